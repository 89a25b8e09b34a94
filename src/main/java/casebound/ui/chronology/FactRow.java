package casebound.ui.chronology;

import casebound.model.Fact;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet.
 *
 * @param fact the fact; null in the last row, where a new one is typed
 * @param number its number in the chronology, from 1; neither a filter nor another order changes it
 * @param ties what it belongs to: issues, evidence, parties, proceedings
 * @param said all that the filter looks at, in small letters
 */
record FactRow(@Nullable Fact fact, int number, List<FactSource> sources, List<Tie> ties, String said) {
    /** The row for a new fact. */
    static final FactRow NEW = new FactRow(null, 0, List.of(), List.of(), "");

    /**
     * That the fact belongs to a record.
     *
     * @param by the tagging or link that says so
     */
    record Tie(Ref by, Ref to, String name) {}

    FactRow {
        sources = List.copyOf(sources);
        ties = List.copyOf(ties);
    }

    boolean isNew() {
        return fact == null;
    }

    @Nullable UUID id() {
        return fact == null ? null : fact.id();
    }

    List<Tie> ties(Kind kind) {
        return ties.stream().filter(tie -> tie.to().kind() == kind).toList();
    }

    boolean isTiedTo(Ref ref) {
        return ties.stream().anyMatch(tie -> tie.to().equals(ref));
    }

    String names(Kind kind) {
        return ties(kind).stream().map(Tie::name).collect(Collectors.joining(", "));
    }

    /**
     * For a narrow column: the first name and how many more there are.
     *
     * @param all how many records of the kind the case has
     */
    String shortly(Kind kind, int all) {
        List<Tie> here = ties(kind);
        if (fact == null) {
            return "";
        } else if (here.isEmpty()) {
            return "—";
        } else if (here.size() == all && all > 2) {
            return Texts.text("chronology.all", all);
        }
        return here.size() == 1 ? here.getFirst().name() : Texts.text("chronology.andMore", here.getFirst().name(), here.size() - 1);
    }
}
