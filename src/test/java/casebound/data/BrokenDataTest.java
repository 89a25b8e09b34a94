package casebound.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import casebound.casefile.CaseFile;
import casebound.journal.Head;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenDataTest {
    private static final String ID = "0192d7a0-0000-7000-8000-000000000001";
    private static final String DOCUMENT = "\"document\":[{\"id\":\"d\",\"file\":\"statement.txt\"}]";

    @TempDir static Path folder;
    private Desk desk;
    private CaseFile caseFile;

    @BeforeAll
    void start() throws IOException {
        desk = new Desk(folder);
        caseFile = desk.open();
        desk.load(caseFile, "{\"casebound\":1,\"party\":[{\"id\":\"" + ID + "\",\"type\":\"person\",\"name\":\"There\"}],"
                + "\"document\":[{\"file\":\"report.txt\"}]}");
    }

    @AfterAll
    void stop() {
        caseFile.close();
        desk.close();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                row("exhibits", "is not a kind", "\"exhibits\":[]"),
                row("party", "must be a list", "\"party\":{}"),
                row("party[1]", "must be an object", "\"party\":[{\"type\":\"person\",\"name\":\"A\"},7]"),
                row("party[0].nmae", "not known", "\"party\":[{\"type\":\"person\",\"nmae\":\"A\"}]"),
                row("party[0].name", "missing", "\"party\":[{\"type\":\"person\"}]"),
                row("party[0].name", "missing", "\"party\":[{\"type\":\"person\",\"name\":\"  \"}]"),
                row("party[0].name", "must be a text", "\"party\":[{\"type\":\"person\",\"name\":7}]"),
                row("party[0].note", "must not be null", "\"party\":[{\"type\":\"person\",\"name\":\"A\",\"note\":null}]"),
                row("party[0].type", "person, organization, agency", "\"party\":[{\"type\":\"ghost\",\"name\":\"A\"}]"),
                row("party[0].type", "missing", "\"party\":[{\"name\":\"A\"}]"),
                row("party[0].id", "already", "\"party\":[{\"id\":\"" + ID + "\",\"type\":\"person\",\"name\":\"A\"}]"),
                row("party[1].id", "twice", "\"party\":[{\"id\":\"a\",\"type\":\"person\",\"name\":\"A\"},"
                        + "{\"id\":\"a\",\"type\":\"person\",\"name\":\"B\"}]"),
                row("party[0].id", "must be an id", "\"party\":[{\"id\":7,\"type\":\"person\",\"name\":\"A\"}]"),
                row("case.id", "not known", "\"case\":{\"id\":\"c\"}"),
                row("case.title", "missing", "\"case\":{\"title\":\"\"}"),
                row("alias[0].party", "neither in the file nor in the case", "\"alias\":[{\"party\":\"x\",\"name\":\"A\"}]"),
                row("alias[0].party", "must point to one of party",
                        "\"tag\":[{\"id\":\"t\",\"name\":\"hot\"}],\"alias\":[{\"party\":\"t\",\"name\":\"A\"}]"),
                row("role[0].to", "ends before", "\"proceeding\":[{\"id\":\"p\",\"type\":\"civil\",\"name\":\"P\"}],"
                        + "\"role\":[{\"party\":\"" + ID + "\",\"proceeding\":\"p\",\"title\":\"Defendant\",\"side\":\"defense\","
                        + "\"from\":\"2020\",\"to\":\"2010\"}]"),
                row("fact[0].date", "date", "\"fact\":[{\"text\":\"A\",\"date\":\"the day after\"}]"),
                row("fact[0].date", "must be a date", "\"fact\":[{\"text\":\"A\",\"date\":2021}]"),
                row("fact[0].date.zone", "missing", "\"fact\":[{\"text\":\"A\",\"date\":{\"start\":null,\"end\":null,"
                        + "\"qualifier\":\"exact\",\"precision\":\"none\",\"order\":0}}]"),
                row("fact[0].date.end", "later", "\"fact\":[{\"text\":\"A\",\"date\":{\"start\":\"2021-10-21T00:00\","
                        + "\"end\":\"2021-10-20T00:00\",\"qualifier\":\"exact\",\"precision\":\"day\",\"order\":0,\"zone\":\"\","
                        + "\"text\":\"\"}}]"),
                row("fact[0].key", "true or false", "\"fact\":[{\"text\":\"A\",\"key\":\"yes\"}]"),
                row("document[0].file", "cannot be read", "\"document\":[{\"file\":\"missing.txt\"}]"),
                row("document[0].file", "cannot be read", "\"document\":[{\"file\":\".\"}]"),
                row("document[0].file", "cannot be read", "\"document\":[{\"file\":\"a\\u0000b\"}]"),
                row("document[0].file", "beside a content", "\"content\":[{\"id\":\"c\",\"file\":\"statement.txt\"}],"
                        + "\"document\":[{\"file\":\"statement.txt\",\"content\":\"c\"}]"),
                row("document[0].content", "missing", "\"document\":[{\"name\":\"a.pdf\"}]"),
                row("document[0].received", "moment", "\"document\":[{\"file\":\"statement.txt\",\"received\":\"today\"}]"),
                row("document[0].parent", "itself",
                        "\"document\":[{\"id\":\"d\",\"file\":\"statement.txt\",\"parent\":\"d\"}]"),
                row("content[0].file", "missing", "\"content\":[{\"id\":\"c\"}]"),
                row("content[1].id", "twice", "\"content\":[{\"id\":\"c\",\"file\":\"statement.txt\"},"
                        + "{\"id\":\"e\",\"file\":\"statement.txt\"}]"),
                row("content[0].sha256", "not that of the file",
                        "\"content\":[{\"file\":\"statement.txt\",\"sha256\":\"" + "0".repeat(64) + "\"}]"),
                row("content[0].bytes", "not that of the file", "\"content\":[{\"file\":\"statement.txt\",\"bytes\":1}]"),
                row("content[0].id", "id that its file gives",
                        "\"content\":[{\"id\":\"" + ID.replace('1', '2') + "\",\"file\":\"statement.txt\"}]"),
                row("content[0].withheld", "sequestered",
                        "\"content\":[{\"withheld\":true,\"sha256\":\"" + "0".repeat(64) + "\",\"readability\":\"readable\"}]"),
                row("pageLabels[0].firstPage", "missing",
                        DOCUMENT + ",\"pageLabels\":[{\"document\":\"d\",\"scheme\":\"bates\",\"pages\":1,\"firstLabel\":\"1\"}]"),
                row("pageLabels[0].firstLabel", "end in a number", DOCUMENT + ",\"pageLabels\":[{\"document\":\"d\","
                        + "\"scheme\":\"bates\",\"firstPage\":0,\"pages\":2,\"firstLabel\":\"A\"}]"),
                row("anchor[0].document", "missing", "\"anchor\":[{\"page\":1}]"),
                row("anchor[0].page", "missing", anchor("\"quote\":\"gun\"")),
                row("anchor[0].page", "at least 1", anchor("\"page\":0")),
                row("anchor[0].page", "beside firstPage", anchor("\"page\":1,\"firstPage\":0")),
                row("anchor[0].page", "only 1 pages", anchor("\"page\":2,\"quote\":\"gun\"")),
                row("anchor[0].lastPage", "ends before", anchor("\"firstPage\":2,\"lastPage\":1")),
                row("anchor[0].quote", "not there", anchor("\"page\":1,\"quote\":\"the knife\"")),
                row("anchor[0].quote", "there 2 times", anchor("\"page\":1,\"quote\":\"The gun was checked\"")),
                row("anchor[0].occurrence", "only 2 times",
                        anchor("\"page\":1,\"quote\":\"The gun was checked\",\"occurrence\":3")),
                row("anchor[0].areas[0].x", "number", anchor("\"page\":1,\"areas\":[{\"page\":0,\"x\":\"1\",\"y\":1,\"width\":1,"
                        + "\"height\":1}]")),
                row("link[0].from", "several records", "\"party\":[{\"id\":\"x\",\"type\":\"person\",\"name\":\"A\"}],"
                        + "\"fact\":[{\"id\":\"x\",\"text\":\"A\"}],\"link\":[{\"from\":\"x\",\"type\":\"supports\",\"to\":\"x\"}]"),
                row("link[0].to.kind", "must point to one of", "\"fact\":[{\"id\":\"x\",\"text\":\"A\"}],"
                        + "\"link\":[{\"from\":\"x\",\"type\":\"supports\",\"to\":{\"kind\":\"tag\",\"id\":\"t\"}}]"),
                row("tagging[0].target", "must point to one of", "\"fact\":[{\"id\":\"x\",\"text\":\"A\"}],"
                        + "\"tagging\":[{\"subject\":\"x\",\"target\":\"x\"}]"));
    }

    private static String anchor(String members) {
        return DOCUMENT + ",\"anchor\":[{\"document\":\"d\"," + members + "}]";
    }

    private static Arguments row(String place, String reason, String members) {
        return Arguments.of(place, reason, members);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFileThatBreaksARuleIsRefusedWithItsPlaceAndLeavesNothing(String place, String reason, String members)
            throws IOException {
        Problem problem = refused(desk.file("{\"casebound\":1," + members + "}"));
        assertThat(problem.code()).isEqualTo(Code.DATA_BREAKS_RULES);
        assertThat(problem.args().getFirst()).isEqualTo(place);
        assertThat(problem.args().getLast()).contains(reason);
        assertThat(problem.what()).doesNotContain("[data.").doesNotContain("{");
    }

    static Stream<String> notJson() {
        return Stream.of("", "no", "[1]", "{\"casebound\":1", "{\"casebound\":1} {}", "{\"party\":[]}",
                "{\"casebound\":1,\"casebound\":1}", "{\"casebound\":1,\"party\":" + "[".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void aFileThatIsNoCaseDataIsRefused(String text) throws IOException {
        assertThat(refused(desk.file(text)).code()).isEqualTo(Code.DATA_NOT_JSON);
    }

    @Test
    void aFileOfRandomBytesIsRefused() throws IOException {
        byte[] bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);
        Path file = desk.file("");
        Files.write(file, bytes);
        assertThat(refused(file).code()).isEqualTo(Code.DATA_NOT_JSON);
        Files.write(file, "{\"casebound\":1,\"party\":[{\"name\":\"\u00e4\"}]}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(file).code()).isEqualTo(Code.DATA_NOT_JSON);
    }

    @Test
    void aNewerFormIsNamed() throws IOException {
        Problem problem = refused(desk.file("{\"casebound\":2}"));
        assertThat(problem.args()).first().isEqualTo("casebound");
    }

    @Test
    void aFileThatIsNotThereAndAFolderAreNamed() throws IOException {
        assertThat(refused(folder.resolve("no.json")).code()).isEqualTo(Code.FILE_NOT_FOUND);
        assertThat(refused(folder).code()).isEqualTo(Code.FILE_NOT_READABLE);
    }

    @Test
    void aLoadThatIsCancelledLeavesNothing() throws IOException {
        CancelFlag cancel = new CancelFlag();
        cancel.cancel();
        Path file = desk.file("{\"casebound\":1," + DOCUMENT + "}");
        assertThat(unchanged(() -> desk.load(caseFile, file, cancel)).code()).isEqualTo(Code.CANCELLED);
    }

    @Test
    void anExportIsNotLoadedIntoTheCaseItCameFrom() throws IOException {
        Path out = desk.newFolder().resolve("case.json");
        Desk.export(caseFile, out);
        Problem problem = refused(out);
        assertThat(problem.args()).containsExactly("party[0].id", "is in the case already");
    }

    @Test
    void aCaseThatIsOpenForReadingTakesNothing() throws IOException {
        Path file = desk.file("{\"casebound\":1}");
        try (CaseFile reader = CaseFile.open(caseFile.path(), CaseFile.Mode.READ,
                new casebound.casefile.Cases(desk.newFolder()).desk("Reader"), Progress.NONE)) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> desk.load(reader, file)).problem().code())
                    .isEqualTo(Code.CASE_READ_ONLY);
        }
    }

    private Problem refused(Path file) throws IOException {
        return unchanged(() -> desk.load(caseFile, file));
    }

    private Problem unchanged(org.assertj.core.api.ThrowableAssert.ThrowingCallable load) throws IOException {
        Head head = caseFile.head();
        List<String> originals = Desk.files(caseFile.path().resolve("originals"));
        List<String> derived = Desk.files(caseFile.path().resolve("derived"));
        ProblemException failure = catchThrowableOfType(ProblemException.class, load);
        assertThat(failure).isNotNull();
        assertThat(caseFile.head()).isEqualTo(head);
        assertThat(Desk.files(caseFile.path().resolve("originals"))).isEqualTo(originals);
        assertThat(Desk.files(caseFile.path().resolve("derived"))).isEqualTo(derived);
        return failure.problem();
    }
}
