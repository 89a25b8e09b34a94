package casebound.ui.reader;

import casebound.model.Area;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one document on the desk, and the part of it that one sees: where a page stands, what stands under a
 * point, how far one can scroll. Plain arithmetic; places are in pixels of the window from the corner of what is seen.
 */
final class Desk {
    private final List<PageSize> pages;
    private PageLayout layout;
    private double width = 1;
    private double height = 1;
    private double left;
    private double top;

    /** A point of a page that stands still in the window while the size changes; parts of the page, and pixels. */
    record Pivot(int page, double partX, double partY, double x, double y) {}

    /** @param pages at least one */
    Desk(List<PageSize> pages) {
        this.pages = pages;
        layout = new PageLayout(pages, Zoom.of(1).scale());
    }

    PageLayout layout() {
        return layout;
    }

    /** How far one has scrolled to the right, in pixels. */
    double left() {
        return left;
    }

    /** How far one has scrolled down, in pixels. */
    double top() {
        return top;
    }

    /** The height of what one sees. */
    double seen() {
        return height;
    }

    double seenAcross() {
        return width;
    }

    double mostAcross() {
        return Math.max(0, layout.width() - width);
    }

    double mostDown() {
        return Math.max(0, layout.height() - height);
    }

    boolean isWide() {
        return layout.width() > width + 1;
    }

    /** The zoom in figures, for a page that shall fit where its size follows the pane. */
    Zoom fitted(Zoom zoom, int page, int rotation, double acrossPane, double downPane) {
        return zoom.fitted(pages.get(Math.clamp(page, 0, pages.size() - 1)).turned(rotation), acrossPane, downPane);
    }

    /** Lays the pages out at a scale, where that is another one than before. Does not move anything else. */
    void lay(double scale, int rotation) {
        if (layout.scale() != scale || layout.rotation() != rotation) {
            layout = new PageLayout(pages, scale, rotation);
        }
    }

    /** How large the part is that one sees. */
    void see(double across, double down) {
        width = Math.max(1, across);
        height = Math.max(1, down);
    }

    /** Goes to a place, as near as there is one, on whole pixels so that pictures stay sharp. */
    void moveTo(double x, double y) {
        left = Math.round(Math.clamp(x, 0, mostAcross()));
        top = Math.round(Math.clamp(y, 0, mostDown()));
    }

    int firstSeen() {
        return layout.pageAt(top);
    }

    int lastSeen() {
        return layout.pageAt(top + height - 1);
    }

    /** The page that most of the upper part shows. */
    int reading() {
        return layout.pageAt(Math.min(top + height * 0.3, layout.height() - 1));
    }

    /** The place at the upper edge: page index and part of that page. */
    double position() {
        return layout.position(top);
    }

    /** The place at the left edge: the part of the whole width, 0 to 1. */
    double across() {
        return left / layout.width();
    }

    /** Where a page's left edge stands in all that can be scrolled. */
    double leftOf(int page) {
        return Math.max(layout.width(), width) / 2 - layout.pageWidth(page) / 2;
    }

    double topOf(int page) {
        return layout.top(page);
    }

    /** What stands under a point, to be put back there by {@link #moveBack}. */
    Pivot pivot(double x, double y) {
        int page = layout.pageAt(top + y);
        return new Pivot(page, (left + x - leftOf(page)) / layout.pageWidth(page),
                (top + y - layout.top(page)) / layout.pageHeight(page), x, y);
    }

    void moveBack(Pivot pivot) {
        moveTo(leftOf(pivot.page()) + pivot.partX() * layout.pageWidth(pivot.page()) - pivot.x(),
                layout.top(pivot.page()) + pivot.partY() * layout.pageHeight(pivot.page()) - pivot.y());
    }

    /** Moves only where a rectangle of a page is not well inside what one sees. */
    void reveal(Area area) {
        double[] box = layout.onPage(area);
        double y = layout.top(area.page()) + box[1];
        double x = leftOf(area.page()) + box[0];
        boolean inY = y >= top + 24 && y + box[3] <= top + height - 56;
        boolean inX = x >= left && x + box[2] <= left + width;
        moveTo(inX ? left : x - width / 4, inY ? top : y - height / 3);
    }

    boolean has(int page) {
        return page >= 0 && page < layout.pageCount();
    }

    /** The point of a page under or nearest to a point. */
    PageView.OnPage at(double x, double y) {
        int page = layout.pageAt(top + y);
        double[] point = layout.toPoints(page, left + x - leftOf(page), top + y - layout.top(page));
        return new PageView.OnPage(page, point[0], point[1]);
    }

    /** Where an area stands, perhaps outside what one sees; null where there is no such page. */
    @Nullable Bounds boundsOf(Area area) {
        if (!has(area.page())) {
            return null;
        }
        double[] box = layout.onPage(area);
        return new BoundingBox(leftOf(area.page()) - left + box[0], layout.top(area.page()) - top + box[1], box[2], box[3]);
    }

    /** Where a page stands, perhaps outside what one sees; null where there is no such page. */
    @Nullable Bounds boundsOf(int page) {
        return has(page)
                ? new BoundingBox(leftOf(page) - left, layout.top(page) - top, layout.pageWidth(page), layout.pageHeight(page))
                : null;
    }
}
