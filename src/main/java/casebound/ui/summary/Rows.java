package casebound.ui.summary;

import casebound.ui.kit.Tips;
import casebound.ui.kit.Wrapped;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** A heading with rows of a few columns under it, a line below each. */
final class Rows extends VBox {
    private static final double TWO_LINES = 36;

    private final List<Integer> shares;

    /**
     * @param count in grey behind the heading; may be empty
     * @param shares how the columns share the width
     */
    Rows(String id, String heading, String count, List<Integer> shares) {
        this.shares = List.copyOf(shares);
        setId(id);
        getStyleClass().add("summary-part");
        Label name = new Label(heading);
        name.getStyleClass().addAll("strong", "t15");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label many = new Label(count);
        many.getStyleClass().add("count");
        HBox head = new HBox(8, name, many);
        head.getStyleClass().add("summary-head");
        getChildren().add(head);
    }

    /** Running text under the heading. */
    Rows sentence(String text) {
        if (!text.isEmpty()) {
            Label words = new Label(text);
            Wrapped.wrapped(words);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.getStyleClass().add("summary-sentence");
            getChildren().add(words);
        }
        return this;
    }

    /** The names of the columns. */
    Rows columns(String... names) {
        Node[] cells = new Node[names.length];
        for (int i = 0; i < names.length; i++) {
            cells[i] = grey(names[i]);
        }
        return row(cells);
    }

    Rows row(Node... cells) {
        GridPane row = new GridPane();
        row.getStyleClass().add("summary-row");
        for (int i = 0; i < cells.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 * shares.get(i) / shares.stream().mapToInt(Integer::intValue).sum());
            row.getColumnConstraints().add(column);
            GridPane.setValignment(cells[i], VPos.CENTER);
            row.add(cells[i], i, 0);
        }
        getChildren().add(row);
        return this;
    }

    /** Anything else. */
    Rows add(Node node) {
        getChildren().add(node);
        return this;
    }

    /** What the rows leave out; nothing where that is empty. */
    Rows rest(String text) {
        if (!text.isEmpty()) {
            Label words = grey(text);
            words.getStyleClass().add("summary-sentence");
            getChildren().add(words);
        }
        return this;
    }

    static Label text(String text) {
        Label words = new Label(text);
        words.setMinWidth(0);
        Tips.whenCut(words);
        // Scripts of other directions may be drawn wider than they are measured, and must not lie over the next column.
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(words.widthProperty());
        inside.heightProperty().bind(words.heightProperty());
        words.setClip(inside);
        return words;
    }

    /** Two lines at most: what an attorney reads is rather wrapped than cut. */
    static Label wrapped(String text) {
        Label words = Wrapped.wrapped(text(text));
        words.setMaxHeight(TWO_LINES);
        return words;
    }

    static Label grey(String text) {
        Label words = text(text);
        words.getStyleClass().addAll("t12", "text-muted");
        return words;
    }
}
