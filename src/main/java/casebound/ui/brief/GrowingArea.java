package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.ui.kit.Wrapped;
import javafx.scene.control.TextArea;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** A text that one types into, as high as it needs to be. Tab leaves it; it runs in the direction of its first letter. */
final class GrowingArea extends TextArea {
    private static final double LEAST = 24;
    private static final double SIDES = 2;

    private final Text measure = new Text();

    GrowingArea(String id, String spoken) {
        named(this, id, spoken);
        getStyleClass().addAll("brief-text", "t15");
        Wrapped.wrapped(this);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        textProperty().addListener((property, before, now) -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.TAB && !press.isControlDown()) {
                press.consume();
                requestFocusTraversal(press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        measure.setFont(getFont());
        measure.setLineSpacing(ParagraphText.LINE_SPACING);
        measure.setWrappingWidth(isWrapText() ? Math.max(LEAST, (width < 0 ? getWidth() : width) - SIDES) : 0);
        measure.setText(getText().isEmpty() ? "x" : getText());
        return Math.max(LEAST, Math.ceil(measure.getLayoutBounds().getHeight()) + ParagraphText.LINE_SPACING);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    boolean onFirstLine() {
        return lineOf(getCaretPosition()) <= lineOf(0);
    }

    boolean onLastLine() {
        return lineOf(getCaretPosition()) >= lineOf(getLength());
    }

    /** How far down a character stands; 0 before the text is drawn. */
    private double lineOf(int character) {
        if (lookup(".text") instanceof Text shown) {
            for (PathElement element : shown.caretShape(character, true)) {
                if (element instanceof MoveTo start) {
                    return start.getY();
                }
            }
        }
        return 0;
    }
}
