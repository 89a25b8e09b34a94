package casebound.ui.documents;

import casebound.intake.Outcome;
import casebound.problem.Code;
import casebound.problem.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What became of the files of one import.
 *
 * @param receipt the receipt with all that is to be said of them
 * @param outcomes one a file, in no order
 * @param canceled whether a person ended it before its end
 */
record ImportReport(UUID receipt, List<Outcome> outcomes, boolean canceled) implements Ended {

    int added() {
        return count(Outcome.Added.class::isInstance);
    }

    @Override
    public int locked() {
        return (int) outcomes.stream().flatMap(Outcome::family).filter(outcome -> outcome.reason() == Code.FILE_ENCRYPTED || outcome.reason() == Code.PART_LOCKED).count();
    }

    int notReadable() {
        return count(outcome -> outcome instanceof Outcome.Encrypted || outcome instanceof Outcome.Unreadable
                || outcome instanceof Outcome.Unsupported(_, var kept) && !kept.content().recording());
    }

    /** What was added and plays; nothing is wrong with it. */
    private int recordings() {
        return count(outcome -> outcome instanceof Outcome.Unsupported(_, var kept) && kept.content().recording());
    }

    int failed() {
        return count(outcome -> outcome instanceof Outcome.Failed && !skipped(outcome));
    }

    /** The files that are in the case already. */
    List<Path> duplicates() {
        return outcomes.stream().filter(Outcome.Duplicate.class::isInstance).map(Outcome::file).toList();
    }

    @Override
    public String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.text("documents.report.added", added()));
        say(parts, "documents.report.carried", (int) outcomes.stream().flatMap(Outcome::family).filter(outcome ->
                outcome.kept() != null && !outcome.kept().inside().isEmpty()).count());
        say(parts, "documents.report.recordings", recordings());
        say(parts, "documents.report.notReadable", notReadable());
        say(parts, "documents.report.duplicates", duplicates().size());
        say(parts, "documents.report.failed", failed());
        return Texts.text(canceled ? "documents.report.canceled" : "documents.report.done", String.join(", ", parts));
    }

    /** This report with the outcomes of files that were brought in after all instead of what it said of them. */
    ImportReport with(ImportReport later) {
        List<Path> again = later.outcomes.stream().map(Outcome::file).toList();
        List<Outcome> all = new ArrayList<>(outcomes.stream().filter(outcome -> !again.contains(outcome.file())).toList());
        all.addAll(later.outcomes);
        return new ImportReport(receipt, all, canceled || later.canceled);
    }

    private int count(Predicate<Outcome> which) {
        return (int) outcomes.stream().filter(which).count();
    }

    private static boolean skipped(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.problem().code() == Code.CANCELLED;
    }

    private static void say(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(Texts.text(key, count));
        }
    }
}
