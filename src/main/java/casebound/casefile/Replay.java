package casebound.casefile;

import casebound.journal.Journal;
import casebound.journal.Step;
import casebound.store.Database;
import casebound.work.Progress;

/** Applies lines of the journal to a database that has applied all before them. */
final class Replay {
    /** How many lines share one commit. */
    private static final int TOGETHER = 500;

    private Replay() {}

    static void into(Database database, Journal journal, long after, Progress progress) {
        long total = journal.head().seq() - after;
        long[] done = {0};
        try {
            journal.read(after, line -> {
                for (Step step : line.steps()) {
                    database.apply(step);
                }
                database.note(line);
                if (++done[0] % TOGETHER == 0) {
                    database.commit();
                    progress.at(done[0], total);
                }
            });
            database.commit();
            progress.at(total, total);
        } catch (RuntimeException failure) {
            database.rollback();
            throw failure;
        }
    }
}
