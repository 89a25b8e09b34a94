package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** Buttons as the window has them: a word, at most one primary a screen, icons alone only where everyone knows them. */
public final class Buttons {
    private Buttons() {}

    public static Button plain(String id, String text, Runnable action) {
        Button button = named(new Button(text), id, text);
        // A name may hold an underscore, which is no key to press.
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The one button of a screen that is the reason for it. */
    public static Button primary(String id, String text, Runnable action) {
        Button button = plain(id, text, action);
        button.getStyleClass().add("accent");
        return button;
    }

    public static Button flat(String id, String text, Runnable action) {
        Button button = plain(id, text, action);
        button.getStyleClass().add("flat");
        return button;
    }

    /** An icon alone, for page, zoom, undo and close; its words are the tooltip's. */
    public static Button icon(
            String id, Ikon ikon, String text, @Nullable KeyCodeCombination shortcut, Runnable action) {
        Button button = named(new Button(null, Icons.icon(ikon)), id, text);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(event -> action.run());
        Tips.tip(button, text, shortcut);
        return button;
    }

    /** The same with a small drawing, for arrows. */
    public static Button arrow(
            String id, Ikon ikon, String text, @Nullable KeyCodeCombination shortcut, Runnable action) {
        Button button = icon(id, ikon, text, shortcut, action);
        button.getGraphic().getStyleClass().add("small-icon");
        return button;
    }

    /** A button that does what a command does, shows its keys and is disabled with it. */
    public static Button of(Command command, boolean primary) {
        Button button = named(new Button(), command.id(), command.title().get());
        button.textProperty().bind(command.title());
        button.accessibleTextProperty().bind(command.title());
        button.disableProperty().bind(new NotPossible(command));
        button.setOnAction(event -> command.run());
        if (primary) {
            button.getStyleClass().add("accent");
        }
        if (command.shortcut() != null) {
            button.setGraphic(key(command.shortcut()));
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        return button;
    }

    /** A button as wide as its column: icon, words, and the keys at the right. */
    public static Button wide(String id, Ikon ikon, Command command) {
        return wide(id, Icons.icon(ikon), command);
    }

    /** The same with a drawing of one's own. */
    public static Button wide(String id, Node icon, Command command) {
        Label words = new Label(command.title().get());
        HBox inside = new HBox(8, icon, words, spring());
        inside.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (command.shortcut() != null) {
            inside.getChildren().add(key(command.shortcut()));
        }
        Button button = plain(id, command.title().get(), command::run);
        button.setGraphic(inside);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.getStyleClass().add("wide-button");
        return button;
    }

    /** Takes up the space between what stands left and what stands right. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Keys in small grey letters. */
    public static Label key(KeyCodeCombination shortcut) {
        return key(shortcut.getDisplayText());
    }

    static Label key(String text) {
        Label key = new Label(text);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    /** True while a command cannot be done. */
    private static final class NotPossible extends javafx.beans.binding.BooleanBinding {
        private final Command command;

        NotPossible(Command command) {
            this.command = command;
            bind(command.enabled());
        }

        @Override
        protected boolean computeValue() {
            return !command.enabled().get();
        }
    }
}
