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
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The links between the pages in the window, drawn over both panes: a ring with the link's number at either end, and
 * a line from ring to ring. Only rings and lines take the mouse. Drawn anew when pages move, not otherwise.
 */
final class LinkLayer extends Pane {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final double RING = 18;
    private static final double FROM_LEFT_PAGE_EDGE = 26;
    private static final double FROM_RIGHT_PAGE_EDGE = 40;

    private final ReaderModel reader;
    private final Map<EndKey, Button> rings = new HashMap<>();
    private final Map<EndKey, Line> leaders = new HashMap<>();
    private final LinkLines lines = new LinkLines(this, this::pointAt);
    private final LinkCard card = new LinkCard();
    /** Of a change and not of invalidity alone: that is told once and then not before somebody has looked. */
    private final ChangeListener<Object> floated = (property, before, now) -> giveWay();
    private @Nullable UUID pointed;
    private @Nullable DocumentPane left;
    private @Nullable DocumentPane right;

    private record EndKey(UUID link, PaneModel pane, boolean from) {}

    /** A ring: where its passage's first line ends, and its own middle, both in this layer's pixels. */
    private record End(NumberedLink link, PaneModel pane, Place place, Point2D line, Point2D at) {
        EndKey key() {
            return new EndKey(link.link().id(), pane, place == link.link().from());
        }
    }

    LinkLayer(ReaderModel reader) {
        this.reader = reader;
        setPickOnBounds(false);
        getChildren().addAll(lines.ink(), card);
        card.visibleProperty().addListener((property, before, now) -> giveWay());
        reader.linksHere().addListener((javafx.collections.ListChangeListener<NumberedLink>) change -> redraw());
    }

    /** Which pane stands where. */
    void between(DocumentPane onLeft, DocumentPane onRight) {
        left = onLeft;
        right = onRight;
        Stream.of(onLeft, onRight).flatMap(pane -> pane.floating().stream()).forEach(each -> {
            each.boundsInParentProperty().removeListener(floated);
            each.boundsInParentProperty().addListener(floated);
            each.visibleProperty().removeListener(floated);
            each.visibleProperty().addListener(floated);
        });
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
        List<End> onLeft = ends(left, PaneSide.LEFT);
        List<End> onRight = ends(right, PaneSide.RIGHT);
        onLeft.forEach(end -> ring(end, used));
        onRight.forEach(end -> ring(end, used));
        for (NumberedLink link : reader.linksHere()) {
            joined(of(link, onLeft), of(link, onRight)).ifPresent(pair -> line(pair, used));
        }
        drop(rings, used);
        drop(leaders, used);
        lines.drop(used);
        lines.over(Stream.of(left, right).flatMap(pane -> paper(pane.pages())).toList());
        giveWay();
        if (pointed != null && reader.linksHere().stream().noneMatch(link -> link.link().id().equals(pointed))) {
            pointAt(null, 0, 0);
        }
    }

    private Stream<Node> paper(PageView view) {
        return view.pagesSeen().stream().map(page -> rectangle(sceneToLocal(view.localToScene(page))));
    }

    /** Nothing of the links lies over the selection's bar, over a list, or takes the mouse there. */
    private void giveWay() {
        if (left == null || right == null || getScene() == null) {
            return;
        }
        List<Node> floating = card.isVisible() ? List.of()
                : Stream.of(left, right).flatMap(pane -> pane.floating().stream()).filter(Node::isVisible).toList();
        Shape free = new Rectangle(getWidth(), getHeight());
        for (Node each : floating) {
            free = Shape.subtract(free, rectangle(sceneToLocal(each.localToScene(each.getLayoutBounds()))));
        }
        setClip(floating.isEmpty() ? null : free);
    }

