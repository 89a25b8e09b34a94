package casebound.journal;

import static casebound.journal.Drafts.fact;
import static casebound.journal.Drafts.holds;
import static casebound.journal.Drafts.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.disk.SimulatedDisk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ErasureTest {
    private static final Path CASE = Path.of("/case");
    private static final Path FOLDER = CASE.resolve("journal");

    private final SimulatedDisk disk = new SimulatedDisk(CASE);

    private static Journal open(SimulatedDisk disk, boolean writable) {
        return Journal.open(FOLDER, disk, Clock.systemUTC(), writable, 2000);
    }

    private Journal withSecretInLines(long... secret) {
        Journal journal = open(disk, true);
        for (long seq = 1; seq <= 12; seq++) {
            boolean holdsIt = java.util.Arrays.binarySearch(secret, seq) >= 0;
            journal.append(List.of(fact(holdsIt ? "the SECRET round" : "plain")));
        }
        return journal;
    }

    private static void assertSecretIsGone(SimulatedDisk disk) {
        disk.contents().forEach((file, bytes) -> assertThat(holds(bytes, "SECRET")).as(file.toString()).isFalse());
    }

    @Test
    void whatWasDestroyedIsInNoFileAndTheChainHolds() {
        Journal journal = withSecretInLines(2, 9, 12);
        Path part = FOLDER.resolve("unfinished-1.part");
        disk.put(part, "SECRET".getBytes(StandardCharsets.US_ASCII));
        Head before = journal.head();
        long destruction = journal.append(List.of(Drafts.destruction(List.of(2L, 9L, 12L)))).getFirst().seq();
        assertThat(journal.unfinishedErasures()).containsExactly(destruction);

        journal.erase(destruction, line -> List.of());

        assertSecretIsGone(disk);
        assertThat(disk.contents()).doesNotContainKey(part);
        assertThat(journal.unfinishedErasures()).isEmpty();
        assertThat(journal.damages()).isEmpty();
        journal.append(List.of(fact("goes on")));
        Journal reading = open(disk, false);
        assertThat(reading.damages()).isEmpty();
        assertThat(lines(reading)).hasSize(14).filteredOn(Line::erased).extracting(Line::seq).containsExactly(2L, 9L, 12L);
        assertThat(lines(reading).get(11).head()).isEqualTo(before);
        assertThat(lines(reading).get(1).steps()).isEmpty();
    }

    @Test
    void whatIsLeftOfALineStaysReadable() {
        Journal journal = open(disk, true);
        Step kept = Drafts.created("kept");
        journal.append(List.of(new Draft("A", "t", new UUID(1, 1), List.of(), List.of(Drafts.created("SECRET"), kept))));
        ObjectNode after = JsonNodeFactory.instance.objectNode().put("reason", "protective order");
        after.set("erased", Journal.erased(Map.of(1L, List.of(kept))));
        Step certificate = new Step(Step.DESTRUCTION, 1, new UUID(3, 3), null, after);
        journal.append(List.of(new Draft("A", "t", new UUID(1, 2), List.of(), List.of(certificate))));
        journal.erase(2, line -> line.steps().stream().filter(step -> step.id().equals(kept.id())).toList());
        assertThat(lines(open(disk, false)).getFirst().steps()).containsExactly(kept);
    }

    @Test
    void aLineCanBeErasedTwiceAndTheLaterWordCounts() {
        Journal journal = withSecretInLines(3);
        Step left = new Step("fact", 1, new UUID(1, 1), null, JsonNodeFactory.instance.objectNode().put("text", "left"));
        Map<Long, List<Step>> residues = new HashMap<>(Map.of(3L, List.of(left)));
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.set("erased", Journal.erased(residues));
        Draft first = new Draft("A", "t", new UUID(1, 1), List.of(),
                List.of(new Step(Step.DESTRUCTION, 1, new UUID(3, 3), null, after)));
        journal.erase(journal.append(List.of(first)).getFirst().seq(), line -> List.of(left));
        long second = journal.append(List.of(Drafts.destruction(List.of(3L)))).getFirst().seq();
        assertThat(open(disk, false).damages()).isEmpty();
        assertThat(open(disk, false).unfinishedErasures()).containsExactly(second);
        journal.erase(second, line -> List.of());
        assertThat(lines(open(disk, false)).get(2).steps()).isEmpty();
        assertThat(open(disk, false).damages()).isEmpty();
    }

    @Test
    void anotherResidueThanTheCertifiedOneIsRefused() {
        Journal journal = withSecretInLines(3);
        long destruction = journal.append(List.of(Drafts.destruction(List.of(3L)))).getFirst().seq();
        assertThatThrownBy(() -> journal.erase(destruction, Line::steps)).isInstanceOf(IllegalArgumentException.class);
        assertThat(disk.contents().keySet()).noneMatch(file -> file.toString().endsWith(".new"));
        journal.append(List.of(fact("goes on")));
        assertThat(open(disk, false).damages()).isEmpty();
    }

    @Test
    void stepsThatNobodyCertifiedAreDamage() {
        withSecretInLines(3).close();
        Path segment = FOLDER.resolve("000001.jsonl");
        String[] lines = new String(disk.contents().get(segment), StandardCharsets.UTF_8).split("(?<=\n)");
        lines[2] = lines[2].replaceAll("\"salt\":.*", "\"salt\":\"\",\"payload\":[]}");
        disk.put(segment, String.join("", lines).getBytes(StandardCharsets.UTF_8));
        assertThat(open(disk, true).damages()).containsExactly(new Damage("000001.jsonl", 3, 3, Damage.What.PAYLOAD));
        assertThat(open(disk, true).head().seq()).isEqualTo(2);
    }

    @Test
    void aPowerCutAtAnyMomentLeavesADestructionThatCanBeFinished() {
        Journal journal = withSecretInLines(2, 9, 12);
        long destruction = journal.append(List.of(Drafts.destruction(List.of(2L, 9L, 12L)))).getFirst().seq();
        int from = disk.moment();
        journal.erase(destruction, line -> List.of());
        for (int moment = from; moment <= disk.moment(); moment++) {
            for (int seed = 0; seed < 5; seed++) {
                SimulatedDisk image = disk.afterPowerCut(moment, new Random(moment * 31L + seed));
                Journal again = open(image, true);
                assertThat(again.damages()).isEmpty();
                assertThat(again.head()).isEqualTo(journal.head());
                if (moment == disk.moment()) {
                    assertThat(again.unfinishedErasures()).isEmpty();
                }
                again.unfinishedErasures().forEach(seq -> again.erase(seq, line -> List.of()));
                again.append(List.of(fact("goes on")));
                assertSecretIsGone(image);
                assertThat(open(image, false).unfinishedErasures()).isEmpty();
                assertThat(open(image, false).damages()).isEmpty();
            }
        }
    }

    @Test
    void aReaderSeesThroughAnErasure() {
        Journal journal = withSecretInLines(2, 9, 12);
        Journal reading = open(disk, false);
        long destruction = journal.append(List.of(Drafts.destruction(List.of(2L, 9L, 12L)))).getFirst().seq();
        reading.refresh();
        journal.erase(destruction, line -> List.of());
        for (int i = 0; i < 8; i++) {
            journal.append(List.of(fact("number " + i)));
            assertThat(reading.refresh()).isEqualTo(journal.head());
            assertThat(reading.damages()).isEmpty();
            assertThat(lines(reading)).isEqualTo(lines(journal));
        }
    }
}
