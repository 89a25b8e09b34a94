package casebound.ui.brief;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where typing goes on.
 *
 * @param paragraph null for the last row, which is for a new one
 * @param offset characters before the caret; more than there are for the end
 */
record Caret(@Nullable UUID paragraph, int offset) {
    static final Caret LAST_ROW = new Caret(null, 0);

    static Caret atEnd(UUID paragraph) {
        return new Caret(paragraph, Integer.MAX_VALUE);
    }
}
