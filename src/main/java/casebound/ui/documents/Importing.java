package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.intake.Intake.Again;
import casebound.intake.Outcome;
import casebound.intake.Receiving;
import casebound.loadfile.LoadFile;
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
    private final Consumer<Duplicates> ask;
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Ended> report = new ReadOnlyObjectWrapper<>();

    /**
     * Files that are in the case already: a person decides, once for all of them.
     *
     * @param addThem brings them in as second occurrences
     */
    record Duplicates(int count, Runnable addThem) {}

    /** @param ask is asked once an import in which some files are in the case already; doing nothing leaves them out */
    Importing(CaseFile file, Intake intake, Work work, Consumer<Duplicates> ask) {
        this.file = file;
        this.intake = intake;
        this.work = work;
        this.ask = ask;
    }

    /** What became of the last import; null before the first and after it was put away. */
    ReadOnlyObjectProperty<@Nullable Ended> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** How many imports are running. */
    ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    void putAway() {
        report.set(null);
    }

    /** Brings in files, and folders with all that is in them. */
    void bring(List<Path> paths) {
        putAway();
        Receiving receiving = Receiving.of(file, paths);
        run(paths, each -> true, Again.LEAVE_OUT, receiving, done -> {
            report.set(done);
            List<Path> duplicates = done.duplicates();
            if (!duplicates.isEmpty() && !done.canceled()) {
                ask.accept(new Duplicates(duplicates.size(), () -> bringAgain(paths, receiving, done)));
            }
        });
    }

    /** Brings in what a load file names. */
    void bring(LoadFile loadFile) {
        putAway();
        running.set(running.get() + 1);
        work.run("documents.work.loadFile", (cancel, progress) -> new LoadFileImport(file, intake).bring(loadFile, progress, cancel),
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
