package casebound.casefile;

import casebound.journal.Head;
import casebound.journal.Journal;
import casebound.journal.Line;
import casebound.store.Database;
import casebound.work.Progress;

/** Applies lines of the journal to a database that has applied all before them. */
final class Replay {
    /** How many lines share one commit. */
    private static final int TOGETHER = 500;

    private Replay() {}

    /**
     * @param applied what the database has applied
     * @throws IllegalStateException where that is not a line of this journal: then it is no picture of it
     */
    static void into(Database database, Journal journal, Head applied, Progress progress) {
        long total = journal.head().seq() - applied.seq();
        if (total < 0) {
            throw new IllegalStateException("ahead of the journal");
        }
        long[] done = {0};
        try {
            // from the last line that was applied, to see that it is the same line
            journal.read(Math.max(0, applied.seq() - 1), line -> {
                if (line.seq() > applied.seq()) {
                    apply(database, line);
                    if (++done[0] % TOGETHER == 0) {
                        database.commit();
                        progress.at(done[0], total);
                    }
                } else if (!line.hash().equals(applied.hash())) {
                    throw new IllegalStateException("another journal");
                }
            });
            database.commit();
            progress.at(total, total);
        } catch (RuntimeException failure) {
            database.rollback();
            throw failure;
        }
    }

    private static void apply(Database database, Line line) {
        line.steps().forEach(database::apply);
        database.note(line);
    }
}
