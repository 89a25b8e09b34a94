package casebound.ui.shell;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Icons;
import casebound.ui.kit.Tips;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The bar on top: the case, search or jump, undo and redo, the commands. */
final class TopBar extends HBox {
    private final FilterField search;

    TopBar(ShellModel model, Function<String, Command> commands) {
        Label title = new Label();
        title.textProperty().bind(model.caseTitleProperty());
        title.getStyleClass().add("strong");
        title.setGraphic(Icons.logo(16));
        title.setGraphicTextGap(8);
        title.setMinWidth(120);
        title.setPrefWidth(380);
        title.setMaxWidth(380);
        Tips.whenCut(title);
        HBox.setHgrow(title, Priority.SOMETIMES);

        search = new FilterField("search", Texts.text("shell.search"));
        search.getStyleClass().setAll("text-input", "text-field", "custom-text-field", "search-field");
        search.setRight(new Label(Command.ctrl(javafx.scene.input.KeyCode.K).getDisplayText()));
        search.getRight().getStyleClass().add("key");
        search.setPrefWidth(456);
        search.setMinWidth(160);
        search.setOnAction(event -> model.searchOrJump(search.getText()));
        search.setVisible(model.searches());

        Button undo = button(commands.apply("undo"), BootstrapIcons.ARROW_COUNTERCLOCKWISE);
        Button redo = button(commands.apply("redo"), BootstrapIcons.ARROW_CLOCKWISE);
        Region rule = StatusStrip.rule();
        rule.setMaxHeight(18);
        Command list = commands.apply("commands");
        Button all = Buttons.flat("commands", Texts.text("shell.commands"), list::run);
        all.setGraphic(Icons.icon(BootstrapIcons.LIST));
        all.setMinWidth(Region.USE_PREF_SIZE);
        Tips.tip(all, list.title().get(), list.shortcut());

        getStyleClass().add("top-bar");
        getChildren().addAll(title, search, Buttons.spring(), undo, redo, rule, all);
    }

    /** Whether the search has the focus, with nothing typed. */
    boolean hasFocusWithoutWords() {
        return search.isFocused() && search.getText().isEmpty();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private static Button button(Command command, BootstrapIcons icon) {
        Button button = Buttons.icon(command.id(), icon, command.title().get(), null, command::run);
        button.accessibleTextProperty().bind(command.title());
        javafx.scene.control.Tooltip tip = new javafx.scene.control.Tooltip();
        String keys = command.shortcut() == null ? "" : "  " + command.shortcut().getDisplayText();
        tip.textProperty().bind(javafx.beans.binding.Bindings.concat(command.title(), keys));
        button.setTooltip(tip);
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        return button;
    }
}
