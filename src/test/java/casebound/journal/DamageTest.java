package casebound.journal;

import static casebound.journal.Drafts.fact;
import static casebound.journal.Drafts.lines;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.disk.SimulatedDisk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Single flipped bits in a journal are named, wherever they are. */
class DamageTest {
    private static final Path CASE = Path.of("/case");
    private static final Path FOLDER = CASE.resolve("journal");
    private static final long SEED = 20261122;

    private final SimulatedDisk disk = new SimulatedDisk(CASE);

    private Journal open(boolean writable) {
        return Journal.open(FOLDER, disk, Clock.systemUTC(), writable, 2000);
    }

    /** Several segments, batches, an undo, erased lines and their certificate. */
    private void write(int facts) {
        Journal journal = open(true);
        for (int i = 0; i < facts; i++) {
            journal.append(List.of(fact("The round was live. " + i), fact("é😀\\\"\n" + i)));
        }
        Line destruction = journal.append(List.of(Drafts.destruction(List.of(2L, 5L)))).getFirst();
        journal.erase(destruction.seq(), line -> List.of());
        journal.append(List.of(fact("after")));
        journal.close();
    }

    private static byte[] flipped(byte[] bytes, int place, int bit) {
        byte[] copy = bytes.clone();
        copy[place] ^= (byte) (1 << bit);
        return copy;
    }

    private static long lineOf(byte[] bytes, int place) {
        long line = 1;
        for (int at = 0; at < place; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    @Test
    void twoHundredFlippedBitsAreNamedWithTheirLine() {
        write(30);
        assertThat(open(false).damages()).isEmpty();
        List<Map.Entry<Path, byte[]>> segments = new ArrayList<>(disk.contents().entrySet());
        assertThat(segments.size()).isGreaterThan(5);
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            var segment = segments.get(random.nextInt(segments.size()));
            int place = random.nextInt(segment.getValue().length);
            int bit = random.nextInt(8);
            disk.put(segment.getKey(), flipped(segment.getValue(), place, bit));
            assertNamed(segment.getKey(), lineOf(segment.getValue(), place), "place " + place + " bit " + bit);
            disk.put(segment.getKey(), segment.getValue());
        }
        assertThat(open(false).damages()).isEmpty();
    }

    @Test
    void everyBitOfASmallJournalCounts() {
        Journal journal = open(true);
        journal.append(List.of(fact("a"), fact("b")));
        journal.erase(journal.append(List.of(Drafts.destruction(List.of(1L)))).getFirst().seq(), line -> List.of());
        journal.close();
        Path segment = FOLDER.resolve("000001.jsonl");
        byte[] bytes = disk.contents().get(segment);
        for (int place = 0; place < bytes.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                disk.put(segment, flipped(bytes, place, bit));
                assertNamed(segment, lineOf(bytes, place), "place " + place + " bit " + bit);
            }
        }
    }

    private void assertNamed(Path segment, long line, String where) {
        Journal journal = open(true);
        assertThat(journal.damages()).as(where).anySatisfy(damage -> {
            assertThat(damage.segment()).isEqualTo(segment.getFileName().toString());
            assertThat(damage.line()).isEqualTo(line);
        });
        Damage first = journal.damages().getFirst();
        assertThat(lines(journal)).as(where).allMatch(l -> l.seq() < first.seq()).hasSize((int) first.seq() - 1);
        assertThat(journal.head().seq()).isEqualTo(first.seq() - 1);
    }

    @Test
    void manyDamagesAtOnceAreAllNamed() {
        write(30);
        Random random = new Random(SEED + 1);
        List<String> expected = new ArrayList<>();
        disk.contents().forEach((segment, bytes) -> {
            TreeSet<Long> hit = new TreeSet<>();
            byte[] altered = bytes;
            for (int i = 0; i < 3; i++) {
                int place = random.nextInt(bytes.length);
                // two bits in one place undo each other, and a newline damages the line behind it too
                if (bytes[place] != '\n' && altered[place] == bytes[place]) {
                    altered = flipped(altered, place, 7);
                    hit.add(lineOf(bytes, place));
                }
            }
            disk.put(segment, altered);
            hit.forEach(line -> expected.add(segment.getFileName() + ":" + line));
        });
        assertThat(open(false).damages().stream().map(d -> d.segment() + ":" + d.line()).distinct())
                .containsAll(expected);
    }
}
