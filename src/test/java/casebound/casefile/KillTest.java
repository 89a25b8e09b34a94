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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Kills a process that imports and edits, at random moments, and looks whether everything that it was told is saved is
 * there. A quarter of the kills of the long run come after more than 60 seconds of life, when a database that writes in
 * the background has had time to do so.
 */
class KillTest {
    @TempDir
    Path folder;

    @Test
    void tenKillsLoseNothingThatWasSaved() throws Exception {
        List<Integer> acknowledged = inParallel(List.of(() -> new KilledCase(folder, 1).kill(10, false)));
        assertThat(acknowledged).allMatch(count -> count > 10);
    }

    @Test
    @Tag("slow")
    void twoHundredKillsLoseNothingThatWasSaved() throws Exception {
        List<Callable<Integer>> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int seed = i;
            cases.add(() -> new KilledCase(Files.createDirectories(folder.resolve("case" + seed)), seed).kill(20, true));
        }
        List<Integer> acknowledged = inParallel(cases);
        assertThat(acknowledged).allMatch(count -> count > 20);
        LoggerFactory.getLogger("casebound.kills").info("200 kills, {} acknowledged changes, none lost",
                acknowledged.stream().mapToInt(Integer::intValue).sum());
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

    /** Several cases at a time: most of a killed child's life is waiting. */
    private static List<Integer> inParallel(List<Callable<Integer>> cases) throws Exception {
        List<Integer> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (Future<Integer> result : threads.invokeAll(cases)) {
                results.add(result.get());
            }
        }
        return results;
    }

    /** One case that goes through many kills. */
    private record KilledCase(Path folder, Random random, Set<String> acknowledged) {

        KilledCase(Path folder, long seed) {
            this(folder, new Random(seed), new HashSet<>());
        }

        /** @param longLived whether every fourth child lives for more than 60 s */
        int kill(int times, boolean longLived) throws IOException, InterruptedException {
            Cases cases = new Cases(folder);
            cases.create().close();
            for (int kill = 0; kill < times; kill++) {
                runAndKill(kill, longLived && kill % 4 == 3 ? 60_500 + random.nextInt(3_000) : 300 + random.nextInt(2_500));
                assertNothingLost(cases, kill);
            }
            return acknowledged.size();
        }

        private void runAndKill(int kill, long life) throws IOException, InterruptedException {
            Process child = start(folder, kill);
            List<String> heard = new ArrayList<>();
            CountDownLatch first = new CountDownLatch(1);
            Thread listener = Thread.ofPlatform().start(() -> {
                try (BufferedReader out = lines(child)) {
                    for (String line = out.readLine(); line != null; line = out.readLine()) {
                        heard.add(line);
                        first.countDown();
                    }
                } catch (IOException ended) {
                    // killed in the middle of a line: that line was not heard
                }
            });
            assertThat(first.await(5, TimeUnit.MINUTES)).as("the child came to life").isTrue();
            assertThat(child.waitFor(life, TimeUnit.MILLISECONDS)).as("the child ended by itself").isFalse();
            // the process itself would close what it has said and nobody has read yet
            child.toHandle().destroyForcibly();
            child.waitFor();
            listener.join();
            acknowledged.addAll(heard);
        }

        private void assertNothingLost(Cases cases, int kill) {
            try (CaseFile caseFile = cases.open("Pat")) {
                assertThat(caseFile.writable()).isTrue();
                assertThat(caseFile.problems()).isEmpty();
                assertThat(saved(caseFile)).as("after kill %d", kill).containsAll(acknowledged);
                assertThat(caseFile.verify(true, Progress.NONE)).as("after kill %d", kill)
                        .allMatch(deviation -> deviation.what() == Deviation.What.LEFT_OVER);
            }
        }
    }

    private static BufferedReader lines(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Process start(Path home, int run) throws IOException {
        Path arguments = home.resolve("child.args");
        Files.writeString(arguments, "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"");
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "@" + arguments,
                KilledChild.class.getName(), home.toString(), String.valueOf(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Every change that the case holds, in the words with which the child tells of it. */
    static Set<String> saved(CaseFile caseFile) {
        Set<String> there = Cases.all(caseFile, Party.class).stream().map(Party::name).collect(Collectors.toSet());
        Cases.all(caseFile, Content.class).forEach(content -> there.add(content.sha256()));
        return there;
    }

    private void copies(int times) throws IOException, InterruptedException {
        Random random = new Random(times);
        Set<String> acknowledged = new HashSet<>();
        Cases cases = new Cases(folder);
        cases.create().close();
        Process child = start(folder, 0);
        try (BufferedReader out = lines(child)) {
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
