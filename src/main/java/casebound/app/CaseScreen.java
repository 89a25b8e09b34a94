package casebound.app;

import casebound.backup.Backup;
import casebound.casefile.CaseFile;
import casebound.disclosure.Disclosure;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.ReaderPair;
import casebound.model.Ref;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Problems;
import casebound.ui.shell.Edits;
import casebound.ui.shell.PairEdits;
import casebound.ui.shell.SavedPair;
import casebound.ui.shell.ShellModel;
import casebound.ui.shell.StatusModel.Standing;
import casebound.ui.welcome.RecentCase;
import casebound.work.Refresh;
import casebound.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.stage.Stage;
import javafx.stage.Window;

/** One window of an open case and what it shows of it: title, undo and redo, saved or not, gaps, backup, pairs. */
final class CaseScreen {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.US);
    private static final String SINCE = " since ";

    /** What is read whenever something has changed. */
    private record Now(String title, boolean sample, int documents, int gaps, List<SavedPair> pairs, Optional<Instant> backup) {}

    private final OpenCase open;
    private final CaseFile file;
    private final Stage stage;
    private final Program program;
    private final Consumer<RecentCase> remember;
    private final Problems problems;
    private final Work work;
    private final ShellModel model;
    private final StringProperty undoTitle = new SimpleStringProperty("");
    private final StringProperty redoTitle = new SimpleStringProperty("");
    private final Refresh<Now> reading;

    /** @param remember hears of title, documents and gaps whenever they may have changed */
    CaseScreen(OpenCase open, Stage stage, Program program, Consumer<RecentCase> remember) {
        this.open = open;
        this.stage = stage;
        this.program = program;
        this.remember = remember;
        file = open.file();
        problems = new Problems(this::over);
        work = new Work(Platform::runLater, this::report);
        model = new ShellModel("", new Edits(undoTitle, redoTitle, new Undo(file, work, this::ask)::last,
                () -> work.run("shell.work.redo", (cancel, progress) -> CaseFile.await(file.redo()))));
        model.editPairs(new PairEdits(file.writable(), this::rename, this::remove));
        reading = new Refresh<>(work, Platform::runLater, "shell.work.case", (cancel, progress) -> file.read(this::read), this::show);
        work.watch(model.status()::running);
        file.onChange(change -> {
            Platform.runLater(this::changed);
            reading.changed();
        });
        stand(file.writable() ? Standing.SAVED : Standing.READ_ONLY);
        undoable();
        reading.now();
        if (!file.writable()) {
            stage.focusedProperty().subscribe(focused -> {
                if (focused) {
                    readAnew();
                }
            });
        }
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

    Stage stage() {
        return stage;
    }

    /** Shows a problem over this window, unless it has been shown before. */
    void report(Problem problem) {
        if (open.worthShowing(problem)) {
            problems.accept(problem);
        }
    }

    /** Whether a problem stands over this window just now. */
    boolean showsAProblem() {
        return problems.showing();
    }

    private void ask(Undo.Large large) {
        new Decision("undo-many", Texts.text("shell.undo.question", large.what().title(), large.what().records()), Texts.text("shell.undo.what"))
                .also("-ok", Texts.text("shell.undo.act"), large.takeBack()).startSafe().show(over());
    }

    /** Before it is shown, and while it is a closed one of several, another window has to do. */
    private Window over() {
        Optional<Window> another = open.shown().<Window>map(CaseScreen::stage)
                .or(() -> Window.getWindows().stream().filter(Window::isShowing).findFirst());
        return stage.isShowing() ? stage : another.orElse(stage);
    }

    /** Says how it stands with saving, beginning now. */
    void stand(Standing standing) {
        model.status().standingProperty().set(standing);
        switch (standing) {
            case SAVED -> model.status().savedProperty().set(Texts.text("status.saved"));
            case READ_ONLY -> holder();
            case STOPPED -> model.status().savedProperty().set(Texts.text("status.stopped"));
            case GONE -> model.status().savedProperty().set(Texts.text("status.gone"));
        }
    }

    /** Reads what its bars and strip show. */
    void refresh() {
        reading.now();
    }

    /** Takes in what others have written meanwhile. */
    void readAnew() {
        work.run("shell.work.readAnew", (cancel, progress) -> {
            file.refresh();
            return file;
        });
        holder();
    }

    private void holder() {
        work.run("shell.work.readAnew", (cancel, progress) -> CaseFile.openElsewhere(file.path()), who ->
                model.status().savedProperty().set(who.map(name -> Texts.text("status.readOnlyHeld", atHome(name, file.clock()))).orElse(Texts.text("status.readOnly"))));
    }

    /** "NAME on HOST since TIME" with the time as it is said here; anything else stays as it is. */
    static String atHome(String holder, Clock clock) {
        if (!holder.contains(SINCE)) {
            return holder;
        }
        int since = holder.lastIndexOf(SINCE) + SINCE.length();
        try {
            ZonedDateTime time = OffsetDateTime.parse(holder.substring(since)).atZoneSameInstant(clock.getZone());
            boolean today = time.toLocalDate().equals(LocalDate.now(clock));
            return holder.substring(0, since) + (today ? TIME : DAY).format(time);
        } catch (DateTimeParseException otherwise) {
            return holder;
        }
    }

    private void changed() {
        if (model.status().standingProperty().get() == Standing.SAVED) {
            model.status().savedProperty().set(Texts.text("status.savedAt", TIME.format(LocalTime.now(file.clock()))));
        }
        undoable();
    }

    private void undoable() {
        undoTitle.set(file.undoTitle().orElse(""));
        redoTitle.set(file.redoTitle().orElse(""));
    }

    private Now read(Store store) {
        Optional<Matter> matter = store.all(Matter.class).stream().findFirst();
        List<SavedPair> pairs = store.all(ReaderPair.class).stream()
                .map(pair -> new SavedPair(pair.id(), pair.name())).toList();
        return new Now(matter.map(Matter::title).orElse(""), matter.map(Matter::sample).orElse(false),
                store.counts().get(Kind.DOCUMENT) - store.documents().companions().size(), Disclosure.read(store).openGaps().size(), pairs, Backup.last(file));
    }

    private void show(Now now) {
        model.caseTitleProperty().set(now.title());
        if (!model.pairs().equals(now.pairs())) {
            model.pairs().setAll(now.pairs());
        }
        model.status().gapsProperty().set(now.gaps());
        model.status().noteProperty().set(now.sample() ? Texts.text("status.sample") : "");
        LastBackup backup = LastBackup.of(now.backup(), now.documents() > 0 && !now.sample(), program.settings().reminderDays(), file.clock());
        model.status().backupProperty().set(backup.words());
        model.status().backupDueProperty().set(backup.due());
        remember.accept(new RecentCase(file.path(), now.title(), file.clock().instant(), now.documents(), now.gaps()));
    }

    private void rename(UUID pair, String name) {
        work.run("shell.work.pair", (cancel, progress) -> CaseFile.await(
                file.change(Texts.text("change.pair.rename"), tx -> tx.set(new Ref(Kind.READER_PAIR, pair), "name", name))));
    }

    private void remove(UUID pair) {
        work.run("shell.work.pair", (cancel, progress) -> CaseFile.await(
                file.change(Texts.text("change.pair.remove"), tx -> tx.remove(new Ref(Kind.READER_PAIR, pair)))));
    }
}
