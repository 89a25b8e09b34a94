package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Content;
import casebound.model.Party;
import casebound.work.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that imports and edits, at random moments, and looks whether everything that it was told is saved is
 * there. A quarter of the kills of the long run come after more than 60 seconds of life, when a database that writes in
 * the background has had time to do so.
 */
class KillTest {
    /** How many kills one case goes through. */
    private static final int A_CASE = 20;

    @TempDir
    Path folder;
    private final Random random = new Random(20261122);
    private final Set<String> acknowledged = new HashSet<>();
    private int kills;

    @Test
    void tenKillsLoseNothingThatWasSaved() throws IOException, InterruptedException {
        kill(10, false);
    }

    @Test
    @Tag("slow")
    void twoHundredKillsLoseNothingThatWasSaved() throws IOException, InterruptedException {
        kill(200, true);
    }

    @Test
    @Tag("slow")
    void aHundredCopiesTakenAtRandomMomentsOpenWithWhatWasJournalled() throws IOException, InterruptedException {
        copies(100);
    }

    @Test
    void fiveCopiesTakenAtRandomMomentsOpenWithWhatWasJournalled() throws IOException, InterruptedException {
        copies(5);
    }

    /** @param longLived whether every fourth child lives for more than 60 s */
    private void kill(int times, boolean longLived) throws IOException, InterruptedException {
        long total = 0;
        for (int i = 0; i < times; i++) {
            Path home = folder.resolve("case" + i / A_CASE);
            Cases cases = new Cases(home);
            if (i % A_CASE == 0) {
                Files.createDirectories(home);
                cases.create().close();
                total += acknowledged.size();
                acknowledged.clear();
            }
            long life = longLived && i % 4 == 3 ? 60_500 + random.nextInt(3_000) : 300 + random.nextInt(2_500);
            runAndKill(home, life);
            kills++;
            assertNothingLost(cases);
        }
        assertThat(total + acknowledged.size()).as("changes that were acknowledged").isGreaterThan(times);
    }

    private void runAndKill(Path home, long life) throws IOException, InterruptedException {
        Process child = start(home, kills);
        List<String> heard = new ArrayList<>();
        Thread listener = Thread.ofPlatform().start(() -> {
            try (BufferedReader out = new BufferedReader(
                    new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    synchronized (heard) {
                        heard.add(line);
                        heard.notifyAll();
                    }
                }
            } catch (IOException ended) {
                // killed in the middle of a line: that line was not heard
            }
        });
        synchronized (heard) {
            while (heard.isEmpty() && child.isAlive()) {
                heard.wait(1000);
            }
        }
        assertThat(child.waitFor(life, TimeUnit.MILLISECONDS)).as("the child ended by itself").isFalse();
        child.destroyForcibly().waitFor();
        listener.join();
        acknowledged.addAll(heard);
    }

    private static Process start(Path home, int run) throws IOException {
        Path arguments = home.resolve("child.args");
        Files.writeString(arguments, "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"");
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "@" + arguments,
                KilledChild.class.getName(), home.toString(), String.valueOf(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void assertNothingLost(Cases cases) {
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(caseFile.writable()).isTrue();
            assertThat(caseFile.problems()).isEmpty();
            Set<String> there = saved(caseFile);
            assertThat(there).as("after kill %d", kills).containsAll(acknowledged);
            List<Deviation> deviations = caseFile.verify(true, Progress.NONE).stream()
                    .filter(each -> each.what() != Deviation.What.LEFT_OVER).toList();
            assertThat(deviations).as("after kill %d", kills).isEmpty();
        }
    }

    /** Every change that the case holds, in the words with which the child tells of it. */
    static Set<String> saved(CaseFile caseFile) {
        Set<String> there = Cases.all(caseFile, Party.class).stream().map(Party::name).collect(Collectors.toSet());
        Cases.all(caseFile, Content.class).forEach(content -> there.add(content.sha256()));
        return there;
    }

    private void copies(int times) throws IOException, InterruptedException {
        Cases cases = new Cases(folder);
        cases.create().close();
        Process child = start(folder, 0);
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < times; i++) {
                int more = 1 + random.nextInt(40);
                for (int line = 0; line < more; line++) {
                    acknowledged.add(out.readLine());
                }
                Path copy = folder.resolve("Copy" + i + ".casebound");
                StrangersCaseTest.copy(cases.path(), copy);
                try (CaseFile copied = CaseFile.open(copy, CaseFile.Mode.WRITE, cases.desk("Pat"), Progress.NONE)) {
                    assertThat(copied.writable()).isTrue();
                    assertThat(saved(copied)).as("copy %d", i).containsAll(acknowledged);
                    assertThat(copied.verify(true, Progress.NONE)).extracting(Deviation::what)
                            .isSubsetOf(Deviation.What.LEFT_OVER, Deviation.What.ORIGINAL_MISSING);
                }
                Picture.delete(copy);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
