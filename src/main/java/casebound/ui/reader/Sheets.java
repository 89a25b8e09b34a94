package casebound.ui.reader;

import casebound.model.PageLabels;
import casebound.model.Area;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of paper on the desk. Only pages in or near the window have nodes, and a node is used for one page after
 * another.
 */
final class Sheets extends Pane {
    private static final int NEIGHBOURS = 1;

    private final PageMarks marks;
    private final Rectangle clip = new Rectangle();
    private final Map<Integer, PageNode> nodes = new HashMap<>();
    private final Deque<PageNode> free = new ArrayDeque<>();

    Sheets(PageMarks marks) {
        this.marks = marks;
        getStyleClass().add("reader-desk");
        setClip(clip);
    }

    void fill(double width, double height) {
        resizeRelocate(0, 0, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
    }

    /** Takes all pages away. */
    void clear() {
        List.copyOf(nodes.keySet()).forEach(this::release);
    }

    /** The scroll bar lies over the right edge; in pixels. */
    private static final double BAR = 10;

    /** Puts the pages that one sees, and their neighbours, where they stand now. */
    void place(Desk desk, OpenDocument open, PageLabels labels) {
        int from = Math.max(0, desk.firstSeen() - NEIGHBOURS);
        int to = Math.min(desk.layout().pageCount() - 1, desk.lastSeen() + NEIGHBOURS);
        List.copyOf(nodes.keySet()).stream().filter(page -> page < from || page > to).forEach(this::release);
        PageLayout layout = desk.layout();
        for (int page = from; page <= to; page++) {
            PageNode node = nodes.get(page);
            boolean fresh = node == null;
            if (node == null) {
                node = free.isEmpty() ? newNode() : free.pop();
                node.turnTo(page, labels.shown(page));
                nodes.put(page, node);
            }
            boolean resized = node.getWidth() != layout.pageWidth(page) || node.getHeight() != layout.pageHeight(page);
            node.place(snapPositionX(desk.leftOf(page) - desk.left()), snapPositionY(layout.top(page) - desk.top()),
                    layout.pageWidth(page), layout.pageHeight(page));
            node.seen(-node.getLayoutX(), getWidth() - BAR - node.getLayoutX());
            if (fresh || resized) {
                marks.paint(node, layout, open);
            }
        }
    }

    private PageNode newNode() {
        PageNode node = new PageNode();
        node.setManaged(false);
        getChildren().add(node);
        return node;
    }

    // Free nodes stay in the scene: taking them out and in again would style them anew.
    private void release(int page) {
        PageNode node = nodes.remove(page);
        if (node != null) {
            node.turnTo(-1, "");
            free.push(node);
        }
    }

    /** Shows on every sheet the best picture there is: sharp, or coarse, or the thumbnail, or why there is none. */
    void show(OpenDocument open, Desk desk, WantedPictures wanted, double outputScale) {
        nodes.forEach((page, node) -> {
            PageImages.Picture picture = open.images.picture(page);
            if (picture != null && picture.piece.rotation() != desk.layout().rotation()) {
                picture = null;
            }
            node.picture(picture, outputScale);
            if (picture == null) {
                node.thumbnail(open.thumbnails.image(page), desk.layout().rotation());
            } else {
                // Who looks at a page for longer than a moment may want its words.
                open.texts.now(page);
            }
            boolean tiled = page >= desk.firstSeen() && page <= desk.lastSeen() && wanted.isLarge(page);
            node.tiles(tiled ? tiles(open, desk, wanted.tiles(page)) : List.of(), outputScale);
            node.problem(picture == null ? open.images.problem(page) : null);
        });
    }

    private static List<PageNode.Tile> tiles(OpenDocument open, Desk desk, List<PagePiece> pieces) {
        return pieces.stream().flatMap(piece -> {
            PageImages.Picture picture = open.images.picture(piece);
            Area part = piece.part();
            return picture == null || part == null ? java.util.stream.Stream.empty()
                    : java.util.stream.Stream.of(new PageNode.Tile(desk.layout().onPage(part), picture));
        }).toList();
    }

    void paint(PageLayout layout, OpenDocument open) {
        nodes.values().forEach(node -> marks.paint(node, layout, open));
    }

    /** Lets a place light up for a moment, as far as it is in the window. */
    void flash(Place place, PageLayout layout) {
        nodes.forEach((page, node) -> {
            boolean whole = place.areas().isEmpty() && page >= place.firstPage() && page <= place.lastPage();
            List<double[]> boxes = whole
                    ? List.of(new double[] {2, 2, node.getWidth() - 4, node.getHeight() - 4})
                    : place.on(page).stream().map(layout::onPage).toList();
            if (!boxes.isEmpty()) {
                node.flash(boxes);
            }
        });
    }

    @Nullable PageNode node(int page) {
        return nodes.get(page);
    }
}
