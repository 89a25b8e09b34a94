package casebound.ui.kit;

import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A label of which each word is a text of its own, with its graphic at the left; {@link Wrapped} says why. */
final class WordsSkin extends SkinBase<Label> {
    private final TextFlow words;

    WordsSkin(Label label) {
        super(label);
        words = Wrapped.lines(label.getText());
        words.setMouseTransparent(true);
        words.getChildren().stream().map(Text.class::cast).forEach(word -> {
            word.fontProperty().bind(label.fontProperty());
            word.fillProperty().bind(label.textFillProperty());
        });
        getChildren().setAll(words);
        if (label.getGraphic() != null) {
            getChildren().add(label.getGraphic());
        }
    }

    private double graphic() {
        Node graphic = getSkinnable().getGraphic();
        return graphic == null ? 0 : graphic.prefWidth(-1) + getSkinnable().getGraphicTextGap();
    }

    private double least(double room) {
        return Math.max(words.getMinWidth(), room);
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + graphic() + right;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + graphic() + Math.ceil(words.prefWidth(-1)) + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + words.prefHeight(-1) + bottom;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + Math.ceil(words.prefHeight(width < 0 ? -1 : least(width - left - right - graphic()))) + bottom;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return getSkinnable().prefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return getSkinnable().prefWidth(height);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double room = least(width - graphic());
        double high = Math.min(height, words.prefHeight(room));
        double down = getSkinnable().getAlignment().getVpos() == VPos.CENTER ? (height - high) / 2 : 0;
        // Where there is less room than a word needs, the beginning of each line is what is seen.
        double over = Math.max(0, room - (width - graphic()));
        boolean fromRight = words.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        words.resizeRelocate(x + graphic() - (fromRight ? over : 0), y + down, room, high);
        words.setClip(new Rectangle(room - over, high));
        Node graphic = getSkinnable().getGraphic();
        if (graphic != null) {
            graphic.autosize();
            graphic.relocate(x, y + (height - graphic.getLayoutBounds().getHeight()) / 2);
        }
    }
}
