package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebound.model.Area;
import casebound.model.PageLabelRun;
import casebound.model.PageLabels;
import casebound.model.PageLabelRun.Scheme;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pages stand, how large they are, what they are called. */
class PageLayoutTest {
    private static final PageSize LETTER = new PageSize(612, 792);

    @Test
    void everyOneOfThreeThousandPagesIsFoundAtItsPlace() {
        Random random = new Random(7);
        List<PageSize> sizes = IntStream.range(0, 3_000)
                .mapToObj(i -> new PageSize(200 + random.nextFloat() * 8_200, 100 + random.nextFloat() * 2_000)).toList();
        PageLayout layout = new PageLayout(sizes, 1.37);
        for (int page = 0; page < 3_000; page++) {
            assertThat(layout.pageAt(layout.top(page))).isEqualTo(page);
            assertThat(layout.pageAt(layout.top(page) + layout.pageHeight(page) - 1)).isEqualTo(page);
            assertThat(layout.top(page)).isEqualTo(Math.rint(layout.top(page)));
        }
        assertThat(layout.height()).isEqualTo(layout.top(2_999) + layout.pageHeight(2_999) + PageLayout.GAP);
    }

    @Test
    void aPlaceOutsideBelongsToTheFirstOrLastPage() {
        PageLayout layout = new PageLayout(Collections.nCopies(5, LETTER), 1);
        assertThat(layout.pageAt(-500)).isZero();
        assertThat(layout.pageAt(0)).isZero();
        assertThat(layout.pageAt(1e9)).isEqualTo(4);
    }

    @Test
    void aPositionHoldsAtEverySize() {
        PageLayout small = new PageLayout(Collections.nCopies(3_000, LETTER), 0.4);
        PageLayout large = new PageLayout(Collections.nCopies(3_000, LETTER), 7.9);
        double position = small.position(small.top(1_234) + 100);
        assertThat(large.position(large.offset(position))).isCloseTo(position, within(1e-9));
        assertThat(large.pageAt(large.offset(position))).isEqualTo(1_234);
    }

    @Test
    void anAreaIsScaledWithItsPage() {
        PageLayout layout = new PageLayout(List.of(LETTER), 2);
        assertThat(layout.onPage(new Area(0, 10, 20, 30, 40))).containsExactly(20, 40, 60, 80);
    }

    @Test
    void aPageWithoutASensibleSizeIsTakenForLetter() {
        assertThat(new PageSize(Float.NaN, 10)).isEqualTo(PageSize.LETTER);
        assertThat(new PageSize(0, -5)).isEqualTo(PageSize.LETTER);
    }

    @Test
    void fittingFollowsThePane() {
        assertThat(new Zoom(Zoom.Fit.WIDTH, 1).fitted(LETTER, 636, 100).scale()).isCloseTo(1, within(1e-9));
        assertThat(new Zoom(Zoom.Fit.PAGE, 1).fitted(LETTER, 6_000, 816).scale()).isCloseTo(1, within(1e-9));
        assertThat(Zoom.of(1.5).fitted(LETTER, 100, 100)).isEqualTo(Zoom.of(1.5));
    }

    @Test
    void sizesStepBetweenTenAndEightHundredPercent() {
        Zoom zoom = Zoom.of(1);
        for (int i = 0; i < 40; i++) {
            zoom = zoom.in();
        }
        assertThat(zoom.percent()).isEqualTo(800);
        for (int i = 0; i < 40; i++) {
            zoom = zoom.out();
        }
        assertThat(zoom.percent()).isEqualTo(10);
        assertThat(Zoom.of(1).in().out()).isEqualTo(Zoom.of(1));
        assertThat(Zoom.of(99).percent()).isEqualTo(800);
    }

    @ParameterizedTest
    @CsvSource({"147, 150", "147:11, 150", "DEF-000003, 2", "def-000003, 2", "2, 5", "216, -1", "no such page, -1", "'', -1", "220, -1", "p. 2, 1", "page 150, 149", "P12, 11", "#4, 3", "3 / 214, 2", "p. 999, -1"})
    void aPageIsFoundByItsLabelBeforeItsNumber(String typed, int page) {
        UUID document = new UUID(0, 1);
        PageLabels labels = new PageLabels(List.of(
                new PageLabelRun(new UUID(0, 2), document, Scheme.BATES, 0, 4, "DEF-000001", 1),
                new PageLabelRun(new UUID(0, 3), document, Scheme.TRANSCRIPT, 4, 210, "1", 1)), 214);
        assertThat(labels.find(typed)).isEqualTo(page < 0 ? OptionalInt.empty() : OptionalInt.of(page));
        assertThat(labels.shown(150)).isEqualTo("147");
        assertThat(labels.shown(0)).isEqualTo("DEF-000001");
    }
}
