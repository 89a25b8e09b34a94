package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.EvidenceItem;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.ReadingPlace;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.ReaderActions;
import casebound.ui.reader.Selection;
import casebound.ui.reader.SuggestedLink;
import casebound.work.Failures;
import casebound.work.Work;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What a person does with a passage, as changes of the case. Asks first where something has to be filled in. */
final class CaseActions implements ReaderActions {
    private final CaseFile file;
    private final Work work;
    private final Passages passages;
    private final Citing citing;
    private final Function<UUID, @Nullable PaneModel> open;
    private final Supplier<Window> window;

    /**
     * @param open the pane that shows a document; null where none does
     * @param window what forms open over
     */
    CaseActions(CaseFile file, Work work, Function<UUID, @Nullable PaneModel> open, Supplier<Window> window) {
        this.file = file;
        this.work = work;
        this.open = open;
        this.window = window;
        passages = new Passages(file);
        citing = new Citing(open);
    }

    @Override
    public void makeFact(Selection passage) {
        new FactForm(inOneLine(passage.quote())).show(window.get(), source(passage),
                (text, date, status) -> save(() -> passages.makeFact(passage, text, date, status)));
    }

    @Override
    public void addSource(Selection passage) {
        work.run("reader.work.facts", (cancel, progress) -> SourceForm.facts(file),
                facts -> new SourceForm(facts).show(window.get(), source(passage),
                        (fact, stance) -> save(() -> passages.addSource(fact, stance, passage))));
    }

    @Override
    public void makeEvidence(Selection passage) {
        work.run("reader.work.evidence", (cancel, progress) -> file.read(store -> store.all(EvidenceItem.class)),
                items -> new EvidenceForm(items, inOneLine(passage.quote())).show(window.get(), source(passage),
                        (item, description) -> save(() -> passages.makeEvidence(passage, item, description))));
    }

    @Override
    public void savePair(UUID left, ReadingPlace leftAt, UUID right, ReadingPlace rightAt) {
        Form form = new Form();
        TextField name = form.text("reader-pair-name", Texts.text("reader.pair.name"), "",
                typed -> typed.isBlank() ? Texts.text("reader.pair.missing") : "");
        name.setText(Texts.text("reader.pair.both", title(left), title(right)));
        new Decision("reader-pair", Texts.text("reader.pair.question"), "").with(form).startAt(name)
                .act(Texts.text("reader.pair"), form.validProperty(), () -> save(() -> passages.savePair(name.getText().strip(), left, leftAt, right, rightAt)))
                .show(window.get());
        name.selectAll();
    }

    @Override
    public void link(Selection from, Link.Type type, Selection to) {
        save(() -> passages.link(from, type, to));
    }

    @Override
    public void keepLabels(List<PageLabelRun> labels) {
        save(() -> passages.keepLabels(labels));
    }

    @Override
    public void keepLinks(List<SuggestedLink> links) {
        save(() -> passages.keepLinks(links));
    }

    @Override
    public void removeLink(UUID link) {
        save(() -> passages.removeLink(link));
    }

    void removeSource(UUID citation) {
        save(() -> passages.removeSource(citation));
    }

    private void save(Supplier<CompletableFuture<Change>> change) {
        work.run("reader.work.save", (cancel, progress) -> CaseFile.await(change.get()));
    }

    @Override
    public void copyWithCite(Selection passage) {
        citing.words(passage).thenAccept(words -> Platform.runLater(() -> copy(words)));
    }

    private String source(Selection passage) {
        return citing.source(passage);
    }

    private String title(UUID id) {
        PaneModel pane = open.apply(id);
        DocumentSource document = pane == null ? null : pane.source().get();
        return document == null ? "" : document.title();
    }

    static String inOneLine(String quote) {
        return quote.replaceAll("\\s+", " ").strip();
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void failed(Throwable failure) {
        Platform.runLater(() -> work.report(Failures.problem(failure)));
    }
}
