package casebound.casefile;

import casebound.casefile.CaseFile.Mode;
import casebound.journal.Damage;
import casebound.journal.Head;
import casebound.journal.Journal;
import casebound.problem.Code;
import casebound.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be held for a case to be open: the lock where it is to be written, its journal, and this computer's picture of it.
 *
 * @param lock null where it is only read
 */
record Opening(CaseFolder folder, Workplace workplace, Journal journal, Picture picture, @Nullable CaseLock lock) {

    /**
     * Takes hold of a case. Of one with a damaged journal the lock is given up again: nothing may be written behind damage.
     *
     * @throws casebound.problem.ProblemException as {@link CaseFile#open}
     */
    static Opening of(Path path, Mode mode, Workplace workplace) {
        CaseFolder folder = CaseFolder.read(path);
        CaseLock lock = mode == Mode.WRITE ? lock(folder, workplace) : null;
        try {
            Journal journal = journal(folder, workplace, lock != null);
            if (!journal.damages().isEmpty() && lock != null) {
                journal.close();
                lock.close();
                lock = null;
                journal = journal(folder, workplace, false);
            }
            return new Opening(folder, workplace, journal, Picture.take(folder, workplace), lock);
        } catch (RuntimeException failure) {
            if (lock != null) {
                lock.close();
            }
            throw failure;
        }
    }

    private static Journal journal(CaseFolder folder, Workplace workplace, boolean writing) {
        return Journal.open(folder.path().resolve("journal"), workplace.disk(), workplace.clock(), writing);
    }

    private static CaseLock lock(CaseFolder folder, Workplace workplace) {
        Path file = folder.path().resolve("lock");
        return CaseLock.take(file, workplace.person(), workplace.clock())
                .orElseThrow(() -> Problem.of(Code.CASE_LOCKED, CaseLock.holder(file)).exception());
    }

    /** What is found wrong; empty as a rule. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Damage damage : journal.damages()) {
            problems.add(Problem.of(Code.JOURNAL_DAMAGED, damage.describe()));
        }
        Head seen = Picture.lastSeen(folder, workplace);
        Head head = journal.head();
        if (problems.isEmpty() && (seen.seq() > head.seq() || seen.seq() == head.seq() && !seen.equals(head))) {
            problems.add(Problem.of(Code.OLDER_COPY, head.seq(), seen.seq()));
        }
        return problems;
    }

    /** Notes on this computer up to where the journal has been seen. */
    void see() {
        Picture.see(folder, workplace, journal.head());
    }

    /** Lets go of everything. */
    void close() {
        picture.close();
        journal.close();
        if (lock != null) {
            lock.close();
        }
    }
}
