package casebound.ui.reader;

import casebound.model.Area;
import casebound.problem.Texts;
import casebound.ui.kit.PaneSide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import org.jspecify.annotations.Nullable;

/**
 * The links between the pages in the window, drawn over both panes: a ring with the link's number at either end, and
 * a line from ring to ring. Only rings and lines take the mouse. Drawn anew when pages move, not otherwise.
 */
final class LinkLayer extends Pane {
    private static final double RING = 18;
    private static final double FROM_LEFT_PAGE_EDGE = 26;
    private static final double FROM_RIGHT_PAGE_EDGE = 40;

    private final ReaderModel reader;
    private final Map<EndKey, Button> rings = new HashMap<>();
    private final Map<UUID, Group> lines = new HashMap<>();
    private @Nullable DocumentPane left;
    private @Nullable DocumentPane right;

    private record EndKey(UUID link, PaneModel pane, boolean from) {}

    /** A ring in its place: the middle, in this layer's pixels. */
    private record End(NumberedLink link, PaneModel pane, Place place, Point2D at) {
        EndKey key() {
            return new EndKey(link.link().id(), pane, place == link.link().from());
        }
    }

    LinkLayer(ReaderModel reader) {
        this.reader = reader;
        setPickOnBounds(false);
        reader.linksHere().addListener((javafx.collections.ListChangeListener<NumberedLink>) change -> redraw());
    }

    /** Which pane stands where. */
    void between(DocumentPane onLeft, DocumentPane onRight) {
        left = onLeft;
        right = onRight;
        redraw();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        redraw();
    }

    void redraw() {
        if (left == null || right == null || getScene() == null) {
            return;
        }
        Set<Object> used = new HashSet<>();
        List<Point2D> taken = new ArrayList<>();
        for (NumberedLink link : reader.linksHere()) {
            List<End> onLeft = ends(link, left, PaneSide.LEFT, taken);
            List<End> onRight = ends(link, right, PaneSide.RIGHT, taken);
            onLeft.forEach(end -> ring(end, used));
            onRight.forEach(end -> ring(end, used));
            joined(onLeft, onRight).ifPresent(pair -> line(pair, used));
        }
        drop(rings, used);
        drop(lines, used);
    }

    private <K, N extends javafx.scene.Node> void drop(Map<K, N> nodes, Set<Object> used) {
        nodes.entrySet().removeIf(each -> {
            boolean gone = !used.contains(each.getKey());
            if (gone) {
                getChildren().remove(each.getValue());
            }
            return gone;
        });
    }

    private List<End> ends(NumberedLink link, DocumentPane pane, PaneSide side, List<Point2D> taken) {
        UUID document = pane.pane().document();
        List<End> ends = new ArrayList<>();
        if (document != null) {
            for (Place place : link.endsIn(document)) {
                Point2D at = middle(place, pane.pages(), side, taken);
                if (at != null) {
                    taken.add(at);
                    ends.add(new End(link, pane.pane(), place, at));
                }
            }
        }
        return ends;
    }

    // In the margin that faces the other pane, beside the first line of the passage.
    private @Nullable Point2D middle(Place place, PageView view, PaneSide side, List<Point2D> taken) {
        Bounds page = view.boundsOf(place.beginsOn());
        Area first = place.areas().isEmpty() ? null : place.areas().getFirst();
        Bounds area = first == null ? page : view.boundsOf(first);
        if (page == null || area == null) {
            return null;
        }
        double y = first == null ? page.getMinY() + 2 * RING : area.getCenterY();
        if (y < 0 || y > view.seen()) {
            return null;
        }
        double wanted = side == PaneSide.LEFT ? page.getMaxX() - FROM_RIGHT_PAGE_EDGE : page.getMinX() + FROM_LEFT_PAGE_EDGE;
        double x = Math.clamp(wanted, RING, Math.max(RING, view.getWidth() - RING));
        Point2D at = sceneToLocal(view.localToScene(x, y));
        double away = side == PaneSide.LEFT ? -RING - 2 : RING + 2;
        while (near(at, taken)) {
            at = at.add(away, 0);
        }
        return at;
    }

    private static boolean near(Point2D at, List<Point2D> taken) {
        return taken.stream().anyMatch(other -> other.distance(at) < RING);
    }

    private static java.util.Optional<End[]> joined(List<End> onLeft, List<End> onRight) {
        for (End one : onLeft) {
            for (End other : onRight) {
                if (one.place() != other.place()) {
                    return java.util.Optional.of(new End[] {one, other});
                }
            }
        }
        return java.util.Optional.empty();
    }

    private void ring(End end, Set<Object> used) {
        used.add(end.key());
        Button ring = rings.computeIfAbsent(end.key(), key -> newRing());
        ring.setText(Integer.toString(end.link().number()));
        ring.setAccessibleText(Texts.text("reader.ring", end.link().number(), LinkWords.of(end.link().link().type())));
        ring.setId("reader-ring-" + end.link().number() + (end.pane() == reader.left() ? "-left" : "-right"));
        ring.setOnContextMenuRequested(event -> LinkMenu.show(reader, end.link(), ring, event));
        ring.setOnAction(event -> reader.follow(end.pane(), end.link().otherEnd(end.place())));
        ring.resizeRelocate(Math.round(end.at().getX() - RING / 2), Math.round(end.at().getY() - RING / 2), RING, RING);
    }

    private Button newRing() {
        Button ring = new Button();
        ring.getStyleClass().setAll("reader-ring");
        ring.setManaged(false);
        getChildren().add(ring);
        return ring;
    }

    private void line(End[] pair, Set<Object> used) {
        NumberedLink link = pair[0].link();
        used.add(link.link().id());
        Group line = lines.computeIfAbsent(link.link().id(), id -> newLine(link));
        line.setOnMouseClicked(event -> {
            pair[0].pane().open(pair[0].place(), true);
            pair[1].pane().open(pair[1].place(), true);
        });
        double fromX = pair[0].at().getX() + RING / 2;
        double toX = pair[1].at().getX() - RING / 2;
        double middle = (fromX + toX) / 2;
        for (javafx.scene.Node each : line.getChildren()) {
            CubicCurve curve = (CubicCurve) each;
            curve.setStartX(fromX);
            curve.setStartY(pair[0].at().getY());
            curve.setControlX1(middle);
            curve.setControlY1(pair[0].at().getY());
            curve.setControlX2(middle);
            curve.setControlY2(pair[1].at().getY());
            curve.setEndX(toX);
            curve.setEndY(pair[1].at().getY());
        }
    }

    // A line of a pixel and a half is hard to hit: an unseen wider one takes the mouse.
    private Group newLine(NumberedLink link) {
        CubicCurve seen = new CubicCurve();
        seen.getStyleClass().add("reader-link-line");
        seen.getStrokeDashArray().setAll(LinkWords.dashes(link.link().type()));
        seen.setMouseTransparent(true);
        CubicCurve wide = new CubicCurve();
        wide.getStyleClass().add("reader-link-target");
        Group line = new Group(wide, seen);
        line.setManaged(false);
        line.setId("reader-line-" + link.number());
        getChildren().addFirst(line);
        return line;
    }
}
