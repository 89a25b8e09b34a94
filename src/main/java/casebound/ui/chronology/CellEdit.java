package casebound.ui.chronology;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is being typed into.
 *
 * @param fact the fact; null for the row of a new one
 * @param typed what stands in the cell when typing begins
 * @param problem why what was typed last was refused; empty for nothing
 */
record CellEdit(@Nullable UUID fact, Column column, String typed, String problem) {
    /** The columns that take text. */
    enum Column { DATE, TEXT }

    boolean isIn(FactRow row, Column where) {
        return column == where && Objects.equals(fact, row.id());
    }
}
