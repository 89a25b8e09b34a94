package casebound.ui.kit;

import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What is being typed into a cell of a grid. It is a value and not a cell's own, so that rows can come and go
 * under it and a refused text stays where it was typed. Needs no toolkit.
 */
public final class Typing {
    private final boolean possible;
    private final Take take;
    private final ReadOnlyObjectWrapper<@Nullable Cell> cell = new ReadOnlyObjectWrapper<>();

    /**
     * The cell that is typed into.
     *
     * @param row the record's id; null in the row of a new one
     * @param text what stands in the cell
     * @param problem why what was typed last was refused; empty for nothing
     */
    public record Cell(@Nullable UUID row, String column, String text, String problem) {
        boolean isIn(@Nullable UUID id, String where) {
            return column.equals(where) && Objects.equals(row, id);
        }
    }

    /** Takes what was typed. */
    @FunctionalInterface
    public interface Take {
        /** @return why it is refused; empty when it was taken */
        String take(@Nullable UUID row, String column, String typed);
    }

    /** @param possible whether anything may be changed */
    public Typing(boolean possible, Take take) {
        this.possible = possible;
        this.take = take;
    }

    public boolean possible() {
        return possible;
    }

    /** The cell that is typed into; null for none. */
    public ReadOnlyObjectProperty<@Nullable Cell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** Why what was typed last is not taken; empty for nothing. */
    public ObservableValue<String> problem() {
        return cell.map(Cell::problem).orElse("");
    }

    /** Begins to type; a text that was refused elsewhere is put right or given up first. */
    public void begin(@Nullable UUID row, String column, String text) {
        Cell now = cell.get();
        if (possible && (now == null || now.problem().isEmpty())) {
            cell.set(new Cell(row, column, text, ""));
        }
    }

    /** What stands in the cell now: at any moment another cell may have to show it. */
    void keep(String text) {
        Cell now = cell.get();
        if (now != null && !now.text().equals(text)) {
            cell.set(new Cell(now.row(), now.column(), text, now.problem()));
        }
    }

    /** Leaves the cell as it was. */
    public void cancel() {
        cell.set(null);
    }

    /** @return whether what was typed was taken; a refused text stays in the cell, which then says why */
    public boolean commit(String typed) {
        Cell now = cell.get();
        if (now == null) {
            return false;
        }
        // Ended first: what takes it may begin elsewhere.
        cell.set(null);
        String problem = take.take(now.row(), now.column(), typed.strip());
        if (!problem.isEmpty()) {
            cell.set(new Cell(now.row(), now.column(), typed, problem));
        }
        return problem.isEmpty();
    }
}
