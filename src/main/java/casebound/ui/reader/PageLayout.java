package casebound.ui.reader;

import casebound.model.Area;
import java.util.Arrays;
import java.util.List;

/**
 * Where the pages of a document stand when they hang under one another at one scale. Plain arithmetic: the place of
 * any page, and the page at any place, cost a binary search however long the document is.
 */
final class PageLayout {
    /** Between pages and around them, in pixels. */
    static final double GAP = 12;

    private final List<PageSize> pages;
    private final double scale;
    private final int rotation;
    private final double[] tops;
    private final double widest;

    /** Pages as they are. */
    PageLayout(List<PageSize> pages, double scale) {
        this(pages, scale, 0);
    }

    /**
     * @param scale pixels of the window a point of the page
     * @param rotation quarter turns clockwise on top of how the pages are displayed, in degrees
     */
    PageLayout(List<PageSize> pages, double scale, int rotation) {
        this.pages = pages;
        this.scale = scale;
        this.rotation = rotation;
        tops = new double[pages.size() + 1];
        double y = GAP;
        double width = 0;
        for (int i = 0; i < pages.size(); i++) {
            tops[i] = y;
            y += pageHeight(i) + GAP;
            width = Math.max(width, pageWidth(i));
        }
        tops[pages.size()] = y;
        widest = width;
    }

    double scale() {
        return scale;
    }

    int rotation() {
        return rotation;
    }

    int pageCount() {
        return pages.size();
    }

    /** The height of everything in pixels, gaps included. */
    double height() {
        return tops[pages.size()];
    }

    /** The width of the widest page in pixels with a gap on both sides. */
    double width() {
        return widest + 2 * GAP;
    }

    /** The top edge of a page in pixels from the top of everything. */
    double top(int page) {
        return tops[page];
    }

    double pageWidth(int page) {
        return Math.round(turned(page).width() * scale);
    }

    double pageHeight(int page) {
        return Math.round(turned(page).height() * scale);
    }

    private PageSize turned(int page) {
        return pages.get(page).turned(rotation);
    }

    /** The page at a height, the gap below a page being its own; the first or last where there is nothing. */
    int pageAt(double y) {
        int found = Arrays.binarySearch(tops, 0, pages.size(), y);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, Math.max(0, pages.size() - 1));
    }

    /** A place as page and part of that page: 3.5 is the middle of page index 3. Survives any change of scale. */
    double position(double y) {
        int page = pageAt(y);
        return page + Math.clamp((y - tops[page]) / (tops[page + 1] - tops[page]), -0.5, 1);
    }

    /** The height in pixels at which a {@link #position} stands. */
    double offset(double position) {
        int page = Math.clamp((int) Math.floor(position), 0, Math.max(0, pages.size() - 1));
        return tops[page] + (position - page) * (tops[page + 1] - tops[page]);
    }

    /** An area's rectangle in pixels from the top left corner of its page as it stands: left, top, width, height. */
    double[] onPage(Area area) {
        PageSize size = pages.get(area.page());
        double[] box = Turning.forward(rotation, size.width(), size.height(), area.x(), area.y(), area.width(), area.height());
        for (int i = 0; i < box.length; i++) {
            box[i] *= scale;
        }
        return box;
    }

    /** The point of a page, in points as displayed before it is turned, at a place in pixels from its top left corner. */
    double[] toPoints(int page, double x, double y) {
        PageSize size = pages.get(page);
        return Turning.back(rotation, size.width(), size.height(), x / scale, y / scale);
    }
}
