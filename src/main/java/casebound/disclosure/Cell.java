package casebound.disclosure;

import casebound.model.DisclosureDecision;
import casebound.model.Production;
import org.jspecify.annotations.Nullable;

/**
 * How one item stands to one receiving party in one proceeding.
 *
 * @param production the earliest dated production to that party; of what is not served, one that lists it without a date
 * @param decision what a person decided last, other than that it was asked for
 */
public record Cell(State state, @Nullable Production production, @Nullable DisclosureDecision decision) {
    /** The states, of which some need a person. */
    public enum State {
        /** The item is not in play in the proceeding. */
        NOT_LINKED,
        SERVED,
        /** Held, owed, and nothing served: an open gap. */
        NOT_DISCLOSED,
        /** A gap that a person has explained. */
        EXPLAINED,
        NOT_REQUIRED,
        WITHHELD,
        /** Nobody has recorded what the holder's side owes to this party's side; nothing is assumed. */
        ENTITLEMENT_NOT_RECORDED,
        /** What is favorable is owed, and nobody has said whether the item is. */
        BEARING_NOT_SAID,
        /** Nobody has recorded who holds or knows the item. */
        HOLDER_NOT_RECORDED,
        /** In play, and no other side that has it owes it to this party. */
        NOT_OWED;

        /** Whether a person has to say or do something. */
        public boolean needsPerson() {
            return this == NOT_DISCLOSED || asks();
        }

        /** Whether the rule cannot be applied before a person has recorded something. */
        public boolean asks() {
            return this == ENTITLEMENT_NOT_RECORDED || this == BEARING_NOT_SAID || this == HOLDER_NOT_RECORDED;
        }
    }

    static final Cell NOT_LINKED = new Cell(State.NOT_LINKED, null, null);
}
