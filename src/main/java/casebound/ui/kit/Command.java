package casebound.ui.kit;

import casebound.problem.Texts;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do. Every command stands in the command list and in a menu, with its shortcut.
 *
 * @param id stable, such as {@code documents-import}; controls that do the same carry it as their id
 * @param title what it is called just now; "Undo Tag 3 documents" changes with what would be undone
 * @param shortcut its keys; null for none
 * @param enabled whether it can be done just now
 * @param menu the menu that it stands in
 */
public record Command(
        String id,
        ObservableStringValue title,
        @Nullable KeyCodeCombination shortcut,
        Menu menu,
        ObservableBooleanValue enabled,
        Runnable action) {

    /** The menus of the window, in their order. */
    public enum Menu { FILE, EDIT, VIEW, HELP }

    /** A command that can always be done. */
    public static Command of(
            String id, String titleKey, @Nullable KeyCodeCombination shortcut, Menu menu, Runnable action) {
        return new Command(id, constant(Texts.text(titleKey)), shortcut, menu, always(), action);
    }

    /** The same command, possible only while this holds. */
    public Command when(ObservableBooleanValue possible) {
        return new Command(id, title, shortcut, menu, possible, action);
    }

    /** Ctrl (Cmd on a Mac) and a key. */
    public static KeyCodeCombination ctrl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /** Ctrl (Cmd on a Mac), Shift and a key. */
    public static KeyCodeCombination ctrlShift(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** A key alone. */
    public static KeyCodeCombination key(KeyCode key) {
        return new KeyCodeCombination(key);
    }

    /** Does it, if it can be done just now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    private static ObservableStringValue constant(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }

    private static ObservableBooleanValue always() {
        return new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();
    }
}
