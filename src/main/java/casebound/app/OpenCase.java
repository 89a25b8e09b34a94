package casebound.app;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.shell.Edits;
import casebound.ui.shell.ShellModel;
import casebound.ui.welcome.RecentCase;
import casebound.work.Latest;
import casebound.work.Work;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One open case and what its window shows of it: title, undo and redo, whether it is saved. */
final class OpenCase {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CaseFile file;
    private final Work work;
    private final ShellModel model;
    private final StringProperty undoTitle = new SimpleStringProperty("");
    private final StringProperty redoTitle = new SimpleStringProperty("");
    private final Latest<RecentCase> summary;
    private final Consumer<RecentCase> remember;

    /**
     * @param window where outcomes are delivered
     * @param remember hears of the title and the number of documents whenever they may have changed
     */
    OpenCase(CaseFile file, Executor window, Consumer<Problem> problems, Consumer<RecentCase> remember) {
        this.file = file;
        this.remember = remember;
        work = new Work(window, problems);
        model = new ShellModel("", new Edits(undoTitle, redoTitle,
                () -> work.run("shell.work.undo", (cancel, progress) -> CaseFile.await(file.undo())),
                () -> work.run("shell.work.redo", (cancel, progress) -> CaseFile.await(file.redo()))));
        summary = new Latest<>(work, this::show);
        work.watch(model.status()::running);
        file.onChange(change -> window.execute(this::changed));
        model.status().savedProperty().set(standing());
        refresh();
        work.run("shell.work.index", (cancel, progress) -> {
            file.index().await();
            return file;
        });
    }

    ShellModel model() {
        return model;
    }

    Work work() {
        return work;
    }

    Path folder() {
        return file.path();
    }

    /** What was found wrong when it was opened. */
    List<Problem> problems() {
        return file.problems();
    }

    /** Ends what runs and closes the case. Takes its time: not on the window's thread. */
    void close() {
        work.close();
        file.close();
    }

    private void changed() {
        model.status().savedProperty().set(Texts.text("status.savedAt", TIME.format(LocalTime.now(file.clock()))));
        refresh();
    }

    private void refresh() {
        undoTitle.set(file.undoTitle().orElse(""));
        redoTitle.set(file.redoTitle().orElse(""));
        summary.run("shell.work.case", (cancel, progress) -> file.read(store -> {
            String title = store.all(Matter.class).stream().findFirst().map(Matter::title).orElse("");
            return new RecentCase(file.path(), title, file.clock().instant(), store.counts().get(Kind.DOCUMENT));
        }));
    }

    private void show(RecentCase now) {
        model.caseTitleProperty().set(now.title());
        remember.accept(now);
    }

    private String standing() {
        if (file.writable()) {
            return Texts.text("status.saved");
        }
        return file.heldBy().isEmpty() ? Texts.text("status.readOnly") : Texts.text("status.readOnlyHeld", file.heldBy());
    }
}
