package casebound.app;

import casebound.casefile.CaseFile;
import casebound.casefile.Undoable;
import casebound.work.Work;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a person did last in one window. What takes back very many records is asked about first: the key is pressed
 * faster than its title is read.
 */
final class Undo {
    private static final int MANY = 200;

    private final CaseFile file;
    private final Work work;
    private final Consumer<Large> ask;

    /**
     * Something that takes back very many records.
     *
     * @param takeBack takes it back, if it still is what was done last
     */
    record Large(Undoable what, Runnable takeBack) {}

    /** @param ask hears, on the window's thread, what is not taken back without a word */
    Undo(CaseFile file, Work work, Consumer<Large> ask) {
        this.file = file;
        this.work = work;
        this.ask = ask;
    }

    void last() {
        last(null);
    }

    private void last(@Nullable Undoable agreed) {
        work.run("shell.work.undo", (cancel, progress) -> takeBack(agreed), large -> {
            if (large != null) {
                ask.accept(new Large(large, () -> last(large)));
            }
        });
    }

    /** One at a time: a key that is pressed twice must not take back the second action by the size of the first. */
    private synchronized @Nullable Undoable takeBack(@Nullable Undoable agreed) {
        Undoable now = file.undoable().orElse(null);
        if (now != null && now.records() > MANY && !now.equals(agreed)) {
            return now;
        }
        CaseFile.await(file.undo());
        return null;
    }
}
