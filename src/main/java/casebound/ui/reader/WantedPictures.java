package casebound.ui.reader;

import casebound.model.Area;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which pictures one wants to have at a moment, the most wanted first: the page being read, the other pages in the
 * window, and the neighbours to which reading on will come. A page that would become too large as one picture is wanted
 * whole but coarser, and over that in tiles as far as one sees it.
 */
final class WantedPictures {
    /** How many pages are made ready ahead in the direction of reading, and the other way. */
    static final int AHEAD = 3;
    static final int BEHIND = 1;
    /** A picture never has more pixels: the renderer has no room for more. */
    static final double MOST_PIXELS = 4e6;
    private static final double MOST_ACROSS = 8_000;
    /** Under tiles the whole page is only there for the moments until they come. */
    private static final double COARSE_PIXELS = 1e6;
    private static final double TILE = 1_024;

    private final Desk desk;
    private final List<PageSize> pages;
    private final double outputScale;
    private final int rotation;

    /** @param outputScale pixels of the screen a pixel of the window */
    WantedPictures(Desk desk, List<PageSize> pages, double outputScale) {
        this.desk = desk;
        this.pages = pages;
        this.outputScale = outputScale;
        rotation = desk.layout().rotation();
    }

    /** @param onwards whether one reads towards the end */
    List<PagePiece> list(PaneModel.VisiblePages seen, boolean onwards) {
        Set<Integer> inWindow = new LinkedHashSet<>();
        inWindow.add(seen.current());
        for (int page = seen.first(); page <= seen.last(); page++) {
            inWindow.add(page);
        }
        List<PagePiece> wanted = new ArrayList<>();
        inWindow.stream().filter(desk::has).forEach(page -> wanted.add(whole(page)));
        inWindow.stream().filter(desk::has).filter(this::isLarge).forEach(page -> wanted.addAll(tiles(page)));
        int towards = onwards ? 1 : -1;
        for (int away = 1; away <= AHEAD; away++) {
            neighbour(onwards ? seen.last() + away : seen.first() - away, wanted);
            if (away <= BEHIND) {
                neighbour(towards > 0 ? seen.first() - away : seen.last() + away, wanted);
            }
        }
        return wanted;
    }

    private void neighbour(int page, List<PagePiece> wanted) {
        if (desk.has(page)) {
            wanted.add(whole(page));
        }
    }

    /** The scale at which a page is as sharp as the screen, in pixels a point. */
    double sharp(int page) {
        return desk.layout().pageWidth(page) * outputScale / pages.get(page).turned(rotation).width();
    }

    private double pixelsAcross(int page) {
        return desk.layout().pageWidth(page) * outputScale;
    }

    private double pixelsDown(int page) {
        return desk.layout().pageHeight(page) * outputScale;
    }

    boolean isLarge(int page) {
        return pixelsAcross(page) * pixelsDown(page) > MOST_PIXELS || Math.max(pixelsAcross(page), pixelsDown(page)) > MOST_ACROSS;
    }

    PagePiece whole(int page) {
        double scale = sharp(page);
        if (isLarge(page)) {
            scale *= Math.min(Math.sqrt(COARSE_PIXELS / (pixelsAcross(page) * pixelsDown(page))),
                    MOST_ACROSS / Math.max(pixelsAcross(page), pixelsDown(page)));
        }
        return PagePiece.whole(page, scale, rotation);
    }

    /** The tiles of a page that one sees, from the middle of what is seen outwards. */
    List<PagePiece> tiles(int page) {
        PageSize size = pages.get(page);
        double scale = sharp(page);
        double side = TILE / scale;
        double x = desk.left() - desk.leftOf(page);
        double y = desk.top() - desk.topOf(page);
        double[] one = desk.layout().toPoints(page, x, y);
        double[] other = desk.layout().toPoints(page, x + desk.seenAcross(), y + desk.seen());
        int firstColumn = (int) Math.floor(Math.max(0, Math.min(one[0], other[0])) / side);
        int lastColumn = (int) Math.floor(Math.min(size.width() - 1e-3, Math.max(one[0], other[0])) / side);
        int firstRow = (int) Math.floor(Math.max(0, Math.min(one[1], other[1])) / side);
        int lastRow = (int) Math.floor(Math.min(size.height() - 1e-3, Math.max(one[1], other[1])) / side);
        List<PagePiece> tiles = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                Area part = new Area(page, (float) (column * side), (float) (row * side),
                        (float) Math.min(side, size.width() - column * side), (float) Math.min(side, size.height() - row * side));
                tiles.add(new PagePiece(page, scale, rotation, part));
            }
        }
        double middleColumn = (firstColumn + lastColumn) / 2.0;
        double middleRow = (firstRow + lastRow) / 2.0;
        tiles.sort(java.util.Comparator.comparingDouble(tile -> Math.abs(tile.part().x() / side - middleColumn)
                + Math.abs(tile.part().y() / side - middleRow)));
        return tiles;
    }
}
