package casebound.ui.shell;

import casebound.problem.Texts;
import casebound.ui.kit.Command;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The menus File, Edit, View and Help, made of the commands. They show keys; {@code Shortcuts} is what acts on them. */
final class Menus {
    private Menus() {}

    /** Fills the bar with what can be done now. */
    static void fill(MenuBar bar, List<Command> commands) {
        bar.getMenus().clear();
        for (Command.Menu place : Command.Menu.values()) {
            Menu menu = new Menu(Texts.text("shell.menu." + place));
            menu.setId("menu-" + place.name().toLowerCase(java.util.Locale.ROOT));
            commands.stream().filter(command -> command.menu() == place).map(Menus::item).forEach(menu.getItems()::add);
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        item.textProperty().bind(command.title());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setAccelerator(command.shortcut());
        item.setOnAction(event -> command.run());
        return item;
    }
}
