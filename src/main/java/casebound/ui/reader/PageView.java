package casebound.ui.reader;

import casebound.model.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document under one another, at any size: puts on the {@link Desk} what the model says, and tells the
 * model what is seen. Places within this view are in its own pixels.
 */
final class PageView extends Region {
    private static final double SMALLEST_PANE = 40;

    private final PaneModel model;
    private final Executor window;
    private final Consumer<Throwable> failed;
    private final DeskBars bars = new DeskBars(this::pulled);
    private final List<Runnable> watchers = new ArrayList<>();
    private final List<Runnable> thumbnailWatchers = new ArrayList<>();
    private final PageMarks marks;
    private final Sheets sheets;
    // Thumbnails of all the other pages are made while nobody scrolls.
    private final PauseTransition rest = new PauseTransition(Duration.millis(700));
    private @Nullable OpenDocument open;
    private @Nullable Desk desk;
    private Desk.@Nullable Pivot pivot;
    private boolean laidOut;
    private boolean onwards = true;
    private int wentTo = -1;
    private double wentToTop;
    private boolean busy;

    /** A point on a page, in points as displayed, however the page is turned. */
    record OnPage(int page, double x, double y) {}

    PageView(PaneModel model, Executor window, Consumer<Throwable> failed) {
        this.model = model;
        this.window = window;
        this.failed = failed;
        marks = new PageMarks(model);
        sheets = new Sheets(marks);
        getStyleClass().add("reader-pages");
        getChildren().add(sheets);
        getChildren().addAll(bars.both());
        setFocusTraversable(true);
        model.source().addListener((property, before, now) -> show(model.source().get()));
        model.zoom().addListener((property, before, now) -> arrange());
        model.rotation().addListener((property, before, now) -> arrange());
        model.position().addListener((property, before, now) -> movedFromOutside());
        model.target().addListener((property, before, now) -> requestLayout());
        model.marks().addListener((property, before, now) -> paint());
        model.read().addListener((property, before, now) -> paint());
        model.found().result().addListener((property, before, now) -> paint());
        model.found().current().addListener((property, before, now) -> goToHit());
        model.selection().addListener((property, before, now) -> selectionTakenAway());
        rest.setOnFinished(event -> {
            if (open != null) {
                model.remember();
                open.thumbnails.rest(model.page());
            }
        });
        show(model.source().get());
    }

