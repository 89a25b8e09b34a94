package casebound.ui.kit;

import casebound.problem.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/**
 * A state that one can read: a shape of 12 pixels and a word, never a color alone. Normal states are grey; only what
 * needs a person has a tone.
 */
public enum Mark {
    UNDISPUTED(Tone.NONE, Shapes.DISC, "", ""),
    DISPUTED_BY_US(Tone.NONE, Shapes.LEFT_HALF, Shapes.RING, ""),
    DISPUTED_BY_OPPONENT(Tone.NONE, Shapes.RIGHT_HALF, Shapes.RING, ""),
    PROSPECTIVE(Tone.NONE, "", Shapes.RING, "dashed"),
    UNSURE(Tone.NONE, "", Shapes.RING + Shapes.QUESTION, ""),
    SERVED(Tone.NONE, "", Shapes.TICK, "bold"),
    NOT_DISCLOSED(Tone.DANGER, "", Shapes.TRIANGLE, ""),
    PARTIAL(Tone.WARNING, "M1.5 6h9v4.5h-9z", "M1.5 1.5h9v9h-9z", ""),
    NOT_ACKNOWLEDGED(Tone.WARNING, Shapes.DOTS, "", ""),
    WITHHELD(Tone.NONE, "", Shapes.PADLOCK, ""),
    NOT_REQUIRED(Tone.NONE, "", "M2.5 6h7", "bold"),
    NOT_LINKED(Tone.NONE, "", "M1.5 6h5", ""),
    KEY(Tone.NONE, Shapes.STAR, "", ""),
    SUPPORTS(Tone.NONE, "", Shapes.TICK, "bold"),
    CONTRADICTS(Tone.NONE, "", "M2.5 2.5l7 7M9.5 2.5l-7 7", "bold"),
    SAVED(Tone.NONE, "", Shapes.TICK, "bold"),
    READ_ONLY(Tone.NONE, "", Shapes.PADLOCK, ""),
    OPEN_ELSEWHERE(Tone.NONE, "", Shapes.PADLOCK, ""),
    NOT_FOUND(Tone.NONE, "", Shapes.RING + Shapes.QUESTION, ""),
    NEEDS_YOU(Tone.WARNING, "", Shapes.TRIANGLE, ""),
    FAILED(Tone.DANGER, "", Shapes.TRIANGLE, ""),
    DONE(Tone.SUCCESS, "", Shapes.TICK, "bold"),
    /** A warning's shape in grey, for a count in the sidebar or the strip. */
    GAPS(Tone.NONE, "", Shapes.TRIANGLE, ""),
    NOTE(Tone.NONE, "", Shapes.RING + "M6 5.4v3M6 3.5v.1", ""),
    PLAYS(Tone.NONE, "M3 1.6l7 4.4l-7 4.4z", "", "");

    private enum Tone { NONE, DANGER, WARNING, SUCCESS }

    private static final class Shapes {
        static final String DISC = "M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z";
        static final String RING = "M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z";
        static final String LEFT_HALF = "M6 1.2a4.8 4.8 0 0 0 0 9.6z";
        static final String RIGHT_HALF = "M6 1.2a4.8 4.8 0 0 1 0 9.6z";
        static final String QUESTION = "M4.7 4.9c0-1.8 2.6-1.8 2.6 0c0 1-1.3 1-1.3 2M6 8.7v.1";
        static final String TICK = "M1.8 6.4l2.8 2.8L10.2 3.2";
        static final String TRIANGLE = "M6 1.3L11.2 10.7H.8zM6 4.8v2.6M6 9v.1";
        static final String DOTS = "M1 5h2v2h-2zM5 5h2v2h-2zM9 5h2v2h-2z";
        static final String PADLOCK = "M2 5.6h8v5h-8zM3.9 5.6V3.6a2.1 2.1 0 0 1 4.2 0v2";
        static final String STAR = "M6 .6l1.6 3.5 3.8.4-2.8 2.6.8 3.8L6 9 2.6 10.9l.8-3.8L.6 4.5l3.8-.4z";
    }

    private final Tone tone;
    private final String filled;
    private final String line;
    private final String lineStyle;

    Mark(Tone tone, String filled, String line, String lineStyle) {
        this.tone = tone;
        this.filled = filled;
        this.line = line;
        this.lineStyle = lineStyle;
    }

    /** The mark's own word. */
    public String word() {
        return Texts.text("mark." + name());
    }

    /** The shape and the mark's own word. */
    public Label view() {
        return view(word());
    }

    /** The shape with words of its own, such as "Partial 36 of 48". */
    public Label view(String words) {
        Label label = new Label(words, shape());
        label.getStyleClass().add("mark");
        addTone(label);
        label.setAccessibleText(words);
        return label;
    }

    /** The shape alone, where its word stands elsewhere in the row or heading; a screen reader still says it. */
    public Label bare() {
        Label label = view("");
        label.setAccessibleText(word());
        return label;
    }

    /** The drawing, 12 by 12. */
    Region shape() {
        StackPane box = new StackPane();
        box.getStyleClass().add("mark-shape");
        box.setMinSize(12, 12);
        box.setPrefSize(12, 12);
        box.setMaxSize(12, 12);
        add(box, filled, "mark-fill");
        SVGPath lines = add(box, line, "mark-line");
        if (!lineStyle.isEmpty()) {
            lines.getStyleClass().add(lineStyle);
        }
        return box;
    }

    private void addTone(Label label) {
        if (tone != Tone.NONE) {
            label.getStyleClass().add(tone.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (this == KEY) {
            label.getStyleClass().add("key-fact");
        }
    }

    /** Paths keep their place in the 12 by 12 box instead of being centered by their own extent. */
    private static SVGPath add(StackPane box, String path, String styleClass) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(styleClass);
        shape.setManaged(false);
        if (!path.isEmpty()) {
            box.getChildren().add(shape);
        }
        return shape;
    }
}
