package casebound.data;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class CaseDataSchemaTest {
    private static final Path COMMITTED = Path.of("assets", "case-data.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    @TempDir Path folder;

    @Test
    void theCommittedSchemaSaysWhatTheRecordsSay() throws IOException {
        Path fresh = Path.of("target", COMMITTED.getFileName().toString());
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, CaseDataSchema.text());
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("the records have changed; renew it with: cp %s %s", fresh, COMMITTED)
                .isEqualTo(CaseDataSchema.text());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theLoaderAndTheSchemaKnowTheSameMembers(Kind kind) {
        ObjectNode schema = (ObjectNode) CaseDataSchema.schema().at("/$defs/" + kind.text() + "/properties");
        assertThat(schema.propertyNames()).containsExactlyInAnyOrderElementsOf(
                Records.members(kind).stream().filter(name -> kind != Kind.CASE || !name.equals("id")).toList());
    }

    @Test
    void whatIsLoadedAndWhatIsExportedFitTheSchema() throws IOException {
        SchemaCheck check = new SchemaCheck(CaseDataSchema.schema());
        assertThat(check.faults(JSON.readTree(EveryKind.JSON))).isEmpty();
        try (Desk desk = new Desk(folder); CaseFile caseFile = desk.open()) {
            desk.load(caseFile, EveryKind.JSON);
            Path out = desk.newFolder().resolve("case.json");
            Desk.export(caseFile, out);
            assertThat(check.faults(JSON.readTree(Files.readString(out)))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"casebound\":2}", "{\"casebound\":1,\"exhibits\":[]}",
        "{\"casebound\":1,\"party\":[{\"type\":\"ghost\",\"name\":\"A\"}]}", "{\"casebound\":1,\"party\":[{\"type\":\"person\"}]}",
        "{\"casebound\":1,\"fact\":[{\"text\":\"A\",\"date\":2021}]}", "{\"casebound\":1,\"document\":[{\"name\":\"a\"}]}",
        "{\"casebound\":1,\"anchor\":[{\"document\":\"d\",\"page\":0}]}", "{\"casebound\":1,\"case\":{\"id\":\"c\"}}"})
    void whatTheLoaderRefusesForItsFormTheSchemaRefusesToo(String text) {
        assertThat(new SchemaCheck(CaseDataSchema.schema()).faults(JSON.readTree(text))).isNotEmpty();
    }
}
