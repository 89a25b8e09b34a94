package casebound.ui.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;

/**
 * Undo and redo as the window offers them.
 *
 * @param undoTitle the title of what undo would take back, such as "Tag 3 documents"; empty when there is nothing
 * @param redoTitle the title of what redo would do again; empty when there is nothing
 */
public record Edits(ObservableStringValue undoTitle, ObservableStringValue redoTitle, Runnable undo, Runnable redo) {

    /** For a case that is only read. */
    public static Edits none() {
        return new Edits(new SimpleStringProperty(""), new SimpleStringProperty(""), () -> {}, () -> {});
    }
}
