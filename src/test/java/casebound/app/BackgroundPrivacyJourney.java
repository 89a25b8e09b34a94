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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A case that is open is looked through by itself, with what comes in later, and a person may pause it. */
@ExtendWith(ApplicationExtension.class)
class BackgroundPrivacyJourney {
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
        new BackgroundPrivacy(file, workers, work, status);
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
        robot.interact(() -> assertThat(work.running()).isEmpty());
        assertThat(looked()).isEqualTo(2);
        robot.interact(() -> status.resume());
        await().until(() -> looked() == 3);
        assertThat(status.pausedProperty().get()).isEmpty();
    }
}
