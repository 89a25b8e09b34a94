package casebound.ui.shell;

import casebound.problem.Texts;
import casebound.work.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the strip at the bottom says: saved, running work with what remains, gaps, last backup. */
public final class StatusModel {
    /** How it stands with saving. */
    public enum Standing {
        SAVED,
        /** It was opened to be read. */
        READ_ONLY,
        /** Writing has failed; nothing more is saved until the case is opened again. */
        STOPPED,
        /** The folder has disappeared; what was saved can still be read. */
        GONE
    }

    /**
     * A piece of work that runs.
     *
     * @param words what it is, how far it has come and what remains
     * @param progress 0 to 1; negative while that is not known
     */
    record Running(Job job, String words, double progress) {}

    private final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(Standing.SAVED);
    private final ObservableList<Running> jobs = FXCollections.observableArrayList();
    private final BooleanProperty backupDue = new SimpleBooleanProperty();
    private final StringProperty saved = new SimpleStringProperty(Texts.text("status.saved"));
    private final ReadOnlyStringWrapper work = new ReadOnlyStringWrapper(Texts.text("status.idle"));
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final IntegerProperty gaps = new SimpleIntegerProperty(-1);
    private final StringProperty backup = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty paused = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper cancelWord = new ReadOnlyStringWrapper(Texts.text("kit.cancel"));
    private final List<Runnable> resume = new ArrayList<>();
    private @Nullable Job shown;

    /** How it stands with saving; {@link #savedProperty} says it in words. */
    public ObjectProperty<Standing> standingProperty() {
        return standing;
    }

    /** Everything that runs, oldest first. */
    ObservableList<Running> jobs() {
        return jobs;
    }

    /** Whether the last backup is so long ago that the person wants to be reminded. */
    public BooleanProperty backupDueProperty() {
        return backupDue;
    }

    /** Whether and when the last change was saved, such as "Saved 10:42". */
    public StringProperty savedProperty() {
        return saved;
    }

    /** What runs, and what remains of it. */
    public ReadOnlyStringProperty workProperty() {
        return work.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** How far the running work is, 0 to 1; negative while that is not known. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** What the button beside the running work says: cancel it, or pause it where it goes on later. */
    ReadOnlyStringProperty cancelWordProperty() {
        return cancelWord.getReadOnlyProperty();
    }

    /** What a person has paused, in words; empty for nothing. */
    public StringProperty pausedProperty() {
        return paused;
    }

    /** What goes on with it; each of several does. */
    public void onResume(Runnable action) {
        resume.add(action);
    }

    /** Goes on with what was paused. */
    public void resume() {
        paused.set("");
        resume.forEach(Runnable::run);
    }

    /** How many disclosure gaps are open; negative where that is not computed, and nothing is shown. */
    public IntegerProperty gapsProperty() {
        return gaps;
    }

    /** When the last backup was made; empty shows nothing. */
    public StringProperty backupProperty() {
        return backup;
    }

    /** A standing remark at the right; empty for none. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Takes note of what runs. Short work without a known end is not worth a word while other work has one. */
    public void running(List<Job> running) {
        // what somebody waits for comes before what runs for hours
        shown = running.stream().filter(job -> job.total() > 0).min(Comparator.comparing(Job::background))
                .orElse(running.isEmpty() ? null : running.getFirst());
        cancelWord.set(cancelWord(shown));
        working.set(shown != null);
        progress.set(shown == null ? 0 : progress(shown));
        work.set(words(shown, running.size()));
        jobs.setAll(running.stream().map(job -> new Running(job, words(job, 1), progress(job))).toList());
    }

    static String cancelWord(@Nullable Job job) {
        return Texts.text(job != null && job.background() ? "status.pause" : "kit.cancel");
    }

    private static double progress(Job job) {
        return job.total() > 0 ? Math.min(1.0, (double) job.done() / job.total()) : -1;
    }

    /** Cancels the work that is shown. */
    public void cancelShown() {
        if (shown != null) {
            shown.cancel();
        }
    }

    private static String words(@Nullable Job job, int running) {
        if (job == null) {
            return Texts.text("status.idle");
        }
        String title = Texts.text(job.titleKey());
        if (job.cancelled()) {
            return Texts.text("status.canceling", title);
        }
        String words = job.total() > 0
                ? Texts.text("status.progress", title, String.valueOf(job.done()), String.valueOf(job.total()))
                : title;
        String rest = job.remaining().map(left -> ", " + remaining(left)).orElse("");
        return words + rest + (running > 1 ? Texts.text("status.more", running - 1) : "");
    }

    private static String remaining(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        if (seconds < 60) {
            return Texts.text("status.seconds", seconds);
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 120 ? Texts.text("status.minutes", minutes) : Texts.text("status.hours", Math.round(minutes / 60.0));
    }
}
