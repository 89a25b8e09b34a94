package casebound.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.journal.Fields;
import casebound.model.Anchor;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
    @TempDir static Path folder;
    private Desk desk;

    @BeforeAll
    void start() {
        desk = new Desk(folder);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void aCaseWithEveryKindOfRecordComesBackAsItWas() throws IOException {
        Path first = desk.newFolder().resolve("first.json");
        Path second = desk.newFolder().resolve("second.json");
        try (CaseFile one = desk.open(); CaseFile two = desk.open()) {
            desk.load(one, EveryKind.JSON);
            CaseDataExport.Exported exported = Desk.export(one, first);
            assertThat(exported.counts()).containsOnlyKeys(
                    java.util.Arrays.stream(Kind.values()).filter(kind -> kind != Kind.CASE).toList());

            assertThat(desk.load(two, first)).isEqualTo(exported.counts());

            assertThat(Desk.export(two, second)).isEqualTo(exported);
            assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
            assertThat(Desk.files(CaseDataExport.filesOf(second))).isEqualTo(Desk.files(CaseDataExport.filesOf(first)))
                    .hasSize(2);
            for (Kind kind : Kind.values()) {
                if (kind != Kind.CASE) {
                    assertThat(Desk.all(two, kind.type())).isEqualTo(Desk.all(one, kind.type()));
                }
            }
            assertThat(Fields.of(Desk.all(two, Matter.class).getFirst()))
                    .isEqualTo(Fields.of(Desk.all(one, Matter.class).getFirst()));
            assertThat(two.verify(true, casebound.work.Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aLoadIsOneStepOfUndo() throws IOException {
        try (CaseFile caseFile = desk.open()) {
            desk.load(caseFile, EveryKind.JSON);
            CaseFile.await(caseFile.undo());
            assertThat(caseFile.read(store -> store.counts()).entrySet())
                    .allMatch(count -> count.getKey() == Kind.CASE || count.getValue() == 0);
        }
    }

    @Test
    void anEmptyCaseComesBackToo() throws IOException {
        Path first = desk.newFolder().resolve("case.json");
        Path second = desk.newFolder().resolve("case.json");
        try (CaseFile one = desk.open(); CaseFile two = desk.open()) {
            Desk.export(one, first);
            desk.load(two, first);
            Desk.export(two, second);
            assertThat(second).hasSameTextualContentAs(first);
            assertThat(CaseDataExport.filesOf(first)).doesNotExist();
        }
    }

    @Test
    void aSequesteredDocumentStaysBehindWithItsWords() throws IOException {
        Path first = desk.newFolder().resolve("first.json");
        Path second = desk.newFolder().resolve("second.json");
        try (CaseFile one = desk.open(); CaseFile two = desk.open()) {
            desk.load(one, EveryKind.JSON);
            Desk.export(one, first);
            Document original = Desk.all(one, Document.class).stream()
                    .filter(document -> document.name().equals("statement.txt")).findFirst().orElseThrow();
            CaseFile.await(one.sequester(original.id(), "clawback"));

            assertThat(Desk.export(one, first).withheld()).isEqualTo(1);

            assertThat(Files.readString(first)).doesNotContain("checked twice").contains("\"withheld\":true");
            assertThat(Desk.files(CaseDataExport.filesOf(first))).as("what the earlier export left").hasSize(1);
            desk.load(two, first);
            Desk.export(two, second);
            assertThat(second).hasSameTextualContentAs(first);
            assertThat(Desk.all(two, Anchor.class)).extracting(Anchor::quote).containsOnly("");
        }
    }

    @Test
    void anOriginalThatIsNotWhatItWasIsNotExported() throws IOException {
        Path out = desk.newFolder().resolve("case.json");
        try (CaseFile caseFile = desk.open()) {
            Document document = Cases.document(caseFile, "a.bin", new byte[] {1, 2, 3});
            Path original = caseFile.original(document.id());
            original.toFile().setWritable(true);
            Files.write(original, new byte[] {1, 2, 4});
            assertProblem(Code.ORIGINAL_ALTERED, caseFile, out);
            Files.delete(original);
            assertProblem(Code.ORIGINAL_MISSING, caseFile, out);
            assertThat(Desk.files(out.getParent())).isEmpty();
        }
    }

    @Test
    void anExportNeverLandsAmongTheFilesOfTheCase() throws IOException {
        try (CaseFile caseFile = desk.open()) {
            assertProblem(Code.EXPORT_FAILED, caseFile, caseFile.path().resolve("case.json"));
            assertProblem(Code.EXPORT_FAILED, caseFile, caseFile.path().resolve("journal").resolve("x.json"));
            assertProblem(Code.EXPORT_FAILED, caseFile, folder.resolve("nowhere").resolve("x.json"));
        }
    }

    @Test
    void halfASurrogatePairIsEscaped() {
        var object = JsonNodeFactory.instance.objectNode().put("text", "\uD83C \uD83C\uDFAC \uDFAC");
        assertThat(JsonText.of(object)).isEqualTo("{\"text\":\"\\ud83c 🎬 \\udfac\"}");
    }

    private static void assertProblem(Code code, CaseFile caseFile, Path out) {
        assertThatThrownBy(() -> Desk.export(caseFile, out)).isInstanceOfSatisfying(ProblemException.class,
                failure -> assertThat(failure.problem().code()).isEqualTo(code));
    }
}
