package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.EvidenceItem;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.PageLabelRun;
import casebound.model.Party;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.Navigator;
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
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What a person does with a passage, as changes of the case. Asks first where something has to be filled in. */
final class CaseActions implements ReaderActions {
    private final CaseFile file;
    private final Work work;
    private final Navigator navigator;
    private final Passages passages;
    private final Citing citing;
    private final Function<UUID, @Nullable PaneModel> open;
    private final Supplier<Window> window;

    /**
     * @param open the pane that shows a document; null where none does
     * @param window what forms open over
     */
    CaseActions(CaseFile file, Work work, Navigator navigator, Function<UUID, @Nullable PaneModel> open, Supplier<Window> window) {
        this.file = file;
        this.work = work;
        this.open = open;
        this.window = window;
        this.navigator = navigator;
        passages = new Passages(file);
        citing = new Citing(file);
    }

    @Override
    public void makeFact(Selection passage) {
        new FactForm(inOneLine(passage.quote())).show(window.get(), source(passage),
                (text, date, status) -> save(() -> passages.makeFact(passage, text, date, status)), () -> addSource(passage));
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
    public void makeMissing(Selection passage) {
        work.run("reader.work.missing", (cancel, progress) -> file.read(store -> new Missing(store.all(MissingItem.class), store.all(Party.class))),
                known -> new MissingForm(known.items(), known.parties(), inOneLine(passage.quote())).show(window.get(), source(passage),
                        (item, made) -> save(() -> passages.makeMissing(passage, item, made))));
    }

    private record Missing(List<MissingItem> items, List<Party> parties) {}

    @Override
    public void makeNote(Selection passage) {
        new NoteForm(Note.Meaning.REMARK, "", List.of()).add(window.get(), source(passage),
                (meaning, text, tags) -> save(() -> passages.note(passage, meaning, text, tags)));
    }

    @Override
    public void highlight(Selection passage, Note.Meaning meaning) {
        save(() -> passages.note(passage, meaning, "", List.of()));
    }

    @Override
    public void openNote(UUID note) {
        work.run("reader.work.note", (cancel, progress) -> file.read(store -> Noted.read(store, note)),
                noted -> new NoteForm(noted.note().meaning(), noted.note().text(), noted.tags()).change(window.get(), noted.place(),
                        (meaning, text, tags) -> save(() -> passages.changeNote(note, meaning, text, tags)), () -> removeNote(note)));
    }

    @Override
    public void removeNote(UUID note) {
        save(() -> passages.removeNote(note));
    }

    @Override
    public void openFact(UUID fact) {
        navigator.openRecord(new Ref(Kind.FACT, fact));
    }

    /** A place that lost its words gets the selected ones. */
    void placeAnew(UUID anchor, Selection at) {
        save(() -> passages.placeAnew(anchor, at));
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
        PaneModel pane = open.apply(passage.document());
        DocumentSource document = pane == null ? null : pane.source().get();
        if (pane == null || document == null) {
            return;
        }
        Citing.Known known = new Citing.Known(pane.labels(), pane.read().get().citedAs());
        boolean picture = passage.areas().size() == 1 && passage.quote().isEmpty();
        work.run("reader.work.cite", (cancel, progress) -> new Copied(citing.words(passage, document, known),
                picture ? Citing.picture(passage.areas().getFirst(), document) : null), this::put);
    }

    /** What goes to the clipboard. */
    private record Copied(String words, @Nullable Image picture) {}

    private void put(Copied copied) {
        ClipboardContent content = new ClipboardContent();
        content.putString(copied.words());
        if (copied.picture() != null) {
            content.putImage(copied.picture());
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String source(Selection passage) {
        PaneModel pane = open.apply(passage.document());
        return pane == null ? "" : Texts.text("reader.cite.place", title(passage.document()),
                Citing.pages(pane.labels(), passage.firstPage(), passage.lastPage()));
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
        put(new Copied(text, null));
    }

    @Override
    public void failed(Throwable failure) {
        Platform.runLater(() -> work.report(Failures.problem(failure)));
    }
}
