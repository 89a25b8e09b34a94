package casebound.ui.disclosure;

import casebound.disclosure.Cell;
import casebound.disclosure.Column;
import casebound.disclosure.Gap;
import casebound.disclosure.Row;
import casebound.model.CaseDates;
import casebound.model.EvidenceItem;
import casebound.model.Production;
import casebound.problem.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What cells, items and productions are called. */
final class Words {
    private Words() {}

    /** "E-1 Cache of bullets". */
    static String item(EvidenceItem item) {
        return (item.number() + " " + item.description()).strip();
    }

    /** Its number, or its description where it has none. */
    static String brief(EvidenceItem item) {
        return item.number().isBlank() ? item.description() : item.number();
    }

    static String heldBy(Row row) {
        if (row.holder() != null) {
            return row.holder().name();
        } else if (row.item().holderSide() != null) {
            return Texts.text("disclosure.sideName." + row.item().holderSide());
        }
        return row.knower() != null ? Texts.text("disclosure.knownTo", row.knower().name()) : Texts.text("disclosure.notRecorded");
    }

    /** Who holds it or knows of it, in the middle of a sentence: "the prosecution", or a party's name. */
    static String holder(Row row) {
        if (row.holder() != null) {
            return row.holder().name();
        }
        return row.item().holderSide() != null ? Texts.text("disclosure.side." + row.item().holderSide())
                : row.knower() == null ? "" : row.knower().name();
    }

    /** What stands in a cell beside its mark; "–" says nothing more. */
    static String cell(Cell cell) {
        return switch (cell.state()) {
            case SERVED -> served(cell.production());
            case NOT_LINKED -> "";
            default -> Texts.text("disclosure.cell." + cell.state());
        };
    }

    /** "Served vol. 1", or by its date where it has no volume. */
    private static String served(@Nullable Production production) {
        if (production == null) {
            return Texts.text("disclosure.cell.SERVED");
        }
        String which = production.volume().isBlank() ? CaseDates.shown(production.date()) : production.volume();
        return Texts.text("disclosure.cell.servedIn", which);
    }

    /** What a cell means, in a sentence. */
    static String sentence(Row row, Column column, Cell cell, @Nullable Gap gap) {
        if (gap != null) {
            return gap.sentence();
        }
        Production production = cell.production();
        String reason = cell.decision() == null ? "" : cell.decision().reason();
        return switch (cell.state()) {
            case SERVED -> Texts.text("disclosure.says.SERVED", item(row.item()), column.name(), column.proceeding().name(),
                    production == null ? "" : how(production));
            case NOT_REQUIRED, WITHHELD -> Texts.text("disclosure.says." + cell.state(), item(row.item()), column.name(),
                    column.proceeding().name(), reason);
            default -> Texts.text("disclosure.says." + cell.state(), item(row.item()), column.name(), column.proceeding().name());
        };
    }

    /** "1 Mar 2023, portal, vol. 1, ABC-1–ABC-9". */
    private static String how(Production production) {
        return Stream.of(CaseDates.shown(production.date()), production.method(), production.volume(), bates(production.firstBates(), production.lastBates()))
                .filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    static String bates(String first, String last) {
        return last.isBlank() || last.equals(first) ? first : first + "\u2013" + last;
    }
}
