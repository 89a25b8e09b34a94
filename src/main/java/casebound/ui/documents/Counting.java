package casebound.ui.documents;

import casebound.intake.Amount;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Counts what is to come in before it comes: whoever picks the wrong folder is asked, and nobody else. */
final class Counting {
    private static final int MANY_FILES = 5_000;
    private static final long MUCH = 20_000_000_000L;
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private final Path caseFolder;
    private final Work work;
    private final Consumer<List<Path>> bring;
    private final Consumer<Enormous> ask;

    /** @param bring brings it in */
    record Enormous(Amount amount, Runnable bring) {
        /** Such as "239,508 files, 41 GB". */
        String words() {
            double bytes = amount.bytes();
            return Texts.text("documents.enormous.amount", amount.files(), bytes < GIGA
                    ? Texts.text("documents.enormous.mb", bytes / MEGA) : Texts.text("documents.enormous.gb", bytes / GIGA));
        }

        void ask(Window over) {
            new Decision("documents-enormous", Texts.text("documents.enormous.question", words()), Texts.text("documents.enormous.what"))
                    .also("-ok", Texts.text("documents.enormous.act"), bring).startSafe().show(over);
        }
    }

    /** @param ask is asked where there are more than 5,000 files or 20 GB; doing nothing brings nothing in */
    Counting(Path caseFolder, Work work, Consumer<List<Path>> bring, Consumer<Enormous> ask) {
        this.caseFolder = caseFolder;
        this.work = work;
        this.bring = bring;
        this.ask = ask;
    }

    /** Brings in files, and folders with all that is in them. */
    void bring(List<Path> paths) {
        work.run("documents.work.count", (cancel, progress) -> Amount.under(paths, caseFolder, cancel), amount -> {
            if (amount.files() > MANY_FILES || amount.bytes() > MUCH) {
                ask.accept(new Enormous(amount, () -> bring.accept(paths)));
            } else {
                bring.accept(paths);
            }
        });
    }
}
