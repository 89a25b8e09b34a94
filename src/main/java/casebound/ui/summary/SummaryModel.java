package casebound.ui.summary;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.journal.Head;
import casebound.model.Ids;
import casebound.model.PartyAlias;
import casebound.model.Question;
import casebound.model.SignOff;
import casebound.problem.Texts;
import casebound.summary.Summary;
import casebound.summary.SummaryPaper;
import casebound.summary.SummaryPrint;
import casebound.ui.kit.PagePrinter;
import casebound.work.Latest;
import casebound.work.Refresh;
import casebound.work.Work;
import casebound.worker.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The summary as it stands and what an attorney does with it. Lives on the window's thread. */
final class SummaryModel {
    private final CaseFile file;
    private final Work work;
    private final SummaryPrint print;
    private final ReadOnlyObjectWrapper<@Nullable Summary> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Refresh<Summary> refresh;
    private final Latest<Integer> counting;
    private boolean watched;
    private boolean stale = true;

    /** @param window the window's thread */
    SummaryModel(CaseFile file, Workers workers, Work work, Executor window) {
        this.file = file;
        this.work = work;
        print = new SummaryPrint(workers);
        counting = new Latest<>(work, pages::set);
        refresh = new Refresh<>(work, window, "summary.work.read", (cancel, progress) -> Summary.of(file), this::show);
        file.onChange(change -> window.execute(this::changed));
    }

    /** The summary; null until it has been read. */
    ReadOnlyObjectProperty<@Nullable Summary> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many pages it has in print; 0 until they have been counted. */
    ReadOnlyIntegerProperty pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** What came of the last act, such as where the PDF was saved. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    boolean writable() {
        return file.writable();
    }

    String person() {
        return file.person();
    }

    ZoneId zone() {
        return file.clock().getZone();
    }

    /** Says whether anybody sees it; what changed meanwhile is read when somebody does. */
    void watched(boolean now) {
        watched = now;
        if (watched && stale) {
            refresh();
        }
    }

    void refresh() {
        stale = false;
        refresh.now();
    }

    /** Records that the person at the keyboard has read the case as it stands. */
    void signOff() {
        Head head = file.head();
        SignOff signOff = new SignOff(Ids.next(), file.person(), file.clock().instant(), head.seq(), head.hash(), "");
        change("summary.change.signOff", tx -> tx.add(signOff));
    }

    /** Accepts that a spelling is another name of the party that the question is about. */
    void samePerson(Question question) {
        change("summary.change.alias", tx -> {
            if (question.about() != null) {
                tx.add(new PartyAlias(Ids.next(), question.about().id(), question.spelling()));
            }
            tx.set(question.ref(), "answer", Texts.text("summary.answer.same"));
        });
    }

    /** Answers that a spelling names somebody else. */
    void anotherPerson(Question question) {
        answer(question, Texts.text("summary.answer.other"));
    }

    /** Answers a question; an empty answer changes nothing. */
    void answer(Question question, String answer) {
        if (!answer.isBlank()) {
            change("summary.change.answer", tx -> tx.set(question.ref(), "answer", answer.strip()));
        }
    }

    /** Adds a question about the matter as a whole. */
    void ask(String text) {
        if (!text.isBlank()) {
            Question question = new Question(Ids.next(), text.strip(), null, "", null, "");
            change("summary.change.add", tx -> tx.add(question));
        }
    }

    /** The summary as plain text; empty until it has been read. */
    String text() {
        Summary now = shown.get();
        return now == null ? "" : paper(now).text();
    }

    /** Says that it has been copied. */
    void copied() {
        said.set(Texts.text("summary.copied"));
    }

    /** Saves it as a PDF. */
    void save(Path out) {
        Summary now = shown.get();
        if (now != null) {
            SummaryPaper paper = paper(now);
            work.run("summary.work.print", (cancel, progress) -> print.make(paper, out, cancel),
                    made -> said.set(Texts.text("summary.printed", out.getFileName())));
        }
    }

    /**
     * Makes the PDF that goes to a printer.
     *
     * @param ready takes the file, which stays as long as the program runs
     */
    void print(Consumer<Path> ready) {
        Summary now = shown.get();
        if (now != null) {
            SummaryPaper paper = paper(now);
            work.run("summary.work.print", (cancel, progress) -> {
                Path out = PagePrinter.scratch(Texts.text("summary.print.name"));
                print.make(paper, out, cancel);
                return out;
            }, ready);
        }
    }

    private SummaryPaper paper(Summary summary) {
        return new SummaryPaper(summary, file.clock().instant(), zone());
    }

    private void changed() {
        stale = true;
        said.set("");
        if (watched) {
            refresh();
        }
    }

    private void show(Summary now) {
        if (now.equals(shown.get())) {
            return;
        }
        shown.set(now);
        SummaryPaper paper = paper(now);
        counting.run("summary.work.pages", (cancel, progress) -> {
            Path scratch = Files.createTempFile("casebound-summary", ".pdf");
            try {
                return print.make(paper, scratch, cancel);
            } finally {
                Files.deleteIfExists(scratch);
            }
        });
    }

    private void change(String titleKey, ChangeBody body) {
        work.run("summary.work.save", (cancel, progress) -> CaseFile.await(file.change(Texts.text(titleKey), body)));
    }
}
