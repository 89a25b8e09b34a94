package casebound.vault;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.disk.SimulatedDisk;
import casebound.journal.Draft;
import casebound.journal.Drafts;
import casebound.journal.Head;
import casebound.journal.Journal;
import casebound.journal.Line;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Journal and vault through 500 power cuts on a disk that loses, tears and reorders what was not forced: whatever was
 * acknowledged is there afterwards.
 */
class CrashTest {
    private static final Path CASE = Path.of("/case");
    private static final String SECRET = "privileged and confidential";

    @TempDir
    private Path sources;

    /** What was acknowledged, with the moment from which on it must survive. */
    private final Map<Long, Acknowledged> lines = new TreeMap<>();
    private final Map<String, Integer> originals = new TreeMap<>();
    private int destroyedAt = Integer.MAX_VALUE;
    private int destroyingFrom = Integer.MAX_VALUE;
    private String destroyed = "";

    private record Acknowledged(int moment, Head head) {}

    private static Journal open(SimulatedDisk disk, boolean writable) {
        return Journal.open(CASE.resolve("journal"), disk, Clock.systemUTC(), writable);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingAcknowledgedIsLost(long seed) throws IOException {
        Random random = new Random(seed);
        SimulatedDisk disk = new SimulatedDisk(CASE);
        work(disk, random);
        for (int cut = 0; cut < 50; cut++) {
            int moment = cut == 0 ? disk.moment() : random.nextInt(disk.moment());
            check(disk.afterPowerCut(moment, random), moment, "seed " + seed + " cut " + cut + " moment " + moment);
        }
    }

    private void work(SimulatedDisk disk, Random random) throws IOException {
        Journal journal = open(disk, true);
        Vault vault = new Vault(CASE, disk);
        Path secret = Files.writeString(sources.resolve("secret.txt"), SECRET);
        Set<Long> quoting = new HashSet<>();
        for (int step = 0; step < 40; step++) {
            boolean stores = random.nextInt(3) == 0;
            Path source = step < 25 && step % 8 == 0 ? secret : Files.writeString(sources.resolve("source"),
                    "page ".repeat(random.nextInt(1000)) + random.nextInt(20));
            if (random.nextInt(3) == 0) {
                disk.killAfter(random.nextInt(10));
            }
            try {
                if (stores) {
                    store(disk, vault, source);
                } else {
                    acknowledge(disk, journal.append(drafts(journal.head().seq(), step < 20, quoting, random)));
                }
                disk.restart();
            } catch (SimulatedDisk.Killed killed) {
                disk.restart();
                journal = open(disk, true);
                acknowledge(disk, Drafts.lines(journal)); // what a person is shown counts
                vault = new Vault(CASE, disk);
                vault.clean();
                if (stores) {
                    store(disk, vault, source);
                }
            }
            if (step == 25) {
                destroy(disk, journal, vault, secret, List.copyOf(quoting));
            }
        }
    }

    private static List<Draft> drafts(long head, boolean mayQuote, Set<Long> quoting, Random random) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean quotes = mayQuote && random.nextInt(3) == 0;
            drafts.add(Drafts.fact((quotes ? SECRET : "word ".repeat(random.nextInt(400)))));
            if (quotes) {
                quoting.add(head + drafts.size());
            }
        }
        return drafts;
    }

    private void acknowledge(SimulatedDisk disk, List<Line> written) {
        written.forEach(line -> lines.putIfAbsent(line.seq(), new Acknowledged(disk.moment(), line.head())));
    }

    private String store(SimulatedDisk disk, Vault vault, Path source) {
        String sha = vault.store(source, new CancelFlag(), Progress.NONE).sha256();
        originals.putIfAbsent(sha, disk.moment());
        return sha;
    }

    private void destroy(SimulatedDisk disk, Journal journal, Vault vault, Path secret, List<Long> quoting) {
        destroyed = store(disk, vault, secret);
        List<Line> destruction = journal.append(List.of(Drafts.destruction(quoting)));
        acknowledge(disk, destruction);
        destroyingFrom = disk.moment();
        vault.destroy(destroyed);
        journal.erase(destruction.getFirst().seq(), line -> List.of());
        destroyedAt = disk.moment();
    }

    private void check(SimulatedDisk image, int moment, String where) {
        Head seen = open(image, false).head();
        Journal journal = open(image, true);
        Vault vault = new Vault(CASE, image);
        vault.clean();
        assertThat(journal.damages()).as(where).isEmpty();
        assertThat(journal.head()).as(where).isEqualTo(seen);
        List<Line> found = Drafts.lines(journal);
        lines.forEach((seq, line) -> {
            if (line.moment <= moment) {
                assertThat(found.size()).as(where).isGreaterThanOrEqualTo(seq.intValue());
                assertThat(found.get(seq.intValue() - 1).head()).as(where).isEqualTo(line.head);
            }
        });
        originals.forEach((sha, since) -> {
            if (since <= moment && !(sha.equals(destroyed) && moment >= destroyingFrom)) {
                assertThat(vault.check(sha)).as(where).isEqualTo(Check.INTACT);
            }
        });
        assertThat(vault.originals()).as(where).allMatch(sha -> vault.check(sha) == Check.INTACT);
        if (moment >= destroyedAt) {
            assertThat(journal.unfinishedErasures()).as(where).isEmpty();
        }
        journal.unfinishedErasures().forEach(seq -> {
            vault.destroy(destroyed);
            journal.erase(seq, line -> List.of());
        });
        if (moment >= destroyingFrom) {
            image.contents().forEach((file, bytes) ->
                    assertThat(Drafts.holds(bytes, SECRET)).as(where + " " + file).isFalse());
        }
        journal.close();
        Journal again = open(image, true);
        assertThat(Drafts.lines(again)).as(where).extracting(Line::head)
                .isEqualTo(found.stream().map(Line::head).toList());
        again.append(List.of(Drafts.fact("goes on")));
        assertThat(open(image, false).head()).isEqualTo(again.head());
        assertThat(open(image, false).damages()).isEmpty();
    }
}
