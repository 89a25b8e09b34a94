package casebound.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change did to one record.
 *
 * @param kind the record's kind, as the journal names it
 * @param version the version of the kind's fields
 * @param before the changed fields before, the whole record when it is removed; null when it is created
 * @param after the changed fields after, the whole record when it is created; null when it is removed
 */
public record Step(String kind, int version, UUID id, @Nullable ObjectNode before, @Nullable ObjectNode after) {
    /** The kind of the step that certifies what was erased; see {@link Journal#erase}. */
    public static final String DESTRUCTION = "destruction";
}
