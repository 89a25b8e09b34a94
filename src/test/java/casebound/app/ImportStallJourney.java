package casebound.app;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import casebound.Waiting;
import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.model.Kind;
import casebound.ui.kit.Screens;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole corpus dropped on the window. What it measures is logged, not asserted. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ImportStallJourney {
    private static final long EVERY = 5_000_000;

    @TempDir
    static Path folder;

    private Desktop desktop;
    private Workers workers;
    private Workplace workplace;

    @Start
    void start(Stage unused) {
        workplace = new Workplace(folder.resolve("data"), "Sample paralegal", new RealDisk(), Clock.systemUTC());
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        desktop = new Desktop(workplace, new Sections(workers, workers, folder.resolve("opened")), "0.1");
        desktop.start();
    }

    @Test
    void theWindowStaysAliveWhileTheWholeCorpusComesIn(FxRobot robot) {
        Path corpus = Corpus.folder();
        Path place = folder.resolve("Corpus.casebound");
        AtomicLong longest = new AtomicLong();
        AtomicBoolean watching = new AtomicBoolean(true);
        Thread.ofPlatform().daemon().start(() -> watch(longest, watching));
        robot.interact(() -> desktop.create("Corpus", place, List.of(corpus)));
        await().until(() -> documents(place) > 0);
        long opening = longest.getAndSet(0);
        await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofSeconds(2)).during(Duration.ofSeconds(20))
                .until(() -> documents(place) > 1000);
        watching.set(false);
        LoggerFactory.getLogger("casebound.stalls").info("{} documents; longest stall while the window opened: {} ms, after that: {} ms",
                documents(place), opening / 1_000_000, longest.get() / 1_000_000);
        Stage stage = (Stage) Window.getWindows().getFirst();
        robot.interact(() -> Screens.save(stage.getScene(), "corpus-imported"));
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Waiting.untilClosed(place);
        workers.close();
        assertThat(longest.get()).isPositive();
    }

    /** Asks the window's thread for a sign of life again and again, and keeps the longest that one took. */
    private static void watch(AtomicLong longest, AtomicBoolean watching) {
        AtomicBoolean answered = new AtomicBoolean(true);
        while (watching.get()) {
            if (answered.compareAndSet(true, false)) {
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    answered.set(true);
                });
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    private int documents(Path place) {
        try (CaseFile reader = CaseFile.open(place, CaseFile.Mode.READ, workplace, Progress.NONE)) {
            return reader.read(store -> store.counts().get(Kind.DOCUMENT));
        } catch (casebound.problem.ProblemException notYet) {
            return 0;
        }
    }
}
