package casebound.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Document;
import casebound.problem.Code;
import casebound.ui.kit.SystemProgram;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves the case as a file: copies that a person asked for, and what the system's program gets to see. */
class CopiesTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        file = new Cases(folder).create();
        out = Files.createDirectories(folder.resolve("out"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void copiesHaveTheBytesAndNamesAsReceivedAndOverwriteNothing() throws IOException {
        Cases.document(file, "letter.txt", bytes("one"));
        Cases.document(file, "letter.txt", bytes("two"));
        Files.writeString(out.resolve("letter.txt"), "mine");
        Copies.Saved saved = save();
        assertThat(saved.count()).isEqualTo(2);
        assertThat(out.resolve("letter.txt")).hasContent("mine");
        assertThat(List.of(Files.readString(out.resolve("letter (2).txt")), Files.readString(out.resolve("letter (3).txt"))))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(Files.isWritable(out.resolve("letter (2).txt"))).isTrue();
    }

    @Test
    void whatIsSequesteredIsNotCopied() throws IOException {
        Document secret = Cases.document(file, "secret.txt", bytes("secret"));
        Cases.document(file, "open.txt", bytes("open"));
        CaseFile.await(file.sequester(secret.id(), "clawback"));
        Copies.Saved saved = save();
        assertThat(saved.count()).isEqualTo(1);
        assertThat(saved.problems()).singleElement().satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.SEQUESTERED));
        assertThat(out.resolve("secret.txt")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"../../x.txt,_.._x.txt", "a/b.pdf,a_b.pdf", "C:\\x.pdf,C__x.pdf", "CON.txt,_CON.txt", ".hidden,hidden", "'x. ',x", "...,_"})
    void namesStayInTheirFolder(String received, String saved) {
        assertThat(Copies.harmless(received)).isEqualTo(saved);
    }

    @Test
    void aNameOfThreeHundredLettersKeepsItsEnding() {
        assertThat(Copies.harmless("x".repeat(300) + ".pdf")).hasSizeLessThan(140).endsWith("x.pdf");
    }

    @Test
    void theSystemsProgramGetsAReadOnlyCopyUnderTheEndingOfWhatItIs() throws IOException {
        List<URI> opened = new ArrayList<>();
        SystemProgram program = new SystemProgram(opened::add, out.resolve("opened"));
        Document letter = Cases.document(file, "invoice.exe", bytes("only text"));
        Path original = file.original(letter.id());
        program.open(original, "invoice.exe", "text/plain");
        Path copy = Path.of(opened.getFirst());
        assertThat(copy.getFileName().toString()).endsWith(".txt").doesNotContain("invoice");
        assertThat(copy).hasContent("only text").isNotEqualTo(original);
        assertThat(SystemProgram.opens("application/x-msdownload")).isFalse();
        SystemProgram.remove(copy.getParent());
        assertThat(copy).doesNotExist();
    }

    private Copies.Saved save() {
        return Copies.save(file, file.read(new Listing(file.privacy())::all).rows(), out, new CancelFlag(), Progress.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
