package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.intake.Intake.Again;
import casebound.intake.Outcome;
import casebound.intake.Receiving;
import casebound.loadfile.Delivery;
import casebound.loadfile.LoadFileImport;
import casebound.problem.Code;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Brings files in and says what became of them. Lives on the window's thread. */
final class Importing {
    private final CaseFile file;
    private final Intake intake;
    private final Work work;
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Ended> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Duplicates> duplicates = new ReadOnlyObjectWrapper<>();

    /**
     * Files of the last import that were in the case already and were left out: a person may want them after all.
     *
     * @param addThem brings them in as second occurrences
     */
    record Duplicates(int count, Runnable addThem) {}

    Importing(CaseFile file, Intake intake, Work work) {
        this.file = file;
        this.intake = intake;
        this.work = work;
    }

    /** What became of the last import; null before the first and after it was put away. */
    ReadOnlyObjectProperty<@Nullable Ended> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What the last import left out and can still be added; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Duplicates> duplicatesProperty() {
        return duplicates.getReadOnlyProperty();
    }

    /** How many imports are running. */
    ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    void putAway() {
        duplicates.set(null);
        report.set(null);
    }

    /** Brings in files, and folders with all that is in them. */
    void bring(List<Path> paths) {
        putAway();
        Receiving receiving = Receiving.of(file, paths);
        run(paths, each -> true, Again.LEAVE_OUT, receiving, done -> {
            report.set(done);
            int leftOut = done.duplicates().size();
            duplicates.set(leftOut == 0 || done.canceled() ? null : new Duplicates(leftOut, () -> bringAgain(paths, receiving, done)));
        });
    }

    /** Brings in what a load file names. */
    void bring(Delivery delivery) {
        putAway();
        running.set(running.get() + 1);
        work.run("documents.work.loadFile", (cancel, progress) -> new LoadFileImport(file, intake).bring(delivery, progress, cancel),
                brought -> {
                    running.set(running.get() - 1);
                    report.set(new LoadFileEnded(brought));
                },
                problem -> {
                    running.set(running.get() - 1);
                    work.report(problem);
                });
    }

    private void bringAgain(List<Path> paths, Receiving receiving, ImportReport first) {
        duplicates.set(null);
        Set<Path> wanted = new HashSet<>(first.duplicates());
        run(paths, wanted::contains, Again.ADD_OCCURRENCE, receiving, later -> report.set(first.with(later)));
    }

    private void run(List<Path> paths, Predicate<Path> wanted, Again again, Receiving receiving,
            Consumer<ImportReport> whenDone) {
        // what ended before a cancel or a failure is in the case, and is told
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        running.set(running.get() + 1);
        work.run("documents.work.import",
                (cancel, progress) -> {
                    List<Outcome> all = intake.bring(paths, wanted, again, receiving, outcomes::add, progress, cancel);
                    receiving.end(cancel);
                    return all;
                },
                all -> {
                    running.set(running.get() - 1);
                    whenDone.accept(new ImportReport(receiving.receipt(), List.copyOf(outcomes), false));
                },
                problem -> {
                    running.set(running.get() - 1);
                    if (!outcomes.isEmpty()) {
                        whenDone.accept(new ImportReport(receiving.receipt(), List.copyOf(outcomes), problem.code() == Code.CANCELLED));
                    }
                    work.report(problem);
                });
    }
}
