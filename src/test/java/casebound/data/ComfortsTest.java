package casebound.data;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.PageLabelRun;
import casebound.model.Party;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComfortsTest {
    private static final String DOCUMENT = "\"document\":[{\"id\":\"d\",\"file\":\"statement.txt\"}]";

    @TempDir static Path folder;
    private Desk desk;
    private CaseFile caseFile;

    @BeforeAll
    void start() {
        desk = new Desk(folder);
    }

    @BeforeEach
    void newCase() throws IOException {
        caseFile = desk.open();
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    private Map<Kind, Integer> load(String members) throws IOException {
        return desk.load(caseFile, "{\"casebound\":1," + members + "}");
    }

    private <E extends casebound.model.Entity> E only(Class<E> type) {
        assertThat(Desk.all(caseFile, type)).hasSize(1);
        return Desk.all(caseFile, type).getFirst();
    }

    @Test
    void aDocumentNeedsOnlyItsFile() throws IOException {
        assertThat(load(DOCUMENT)).isEqualTo(Map.of(Kind.CONTENT, 1, Kind.DOCUMENT, 1));
        Document document = only(Document.class);
        assertThat(document.name()).isEqualTo("statement.txt");
        assertThat(document.version()).isEqualTo(Document.Version.RECEIVED);
        assertThat(document.confidentiality()).isEqualTo(Document.Confidentiality.OPEN);
        Content content = only(Content.class);
        assertThat(content.readability()).isEqualTo(Content.Readability.READABLE);
        assertThat(content.pages()).isEqualTo(1);
        assertThat(caseFile.original(document.id())).hasContent(Desk.STATEMENT);
        assertThat(caseFile.hasPageTexts(content.sha256())).isTrue();
    }

    @Test
    void whatIsLeftOutHasItsStatedValue() throws IOException {
        load(DOCUMENT + ",\"proceeding\":[{\"id\":\"p\",\"type\":\"civil\",\"name\":\"P\"}],\"fact\":[{\"text\":\"F\"}],"
                + "\"exhibit\":[{\"subject\":\"d\",\"proceeding\":\"p\",\"number\":\"1\"}],"
                + "\"pageLabels\":[{\"document\":\"d\",\"scheme\":\"printed\",\"firstPage\":0,\"pages\":1,\"firstLabel\":\"1\"}]");
        assertThat(only(Fact.class).status()).isEqualTo(Fact.Status.UNDISPUTED);
        assertThat(only(Fact.class).date().known()).isFalse();
        assertThat(only(Exhibit.class).status()).isEqualTo(Exhibit.Status.PROPOSED);
        assertThat(only(PageLabelRun.class).step()).isEqualTo(1);
    }

    @Test
    void aDateIsReadAsPeopleTypeIt() throws IOException {
        load("\"fact\":[{\"text\":\"F\",\"date\":\"10 Oct – 12 Oct 2021\"}]");
        assertThat(only(Fact.class).date()).isEqualTo(CaseDates.parse("10 Oct – 12 Oct 2021"));
    }

    @Test
    void aQuoteIsLookedUpOnItsPage() throws IOException {
        load(DOCUMENT + ",\"anchor\":[{\"document\":\"d\",\"page\":1,\"quote\":\"was  CHECKED\\ntwice\"}]");
        Anchor anchor = only(Anchor.class);
        assertThat(anchor.quote().replaceAll("\\s+", " ")).isEqualTo("was checked twice");
        assertThat(anchor.content()).isEqualTo(only(Content.class).id());
        assertThat(anchor.firstPage()).isZero();
        assertThat(anchor.areas()).hasSize(1);
        assertThat(anchor.before()).endsWith("The gun ");
        assertThat(anchor.after()).startsWith(".");
        assertThat(anchor.extractor()).isEqualTo(only(Content.class).extractor()).isNotEmpty();
    }

    @Test
    void capitalsDecideWhereTheyCan() throws IOException {
        load(DOCUMENT + ",\"anchor\":[{\"document\":\"d\",\"page\":1,\"quote\":\"Statement\"}]");
        assertThat(only(Anchor.class).before()).isEmpty();
    }

    @Test
    void oneOfSeveralPlacesIsChosenByItsNumber() throws IOException {
        load(DOCUMENT + ",\"anchor\":[{\"document\":\"d\",\"page\":1,\"quote\":\"The gun was checked\",\"occurrence\":2}]");
        assertThat(only(Anchor.class).after()).startsWith(" by hand");
    }

    @Test
    void anAnchorWithoutWordsIsTheWholePage() throws IOException {
        load(DOCUMENT + ",\"anchor\":[{\"document\":\"d\",\"page\":1}]");
        assertThat(only(Anchor.class).areas()).isEmpty();
        assertThat(only(Anchor.class).content()).isEqualTo(only(Content.class).id());
    }

    @Test
    void citationsKeepTheOrderOfTheFileBehindThoseThatAreThere() throws IOException {
        String fact = UUID.randomUUID().toString();
        load(DOCUMENT + ",\"fact\":[{\"id\":\"" + fact + "\",\"text\":\"F\"}],\"anchor\":[{\"id\":\"a\",\"document\":\"d\",\"page\":1}],"
                + "\"citation\":[{\"fact\":\"" + fact + "\",\"anchor\":\"a\"},{\"fact\":\"" + fact + "\",\"anchor\":\"a\"}]");
        String anchor = only(Anchor.class).id().toString().toUpperCase(java.util.Locale.ROOT);
        load("\"citation\":[{\"fact\":\"" + fact + "\",\"anchor\":\"" + anchor + "\"}]");
        assertThat(Desk.all(caseFile, Citation.class)).extracting(Citation::position).containsExactly(0, 1, 2);
    }

    @Test
    void aFileThatIsInTheCaseIsASecondOccurrence() throws IOException {
        load(DOCUMENT);
        assertThat(load("\"document\":[{\"id\":\"again\",\"file\":\"statement.txt\"}],"
                + "\"anchor\":[{\"document\":\"again\",\"page\":1,\"quote\":\"checked twice\"}]"))
                .isEqualTo(Map.of(Kind.DOCUMENT, 1, Kind.ANCHOR, 1));
        assertThat(Desk.all(caseFile, Document.class)).extracting(Document::content).containsOnly(only(Content.class).id());
    }

    @Test
    void anIdThatIsAUuidIsKept() throws IOException {
        UUID id = UUID.randomUUID();
        load("\"party\":[{\"id\":\"" + id + "\",\"type\":\"person\",\"name\":\"A\"}]");
        assertThat(only(Party.class).id()).isEqualTo(id);
    }

    @Test
    void theCaseTakesWhatTheFileSaysOfIt() throws IOException {
        load("\"case\":{\"title\":\"Another\"}");
        assertThat(only(Matter.class).title()).isEqualTo("Another");
        load("\"case\":{\"note\":\"ours\"}");
        assertThat(only(Matter.class).title()).isEqualTo("Another");
    }
}
