package casebound.app;

import casebound.casefile.CaseFile;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.ui.shell.StatusModel.Standing;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** One open case with all its windows. The last one that is closed closes it. Lives on the window's thread. */
final class OpenCase {
    private final CaseFile file;
    private final List<CaseScreen> screens = new ArrayList<>();
    private final FolderWatch watch;
    private @Nullable Background ocr;
    private boolean gone;

    OpenCase(CaseFile file) {
        this.file = file;
        watch = new FolderWatch(file, () -> Platform.runLater(
                () -> screens.getFirst().report(Problem.of(Code.CASE_FOLDER_GONE, file.path()))));
    }

    CaseFile file() {
        return file;
    }

    Path folder() {
        return file.path();
    }

    void add(CaseScreen screen) {
        screens.add(screen);
        if (gone) {
            screen.stand(Standing.GONE);
        }
    }

    /** Begins to read pages without text, and to look for private data; where it is open for reading others do that. */
    void readInBackground(@Nullable Workers workers, CaseScreen screen) {
        if (workers != null && file.writable()) {
            Background privacy = Background.privacy(file, workers, screen.work(), screen.model().status());
            ocr = Background.ocr(file, workers, screen.work(), screen.model().status(), privacy::more);
        }
    }

    /** What reads pages without text; empty where nothing does. */
    Optional<Background> ocr() {
        return Optional.ofNullable(ocr);
    }

    /** A window of this case that was closed while another stayed; it can be shown again. */
    Optional<CaseScreen> spare() {
        return screens.stream().filter(screen -> screen.stage().getScene() != null && !screen.stage().isShowing()).findFirst();
    }

    /** A window of this case that is shown. */
    Optional<CaseScreen> shown() {
        return screens.stream().filter(screen -> screen.stage().isShowing()).findFirst();
    }

    /** Lets all its windows read anew what their bars and strips show. */
    void refresh() {
        screens.forEach(CaseScreen::refresh);
    }

    /** What a failure means for all its windows. Says whether it is to be shown: a lost folder is, once at a time. */
    boolean worthShowing(Problem problem) {
        switch (problem.code()) {
            case CASE_FOLDER_GONE -> {
                gone = true;
                screens.forEach(screen -> screen.stand(Standing.GONE));
                return screens.stream().noneMatch(CaseScreen::showsAProblem);
            }
            case WRITE_FAILED, WRITING_STOPPED -> {
                if (!gone) {
                    screens.forEach(screen -> screen.stand(Standing.STOPPED));
                }
                return true;
            }
            default -> {
                return true;
            }
        }
    }

    /** Closes the case behind its last window. */
    void close() {
        watch.close();
        // Not a daemon: the program must not end before everything is closed.
        Thread.ofPlatform().name("close-case").start(() -> {
            screens.forEach(screen -> screen.work().close());
            file.close();
        });
    }
}
