package casebound.data;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.PageTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class TrialCaseTest {
    @TempDir Path folder;

    @Test
    void aRealTrialBecomesACase() throws IOException {
        Path data = TrialCase.write(folder);
        assertThat(new SchemaCheck(CaseDataSchema.schema()).faults(new ObjectMapper().readTree(Files.readString(data)))).isEmpty();
        try (Desk desk = new Desk(folder); CaseFile caseFile = desk.open()) {
            assertThat(desk.load(caseFile, data)).containsAllEntriesOf(Map.of(Kind.DOCUMENT, 19, Kind.CONTENT, 19,
                    Kind.PROCEEDING, 2, Kind.EXHIBIT, 13, Kind.FACT, 5, Kind.CITATION, 7, Kind.FILING, 1));
            assertThat(Desk.all(caseFile, Content.class))
                    .allMatch(content -> content.readability() == Content.Readability.READABLE);
            assertThat(Desk.all(caseFile, Anchor.class)).hasSize(7).allMatch(anchor -> !anchor.areas().isEmpty());
            everyLabelIsPrintedWhereItSays(caseFile);
        }
    }

    @Test
    @Tag("slow")
    void aRealTrialComesBackAsItWas() throws IOException {
        try (Desk desk = new Desk(folder); CaseFile one = desk.open(); CaseFile two = desk.open()) {
            desk.load(one, TrialCase.write(folder));
            Path first = desk.newFolder().resolve("trial.json");
            Path second = desk.newFolder().resolve("trial.json");
            Desk.export(one, first);
            desk.load(two, first);
            Desk.export(two, second);
            assertThat(second).hasSameTextualContentAs(first);
        }
    }

    private static void everyLabelIsPrintedWhereItSays(CaseFile caseFile) throws IOException {
        for (Document document : Desk.all(caseFile, Document.class)) {
            if (!document.type().equals("Transcript")) {
                continue;
            }
            Content content = caseFile.read(store -> store.documents().find(document.id())).orElseThrow().content();
            try (PageTexts texts = caseFile.pageTexts(content.sha256())) {
                for (int page = 0; page < texts.pageCount(); page++) {
                    int at = page;
                    String text = texts.page(page).text();
                    caseFile.read(store -> store.documents().labels(document.id())).stream()
                            .flatMap(run -> run.label(at).stream())
                            .forEach(label -> assertThat(text.strip().split("\\s+")).contains(label));
                }
            }
        }
    }
}
