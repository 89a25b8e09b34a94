package casebound.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a record breaks.
 *
 * @param field the component's name
 * @param rule the rule's key in the message bundle, after {@code fault.}
 */
public record Fault(String field, String rule) {

    /** Collects the faults of one record: each line names a field and what it must be. */
    static final class Check {
        private final List<Fault> faults = new ArrayList<>();

        Check given(String field, @Nullable Object value) {
            return that(value != null && !(value instanceof String text && text.isBlank()), field, "missing");
        }

        Check that(boolean holds, String field, String rule) {
            if (!holds) {
                faults.add(new Fault(field, rule));
            }
            return this;
        }

        /** A span must not end before it begins; an unknown end or beginning breaks nothing. */
        Check inOrder(CaseDate from, CaseDate to, String field) {
            return that(!to.isBefore(from), field, "endsBeforeItBegins");
        }

        List<Fault> faults() {
            return List.copyOf(faults);
        }
    }
}
