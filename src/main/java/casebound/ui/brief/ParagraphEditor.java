package casebound.ui.brief;

import casebound.problem.Texts;
import casebound.ui.brief.BriefSheet.ParagraphRow;
import java.util.List;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Typing into a paragraph: kept after two seconds without a key and when it is left; keys that reach beyond it. */
final class ParagraphEditor {
    private static final Duration PAUSE = Duration.seconds(2);

    private final Paragraphs model;
    private final UUID paragraph;
    private final GrowingArea area;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String base;
    private boolean taking;

    ParagraphEditor(Paragraphs model, ParagraphRow row, boolean writable) {
        this.model = model;
        paragraph = row.id();
        base = row.text();
        area = new GrowingArea("brief-editor", Texts.text("briefview.paragraph"));
        area.setText(base);
        area.setEditable(writable);
        pause.setOnFinished(over -> keep());
        area.textProperty().addListener((property, before, now) -> typed(now));
        area.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                keep();
            }
        });
        if (writable) {
            area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        }
    }

    GrowingArea area() {
        return area;
    }

    /** Takes the words as they are in the case now, unless others are being typed. */
    void base(String now) {
        boolean untouched = area.getText().equals(base);
        base = now;
        if (untouched && !area.getText().equals(now)) {
            int caret = area.getCaretPosition();
            taking = true;
            area.setText(now);
            taking = false;
            area.positionCaret(Math.min(caret, now.length()));
        }
    }

    /** Saves what was typed. */
    void keep() {
        pause.stop();
        if (!area.getText().equals(base)) {
            String typed = area.getText();
            base = typed;
            model.save(paragraph, typed);
        }
    }

    private void typed(String now) {
        if (taking) {
            return;
        }
        pause.playFromStart();
        if (now.contains("\n")) {
            keep();
        }
    }

    private void key(KeyEvent press) {
        boolean plain = !press.isControlDown() && !press.isAltDown() && !press.isMetaDown();
        boolean selected = area.getSelection().getLength() > 0;
        boolean taken = switch (press.getCode()) {
            case ENTER -> plain && enter(press.isShiftDown());
            case BACK_SPACE -> plain && !selected && area.getCaretPosition() == 0 && back();
            case DELETE -> plain && !selected && delete();
            case UP -> press.isShortcutDown() ? move(-1) : plain && !press.isShiftDown() && area.onFirstLine() && go(-1);
            case DOWN -> press.isShortcutDown() ? move(1) : plain && !press.isShiftDown() && area.onLastLine() && go(1);
            case Z -> press.isShortcutDown() && !press.isShiftDown() && !area.isUndoable() && pass(press);
            default -> false;
        };
        if (taken) {
            press.consume();
        }
    }

    private boolean enter(boolean shift) {
        if (shift) {
            return true;
        }
        List<ParagraphRow> rows = model.rows();
        boolean atEnd = area.getCaretPosition() == area.getLength();
        if (atEnd && !rows.isEmpty() && rows.getLast().id().equals(paragraph)) {
            keep();
            model.go(null);
        } else {
            String text = area.getText();
            int start = area.getSelection().getStart();
            String after = text.substring(area.getSelection().getEnd());
            pause.stop();
            base = text.substring(0, start).stripTrailing();
            taking = true;
            area.setText(base);
            taking = false;
            model.split(paragraph, base, after);
        }
        return true;
    }

    private boolean back() {
        pause.stop();
        if (!model.rows().isEmpty() && !model.rows().getFirst().id().equals(paragraph)) {
            String typed = area.getText();
            base = typed;
            model.join(paragraph, typed);
        }
        return true;
    }

    private boolean delete() {
        if (area.getText().isEmpty()) {
            base = "";
            model.remove(paragraph);
            return true;
        } else if (area.getCaretPosition() == area.getLength()) {
            keep();
            model.joinNext(paragraph);
            return true;
        }
        return false;
    }

    private boolean move(int by) {
        keep();
        model.move(paragraph, by, area.getCaretPosition());
        return true;
    }

    private boolean go(int by) {
        keep();
        return model.goBy(paragraph, by);
    }

    /** With nothing of its own to take back, the key means the last change of the case. */
    private boolean pass(KeyEvent press) {
        keep();
        if (area.getParent() != null) {
            Event.fireEvent(area.getParent(), press.copyFor(area.getParent(), area.getParent()));
        }
        return true;
    }
}
