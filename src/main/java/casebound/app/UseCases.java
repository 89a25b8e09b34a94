package casebound.app;

import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.store.Store;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What the windows offer around the sections. All of them take their time and throw problems.
 *
 * @param gaps how many disclosure gaps are open; negative where that is not known
 * @param lastBackup when the case was last backed up on this computer
 */
record UseCases(SampleMaker sample, Restorer restorer, BackupMaker backup, ToIntFunction<Store> gaps,
        Function<CaseFile, Optional<Instant>> lastBackup) {

    /** Makes the sample case and closes it again. */
    @FunctionalInterface
    interface SampleMaker {
        /** @param folder does not exist yet */
        void make(Path folder, Workplace workplace, Progress progress);
    }

    /** Makes a case of a backup. */
    @FunctionalInterface
    interface Restorer {
        /** @param folder does not exist yet */
        void restore(Path zip, Path folder, Workplace workplace, Progress progress);
    }

    /** Makes a backup of a case. */
    @FunctionalInterface
    interface BackupMaker {
        /** @param zip the file to make */
        void make(CaseFile file, Path zip, Progress progress, CancelFlag cancel);
    }
}
