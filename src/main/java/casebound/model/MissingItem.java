package casebound.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a document refers to and that never came (FIELD 2, number 6; rule G3). The passages that speak of it are
 * joined to it by links of the type {@link Link.Type#REFERS_TO}.
 *
 * @param description what it is, in the words of a request for it
 * @param holder who should have it
 * @param requested when it was asked for
 * @param received the document that it turned out to be; null until it has come
 */
public record MissingItem(
        UUID id,
        @Outward String description,
        @Nullable @To(Kind.PARTY) UUID holder,
        State state,
        CaseDate requested,
        @Nullable @To(Kind.DOCUMENT) UUID received,
        @Internal String note
) implements Entity {

    /** How it stands: nobody asked yet, asked, asked in vain, confirmed never to have existed, here. */
    public enum State { NOT_REQUESTED, REQUESTED, OUTSTANDING, NONEXISTENT, RECEIVED }

    /** Whether somebody still has to do something about it. */
    public boolean open() {
        return state != State.NONEXISTENT && state != State.RECEIVED;
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("description", description).given("state", state).faults();
    }
}
