package casebound.ui.reader;

import casebound.problem.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The few kinds of controls that the reader's bars are made of. */
final class ReaderControls {
    private ReaderControls() {}

    /** A button with an icon alone; its name is its tooltip and its accessible text. */
    static Button iconButton(Ikon icon, String key, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "button-icon", "reader-button");
        return named(button, key, action);
    }

    /** A button with a word. */
    static Button wordButton(String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.getStyleClass().addAll("flat", "reader-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    static <B extends ButtonBase> B named(B button, String key, Runnable action) {
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Takes what width is left. */
    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
