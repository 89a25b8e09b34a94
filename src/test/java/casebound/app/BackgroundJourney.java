package casebound.app;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.model.Content;
import casebound.problem.Texts;
import casebound.ui.shell.StatusModel;
import casebound.work.CancelFlag;
import casebound.work.Job;
import casebound.work.Progress;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A case that is open is looked through by itself, with what comes in later, and a person may pause it. */
@ExtendWith(ApplicationExtension.class)
class BackgroundJourney {
    @TempDir
    Path folder;

    private CaseFile file;
    private Workers workers;
    private Work work;
    private StatusModel status;

    @Start
    void start(Stage stage) {
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.background());
        work = new Work(Platform::runLater, problem -> {
            throw new AssertionError(problem.code());
        });
        status = new StatusModel();
        Background.privacy(file, workers, work, status);
    }

    @AfterEach
    void close() {
        work.close();
        workers.close();
        file.close();
    }

    private void bring(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        new Intake(file, workers).bring(List.of(path), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE, new CancelFlag());
    }

    private long looked() {
        return Cases.all(file, Content.class).stream().filter(content -> file.privacy().look(content.sha256()).isPresent()).count();
    }

    @Test
    void whatComesInIsLookedThroughAndAPauseHoldsUntilItIsLifted(FxRobot robot) throws IOException {
        bring("one.txt", "SSN 219-41-7733");
        await().until(() -> looked() == 1 && work.running().isEmpty());
        AtomicBoolean pausing = new AtomicBoolean(true);
        file.privacy().onLook(content -> {
            if (pausing.getAndSet(false)) {
                work.running().forEach(Job::cancel);
            }
        });
        bring("two.txt", "DOB: 3/14/1961");
        await().until(() -> status.pausedProperty().get().equals(Texts.text("privacy.paused")));
        bring("three.txt", "Acct. no. 48213377");
        robot.interact(() -> assertThat(work.running()).noneMatch(Job::background));
        assertThat(looked()).isEqualTo(2);
        robot.interact(() -> status.resume());
        await().until(() -> looked() == 3);
        assertThat(status.pausedProperty().get()).isEmpty();
    }

    @Test
    void whoGoesOnWithOcrGoesOnWithWhatElseIsPaused(FxRobot robot) throws IOException {
        Background[] ocr = new Background[1];
        robot.interact(() -> ocr[0] = Background.ocr(file, workers, work, status, () -> {}));
        AtomicBoolean pausing = new AtomicBoolean(true);
        file.privacy().onLook(content -> {
            if (pausing.getAndSet(false)) {
                work.running().forEach(Job::cancel);
            }
        });
        Path scan = folder.resolve("scan.png");
        ImageIO.write(new BufferedImage(1700, 2200, BufferedImage.TYPE_BYTE_GRAY), "png", scan.toFile());
        Path letter = Files.writeString(folder.resolve("letter.txt"), "DOB: 3/14/1961");
        new Intake(file, workers).bring(List.of(scan, letter), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE, new CancelFlag());
        await().until(() -> !pausing.get() && !status.pausedProperty().get().isEmpty() && work.running().isEmpty());
        assertThat(looked()).isEqualTo(1);
        robot.interact(ocr[0]::pauseOrResume);
        await().until(() -> looked() == 2);
        assertThat(status.pausedProperty().get()).isEmpty();
    }
}
