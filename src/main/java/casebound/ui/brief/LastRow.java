package casebound.ui.brief;

import casebound.problem.Texts;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The empty row at the end: what is typed there becomes a paragraph. */
final class LastRow extends HBox {
    private static final Duration PAUSE = Duration.seconds(2);

    private final Paragraphs model;
    private final Label number = new Label();
    private final GrowingArea area = new GrowingArea("brief-new", Texts.text("briefview.last"));
    private final PauseTransition pause = new PauseTransition(PAUSE);

    LastRow(Paragraphs model, boolean writable) {
        this.model = model;
        getStyleClass().add("brief-paragraph");
        number.getStyleClass().add("brief-number");
        number.setMinWidth(USE_PREF_SIZE);
        Region grip = new Region();
        grip.getStyleClass().add("brief-grip");
        area.setPromptText(Texts.text("briefview.last"));
        area.getStyleClass().add("brief-last");
        HBox.setHgrow(area, Priority.ALWAYS);
        getChildren().addAll(grip, number, area);
        setVisible(writable);
        setManaged(writable);
        pause.setOnFinished(over -> keep(area.isFocused()));
        area.textProperty().addListener((property, before, now) -> {
            pause.playFromStart();
            if (now.contains("\n")) {
                keep(true);
            }
        });
        area.focusedProperty().addListener((property, had, has) -> {
            if (has) {
                model.currentProperty().set(null);
            } else {
                keep(false);
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    GrowingArea area() {
        return area;
    }

    void number(int now) {
        number.setText(String.valueOf(now));
    }

    void clear() {
        area.clear();
        pause.stop();
    }

    /** Makes a paragraph of what was typed. @param staying whether typing goes on in it */
    void keep(boolean staying) {
        pause.stop();
        String typed = area.getText();
        if (!typed.isBlank()) {
            area.clear();
            pause.stop();
            model.append(typed, staying);
        }
    }

    private void key(KeyEvent press) {
        boolean taken = false;
        if (press.getCode() == KeyCode.ENTER) {
            keep(false);
            taken = true;
        } else if ((press.getCode() == KeyCode.UP && area.onFirstLine() || press.getCode() == KeyCode.BACK_SPACE && area.getText().isEmpty())
                && !model.rows().isEmpty() && !press.isShortcutDown()) {
            UUID above = model.rows().getLast().id();
            keep(false);
            model.go(above);
            taken = true;
        }
        if (taken) {
            press.consume();
        }
    }
}
