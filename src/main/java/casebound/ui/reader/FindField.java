package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Icons;
import casebound.ui.kit.Tips;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The field that finds words in the document: Enter and Shift+Enter, or F3 and Shift+F3, go from hit to hit. */
final class FindField extends HBox {
    // Searching starts when typing pauses.
    private final PauseTransition pause = new PauseTransition(Duration.millis(150));
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final PaneModel pane;
    private final Runnable leave;

    /**
     * @param leave gives the keyboard back to the pages
     * @param list shows all that was found
     */
    FindField(PaneModel pane, Runnable leave, Runnable list) {
        this.pane = pane;
        this.leave = leave;
        getStyleClass().add("reader-find");
        field.getStyleClass().add("reader-find-text");
        field.setPromptText(Texts.text("reader.find"));
        field.setAccessibleText(Texts.text("reader.find.name"));
        count.getStyleClass().add("reader-find-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.setOnMouseClicked(event -> list.run());
        count.visibleProperty().bind(count.textProperty().isNotEmpty());
        count.managedProperty().bind(count.visibleProperty());
        Tips.tip(count, Texts.text("reader.find.list"), null);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(Icons.icon(BootstrapIcons.SEARCH), field, count);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().addListener((property, before, now) -> {
            if (!field.getText().equals(pane.found().query())) {
                pause.playFromStart();
            }
        });
        pause.setOnFinished(event -> search());
        pane.found().result().addListener((property, before, now) -> show());
        pane.found().current().addListener((property, before, now) -> show());
        pane.source().addListener((property, before, now) -> field.clear());
        show();
    }

    Node field() {
        return field;
    }

    Node count() {
        return count;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void search() {
        pause.stop();
        if (!field.getText().equals(pane.found().query())) {
            pane.find(field.getText());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            pause.stop();
            pane.find("");
            field.clear();
            leave.run();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            boolean searched = field.getText().equals(pane.found().query());
            search();
            if (searched && event.isShiftDown()) {
                pane.found().previous();
            } else if (searched) {
                pane.found().next();
            }
        } else {
            return;
        }
        event.consume();
    }

    private void show() {
        FindModel found = pane.found();
        // Whoever types is not corrected; a field that was emptied with its document gets its words back.
        boolean typing = field.isFocused() && (!field.getText().isEmpty() || pause.getStatus() == Animation.Status.RUNNING);
        if (!typing && !found.query().equals(field.getText())) {
            field.setText(found.query());
        }
        Find.Result result = found.result().get();
        if (found.query().isBlank()) {
            count.setText("");
        } else if (found.count() == 0) {
            boolean pictures = result.complete() && result.pages() > 0 && result.withoutText() == result.pages();
            count.setText(Texts.text(!result.complete() ? "reader.find.running" : pictures ? "reader.find.pictures" : "reader.find.none"));
        } else {
            count.setText(Texts.text(result.cut() ? "reader.find.many" : "reader.find.count", found.current().get() + 1, found.count()));
        }
    }
}
