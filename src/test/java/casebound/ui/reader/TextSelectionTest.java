package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Area;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is selected by pointing at pages. */
class TextSelectionTest {
    private static final UUID DOCUMENT = new UUID(0, 1);
    private final TextSource source = new TextSource(DOCUMENT, List.of(
            new Typed().line(50, 100, "The State's motion").line(50, 120, "is granted in full.").page(),
            new Typed().line(50, 100, "left one").line(50, 120, "left two").line(50, 140, "left three")
                    .line(300, 100, "right one").line(300, 120, "right two").page(),
            new Typed().page()));
    private final Selecting selecting = new Selecting(
            new PageTexts(source, Runnable::run, () -> {}, failure -> {}), DOCUMENT, 3, () -> {});

    private Selection value() {
        AtomicReference<Selection> value = new AtomicReference<>();
        selecting.value(value::set);
        return value.get();
    }

    @Test
    void aDragOverTwoLinesTakesWhatLiesBetweenInReadingOrder() {
        selecting.begin(0, 91, 105, 1, false);
        selecting.extendTo(0, 148, 125);
        Selection value = value();
        assertThat(value.quote()).isEqualTo("State's motion\nis granted");
        assertThat(value.areas()).containsExactly(new Area(0, 90, 100, 140, 12), new Area(0, 50, 120, 100, 12));
        assertThat(value.before()).isEqualTo("The ");
        assertThat(value.after()).isEqualTo(" in full.");
    }

    @Test
    void draggingBackwardsSelectsTheSame() {
        selecting.begin(0, 148, 125, 1, false);
        selecting.extendTo(0, 91, 105);
        assertThat(value().quote()).isEqualTo("State's motion\nis granted");
    }

    @Test
    void aDragOverTwoPagesGoesToTheEndOfTheOneAndOnFromTheTopOfTheOther() {
        selecting.begin(0, 161, 125, 1, false);
        selecting.extendTo(1, 88, 105);
        Selection value = value();
        assertThat(value.quote()).isEqualTo("in full.\nleft");
        assertThat(value.firstPage()).isZero();
        assertThat(value.lastPage()).isEqualTo(1);
        assertThat(value.areas()).extracting(Area::page).containsExactly(0, 1);
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        selecting.begin(1, 50, 145, 1, false);
        selecting.extendTo(1, 352, 105);
        assertThat(value().quote()).isEqualTo("left three\nright");
        selecting.begin(1, 50, 105, 1, false);
        selecting.extendTo(1, 131, 125);
        assertThat(value().quote()).isEqualTo("left one\nleft two");
    }

    @Test
    void theEmptyEndOfALineBelongsToThatLine() {
        selecting.begin(0, 50, 105, 1, false);
        selecting.extendTo(0, 600, 106);
        assertThat(value().quote()).isEqualTo("The State's motion");
    }

    @Test
    void aDoubleClickTakesAWordAndDraggingThenTakesWholeWords() {
        selecting.begin(0, 112, 105, 2, false);
        assertThat(value().quote()).isEqualTo("State's");
        selecting.extendTo(0, 95, 125);
        assertThat(value().quote()).isEqualTo("State's motion\nis granted");
    }

    @Test
    void aTripleClickTakesALine() {
        selecting.begin(0, 112, 125, 3, false);
        assertThat(value().quote()).isEqualTo("is granted in full.");
    }

    @Test
    void shiftAndArrowsMoveTheEndOverLinesAndPages() {
        selecting.begin(0, 51, 125, 2, false);
        selecting.stepAcross(1, true);
        assertThat(value().quote()).isEqualTo("is granted");
        selecting.stepAcross(-1, false);
        assertThat(value().quote()).isEqualTo("is grante");
        selecting.stepLine(1);
        selecting.stepLine(1);
        assertThat(value().lastPage()).isEqualTo(1);
        selecting.begin(0, 51, 125, 2, false);
        selecting.stepLine(-1);
        selecting.stepLine(-1);
        assertThat(value().quote()).isEqualTo("The State's motion\nis");
    }

    @Test
    void shiftAndAClickExtendWhatIsSelected() {
        selecting.begin(0, 50, 105, 2, false);
        selecting.begin(0, 88, 125, 1, true);
        assertThat(value().quote()).isEqualTo("The State's motion\nis granted");
    }

    @Test
    void nothingIsSelectedByAClick() {
        selecting.begin(0, 51, 105, 1, false);
        assertThat(value()).isNull();
        assertThat(selecting.areasOn(0)).isEmpty();
    }

    @Test
    void anAreaKeepsItsPageAndTakesTheWordsInside() {
        selecting.beginArea(1, 290, 95);
        selecting.extendTo(1, 395, 140);
        Selection value = value();
        assertThat(value.areas()).containsExactly(new Area(1, 290, 95, 105, 45));
        assertThat(value.quote()).isEqualTo("right one\nright two");
    }

    @Test
    void anAreaOfAScanHasNoWords() {
        selecting.beginArea(2, 400, 300);
        selecting.extendTo(2, 100, 200);
        assertThat(value().quote()).isEmpty();
        assertThat(value().areas()).containsExactly(new Area(2, 100, 200, 300, 100));
        selecting.beginArea(2, 10, 10);
        selecting.extendTo(2, 11, 11);
        assertThat(value()).isNull();
    }

    @Test
    void allOfAPageCanBeTaken() {
        selecting.selectPage(1, () -> {});
        assertThat(value().quote()).isEqualTo("left one\nleft two\nleft three\nright one\nright two");
        selecting.selectPage(2, () -> {});
        assertThat(value()).isNull();
    }
}
