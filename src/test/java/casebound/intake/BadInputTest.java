package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.casefile.Deviation;
import casebound.casefile.Workplace;
import casebound.disk.AppendFile;
import casebound.disk.Disk;
import casebound.disk.RealDisk;
import casebound.model.Content;
import casebound.model.Document;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and disks can do to an import; each file has one outcome and the case stays whole. */
class BadInputTest {
    @TempDir
    Path folder;
    private Cases cases;
    private Workers workers;

    @BeforeEach
    void startWorkers() {
        cases = new Cases(folder);
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
    }

    @AfterEach
    void endWorkers() {
        workers.close();
    }

    @Test
    void strangeNamesComeInAsTheyAre() throws IOException {
        List<String> names = List.of("a;b.txt", "quote's \"x\".txt", "emoji 🎬.txt", "line\nbreak.txt", " leading.txt", "-dash.txt",
                "n".repeat(251) + ".txt", "ünïcödé.txt", "שלום.txt", "percent%20.txt");
        Path received = Files.createDirectory(folder.resolve("received"));
        for (String name : names) {
            Files.writeString(received.resolve(name), "Text of " + name.hashCode());
        }
        try (CaseFile caseFile = cases.create()) {
            assertThat(bring(caseFile, received)).hasSize(names.size()).allMatch(Outcome.Added.class::isInstance);
            assertThat(Cases.all(caseFile, Document.class)).extracting(Document::name).containsExactlyInAnyOrderElementsOf(names);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aFolderLoopAndTheCaseInsideTheFolderAreNotFollowed() throws IOException {
        Path received = Files.createDirectory(folder.resolve("received"));
        Files.writeString(received.resolve("a.txt"), "Once");
        link(received.resolve("loop"), received);
        Path inside = received.resolve("Inner.casebound");
        try (CaseFile caseFile = CaseFile.create(inside, "Inner", cases.desk("Pat"))) {
            Map<String, Outcome> outcomes = bring(caseFile, received).stream()
                    .collect(Collectors.toMap(outcome -> outcome.file().getFileName().toString(), outcome -> outcome));
            assertThat(outcomes).hasSize(3);
            assertThat(outcomes.get("a.txt")).isInstanceOf(Outcome.Added.class);
            assertThat(code(outcomes.get("loop"))).isEqualTo(Code.FOLDER_LOOP);
            assertThat(code(outcomes.get("Inner.casebound"))).isEqualTo(Code.FOLDER_LOOP);
        }
    }

    @Test
    void aPipeIsRefusedAndKeepsNobodyWaiting() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: no mkfifo on this system");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        try (CaseFile caseFile = cases.create()) {
            assertThat(bring(caseFile, pipe)).singleElement().satisfies(outcome ->
                    assertThat(code(outcome)).isEqualTo(Code.FILE_NOT_READABLE));
        }
    }

    @Test
    void aCancelledImportKeepsWhatWasFinishedAndNothingHalf() throws IOException {
        Path received = Files.createDirectory(folder.resolve("received"));
        for (int i = 0; i < 40; i++) {
            Files.writeString(received.resolve(i + ".txt"), "Text " + i);
        }
        CancelFlag cancel = new CancelFlag();
        List<Outcome> heard = new ArrayList<>();
        try (CaseFile caseFile = cases.create()) {
            List<Outcome> outcomes = new Intake(caseFile, workers).bring(List.of(received), Intake.Again.LEAVE_OUT, outcome -> {
                synchronized (heard) {
                    heard.add(outcome);
                    if (heard.size() == 5) {
                        cancel.cancel();
                    }
                }
            }, Progress.NONE, cancel);
            long added = outcomes.stream().filter(Outcome.Added.class::isInstance).count();
            assertThat(outcomes).hasSize(40);
            assertThat(added).isBetween(1L, 39L);
            assertThat(Cases.all(caseFile, Document.class)).hasSize((int) added);
            assertThat(caseFile.verify(true, Progress.NONE)).allMatch(each -> !each.what().damage());
            CaseFile.await(caseFile.undo());
            assertThat(Cases.all(caseFile, Document.class)).isEmpty();
        }
    }

