package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebound.model.Area;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where on the desk, and which pictures that asks for; without a window. */
class DeskTest {
    private static final List<PageSize> LETTERS = Collections.nCopies(1_000, PageSize.LETTER);
    private final Desk desk = new Desk(LETTERS);

    private void lay(double scale, int rotation) {
        desk.lay(scale, rotation);
        desk.see(600, 800);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPointOfAPageIsFoundWhereItStandsHoweverThePageIsTurned(int rotation) {
        lay(1.5, rotation);
        desk.moveTo(40, desk.topOf(7) + 20);
        Bounds spot = desk.boundsOf(new Area(7, 100, 200, 50, 10));
        PageView.OnPage middle = desk.at(spot.getCenterX(), spot.getCenterY());
        assertThat(middle.page()).isEqualTo(7);
        assertThat(middle.x()).isCloseTo(125, within(1e-6));
        assertThat(middle.y()).isCloseTo(205, within(1e-6));
        boolean sideways = rotation % 180 != 0;
        assertThat(spot.getWidth()).isCloseTo(sideways ? 15 : 75, within(1e-6));
        Bounds page = desk.boundsOf(7);
        assertThat(page.getWidth()).isEqualTo(sideways ? 1_188 : 918);
        assertThat(page.contains(spot)).isTrue();
    }

    @Test
    void whatStandsUnderThePointerStaysThereAtEverySize() {
        lay(1, 0);
        desk.moveTo(0, desk.topOf(500) + 300);
        PageView.OnPage before = desk.at(210, 333);
        Desk.Pivot pivot = desk.pivot(210, 333);
        desk.lay(8 * 96.0 / 72, 0);
        desk.moveBack(pivot);
        PageView.OnPage after = desk.at(210, 333);
        assertThat(after.page()).isEqualTo(before.page());
        assertThat(after.x()).isCloseTo(before.x(), within(0.2));
        assertThat(after.y()).isCloseTo(before.y(), within(0.2));
    }

    @Test
    void oneCannotScrollBeyondTheEnds() {
        lay(1, 0);
        desk.moveTo(-50, -50);
        assertThat(desk.top()).isZero();
        desk.moveTo(1e9, 1e9);
        assertThat(desk.top()).isEqualTo(desk.layout().height() - 800);
        assertThat(desk.lastSeen()).isEqualTo(999);
    }

    @Test
    void readingOnMakesMorePagesReadyAheadThanBehind() {
        lay(1, 0);
        desk.moveTo(0, desk.topOf(500));
        PaneModel.VisiblePages seen = new PaneModel.VisiblePages(500, 500, 500);
        WantedPictures wanted = new WantedPictures(desk, LETTERS, 1);
        assertThat(wanted.list(seen, true)).extracting(PagePiece::page).containsExactly(500, 501, 499, 502, 503);
        assertThat(wanted.list(seen, false)).extracting(PagePiece::page).containsExactly(500, 499, 501, 498, 497);
        assertThat(wanted.list(seen, true)).allMatch(piece -> piece.part() == null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPageThatIsTooLargeForOnePictureIsWantedInTilesThatCoverWhatIsSeen(int rotation) {
        lay(8 * 96.0 / 72, rotation);
        desk.moveTo(3_000, desk.topOf(3) + 3_333);
        WantedPictures wanted = new WantedPictures(desk, LETTERS, 2);
        assertThat(wanted.isLarge(3)).isTrue();
        assertThat(wanted.whole(3).scale()).isLessThan(wanted.sharp(3));
        List<PagePiece> tiles = wanted.tiles(3);
        assertThat(tiles).hasSizeBetween(2, 9).doesNotHaveDuplicates();
        for (double x = 0; x < 600; x += 7) {
            for (double y = 0; y < 800; y += 7) {
                PageView.OnPage point = desk.at(x, y);
                assertThat(tiles).anyMatch(tile -> holds(tile.part(), point));
            }
        }
        assertThat(wanted.list(new PaneModel.VisiblePages(3, 3, 3), true).getFirst()).isEqualTo(wanted.whole(3));
    }

    private static boolean holds(Area part, PageView.OnPage point) {
        return point.x() >= part.x() - 1e-3 && point.x() <= part.x() + part.width() + 1e-3
                && point.y() >= part.y() - 1e-3 && point.y() <= part.y() + part.height() + 1e-3;
    }

    @Test
    void aPageOfEightThousandPointsIsWantedCoarseAndInTiles() {
        List<PageSize> pages = List.of(new PageSize(8_400, 8_400), PageSize.LETTER);
        Desk large = new Desk(pages);
        large.lay(8 * 96.0 / 72, 0);
        large.see(600, 800);
        large.moveTo(40_000, 40_000);
        WantedPictures wanted = new WantedPictures(large, pages, 1);
        PagePiece whole = wanted.whole(0);
        assertThat(8_400 * whole.scale() * 8_400 * whole.scale()).isLessThanOrEqualTo(WantedPictures.MOST_PIXELS);
        assertThat(wanted.tiles(0)).hasSizeBetween(1, 4).allMatch(tile -> tile.part().width() * tile.scale() <= 1_025);
    }
}
