package casebound.store;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Kind;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyComponentOfARecordIsAColumnAndEveryColumnAComponent(Kind kind) {
        RecordTable table = RecordTable.of(kind);
        List<String> columns = Arrays.stream(table.table().fields()).map(Field::getName).toList();
        assertThat(table.columnNames()).containsExactlyElementsOf(columns);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRequiredReferenceIsAColumnThatCannotBeEmpty(Kind kind) {
        for (RecordTable.Reference reference : RecordTable.of(kind).references()) {
            assertThat(reference.idField().getDataType().nullable()).as(reference.component()).isEqualTo(reference.optional());
        }
    }
}
