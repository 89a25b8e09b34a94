package casebound.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.CaseDates;
import casebound.model.CustodyEvent;
import casebound.model.Ids;
import casebound.ui.evidence.CustodyLine.Flaw;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustodyLineTest {
    private static final UUID ITEM = Ids.next();

    @Test
    void aChainInWhichEachReleasesWhatHeReceivedHasNoFlaw() {
        assertThat(flaws(event("1 Mar 2024", "", "Ann"), event("2 Mar 2024", "ann ", "Bob"), event("3 Mar 2024", "Bob", "Cal")))
                .containsExactly(Flaw.NONE, Flaw.NONE, Flaw.NONE);
    }

    @Test
    void aHoleIsMarkedWhereAnotherReleasesIt() {
        assertThat(flaws(event("1 Mar 2024", "", "Ann"), event("2 Mar 2024", "Bob", "Cal"))).containsExactly(Flaw.NONE, Flaw.HOLE);
        assertThat(flaws(event("1 Mar 2024", "", "Ann"), event("2 Mar 2024", "", "Cal"))).containsExactly(Flaw.NONE, Flaw.HOLE);
    }

    @Test
    void datesThatRunBackwardsAreToldApartFromAHole() {
        assertThat(flaws(event("5 Mar 2024", "Ann", "Bob"), event("3 Mar 2024", "Bob", "Cal")))
                .containsExactly(Flaw.NONE, Flaw.BACKWARDS);
    }

    @Test
    void eventsStandInTheOrderOfTimeWhateverTheOrderOfTyping() {
        List<CustodyLine> chain = CustodyLine.chain(List.of(event("3 Mar 2024", "Bob", "Cal"), event("Mar 2021", "", "Ann"),
                event("2 Mar 2024", "Ann", "Bob")));
        assertThat(chain).extracting(line -> line.event().receivedBy()).containsExactly("Ann", "Bob", "Cal");
        assertThat(chain).extracting(CustodyLine::flaw).containsOnly(Flaw.NONE);
    }

    @Test
    void numbersSortAsNumbers() {
        assertThat(List.of("E-10", "E-2", "e-1").stream().sorted(java.util.Comparator.comparing(NaturalOrder::key)))
                .containsExactly("e-1", "E-2", "E-10");
    }

    private static List<Flaw> flaws(CustodyEvent... events) {
        return CustodyLine.chain(List.of(events)).stream().map(CustodyLine::flaw).toList();
    }

    private static CustodyEvent event(String date, String released, String received) {
        return new CustodyEvent(Ids.next(), ITEM, CaseDates.parse(date), released, received, "", "");
    }
}
