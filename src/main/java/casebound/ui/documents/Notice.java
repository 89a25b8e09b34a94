package casebound.ui.documents;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Tips;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One quiet line that says what was done, and can be put away. */
final class Notice extends HBox {
    private final Label words = new Label();

    Notice() {
        getStyleClass().add("filter-bar");
        Button away = Buttons.flat("documents-notice-away", Texts.text("documents.report.away"), () -> setVisible(false));
        away.setMinWidth(USE_PREF_SIZE);
        words.setId("documents-notice");
        words.setMinWidth(0);
        Tips.whenCut(words);
        HBox.setHgrow(words, Priority.SOMETIMES);
        getChildren().addAll(words, Buttons.spring(), away);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void say(String what) {
        words.setText(what);
        setVisible(true);
    }
}
