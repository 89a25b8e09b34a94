package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void ringsThatHaveRoomStandBesideTheirLines() {
        assertThat(Spread.of(List.of(300.0, 100.0), 19, 600)).containsExactly(new Spread.Spot(0, 300), new Spread.Spot(0, 100));
    }

    @Test
    void ringsOfTheSameLineStandAboveAndBelowIt() {
        assertThat(Spread.of(List.of(100.0, 100.0), 20, 600)).containsExactly(new Spread.Spot(0, 90), new Spread.Spot(0, 110));
        assertThat(Spread.of(List.of(2.0, 4.0), 20, 600)).as("not above the edge")
                .containsExactly(new Spread.Spot(0, 10), new Spread.Spot(0, 30));
        assertThat(Spread.of(List.of(599.0, 598.0), 20, 600)).as("not below it")
                .containsExactly(new Spread.Spot(0, 590), new Spread.Spot(0, 570));
    }

    @Test
    void thirtyRingsOfOneLineAreApartAndInSight() {
        List<Spread.Spot> spots = Spread.of(Collections.nCopies(30, 250.0), 19, 400);
        assertThat(spots).doesNotHaveDuplicates().allSatisfy(spot -> assertThat(spot.y()).isBetween(9.0, 391.0));
        assertThat(spots).extracting(Spread.Spot::column).contains(0, 1, 2).doesNotContain(3);
        IntStream.range(0, 30).forEach(i -> IntStream.range(0, i).filter(j -> spots.get(i).column() == spots.get(j).column())
                .forEach(j -> assertThat(Math.abs(spots.get(i).y() - spots.get(j).y())).isGreaterThanOrEqualTo(19)));
    }
}
