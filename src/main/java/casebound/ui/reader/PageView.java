package casebound.ui.reader;

import casebound.model.Area;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document under one another, at any size. Only pages in or near the window have nodes. Places within
 * this view are in its own pixels.
 */
final class PageView extends Region {
    private static final int NEIGHBOURS = 2;
    private static final double BAR = 8;
    private static final double SHORTEST_THUMB = 32;
    // Beyond this a picture is stretched: a page at 800 % would be 220 MB.
    private static final double MOST_PIXELS = 12e6;
    private static final double MOST_ACROSS = 8_000;

    private final PaneModel model;
    private final Executor window;
    private final Consumer<Throwable> failed;
    private final Pane sheets = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Map<Integer, PageNode> nodes = new HashMap<>();
    private final Deque<PageNode> free = new ArrayDeque<>();
    private final List<Runnable> watchers = new ArrayList<>();
    private final PageMarks marks;
    private @Nullable OpenDocument open;
    private @Nullable PageLayout layout;
    private @Nullable Pivot pivot;
    private double left;
    private double top;
    private int wentTo = -1;
    private double wentToTop;
    private boolean busy;

    /** A point of a page that shall stand still in the window while the size changes; parts of the page, and pixels. */
    private record Pivot(int page, double partX, double partY, double x, double y) {}

    /** A point on a page, in points. */
    record OnPage(int page, double x, double y) {}

    PageView(PaneModel model, Executor window, Consumer<Throwable> failed) {
        this.model = model;
        this.window = window;
        this.failed = failed;
        marks = new PageMarks(model);
        getStyleClass().add("reader-pages");
        sheets.getStyleClass().add("reader-desk");
        sheets.setClip(clip);
        down.setOrientation(Orientation.VERTICAL);
        down.setMinSize(0, 0);
        across.setMinSize(0, 0);
        List.of(down, across).forEach(bar -> bar.setFocusTraversable(false));
        getChildren().addAll(sheets, down, across);
        setFocusTraversable(true);
        down.valueProperty().addListener((property, before, now) -> scrolledByBar());
        across.valueProperty().addListener((property, before, now) -> scrolledByBar());
        model.source().addListener((property, before, now) -> show(model.source().get()));
        model.zoom().addListener((property, before, now) -> arrange());
        model.position().addListener((property, before, now) -> movedFromOutside());
        model.target().addListener((property, before, now) -> requestLayout());
        model.marks().addListener((property, before, now) -> paint());
        model.found().result().addListener((property, before, now) -> paint());
        model.found().current().addListener((property, before, now) -> goToHit());
        model.selection().addListener((property, before, now) -> selectionTakenAway());
        show(model.source().get());
    }

    /** Called after everything that moves pages: scrolling, size, another document. */
    void onFrame(Runnable watcher) {
        watchers.add(watcher);
    }

    @Nullable OpenDocument open() {
        return open;
    }

    /** Which side margin notes stand on: away from the other pane. */
    void notesAtRight(boolean right) {
        marks.notesAtRight(right);
        paint();
    }

    private void show(@Nullable DocumentSource source) {
        if (open != null) {
            open.close();
        }
        List.copyOf(nodes.keySet()).forEach(this::release);
        layout = null;
        pivot = null;
        left = 0;
        top = 0;
        boolean pages = source != null && !source.pages().isEmpty();
        open = pages ? new OpenDocument(source, window, this::pictures, this::paint, failed) : null;
        setAccessibleText(source == null ? null : source.title());
        requestLayout();
        watchers.forEach(Runnable::run);
    }

    // ---- size and place ----

    private double viewWidth() {
        return Math.max(1, getWidth() - BAR);
    }

    private double viewHeight() {
        return Math.max(1, getHeight() - (across.isVisible() ? BAR : 0));
    }

    @Override
    protected void layoutChildren() {
        arrange();
        goToTarget();
    }

    /** Works out all places anew: the pane or the size of pages has changed. */
    private void arrange() {
        if (open == null || busy || getWidth() < 40 || getHeight() < 40) {
            hideBars();
            return;
        }
        busy = true;
        List<PageSize> pages = open.source.pages();
        double position = layout == null ? model.position().get() : layout.position(top);
        Zoom zoom = model.zoom().get().fitted(pages.get(Math.min(model.page(), pages.size() - 1)), viewWidth(), getHeight());
        if (layout == null || layout.scale() != zoom.scale()) {
            layout = new PageLayout(pages, zoom.scale());
        }
        model.zoom().set(zoom);
        down.setVisible(true);
        across.setVisible(layout.width() > viewWidth() + 1);
        placeBars();
        Pivot still = pivot;
        pivot = null;
        if (still != null) {
            left = leftOf(still.page()) + still.partX() * layout.pageWidth(still.page()) - still.x();
            top = layout.top(still.page()) + still.partY() * layout.pageHeight(still.page()) - still.y();
        } else {
            top = layout.offset(position);
        }
        busy = false;
        scrollTo(left, top);
    }

