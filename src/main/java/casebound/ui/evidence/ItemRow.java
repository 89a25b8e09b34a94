package casebound.ui.evidence;

import casebound.model.EvidenceItem;
import casebound.model.Production;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.ui.kit.Destination;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evidence item as the sheet shows it.
 *
 * @param item the item; null in the last row, where a new one is typed
 * @param holder the holder's name; empty where nobody is said
 * @param knownTo the name of the party that first knew of it
 * @param document the title of the document that is the item; empty for none
 * @param documentAt where that opens
 * @param documents how many documents touch it
 * @param words all that the filter looks at, in lower case
 */
record ItemRow(@Nullable EvidenceItem item, String holder, String knownTo, String document, @Nullable Destination documentAt,
        List<In> proceedings, List<ExhibitRow> exhibits, List<Served> productions, List<CustodyLine> custody,
        List<Touch> touching, int documents, String words) {

    /** The row in which a new item is typed. */
    static final ItemRow NEW = new ItemRow(null, "", "", "", null, List.of(), List.of(), List.of(), List.of(), List.of(), 0, "");

    /** That the item is in play in a proceeding. */
    record In(Tagging tagging, Proceeding proceeding) {}

    /** A production that contains the item. */
    record Served(Production production, String to, String proceeding) {}

    /**
     * Something that touches the item.
     *
     * @param how what the one is to the other; empty for a citation
     */
    record Touch(String id, String how, String words, Destination at) {}

    @Nullable UUID id() {
        return item == null ? null : item.id();
    }

    /** The holder with its side. */
    String heldBy() {
        if (item == null || item.holderSide() == null) {
            return holder;
        }
        String side = Texts.text("parties.side." + item.holderSide());
        return holder.isEmpty() ? side : Texts.text("evidence.heldBy.side", holder, side);
    }

    /** How many hand-overs do not fit. */
    long flaws() {
        return custody.stream().filter(line -> line.flaw() != CustodyLine.Flaw.NONE).count();
    }

    boolean isIn(UUID proceeding) {
        return proceedings.stream().anyMatch(in -> in.proceeding().id().equals(proceeding))
                || exhibits.stream().anyMatch(row -> row.exhibit().proceeding().equals(proceeding));
    }
}
