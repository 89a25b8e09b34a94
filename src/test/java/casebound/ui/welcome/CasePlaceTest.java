package casebound.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePlaceTest {
    @TempDir
    private Path home;

    private Path aCase;

    @BeforeEach
    void makeACase() throws IOException {
        aCase = Files.createDirectories(home.resolve("Cases/Rust.casebound"));
        Files.writeString(aCase.resolve("case.json"), "{}");
    }

    @Test
    void aCaseIsFoundByItsFolderItsFileOrALink() throws IOException {
        Path link = Files.writeString(home.resolve("My case.casebound"), "Cases/Rust.casebound\nanything else\n");
        Path absolute = Files.writeString(home.resolve("Same.casebound"), aCase + "\n");
        assertThat(CasePlace.folder(aCase)).contains(aCase);
        assertThat(CasePlace.folder(aCase.resolve("case.json"))).contains(aCase);
        assertThat(CasePlace.folder(link)).contains(aCase);
        assertThat(CasePlace.folder(absolute)).contains(aCase);
    }

    @Test
    void whatLeadsNowhereIsNoCase() throws IOException {
        assertThat(CasePlace.folder(home)).isEmpty();
        assertThat(CasePlace.folder(home.resolve("case.json"))).isEmpty();
        assertThat(CasePlace.folder(Files.writeString(home.resolve("empty.casebound"), ""))).isEmpty();
        assertThat(CasePlace.folder(Files.writeString(home.resolve("wrong.casebound"), "Cases\n"))).isEmpty();
        assertThat(CasePlace.folder(Files.write(home.resolve("bytes.casebound"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}))).isEmpty();
        assertThat(CasePlace.folder(Files.writeString(home.resolve("long.casebound"), "x".repeat(10_000)))).isEmpty();
        assertThat(CasePlace.folder(Files.writeString(home.resolve("other.txt"), aCase.toString()))).isEmpty();
    }
}