    private static Rectangle rectangle(Bounds at) {
        return new Rectangle(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    private static List<End> of(NumberedLink link, List<End> ends) {
        return ends.stream().filter(end -> end.link().equals(link)).toList();
    }

    private <K, N extends Node> void drop(Map<K, N> nodes, Set<Object> used) {
        nodes.entrySet().removeIf(each -> {
            boolean gone = !used.contains(each.getKey());
            if (gone) {
                getChildren().remove(each.getValue());
            }
            return gone;
        });
    }

    // The ends in the window, each with a ring in the margin that faces the other pane.
    private List<End> ends(DocumentPane pane, PaneSide side) {
        UUID document = pane.pane().document();
        List<End> ends = new ArrayList<>();
        if (document == null) {
            return ends;
        }
        for (NumberedLink link : reader.linksHere()) {
            for (Place place : link.endsIn(document)) {
                Point2D at = beside(place, pane.pages(), side);
                if (at != null) {
                    ends.add(new End(link, pane.pane(), place, edge(place, pane.pages(), side, at), at));
                }
            }
        }
        List<Spread.Spot> spots = Spread.of(ends.stream().map(end -> end.line().getY()).toList(), RING + 1, pane.pages().seen());
        double outward = side == PaneSide.LEFT ? RING + 2 : -RING - 2;
        List<End> placed = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            End end = ends.get(i);
            Point2D out = new Point2D(end.at().getX() + outward * spots.get(i).column(), spots.get(i).y());
            placed.add(new End(end.link(), end.pane(), end.place(), inLayer(pane.pages(), end.line()), inLayer(pane.pages(), out)));
        }
        return placed;
    }

    // Where the passage's first line ends towards the ring.
    private static Point2D edge(Place place, PageView view, PaneSide side, Point2D ring) {
        Bounds area = place.areas().isEmpty() ? null : view.boundsOf(place.areas().getFirst());
        return area == null ? ring : new Point2D(side == PaneSide.LEFT ? area.getMaxX() : area.getMinX(), ring.getY());
    }

    private Point2D inLayer(PageView view, Point2D at) {
        return sceneToLocal(view.localToScene(at));
    }

    // Beside the first line of the passage, in the view's pixels; nothing where that is out of sight.
    private static @Nullable Point2D beside(Place place, PageView view, PaneSide side) {
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
        return new Point2D(Math.clamp(wanted, RING, Math.max(RING, view.getWidth() - RING)), y);
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
        ring.getProperties().put(NumberedLink.class, end.link());
        ring.setId("reader-ring-" + end.link().number() + (end.pane() == reader.left() ? "-left" : "-right"));
        ring.setOnContextMenuRequested(event -> LinkMenu.show(reader, end.link(), ring, event));
        ring.setOnAction(event -> reader.follow(end.pane(), end.link().otherEnd(end.place())));
        ring.resizeRelocate(Math.round(end.at().getX() - RING / 2), Math.round(end.at().getY() - RING / 2), RING, RING);
        lead(end, used);
    }

    // A ring that had to give way to others keeps a thin line to its passage.
    private void lead(End end, Set<Object> used) {
        if (Math.abs(end.at().getY() - end.line().getY()) > 3) {
            used.add(end.key());
            Line leader = leaders.computeIfAbsent(end.key(), key -> {
                Line made = new Line();
                made.getStyleClass().add("reader-link-leader");
                made.setManaged(false);
                made.setMouseTransparent(true);
                getChildren().addFirst(made);
                return made;
            });
            leader.setStartX(end.line().getX());
            leader.setStartY(end.line().getY());
            leader.setEndX(end.at().getX());
            leader.setEndY(end.at().getY());
        } else {
            Line gone = leaders.remove(end.key());
            if (gone != null) {
                getChildren().remove(gone);
            }
        }
    }

    // Both ends in words, and all other links fainter: a page may have very many.
    private void pointAt(@Nullable NumberedLink link, double x, double y) {
        pointed = link == null ? null : link.link().id();
        if (link == null) {
            card.hide();
        } else {
            card.show(link, x, y, this);
        }
        lines.point(pointed);
        rings.forEach((key, ring) -> ring.pseudoClassStateChanged(FAINT, link != null && !key.link().equals(link.link().id())));
    }

    private Button newRing() {
        Button ring = new Button();
        ring.getStyleClass().setAll("reader-ring");
        ring.setManaged(false);
        Runnable point = () -> pointAt((ring.isHover() || ring.isFocused()) && ring.getProperties().get(NumberedLink.class) instanceof NumberedLink link
                ? link : null, ring.getLayoutX() + RING / 2, ring.getLayoutY() + RING / 2);
        ring.hoverProperty().addListener((property, before, now) -> point.run());
        ring.focusedProperty().addListener((property, before, now) -> point.run());
        getChildren().add(ring);
        return ring;
    }

    private void line(End[] pair, Set<Object> used) {
        Point2D from = pair[0].at().add(RING / 2, 0);
        Point2D to = pair[1].at().subtract(RING / 2, 0);
        used.add(pair[0].link().link().id());
        lines.draw(pair[0].link(), from, to, () -> {
            pointAt(null, 0, 0);
            pair[0].pane().open(pair[0].place(), true);
            pair[1].pane().open(pair[1].place(), true);
        });
    }
}
