package casebound.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.casefile.Workplace;
import casebound.data.CaseDataExport;
import casebound.data.CaseDataLoad;
import casebound.model.Anchor;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The sample case needs no free-text trick, and says nothing that its source does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCaseTest {
    @TempDir static Path folder;
    private Workplace workplace;
    private Workers workers;
    private Path path;
    private CaseFile sample;
    private JsonNode data;

    @BeforeAll
    void make() throws IOException {
        workplace = new Cases(folder).desk("Pat");
        workers = new Workers(folder.resolve("readers"),
                new WorkerLimits(2, 256L << 20, Duration.ofSeconds(60), Duration.ofSeconds(20), 10_000, 1L << 30));
        path = folder.resolve("Sample.casebound");
        SampleCase.make(path, workplace, workers, Progress.NONE);
        sample = CaseFile.open(path, CaseFile.Mode.READ, workplace, Progress.NONE);
        data = new ObjectMapper().readTree(Files.readAllBytes(export(sample, "sample.json")));
    }

    @AfterAll
    void close() {
        sample.close();
        workers.close();
    }

    @Test
    void itIsMarkedAsTheSample() {
        assertThat(Cases.all(sample, Matter.class)).singleElement().satisfies(matter -> {
            assertThat(matter.sample()).isTrue();
            assertThat(matter.title()).isEqualTo(SampleCase.TITLE);
        });
    }

    @Test
    void theDataShowFourProceedingsAndHowTheyStandToEachOther() {
        assertThat(each("proceeding", "name")).containsExactlyInAnyOrder("State v. Baldwin", "Appeal of the dismissal",
                "State v. Gutierrez Reed", "Civil case of the family");
        assertThat(each("proceeding", "status")).containsExactlyInAnyOrder("Dismissed", "Withdrawn", "Convicted", "Open");
        assertThat(each("proceeding", "court")).containsOnly("");
        assertThat(each("proceeding", "number")).containsOnly("");
        assertThat(each("proceeding", "judge")).containsOnly("");
        assertThat(each("relation", "type")).contains("appeal_of", "related_to");
        JsonNode appealOf = where("relation", "type", "appeal_of").getFirst();
        assertThat(named("proceeding", appealOf.path("from"))).isEqualTo("Appeal of the dismissal");
        assertThat(named("proceeding", appealOf.path("to"))).isEqualTo("State v. Baldwin");
    }

    @Test
    void onePersonHasAnotherRoleInEachProceeding() {
        assertThat(where("role", "party", idOf("party", "Alec Baldwin")).stream().map(role ->
                named("proceeding", role.path("proceeding")) + ": " + role.path("title").asString("") + ", " + role.path("side").asString("")))
                .containsExactlyInAnyOrder("State v. Baldwin: Defendant, defense", "Appeal of the dismissal: Appellee, appellee",
                        "Civil case of the family: Defendant, defense");
    }

    @Test
    void counselStandOnRoles() {
        assertThat(StreamSupport.stream(data.path("counsel").spliterator(), false).map(counsel ->
                named("party", counsel.path("attorney")) + " for " + named("party",
                        where("role", "id", counsel.path("role").asString("")).getFirst().path("party"))).distinct())
                .containsExactlyInAnyOrder("Alex Spiro for Alec Baldwin", "Luke Nikas for Alec Baldwin",
                        "Kari Morrissey for State of New Mexico", "Attorney General’s office of New Mexico for State of New Mexico");
    }

    @Test
    void oneSpellingIsAnAliasAndTheOtherWaitsForAPerson() {
        assertThat(each("alias", "name")).containsExactly("Karri Morrissey");
        JsonNode question = where("question", "spelling", "Alex Baldwin").getFirst();
        assertThat(question.path("answer").asString("")).isEmpty();
        assertThat(named("party", question.path("about").path("id"))).isEqualTo("Alec Baldwin");
        assertThat(where("anchor", "id", question.path("anchor").asString("")).getFirst().path("quote").asString(""))
                .contains("“Alex Baldwin”");
    }

    @Test
    void chargesHaveTheirDispositions() {
        assertThat(StreamSupport.stream(data.path("charge").spliterator(), false).map(charge -> named("party", charge.path("party"))
                + ": " + charge.path("disposition").asString("") + ". " + charge.path("outcome").asString("")))
                .containsExactlyInAnyOrder("Alec Baldwin: Dismissed by the judge after three days. ",
                        "Hannah Gutierrez Reed: Found guilty. 18-month sentence, being served");
    }

    @Test
    void theBulletsAreHeldByTheProsecutionAndNoProductionIsRecorded() {
        assertThat(data.path("evidence")).hasSize(1);
        JsonNode bullets = data.path("evidence").get(0);
        assertThat(bullets.path("number").asString("")).isEqualTo("E-1");
        assertThat(named("party", bullets.path("holder"))).isEqualTo("State of New Mexico");
        assertThat(bullets.path("holderSide").asString("")).isEqualTo("prosecution");
        assertThat(bullets.path("firstKnown").asString("")).isEmpty();
        assertThat(bullets.path("firstKnownTo").isNull()).isTrue();
        assertThat(bullets.path("bearing").asString("")).isEqualTo("not_said");
        assertThat(data.path("production")).isEmpty();
        assertThat(data.path("productionItem")).isEmpty();
        assertThat(data.path("custody")).isEmpty();
        assertThat(each("entitlement", "source")).containsExactly("sample setting, not a rule cited by the report");
    }

    @Test
    void everyFactHasASourceAndEveryQuotationStandsOnItsPage() throws IOException {
        assertThat(data.path("fact").size()).isGreaterThanOrEqualTo(18);
        for (JsonNode fact : data.path("fact")) {
            assertThat(where("citation", "fact", fact.path("id").asString(""))).as(fact.path("text").asString("")).isNotEmpty();
        }
        for (Anchor anchor : Cases.all(sample, Anchor.class)) {
            Content content = sample.read(store -> store.find(Content.class, anchor.content())).orElseThrow();
            try (PageTexts texts = sample.pageTexts(content.sha256())) {
                assertThat(texts.page(anchor.firstPage()).text()).contains(anchor.quote());
                assertThat(anchor.areas()).isNotEmpty();
            }
        }
    }

    @Test
    void everyPageOfTheNineDocumentsSaysThatItIsASample() throws IOException {
        List<Document> documents = Cases.all(sample, Document.class);
        assertThat(documents).hasSize(9).allSatisfy(document -> assertThat(document.title()).startsWith("Sample "));
        for (Document document : documents) {
            Content content = sample.read(store -> store.find(Content.class, document.content())).orElseThrow();
            assertThat(content.pages()).isPositive();
            try (PageTexts texts = sample.pageTexts(content.sha256())) {
                for (int page = 0; page < content.pages(); page++) {
                    assertThat(texts.page(page).text()).contains("Sample. Written for the sample case", "Not a court record.");
                    String label = sample.read(store -> store.documents().labels(document.id())).getLast().label(page).orElse("");
                    assertThat(texts.page(page).text()).contains(label);
                }
            }
        }
    }

    @Test
    void passagesAreLinkedForReadingSideBySideAndABriefIsWritten() {
        assertThat(data.path("pair")).hasSize(2);
        assertThat(each("link", "type")).contains("supports", "refers_to", "same_event", "answers");
        assertThat(data.path("brief")).hasSize(1);
        assertThat(each("briefPart", "type")).containsExactly("parties", "history", "written", "written", "evidence");
        assertThat(data.path("paragraphSource").size()).isGreaterThan(5);
        assertThat(each("exhibit", "number")).containsExactly("1", "2", "3", "4");
        assertThat(data.path("issue").size()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void exportedAndLoadedItIsTheSameCase() throws IOException {
        Path first = folder.resolve("sample.json");
        try (CaseFile other = CaseFile.create(folder.resolve("Other.casebound"), "Other", workplace)) {
            new CaseDataLoad(other, workers).load(first, new CancelFlag(), Progress.NONE);
            assertThat(export(other, "other.json")).hasSameTextualContentAs(first);
            for (Kind kind : Kind.values()) {
                if (kind != Kind.CASE) {
                    assertThat(Cases.all(other, kind.type())).isEqualTo(Cases.all(sample, kind.type()));
                }
            }
        }
    }

    @Test
    void nothingInTheFolderStaysBehindAndAnExistingOneIsRefused() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("Taken.casebound"));
        Files.writeString(taken.resolve("note.txt"), "mine");
        assertThatThrownBy(() -> SampleCase.make(taken, workplace, workers, Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(Code.CASE_EXISTS));
        try (var files = Files.list(taken); var data = Files.list(workplace.data())) {
            assertThat(files).hasSize(1);
            assertThat(data).noneMatch(file -> file.getFileName().toString().startsWith("sample-"));
        }
    }

    private static Path export(CaseFile file, String name) {
        Path out = folder.resolve(name);
        new CaseDataExport(file).export(out, new CancelFlag(), Progress.NONE);
        return out;
    }

    private List<String> each(String kind, String member) {
        return StreamSupport.stream(data.path(kind).spliterator(), false).map(one -> one.path(member).asString("")).toList();
    }

    private List<JsonNode> where(String kind, String member, String value) {
        return StreamSupport.stream(data.path(kind).spliterator(), false)
                .filter(one -> one.path(member).asString("").equals(value)).toList();
    }

    private String idOf(String kind, String name) {
        return where(kind, "name", name).getFirst().path("id").asString("");
    }

    private String named(String kind, JsonNode id) {
        return where(kind, "id", id.asString("")).getFirst().path("name").asString("");
    }
}