    @Test
    void aFullDiskStopsTheImportAndLeavesTheCaseAsItWasSaved() throws IOException {
        Path received = Files.createDirectory(folder.resolve("received"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(received.resolve(i + ".txt"), ("Text " + i).repeat(500));
        }
        Workplace small = new Workplace(folder.resolve("data"), "Pat", fullAfter(30_000), Clock.systemDefaultZone());
        try (CaseFile caseFile = CaseFile.create(cases.path(), "Test", small)) {
            assertThatThrownBy(() -> bring(caseFile, received)).isInstanceOfSatisfying(ProblemException.class, problem ->
                    assertThat(problem.problem().code()).isIn(Code.DISK_FULL, Code.WRITING_STOPPED));
        }
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(caseFile.problems()).isEmpty();
            assertThat(caseFile.verify(true, Progress.NONE)).allMatch(each -> !each.what().damage());
            assertThat(bring(caseFile, received)).hasSize(20);
            assertThat(Cases.all(caseFile, Document.class)).hasSize(20);
        }
    }

    @Test
    void aCaseThatCameWithoutItsPageTextsIsReadAgain() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "The ferry left at nine.");
        Path derived;
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, letter);
            derived = caseFile.vault().derivedPath(Cases.all(caseFile, Content.class).getFirst().sha256(), CaseFile.PAGES);
        }
        Files.delete(derived);
        CaseFile.forget(cases.path(), cases.desk("Pat"));
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(caseFile.verify(false, Progress.NONE)).extracting(Deviation::what)
                    .containsExactly(Deviation.What.DERIVED_MISSING);
            assertThat(caseFile.index().search("ferry", 5, null).total()).isZero();
            assertThat(new Intake(caseFile, workers).readAgain(Progress.NONE, new CancelFlag())).isEqualTo(1);
            assertThat(caseFile.index().search("ferry", 5, null).total()).isEqualTo(1);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aReadOnlyFolderIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Assumptions.assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked),
                "skipped: this user may write everywhere");
        assertThatThrownBy(() -> CaseFile.create(locked.resolve("New.casebound"), "New", cases.desk("Pat")))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.problem().code()).isIn(Code.FOLDER_NOT_WRITABLE, Code.WRITE_FAILED));
    }

    @Test
    @Tag("slow")
    void aFileOfThreeGigabytesIsKeptWithoutBeingHeldInMemory() throws IOException {
        Path large = folder.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
            file.seek(1L << 31);
            file.write(42);
        }
        try (CaseFile caseFile = cases.create()) {
            assertThat(bring(caseFile, large)).singleElement().isInstanceOf(Outcome.Unsupported.class);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    private List<Outcome> bring(CaseFile caseFile, Path path) {
        return new Intake(caseFile, workers).bring(List.of(path), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE,
                new CancelFlag());
    }

    private static Code code(Outcome outcome) {
        return ((Outcome.Failed) outcome).problem().code();
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createSymbolicLink(from, to);
        } catch (UnsupportedOperationException none) {
            Assumptions.abort("skipped: no links on this system");
        }
    }

    /** The real disk, which has room for so many more bytes. */
    private static Disk fullAfter(long bytes) {
        Disk real = new RealDisk();
        long[] left = {bytes};
        return (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (self, method, args) -> {
            Object result = call(real, method, args);
            return result instanceof AppendFile file
                    ? Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {AppendFile.class}, (f, m, a) -> {
                        if (m.getName().equals("append")) {
                            left[0] -= ((java.nio.ByteBuffer) a[0]).remaining();
                            if (left[0] < 0) {
                                throw new IOException("No space left on device");
                            }
                        }
                        return call(file, m, a);
                    })
                    : result;
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
