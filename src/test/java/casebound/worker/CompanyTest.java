package casebound.worker;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.formats.Corpus;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two documents that are read in one process: what one does to it never becomes the other's fault. */
class CompanyTest {
    /** Take seconds, so that there is time for company. */
    private static final String DAY_3 = "cases/sffa-v-harvard/transcripts/20181017-Day-3.pdf";
    private static final String DAY_5 = "cases/sffa-v-harvard/transcripts/20181019-Day-5.pdf";

    @TempDir static Path folder;

    @Test
    void twoAreReadInOneProcessAndBothAsIfAlone() throws Exception {
        try (Workers workers = workers(256, Duration.ofSeconds(60))) {
            Two two = underWay(workers, new CancelFlag());
            assertThat(workers.processes()).hasSize(1);
            assertReadable(two.third(), "third", 231);
            assertReadable(two.fifth(), "fifth", 263);
            assertThat(workers.processes()).hasSize(1);
        }
        try (Workers workers = workers(256, Duration.ofSeconds(60))) {
            assertReadable(read(workers, Corpus.file(DAY_3), "alone", new CancelFlag()), "alone", 231);
        }
        assertThat(Files.mismatch(folder.resolve("third"), folder.resolve("alone"))).isEqualTo(-1);
    }

    @Test
    void thousandsOfSmallOnesAreReadInOneProcess() throws Exception {
        Path small = Files.writeString(folder.resolve("small.txt"), "some words");
        try (Workers workers = workers(256, Duration.ofSeconds(60))) {
            Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
            List<Thread> askers = Stream.of("one", "two").map(name -> Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 1500; i++) {
                    workers.read(small, "small.txt", null, folder.resolve(name), new CancelFlag());
                    seen.addAll(workers.processes());
                }
            })).toList();
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void bothAreReadWhereTheirReaderIsKilled() throws Exception {
        try (Workers workers = workers(256, Duration.ofSeconds(60))) {
            Two two = underWay(workers, new CancelFlag());
            workers.processes().forEach(ProcessHandle::destroyForcibly);
            assertReadable(two.third(), "third", 231);
            assertReadable(two.fifth(), "fifth", 263);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatHangsIsGivenUpAndTheOtherRead(boolean first) throws Exception {
        Path hanging = Files.write(folder.resolve("hanging.pdf"), endless());
        try (Workers workers = workers(256, Duration.ofSeconds(4))) {
            assertOnlyTheOtherIsRead(workers, hanging, Code.FILE_TOO_SLOW, first);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatUsesUpTheMemoryIsGivenUpAndTheOtherRead(boolean first) throws Exception {
        Path large = Files.writeString(folder.resolve("large.txt"), "0123456789abcde\n".repeat(3_500_000));
        try (Workers workers = workers(64, Duration.ofSeconds(60))) {
            assertOnlyTheOtherIsRead(workers, large, Code.FILE_TOO_LARGE, first);
        }
    }

    @Test
    void whoIsCanceledTakesNobodyAlong() throws Exception {
        CancelFlag cancel = new CancelFlag();
        try (Workers workers = workers(256, Duration.ofSeconds(60))) {
            Two two = underWay(workers, cancel);
            cancel.cancel();
            assertReadable(two.fifth(), "fifth", 263);
            assertThat(two.third()).failsWithin(Duration.ofSeconds(20));
            assertThat(folder.resolve("third")).doesNotExist();
        }
    }

    @Test
    void whatMustBeAloneIsNeverJoined() throws IOException {
        WorkerLimits limits = WorkerLimits.standard();
        JobProcess process = new JobProcess(Files.createDirectories(folder.resolve("process")), folder, limits);
        try {
            JobRun alone = process.begin(Company.NONE, limits);
            assertThat(alone).isNotNull();
            assertThat(process.begin(Company.ALLOWED, limits)).isNull();
            alone.hear(new Frame(Frame.Kind.DONE, alone.lane(), new byte[0]));
            assertThat(alone.answer("dance", new byte[0], folder.resolve("none"), new CancelFlag(), (done, total) -> { })).isEmpty();
            process.finish(alone);
            assertThat(process.begin(Company.ALLOWED, limits)).isNotNull();
            assertThat(process.begin(Company.NONE, limits)).isNull();
            assertThat(process.begin(Company.ALLOWED, limits)).isNotNull();
            assertThat(process.begin(Company.ALLOWED, limits)).as("a third").isNull();
        } catch (NotAloneException never) {
            throw new AssertionError(never);
        } finally {
            process.end();
        }
    }

    /** Two that are being read. */
    private record Two(Future<Reading> third, Future<Reading> fifth) {}

    private static Two underWay(Workers workers, CancelFlag cancelThird) {
        Two two = new Two(read(workers, Corpus.file(DAY_3), "third", cancelThird), read(workers, Corpus.file(DAY_5), "fifth", new CancelFlag()));
        awaitBegun("third", two.third());
        awaitBegun("fifth", two.fifth());
        return two;
    }

    private static void assertOnlyTheOtherIsRead(Workers workers, Path bad, Code code, boolean first) throws Exception {
        Set<ProcessHandle> seen = new HashSet<>();
        Future<Reading> harmful = first ? read(workers, bad, "harmful", new CancelFlag()) : null;
        Future<Reading> harmless = read(workers, Corpus.file(DAY_5), "harmless", new CancelFlag());
        if (harmful == null) {
            awaitBegun("harmless", harmless);
            harmful = read(workers, bad, "harmful", new CancelFlag());
        }
        Future<Reading> ends = harmful;
        Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(20)).until(() -> {
            seen.addAll(workers.processes());
            return ends.isDone();
        });
        assertThat(ends.get()).isInstanceOfSatisfying(Reading.Unreadable.class,
                unreadable -> assertThat(unreadable.problem().code()).isEqualTo(code));
        assertThat(folder.resolve("harmful")).doesNotExist();
        assertReadable(harmless, "harmless", 263);
        assertThat(seen).as("the one for both, and one for it alone").hasSizeGreaterThan(1);
    }

    private static void assertReadable(Future<Reading> reading, String name, int pages) throws Exception {
        assertThat(reading.get()).isInstanceOfSatisfying(Reading.Readable.class, readable -> assertThat(readable.pages()).isEqualTo(pages));
        try (PageTexts texts = PageTexts.open(folder.resolve(name))) {
            assertThat(texts.pageCount()).isEqualTo(pages);
            assertThat(texts.page(pages / 2).text()).hasSizeGreaterThan(500);
        }
    }

    /** Ten forms a level, each drawn ten times by the next: a page of a thousand million drawings in a kilobyte. */
    private static byte[] endless() {
        StringBuilder pdf = new StringBuilder("""
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</XObject <</F 13 0 R>>>>>> endobj
                """);
        for (int level = 0; level < 10; level++) {
            String content = level == 1 ? "q Q\n" : "/F Do\n".repeat(level == 0 ? 1 : 10);
            pdf.append("%d 0 obj <<%s /Length %d>> stream\n%sendstream endobj\n".formatted(4 + level, level == 0 ? ""
                    : "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</XObject <</F " + (3 + level) + " 0 R>>>>",
                    content.length(), content));
        }
        return pdf.append("trailer <</Root 1 0 R /Size 14>>\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void awaitBegun(String name, Future<Reading> reading) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(folder.resolve(name + ".part")) || reading.isDone());
        assertThat(reading).as("time to do something meanwhile").isNotDone();
    }

    private static Future<Reading> read(Workers workers, Path file, String name, CancelFlag cancel) {
        Folders.deleteFile(folder.resolve(name));
        return CompletableFuture.supplyAsync(() -> workers.read(file, file.getFileName().toString(), null, folder.resolve(name), cancel),
                task -> Thread.ofPlatform().start(task));
    }

    private static Workers workers(int megabytes, Duration perDocument) {
        return new Workers(folder.resolve("work"), new WorkerLimits(2, (long) megabytes << 20, perDocument, perDocument, 1_000_000, 1L << 30));
    }
}
