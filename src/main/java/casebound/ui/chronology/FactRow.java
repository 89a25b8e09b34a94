package casebound.ui.chronology;

import casebound.model.Fact;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet.
 *
 * @param fact the fact; null in the last row, where a new one is typed
 * @param number its number in the chronology, from 1; a filter does not change it
 */
record FactRow(@Nullable Fact fact, int number, List<FactSource> sources, List<InProceeding> proceedings) {
    /** The row for a new fact. */
    static final FactRow NEW = new FactRow(null, 0, List.of(), List.of());

    /** That the fact is about a proceeding. */
    record InProceeding(Tagging tagging, Proceeding proceeding) {}

    FactRow {
        sources = List.copyOf(sources);
        proceedings = List.copyOf(proceedings);
    }

    boolean isNew() {
        return fact == null;
    }

    @Nullable UUID id() {
        return fact == null ? null : fact.id();
    }

    String proceedingNames() {
        return proceedings.stream().map(in -> in.proceeding().name()).collect(Collectors.joining(", "));
    }
}
