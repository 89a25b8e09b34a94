package casebound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Scanned;
import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.formats.media.Recordings;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every command as a script would use it, with its exit code (DESIGN 6). */
class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;
    private Path home;
    private Path path;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeCase() {
        home = folder.resolve("home");
        path = folder.resolve("Test.casebound");
        assertThat(run("new", path.toString(), "--title", "State v. Test")).isZero();
    }

    @Test
    void importTellsOneOutcomeAFile() throws IOException {
        Path files = Files.createDirectories(folder.resolve("received/sub"));
        Files.writeString(files.resolve("letter.txt"), "The ferry left at nine.");
        Files.writeString(files.resolve("copy.txt"), "The ferry left at nine.");
        Files.write(files.resolve("empty.pdf"), new byte[0]);
        Files.write(files.resolve("broken.pdf"), "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));
        Files.write(files.resolve("thing.xyz"), new byte[] {1, 0, 2, 0, (byte) 200, 0});
        int code = run("import", path.toString(), folder.resolve("received").toString(), folder.resolve("none.pdf").toString(), "--json");
        assertThat(code).isEqualTo(1);
        List<JsonNode> outcomes = lines();
        assertThat(outcomes).hasSize(6);
        assertThat(outcome(outcomes, "empty.pdf").path("outcome").asString()).isEqualTo("unreadable");
        assertThat(outcome(outcomes, "empty.pdf").path("problem").asString()).isEqualTo("FILE_EMPTY");
        assertThat(outcome(outcomes, "broken.pdf").path("outcome").asString()).isEqualTo("unreadable");
        assertThat(outcome(outcomes, "thing.xyz").path("outcome").asString()).isEqualTo("unsupported");
        assertThat(outcome(outcomes, "none.pdf").path("problem").asString()).isEqualTo("FILE_NOT_FOUND");
        assertThat(List.of(outcome(outcomes, "letter.txt").path("outcome").asString(), outcome(outcomes, "copy.txt").path("outcome").asString()))
                .containsExactlyInAnyOrder("added", "duplicate");

        assertThat(run("list", "documents", path.toString(), "--json")).isZero();
        assertThat(lines()).hasSize(4).allMatch(document -> document.path("folder").asString().equals("received/sub"));
        assertThat(run("search", path.toString(), "ferry", "--json")).isZero();
        assertThat(lines()).singleElement().satisfies(hit -> assertThat(hit.path("page").asInt()).isEqualTo(1));
        assertThat(run("verify", path.toString(), "--full")).isZero();
        assertThat(run("history", path.toString(), "--json")).isZero();
        assertThat(lines()).hasSize(6);
        assertThat(run("list", "receipts", path.toString(), "--json")).isZero();
        assertThat(lines()).singleElement().satisfies(receipt -> assertThat(receipt.path("title").asString()).isEqualTo("2 files and folders"));
        Path paper = folder.resolve("receipt.pdf");
        assertThat(run("export", "receipt", path.toString(), "--out", paper.toString())).isZero();
        assertThat(paper).isNotEmptyFile();
        assertThat(run("export", "receipt", path.toString(), "--receipt", "another", "--out", paper.toString())).isEqualTo(2);
    }

    @Test
    void aTableAndTheListOfItsImagesComeInTogether() throws IOException {
        Path volume = Files.createDirectories(folder.resolve("VOL"));
        Scanned.tiff(volume.resolve("1.tif"), "One");
        Path list = Files.writeString(volume.resolve("VOL.opt"), "D-1,V,1.tif,Y,,,1\nD-2,V,2.tif,Y,,,1\n");
        Path table = Files.writeString(volume.resolve("VOL.csv"), "BEGBATES,SUBJECT\nD-1,A letter\n");
        assertThat(run("import-load-file", path.toString(), table.toString(), "--preview")).isZero();
        assertThat(out.toString()).contains("With it come the images of 1 row, listed in VOL.opt.");
        assertThat(run("import-load-file", path.toString(), table.toString(), list.toString(), "--json")).as("an image is missing").isEqualTo(1);
        assertThat(lines()).extracting(line -> line.path("loadFile").asString("") + line.path("report").asString("") + " " + line.path("outcome").asString("")
                + line.path("path").asString("") + line.path("control").asString("")).containsExactly("VOL.csv imagesD-1",
                "VOL.opt native1.tifD-1", "VOL.opt nothing2.tifD-2", "bound D-1", "VOL.optmissing 2.tif");
        assertThat(run("import-load-file", path.toString(), list.toString(), list.toString())).isEqualTo(2);
    }

    @Test
    void aRecordingIsListedWithItsLength() throws IOException {
        Path files = Files.createDirectories(folder.resolve("received"));
        Files.copy(Recordings.file("body.mp4"), files.resolve("body worn.mp4"));
        byte[] cut = Arrays.copyOf(Files.readAllBytes(Recordings.file("interview.m4a")), 40);
        Files.write(files.resolve("cut.m4a"), cut);
        assertThat(run("import", path.toString(), files.toString(), "--json")).isZero();
        List<JsonNode> outcomes = lines();
        assertThat(outcome(outcomes, "body worn.mp4").path("milliseconds").asInt()).isEqualTo(1600);
        assertThat(outcome(outcomes, "cut.m4a").path("milliseconds").isNull()).isTrue();
        assertThat(run("list", "documents", path.toString(), "--json")).isZero();
        assertThat(lines()).extracting(document -> document.path("name").asString() + " " + document.path("milliseconds"))
                .containsExactlyInAnyOrder("body worn.mp4 1600", "cut.m4a null");
    }

    @Test
    void anArchiveThatIsNotTakenApartSaysThatItsFilesAreNotThere() throws IOException {
        Path rar = Files.write(folder.resolve("box.rar"), "Rar!\32\7\0\317\220s\0\0\15\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("import", path.toString(), rar.toString(), "--json")).isEqualTo(1);
        assertThat(lines()).singleElement().satisfies(outcome -> {
            assertThat(outcome.path("outcome").asString()).isEqualTo("unsupported");
            assertThat(outcome.path("problem").asString()).isEqualTo("ARCHIVE_UNSUPPORTED");
        });
    }

    @Test
    void aLockedMemberIsNamedAndComesWithItsPassword() throws IOException {
        Path mixed = Path.of("src", "test", "resources", "archives", "mixed.zip");
        assertThat(run("import", path.toString(), mixed.toString(), "--json")).isEqualTo(1);
        assertThat(lines()).extracting(outcome -> outcome.path("inside").asString() + " " + outcome.path("outcome").asString())
                .containsExactly(" added", "cover.txt added", "log.txt encrypted", "letter.txt encrypted");
        Path passwords = Files.writeString(folder.resolve("passwords.txt"), "swordfish\n");
        assertThat(run("import", path.toString(), mixed.toString(), "--password-file", passwords.toString())).isZero();
        assertThat(run("list", "documents", path.toString(), "--json")).isZero();
        assertThat(lines()).extracting(document -> document.path("name").asString())
                .containsExactlyInAnyOrder("mixed.zip", "cover.txt", "log.txt", "letter.txt");
    }

    @Test
    void whatShouldNotLeaveTheOfficeIsListedWithItsPage() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "The claimant, SSN 219-41-7733.");
        assertThat(run("import", path.toString(), letter.toString())).isZero();
        assertThat(run("list", "warnings", path.toString(), "--json")).as(err.toString()).isZero();
        assertThat(lines()).singleElement().satisfies(warning -> {
            assertThat(warning.path("title").asString()).isEqualTo("letter");
            assertThat(warning.path("type").asString()).isEqualTo("social_security");
            assertThat(warning.path("page").asInt()).isEqualTo(1);
            assertThat(warning.path("checked").asString()).isEmpty();
        });
    }

    @Test
    void aSecondOccurrenceIsEnteredWhenAskedFor() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "The ferry left at nine.");
        assertThat(run("import", path.toString(), letter.toString())).isZero();
        assertThat(run("import", path.toString(), letter.toString(), "--again", "--json")).isZero();
        assertThat(lines()).singleElement().satisfies(outcome -> assertThat(outcome.path("outcome").asString()).isEqualTo("added"));
        assertThat(run("list", "documents", path.toString(), "--json")).isZero();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aDataFileAndABriefGoOutAndIn() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "The ferry left at nine.\nIt came back at noon.");
        Path data = Files.writeString(folder.resolve("data.json"), """
                {"casebound": 1,
                 "party": [{"id": "ada", "type": "person", "name": "Ada Harbor"}],
                 "proceeding": [{"id": "p", "type": "civil", "name": "Harbor v. Ferry", "number": "1:24-cv-1"}],
                 "role": [{"id": "r", "party": "ada", "proceeding": "p", "title": "Plaintiff", "side": "plaintiff"}],
                 "document": [{"id": "d", "file": "%s"}],
                 "fact": [{"id": "f", "text": "The ferry left.", "date": "May 2024"}],
                 "anchor": [{"id": "a", "document": "d", "page": 1, "quote": "The ferry left at nine."}],
                 "citation": [{"id": "c", "fact": "f", "anchor": "a"}]}
                """.formatted(letter.toString().replace("\\", "\\\\")));
        assertThat(run("load", path.toString(), data.toString())).as(err.toString()).isZero();
        assertThat(run("list", "facts", path.toString())).isZero();
        assertThat(out.toString()).contains("The ferry left.").contains("May 2024");

        Path brief = folder.resolve("brief.pdf");
        assertThat(run("export", "brief", path.toString(), "--out", brief.toString(), "--profile", "court",
                "--proceeding", "1:24-CV-1")).as(err.toString()).isZero();
        assertThat(brief).isNotEmptyFile();
        assertThat(run("export", "brief", path.toString(), "--out", brief.toString(), "--proceeding", "9")).isEqualTo(2);

        Path exported = folder.resolve("out.json");
        assertThat(run("export", "data", path.toString(), "--out", exported.toString())).isZero();
        Path copy = folder.resolve("Copy.casebound");
        assertThat(run("new", copy.toString(), "--title", "Copy")).isZero();
        assertThat(run("load", copy.toString(), exported.toString())).as(err.toString()).isZero();
        Path again = folder.resolve("again.json");
        assertThat(run("export", "data", copy.toString(), "--out", again.toString())).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(exported));

        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"casebound\": 1, \"party\": [{\"name\": \"\"}]}");
        assertThat(run("load", path.toString(), wrong.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("[DATA_BREAKS_RULES]");
    }

    @Test
    void gapsAreListedAndTheDisclosureLogIsWritten() throws IOException {
        Path data = Files.writeString(folder.resolve("data.json"), """
                {"casebound": 1,
                 "party": [{"id": "s", "type": "organization", "name": "State"}, {"id": "h", "type": "person", "name": "Ada Harbor"}],
                 "proceeding": [{"id": "p", "type": "criminal", "name": "State v. Harbor", "number": "CR-1", "ourSide": "defense"}],
                 "role": [{"id": "r", "party": "s", "proceeding": "p", "title": "State", "side": "prosecution"},
                          {"id": "q", "party": "h", "proceeding": "p", "title": "Defendant", "side": "defense"}],
                 "entitlement": [{"id": "e", "proceeding": "p", "from": "prosecution", "to": "defense", "scope": "everything"}],
                 "evidence": [{"id": "i", "number": "E-1", "description": "=Rope", "holder": "s"},
                              {"id": "j", "number": "E-2", "description": "Anchor", "holder": "s"}],
                 "production": [{"id": "d", "proceeding": "p", "from": "s", "to": "h", "date": "3/1/2023", "note": "ours"}],
                 "productionItem": [{"id": "k", "production": "d", "item": {"kind": "evidence", "id": "i"}}],
                 "tagging": [{"id": "t", "subject": {"kind": "evidence", "id": "i"}, "target": {"kind": "proceeding", "id": "p"}},
                             {"id": "u", "subject": {"kind": "evidence", "id": "j"}, "target": {"kind": "proceeding", "id": "p"}}]}
                """);
        assertThat(run("load", path.toString(), data.toString())).as(err.toString()).isZero();
        assertThat(run("list", "gaps", path.toString(), "--json")).as(err.toString()).isZero();
        assertThat(lines()).singleElement().satisfies(gap -> {
            assertThat(gap.path("number").asString()).isEqualTo("E-2");
            assertThat(gap.path("state").asString()).isEqualTo("open");
            assertThat(gap.path("sentence").asString()).contains("no production of it to the defense is recorded in State v. Harbor");
        });
        Path log = folder.resolve("log.csv");
        assertThat(run("export", "disclosure", path.toString(), "--out", log.toString())).as(err.toString()).isZero();
        assertThat(Files.readString(log)).contains("1,received,State v. Harbor,State,Ada Harbor,1 Mar 2023", "'=Rope", "ours");
        assertThat(run("export", "disclosure", path.toString(), "--out", log.toString(), "--profile", "court", "--proceeding", "cr-1")).isZero();
        assertThat(Files.readString(log)).doesNotContain("ours");
    }

    @Test
    void usageDamageAndLocksHaveTheirOwnExitCodes() throws IOException {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(run("list", "unicorns", path.toString())).isEqualTo(2);
        assertThat(run("verify", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("search", path.toString(), "*leading")).isEqualTo(2);
        Workplace other = new Workplace(home, "Sam", new RealDisk(), Clock.systemDefaultZone());
        try (CaseFile held = CaseFile.open(path, CaseFile.Mode.WRITE, other, Progress.NONE)) {
            assertThat(run("import", path.toString(), folder.toString())).isEqualTo(4);
            assertThat(err.toString()).contains("Sam on ").contains("[CASE_LOCKED]");
            assertThat(run("list", "documents", path.toString())).isZero();
            assertThat(run("forget", path.toString())).isEqualTo(4);
        }
        assertThat(run("rebuild", path.toString())).isZero();
        assertThat(run("forget", path.toString())).isZero();
        Path segment = path.resolve("journal").resolve("000001.jsonl");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[40] ^= 4;
        Files.write(segment, bytes);
        assertThat(run("verify", path.toString())).isEqualTo(3);
        assertThat(run("import", path.toString(), folder.toString())).isEqualTo(3);
        assertThat(Files.readAllBytes(segment)).isEqualTo(bytes);
    }

    @Test
    void theVersionAndTheHelpAreShown() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Casebound 9.9");
        assertThat(run("import", "--help")).isZero();
        assertThat(out.toString()).contains("Bring files and folders into a case");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Surroundings surroundings = new Surroundings(
                asked -> new Workplace(home, "Pat", new RealDisk(), Clock.systemDefaultZone()),
                workplace -> new Workers(workplace.data().resolve("work"), WorkerLimits.standard()), "9.9");
        return new Commands(surroundings, new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(JSON::readTree).toList();
    }

    private static JsonNode outcome(List<JsonNode> outcomes, String name) {
        return outcomes.stream().filter(each -> each.path("path").asString().endsWith(name)).findFirst().orElseThrow();
    }
}
