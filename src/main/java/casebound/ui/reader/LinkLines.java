package casebound.ui.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import org.jspecify.annotations.Nullable;

/**
 * The lines from ring to ring. Where they run over paper they are drawn in ink: what shows on the desk in the dark does not show
 * on paper.
 */
final class LinkLines {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

    private final Pane layer;
    private final Pointing pointing;
    private final Map<UUID, Group> lines = new HashMap<>();
    private final Map<UUID, CubicCurve> inked = new HashMap<>();
    private final Group ink = new Group();

    /** Hears which line the mouse is on; null for none. */
    @FunctionalInterface
    interface Pointing {
        void at(@Nullable NumberedLink link, double x, double y);
    }

    /** @param layer in which the lines stand, below everything else */
    LinkLines(Pane layer, Pointing pointing) {
        this.layer = layer;
        this.pointing = pointing;
        ink.setManaged(false);
        ink.setMouseTransparent(true);
    }

    /** What lies over the lines and below the rings. */
    Node ink() {
        return ink;
    }

    /** Draws a link's line, or moves it. @param pressed what a click on it does */
    void draw(NumberedLink link, Point2D from, Point2D to, Runnable pressed) {
        UUID id = link.link().id();
        Group line = lines.computeIfAbsent(id, any -> newLine(link));
        line.setOnMouseClicked(event -> pressed.run());
        CubicCurve over = inked.computeIfAbsent(id, any -> {
            CubicCurve made = curve(link, "reader-link-ink");
            ink.getChildren().add(made);
            return made;
        });
        line.getChildren().forEach(each -> place((CubicCurve) each, from, to));
        place(over, from, to);
    }

    /** Takes away the lines of other links than these. */
    void drop(Set<Object> used) {
        lines.entrySet().removeIf(each -> !used.contains(each.getKey()) && layer.getChildren().remove(each.getValue()));
        inked.entrySet().removeIf(each -> !used.contains(each.getKey()) && ink.getChildren().remove(each.getValue()));
    }

    /** Says where there is paper. */
    void over(List<? extends Node> paper) {
        ink.setClip(inked.isEmpty() ? null : new Group(paper.toArray(Node[]::new)));
    }

    /** Makes all but one fainter: a page may have very many. */
    void point(@Nullable UUID at) {
        lines.forEach((id, line) -> line.pseudoClassStateChanged(FAINT, at != null && !id.equals(at)));
        inked.forEach((id, line) -> line.pseudoClassStateChanged(FAINT, at != null && !id.equals(at)));
    }

    private static void place(CubicCurve curve, Point2D from, Point2D to) {
        double middle = (from.getX() + to.getX()) / 2;
        curve.setStartX(from.getX());
        curve.setStartY(from.getY());
        curve.setControlX1(middle);
        curve.setControlY1(from.getY());
        curve.setControlX2(middle);
        curve.setControlY2(to.getY());
        curve.setEndX(to.getX());
        curve.setEndY(to.getY());
    }

    // A line of a pixel and a half is hard to hit: an unseen wider one takes the mouse.
    private Group newLine(NumberedLink link) {
        CubicCurve wide = new CubicCurve();
        wide.getStyleClass().add("reader-link-target");
        wide.setOnMouseMoved(event -> pointing.at(link, event.getX(), event.getY()));
        wide.setOnMouseExited(event -> pointing.at(null, 0, 0));
        Group line = new Group(wide, curve(link, "reader-link-line"));
        line.setManaged(false);
        line.setId("reader-line-" + link.number());
        layer.getChildren().addFirst(line);
        return line;
    }

    private static CubicCurve curve(NumberedLink link, String style) {
        CubicCurve seen = new CubicCurve();
        seen.getStyleClass().add(style);
        seen.getStrokeDashArray().setAll(LinkWords.dashes(link.link().type()));
        seen.setMouseTransparent(true);
        return seen;
    }
}
