package casebound.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.formats.Corpus;
import casebound.formats.media.Recordings;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final String LETTER = "cases/414s-los-alamos-1983/1._8-17-83_Letter-LAA0-2-83.pdf";

    /** Takes seconds, so that there is time to do something to its reader. */
    private static final String LONG = "cases/sffa-v-harvard/transcripts/20181019-Day-5.pdf";

    private static final WorkerLimits LIMITS = limits(256, Duration.ofSeconds(60));

    @TempDir static Path folder;
    private static Workers workers;
    private static Path out;

    @BeforeAll
    static void start() {
        workers = new Workers(folder.resolve("work"), LIMITS);
        out = folder.resolve("texts");
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    void aPdfBecomesPageTexts() throws IOException {
        assertThat(read(workers, LETTER, null)).isInstanceOfSatisfying(Reading.Readable.class, readable -> {
            assertThat(readable.mediaType()).isEqualTo("application/pdf");
            assertThat(readable.pages()).isEqualTo(1);
            assertThat(readable.characters()).isBetween(950L, 990L);
        });
        try (PageTexts texts = PageTexts.open(out)) {
            assertThat(texts.pageCount()).isEqualTo(1);
            assertThat(texts.page(0).text()).contains("Los Alamos, New Mexico");
            assertThat(texts.width(0)).isEqualTo(612);
        }
    }

    @Test
    void aLockedFileIsToldApartAndOpensWithItsPassword() {
        String locked = "pdf-features/encrypted/c-r6-in.pdf";
        assertThat(read(workers, locked, null)).isEqualTo(new Reading.Encrypted("application/pdf"));
        assertThat(read(workers, locked, "wrong")).isEqualTo(new Reading.Encrypted("application/pdf"));
        assertThat(out).doesNotExist();
        assertThat(read(workers, locked, "user4")).isInstanceOf(Reading.Readable.class);
    }

    @Test
    void whatIsNotReadHereIsKeptWithItsMediaType() {
        assertThat(read(workers, "email-office/tika/testTIFF_multipage.tif", null)).isInstanceOf(Reading.Readable.class);
        Reading photo = read(workers, "email-office/tika/testHEIC_livePhoto.heic", null);
        assertThat(photo).isEqualTo(new Reading.Unsupported("image/heic", 0));
        assertThat(out).doesNotExist();
    }

    @Test
    void aRecordingIsKeptWithItsLength() {
        assertThat(recording("body.mp4")).isEqualTo(new Reading.Unsupported("video/mp4", 1600));
        assertThat(recording("call.wav")).isEqualTo(new Reading.Unsupported("audio/vnd.wave", 1600));
        assertThat(recording("large.wav")).isEqualTo(new Reading.Unsupported("audio/vnd.wave", 1600));
        assertThat(recording("dash.mkv")).isEqualTo(new Reading.Unsupported("video/x-matroska", 1608));
        assertThat(recording("camera.ts").mediaType()).isEqualTo("video/mp2t");
        assertThat(recording("camera.mts").mediaType()).isEqualTo("video/mp2t");
        assertThat(recording("speex.spx").mediaType()).startsWith("audio/");
    }

    private Reading recording(String name) {
        return workers.read(Recordings.file(name), name, null, out, new CancelFlag());
    }

    @Test
    void aMissingOrEmptyFileSaysSo() throws IOException {
        assertProblem(workers.read(folder.resolve("no"), "no", null, out, new CancelFlag()), Code.FILE_NOT_FOUND);
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        assertProblem(workers.read(empty, "empty.pdf", null, out, new CancelFlag()), Code.FILE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b'c\".txt", "naïve 😀.txt", "line\nbreak.txt"})
    void strangeNamesDoNoHarm(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "some words");
        assertThat(workers.read(file, name, null, out, new CancelFlag())).isInstanceOf(Reading.Readable.class);
    }

    @Test
    void aFileThatNeedsTooMuchMemoryOnlyHarmsItself() throws IOException {
        Path file = folder.resolve("long.txt");
        Files.writeString(file, "0123456789abcde\n".repeat(3_500_000));
        try (Workers small = new Workers(folder.resolve("small"), limits(64, Duration.ofSeconds(60)))) {
            assertProblem(small.read(file, "long.txt", null, out, new CancelFlag()), Code.FILE_TOO_LARGE);
            assertThat(out).doesNotExist();
            assertThat(read(small, LETTER, null)).isInstanceOf(Reading.Readable.class);
        }
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        try (Workers hasty = new Workers(folder.resolve("hasty"), new WorkerLimits(1, 256L << 20,
                Duration.ofMillis(1), Duration.ofMillis(1), 100, 1L << 30))) {
            assertProblem(read(hasty, "hostile/govdocs-errors/275884.pdf", null), Code.FILE_TOO_SLOW);
            assertThat(out).doesNotExist();
            assertThat(out.resolveSibling("texts.part")).doesNotExist();
        }
    }

    @Test
    void tooMuchTextIsGivenUp() {
        try (Workers brief = new Workers(folder.resolve("brief"), new WorkerLimits(1, 256L << 20,
                Duration.ofSeconds(60), Duration.ofSeconds(20), 100, 100))) {
            assertProblem(read(brief, LETTER, null), Code.FILE_TOO_LARGE);
        }
    }

    @Test
    void aReaderThatIsKilledOnceIsReplacedAndTheFileRead() {
        CompletableFuture<Reading> reading = CompletableFuture.supplyAsync(() -> read(workers, LONG, null));
        Path part = out.resolveSibling("texts.part");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(part) || reading.isDone());
        workers.processes().forEach(ProcessHandle::destroyForcibly);
        assertThat(reading.join()).isInstanceOfSatisfying(Reading.Readable.class, readable ->
                assertThat(readable.pages()).isEqualTo(263));
    }

    @Test
    void anIdleReaderThatDiesIsReplaced() {
        read(workers, LETTER, null);
        workers.processes().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        assertThat(read(workers, LETTER, null)).isInstanceOf(Reading.Readable.class);
    }

    @Test
    void cancellingEndsTheReadingSoonAndLeavesNothing() {
        CancelFlag cancel = new CancelFlag();
        Path file = Corpus.file(LONG);
        Path cancelled = folder.resolve("cancelled");
        CompletableFuture<Reading> reading = CompletableFuture.supplyAsync(
                () -> workers.read(file, "day5.pdf", null, cancelled, cancel));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("cancelled.part")));
        cancel.cancel();
        assertThatThrownBy(() -> reading.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class).cause().isInstanceOfSatisfying(ProblemException.class,
                        cause -> assertThat(cause.problem().code()).isEqualTo(Code.CANCELLED));
        assertThat(folder.resolve("cancelled.part")).doesNotExist();
        assertThat(cancelled).doesNotExist();
    }

    @Test
    void aJobThatNobodyKnowsIsABug() {
        assertThatThrownBy(() -> workers.run("dance", new byte[0], out, new CancelFlag(), Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class,
                        problem -> assertThat(problem.problem().code()).isEqualTo(Code.BUG));
    }

    @Test
    void closingEndsTheProcessesAndClearsTheirFolder() throws IOException {
        Path work = folder.resolve("closed");
        Workers pool = new Workers(work, LIMITS);
        read(pool, LETTER, null);
        ProcessHandle process = pool.processes().iterator().next();
        pool.close();
        assertThat(process.isAlive()).isFalse();
        try (var left = Files.list(work)) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
        assertThatThrownBy(() -> read(pool, LETTER, null)).isInstanceOf(ProblemException.class);
    }

    private static WorkerLimits limits(int megabytes, Duration perDocument) {
        return new WorkerLimits(1, (long) megabytes << 20, perDocument, Duration.ofSeconds(20), 1_000_000, 1L << 30);
    }

    private static Reading read(Workers pool, String name, @Nullable String password) {
        Path file = Corpus.file(name);
        deleteOut();
        return pool.read(file, file.getFileName().toString(), password, out, new CancelFlag());
    }

    @BeforeEach
    void startWithoutTexts() {
        deleteOut();
    }

    private static void deleteOut() {
        Folders.deleteFile(out);
    }

    private static void assertProblem(Reading reading, Code code) {
        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class,
                unreadable -> assertThat(unreadable.problem().code()).isEqualTo(code));
    }
}
