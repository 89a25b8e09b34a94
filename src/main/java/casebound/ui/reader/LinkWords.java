package casebound.ui.reader;

import casebound.model.Link;
import casebound.problem.Texts;
import java.util.List;
import javafx.scene.shape.Line;

/** How a type of link is said and drawn. */
final class LinkWords {
    private LinkWords() {}

    static String of(Link.Type type) {
        return Texts.text("reader.link." + type);
    }

    /** A short piece of its line, for lists. */
    static Line sample(Link.Type type) {
        Line sample = new Line(0, 0, 26, 0);
        sample.getStyleClass().add("reader-link-line");
        sample.getStrokeDashArray().setAll(dashes(type));
        return sample;
    }

    /**
     * The dashes of its line, in pixels on and off; none for a solid line. The type is never told by the dashes alone:
     * the bar below says it in words.
     */
    static List<Double> dashes(Link.Type type) {
        return switch (type) {
            case SUPPORTS -> List.of();
            case REFERS_TO -> List.of(1.5, 3.0);
            case SAME_EVENT -> List.of(6.0, 4.0);
            case CONTRADICTS -> List.of(12.0, 4.0, 4.0, 4.0);
            case ANSWERS -> List.of(16.0, 4.0);
            case ATTACHED_TO, EXHIBIT_TO, RULES_ON -> List.of(2.0, 6.0);
        };
    }
}