    // The left edge of a page in what is scrolled.
    private double leftOf(int page) {
        PageLayout now = layout;
        return now == null ? 0 : Math.max(now.width(), viewWidth()) / 2 - now.pageWidth(page) / 2;
    }

    private void placeBars() {
        sheets.resizeRelocate(0, 0, getWidth(), getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        down.resizeRelocate(getWidth() - BAR, 0, BAR, viewHeight());
        across.resizeRelocate(0, getHeight() - BAR, getWidth() - BAR, BAR);
    }

    private void hideBars() {
        if (open == null) {
            placeBars();
            down.setVisible(false);
            across.setVisible(false);
        }
    }

    private void scrolledByBar() {
        if (!busy && layout != null) {
            scrollTo(across.isVisible() ? across.getValue() : left, down.getValue());
        }
    }

    void scrollBy(double x, double y) {
        if (layout != null) {
            scrollTo(left + x, top + y);
        }
    }

    /** The height of what one sees, in pixels. */
    double seen() {
        return viewHeight();
    }

    void scrollToEnd() {
        scrollBy(0, layout == null ? 0 : layout.height());
    }

    private void movedFromOutside() {
        if (!busy && layout != null) {
            scrollTo(left, layout.offset(model.position().get()));
        }
    }

    private void scrollTo(double x, double y) {
        PageLayout now = layout;
        if (now == null || open == null) {
            return;
        }
        busy = true;
        double mostAcross = Math.max(0, now.width() - viewWidth());
        double mostDown = Math.max(0, now.height() - viewHeight());
        left = Math.round(Math.clamp(x, 0, mostAcross));
        top = Math.round(Math.clamp(y, 0, mostDown));
        bar(down, top, mostDown, viewHeight(), now.height());
        bar(across, left, mostAcross, viewWidth(), now.width());
        int first = now.pageAt(top);
        int last = now.pageAt(top + viewHeight() - 1);
        boolean stillThere = wentTo >= first && wentTo <= last && wentToTop == top;
        int current = stillThere ? wentTo : now.pageAt(Math.min(top + viewHeight() * 0.3, now.height() - 1));
        placeNodes(now, Math.max(0, first - NEIGHBOURS), Math.min(now.pageCount() - 1, last + NEIGHBOURS));
        model.visible().set(new PaneModel.VisiblePages(first, last, current));
        model.position().set(now.position(top));
        busy = false;
        pictures();
        watchers.forEach(Runnable::run);
    }

    private static void bar(ScrollBar bar, double value, double most, double seen, double all) {
        bar.setMax(Math.max(most, 1));
        bar.setVisibleAmount(Math.max(most, 1) * Math.clamp(seen / all, Math.min(1, SHORTEST_THUMB / seen), 1));
        bar.setUnitIncrement(48);
        bar.setBlockIncrement(seen * 0.9);
        bar.setValue(value);
    }

    private void placeNodes(PageLayout now, int from, int to) {
        List.copyOf(nodes.keySet()).stream().filter(page -> page < from || page > to).forEach(this::release);
        for (int page = from; page <= to; page++) {
            PageNode node = nodes.get(page);
            boolean fresh = node == null;
            if (node == null) {
                node = free.isEmpty() ? newNode() : free.pop();
                node.turnTo(page);
                nodes.put(page, node);
            }
            boolean resized = node.getWidth() != now.pageWidth(page);
            node.place(Math.round(leftOf(page) - left), Math.round(now.top(page) - top), now.pageWidth(page), now.pageHeight(page));
            if (fresh || resized) {
                marks.paint(node, now, open);
            }
        }
    }

    private PageNode newNode() {
        PageNode node = new PageNode();
        node.setManaged(false);
        sheets.getChildren().add(node);
        return node;
    }

    // Free nodes stay in the scene: taking them out and in again would style them anew.
    private void release(int page) {
        PageNode node = nodes.remove(page);
        if (node != null) {
            node.turnTo(-1);
            free.push(node);
        }
    }

    // ---- pictures ----

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private void pictures() {
        PageLayout now = layout;
        OpenDocument document = open;
        if (now == null || document == null) {
            return;
        }
        document.images.want(wanted(now, document));
        nodes.forEach((page, node) -> {
            PageImages.Picture picture = document.images.picture(page);
            if (picture != null) {
                node.picture(picture, outputScale());
                // Who looks at a page for longer than a moment may want its words.
                document.texts.now(page);
            }
            node.problem(picture == null ? document.images.problem(page) : null);
        });
    }

    private List<PageImages.Wanted> wanted(PageLayout now, OpenDocument document) {
        PaneModel.VisiblePages seen = model.visible().get();
        List<Integer> order = new ArrayList<>();
        order.add(seen.current());
        for (int page = seen.first(); page <= seen.last(); page++) {
            order.add(page);
        }
        for (int away = 1; away <= NEIGHBOURS; away++) {
            order.add(seen.last() + away);
            order.add(seen.first() - away);
        }
        List<PageImages.Wanted> wanted = new ArrayList<>();
        for (int page : order.stream().distinct().filter(nodes::containsKey).toList()) {
            double scale = now.pageWidth(page) * outputScale() / document.source.pages().get(page).width();
            double width = now.pageWidth(page) * outputScale();
            double height = now.pageHeight(page) * outputScale();
            double most = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), MOST_ACROSS / Math.max(width, height));
            boolean ahead = !seen.holds(page);
            if (!ahead || 4 * width * height < OpenDocument.largeForAhead()) {
                wanted.add(new PageImages.Wanted(page, most < 1 ? scale * most : scale));
            }
        }
        return wanted;
    }

    private void paint() {
        if (layout != null && open != null) {
            nodes.values().forEach(node -> marks.paint(node, layout, open));
        }
    }

    private void selectionTakenAway() {
        if (model.selection().get() == null && open != null) {
            open.selecting.clear();
        }
    }

    // ---- going somewhere ----

    private void goToTarget() {
        PaneModel.Target wanted = model.target().get();
        if (wanted == null || layout == null) {
            return;
        }
        model.target().set(null);
        int page = Math.min(wanted.place().beginsOn(), layout.pageCount() - 1);
        if (wanted.place().areas().isEmpty()) {
            wentTo = page;
            double pageTop = layout.top(page) - PageLayout.GAP;
            wentToTop = Math.clamp(pageTop, 0, Math.max(0, layout.height() - viewHeight()));
            scrollTo(left, pageTop);
        } else {
            reveal(wanted.place().areas().getFirst());
        }
        if (wanted.flash()) {
            flash(wanted.place());
        }
    }

    private void goToHit() {
        paint();
        model.found().currentHit().flatMap(hit -> hit.areas().stream().findFirst()).ifPresent(this::reveal);
    }

    /** Scrolls only where the area is not well inside the window. */
    void reveal(Area area) {
        PageLayout now = layout;
        if (now == null || area.page() >= now.pageCount()) {
            return;
        }
        double[] box = now.onPage(area);
        double y = now.top(area.page()) + box[1];
        double x = leftOf(area.page()) + box[0];
        boolean inY = y >= top + 24 && y + box[3] <= top + viewHeight() - 56;
        boolean inX = x >= left && x + box[2] <= left + viewWidth();
        scrollTo(inX ? left : x - viewWidth() / 4, inY ? top : y - viewHeight() / 3);
    }

    private void flash(Place place) {
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

    // ---- size about a point ----

    /** Changes the size so that what stands under a point of this view stays there. */
    void zoomAbout(double x, double y, Zoom zoom) {
        PageLayout now = layout;
        if (now != null) {
            int page = now.pageAt(top + y);
            double partX = (left + x - leftOf(page)) / now.pageWidth(page);
            double partY = (top + y - now.top(page)) / now.pageHeight(page);
            pivot = new Pivot(page, partX, partY, x, y);
        }
        model.zoom().set(zoom);
        pivot = null;
    }

    /** Changes the size about the middle of this view. */
    void zoom(Zoom zoom) {
        if (zoom.fit() == Zoom.Fit.NONE) {
            zoomAbout(viewWidth() / 2, viewHeight() / 2, zoom);
        } else {
            model.zoom().set(zoom);
        }
    }

    // ---- where things stand ----

    /** The point of a page under or nearest to a point of this view. */
    @Nullable OnPage at(double x, double y) {
        PageLayout now = layout;
        if (now == null) {
            return null;
        }
        int page = now.pageAt(top + y);
        return new OnPage(page, (left + x - leftOf(page)) / now.scale(), (top + y - now.top(page)) / now.scale());
    }

    /** Where an area stands in this view, perhaps outside what one sees. */
    @Nullable Bounds boundsOf(Area area) {
        PageLayout now = layout;
        if (now == null || area.page() >= now.pageCount()) {
            return null;
        }
        double[] box = now.onPage(area);
        return new BoundingBox(leftOf(area.page()) - left + box[0], now.top(area.page()) - top + box[1], box[2], box[3]);
    }

    /** Where a page stands in this view. */
    @Nullable Bounds boundsOf(int page) {
        PageLayout now = layout;
        if (now == null || page >= now.pageCount()) {
            return null;
        }
        return new BoundingBox(leftOf(page) - left, now.top(page) - top, now.pageWidth(page), now.pageHeight(page));
    }
}
