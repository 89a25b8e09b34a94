package casebound.ui.shell;

import casebound.problem.Texts;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.Section;
import casebound.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** What can be done anywhere in a case's window. */
final class ShellCommands {
    /** What only the view can do. */
    interface Window {
        void focusSearch();

        void showCommands();

        void showMenus();

        void showKeys();

        void foldInspector();

        void foldSidebar();

        void showWork();

        void close();
    }

    /** As many as there are digits; the last one is 0. */
    private static final int TEN = 10;

    private ShellCommands() {}

    static List<Command> of(ShellModel model, Theme theme, Window window) {
        List<Command> all = new ArrayList<>();
        Edits edits = model.edits();
        all.add(edit("undo", edits.undoTitle(), Command.ctrl(KeyCode.Z), edits.undo()));
        all.add(edit("redo", edits.redoTitle(), Command.ctrlShift(KeyCode.Z), edits.redo()));
        if (model.searches()) {
            all.add(Command.of("search-or-jump", "shell.searchOrJump", Command.ctrl(KeyCode.K), Menu.EDIT, window::focusSearch));
        }
        all.add(Command.of("commands", "shell.commands.all", Command.ctrlShift(KeyCode.P), Menu.VIEW, window::showCommands));
        int number = 0;
        for (Section section : model.sections().stream().filter(Section::inSidebar).toList()) {
            all.add(goTo(model, section, ++number));
        }
        all.add(Command.of("inspector", "shell.inspector", Command.ctrl(KeyCode.I), Menu.VIEW, window::foldInspector));
        all.add(Command.of("sidebar", "shell.sidebar", Command.ctrl(KeyCode.B), Menu.VIEW, window::foldSidebar));
        all.add(Command.of("work", "status.showWork", null, Menu.VIEW, window::showWork));
        for (Theme.Choice choice : Theme.Choice.values()) {
            String id = "theme-" + choice.name().toLowerCase(java.util.Locale.ROOT);
            all.add(Command.of(id, "shell.theme." + choice, null, Menu.VIEW, () -> theme.choiceProperty().set(choice)));
        }
        all.add(Command.of("menus", "shell.menus", Command.key(KeyCode.F10), Menu.VIEW, window::showMenus));
        all.add(Command.of("close-case", "shell.close", Command.ctrl(KeyCode.W), Menu.FILE, window::close));
        all.add(Command.of("keys", "shell.keys", Command.key(KeyCode.F1), Menu.HELP, window::showKeys));
        return all;
    }

    private static Command edit(String id, ObservableStringValue title, KeyCodeCombination keys, Runnable action) {
        ObservableStringValue words = Bindings.createStringBinding(
                () -> Texts.text("shell." + id, title.get()).strip(), title);
        return new Command(id, words, keys, Menu.EDIT, Bindings.isNotEmpty(title), action);
    }

    private static Command goTo(ShellModel model, Section section, int number) {
        KeyCodeCombination keys = number > TEN ? null : Command.ctrl(KeyCode.getKeyCode(String.valueOf(number % TEN)));
        SimpleStringProperty title = new SimpleStringProperty(Texts.text("shell.goTo", section.title()));
        return new Command("go-" + section.id(), title, keys, Menu.VIEW,
                new javafx.beans.property.SimpleBooleanProperty(true), () -> model.show(section));
    }
}
