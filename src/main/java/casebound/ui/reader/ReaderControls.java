package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;

/** The reader's buttons. Those of a pane get their ids from the side on which the pane stands. */
final class ReaderControls {
    private ReaderControls() {}

    /** A button with an icon alone; its name is its tooltip and its accessible text. */
    static Button iconButton(Ikon icon, String key, Runnable action) {
        Button button = Buttons.icon("", icon, Texts.text(key), null, action);
        button.getStyleClass().add("reader-button");
        return button;
    }

    /** A button with a word. */
    static Button wordButton(String key, Runnable action) {
        Button button = Buttons.flat("", Texts.text(key), action);
        button.getStyleClass().add("reader-button");
        return button;
    }
}