    /** Called after everything that moves pages: scrolling, size, another document. */
    void onFrame(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Called when a thumbnail has come. */
    void onThumbnail(Runnable watcher) {
        thumbnailWatchers.add(watcher);
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
        sheets.clear();
        pivot = null;
        laidOut = false;
        boolean pages = source != null && !source.pages().isEmpty();
        open = pages ? new OpenDocument(source, model.background(), window, this::pictures, this::paint, failed) : null;
        desk = pages ? new Desk(source.pages()) : null;
        if (open != null) {
            open.thumbnails.onArrival(this::thumbnailCame);
        }
        setAccessibleText(source == null ? null : source.title());
        requestLayout();
        watchers.forEach(Runnable::run);
    }

    // ---- size and place ----

    @Override
    protected void layoutChildren() {
        arrange();
        goToTarget();
    }

    /** Works out all places anew: the pane or the size of pages has changed. */
    private void arrange() {
        Desk now = desk;
        if (now == null || open == null || busy || getWidth() < SMALLEST_PANE || getHeight() < SMALLEST_PANE) {
            layEmpty();
            return;
        }
        busy = true;
        double position = laidOut ? now.position() : model.position().get();
        double fromLeft = laidOut ? now.left() : -1;
        int rotation = model.rotation().get();
        double width = getWidth() - DeskBars.WIDTH;
        Zoom zoom = now.fitted(model.zoom().get(), laidOut ? model.page() : (int) position, rotation, width, getHeight());
        now.lay(zoom.scale(), rotation);
        model.zoom().set(zoom);
        now.see(width, getHeight());
        bars.show(true, now.isWide());
        now.see(width, getHeight() - bars.below());
        bars.show(now.mostDown() > 0, now.isWide());
        place();
        Desk.Pivot still = pivot;
        pivot = null;
        if (still != null) {
            now.moveBack(still);
        } else {
            now.moveTo(fromLeft < 0 ? model.across().get() * now.layout().width() : fromLeft, now.layout().offset(position));
        }
        laidOut = true;
        busy = false;
        moved();
    }

    private void place() {
        sheets.fill(getWidth(), getHeight());
        bars.place(getWidth(), getHeight());
    }

    private void layEmpty() {
        if (open == null) {
            bars.show(false, false);
            place();
        }
    }

    private void pulled(double x, double y) {
        if (!busy) {
            scrollTo(x, y);
        }
    }

    void scrollBy(double x, double y) {
        Desk now = desk;
        if (laidOut && now != null) {
            scrollTo(now.left() + x, now.top() + y);
        }
    }

    /** The height of what one sees, in pixels. */
    double seen() {
        return desk == null ? Math.max(1, getHeight()) : desk.seen();
    }

    void scrollToEnd() {
        scrollBy(0, desk == null ? 0 : desk.layout().height());
    }

    private void movedFromOutside() {
        Desk now = desk;
        if (!busy && laidOut && now != null) {
            scrollTo(now.left(), now.layout().offset(model.position().get()));
        }
    }

    private void scrollTo(double x, double y) {
        Desk now = desk;
        if (now != null && laidOut) {
            now.moveTo(x, y);
            moved();
        }
    }

    /** The desk shows something else: the sheets, the bars and the model follow. */
    private void moved() {
        Desk now = desk;
        OpenDocument document = open;
        if (now == null || document == null) {
            return;
        }
        busy = true;
        bars.follow(now);
        boolean stillThere = wentTo >= now.firstSeen() && wentTo <= now.lastSeen() && wentToTop == now.top();
        sheets.place(now, document, model.labels());
        double before = model.position().get();
        onwards = now.position() == before ? onwards : now.position() > before;
        model.visible().set(new PaneModel.VisiblePages(now.firstSeen(), now.lastSeen(), stillThere ? wentTo : now.reading()));
        model.position().set(now.position());
        model.across().set(now.across());
        busy = false;
        document.thumbnails.disturbed();
        rest.playFromStart();
        pictures();
        watchers.forEach(Runnable::run);
    }

    // ---- pictures ----

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private void pictures() {
        Desk now = desk;
        OpenDocument document = open;
        if (now != null && document != null && laidOut) {
            WantedPictures wanted = new WantedPictures(now, document.source.pages(), outputScale());
            document.images.want(wanted.list(model.visible().get(), onwards));
            sheets.show(document, now, wanted, outputScale());
        }
    }

    private void thumbnailCame() {
        thumbnailWatchers.forEach(Runnable::run);
        pictures();
    }

    private void paint() {
        if (laidOut && desk != null && open != null) {
            sheets.paint(desk.layout(), open);
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
        Desk now = desk;
        if (wanted == null || now == null || !laidOut) {
            return;
        }
        model.target().set(null);
        ReadingPlace exactly = wanted.exactly();
        Place place = wanted.place();
        if (exactly != null) {
            goExactly(exactly, now);
        } else if (place != null) {
            goTo(place, now);
            if (wanted.flash()) {
                sheets.flash(place, now.layout());
            }
        }
    }

    private void goExactly(ReadingPlace place, Desk now) {
        model.rotation().set(place.rotation());
        model.zoom().set(place.zoom());
        scrollTo(place.across() * now.layout().width(), now.layout().offset(place.position()));
    }

    private void goTo(Place place, Desk now) {
        if (place.areas().isEmpty()) {
            wentTo = Math.min(place.beginsOn(), now.layout().pageCount() - 1);
            double pageTop = now.topOf(wentTo) - PageLayout.GAP;
            wentToTop = Math.clamp(pageTop, 0, now.mostDown());
            scrollTo(now.left(), pageTop);
        } else {
            reveal(place.areas().getFirst());
        }
    }

    private void goToHit() {
        paint();
        if (model.settling()) {
            return;
        }
        model.found().currentHit().flatMap(hit -> hit.areas().stream().findFirst()).ifPresent(this::reveal);
    }

    /** Scrolls only where the area is not well inside the window. */
    void reveal(Area area) {
        Desk now = desk;
        if (now != null && laidOut && now.has(area.page())) {
            now.reveal(area);
            moved();
        }
    }

    // ---- size about a point ----

    /** Changes the size so that what stands under a point of this view stays there. */
    void zoomAbout(double x, double y, Zoom zoom) {
        pivot = laidOut && desk != null ? desk.pivot(x, y) : null;
        model.zoom().set(zoom);
        pivot = null;
    }

    /** Changes the size about the middle of this view. */
    void zoom(Zoom zoom) {
        if (zoom.fit() == Zoom.Fit.NONE && desk != null) {
            zoomAbout(desk.seenAcross() / 2, desk.seen() / 2, zoom);
        } else {
            model.zoom().set(zoom);
        }
    }

    // ---- where things stand ----

    /** The point of a page under or nearest to a point of this view. */
    @Nullable OnPage at(double x, double y) {
        return laidOut && desk != null ? desk.at(x, y) : null;
    }

    /** Where an area stands in this view, perhaps outside what one sees. */
    @Nullable Bounds boundsOf(Area area) {
        return laidOut && desk != null ? desk.boundsOf(area) : null;
    }

    /** Where a page stands in this view. */
    @Nullable Bounds boundsOf(int page) {
        return laidOut && desk != null ? desk.boundsOf(page) : null;
    }

    /** Where the pages that one sees stand in this view, as far as one sees them. */
    List<Bounds> pagesSeen() {
        Desk now = desk;
        return !laidOut || now == null ? List.of() : IntStream.rangeClosed(now.firstSeen(), now.lastSeen()).mapToObj(now::boundsOf)
                .filter(Objects::nonNull).map(page -> seenOf(page, now)).toList();
    }

    private static Bounds seenOf(Bounds page, Desk desk) {
        double left = Math.max(0, page.getMinX());
        double top = Math.max(0, page.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(desk.seenAcross(), page.getMaxX()) - left),
                Math.max(0, Math.min(desk.seen(), page.getMaxY()) - top));
    }

    /** The sheet that a page in or near the window has. */
    @Nullable PageNode sheet(int page) {
        return sheets.node(page);
    }
}
