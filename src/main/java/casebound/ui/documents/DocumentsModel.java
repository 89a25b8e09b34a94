package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.casefile.Certificate;
import casebound.casefile.ChangeBody;
import casebound.casefile.Tx;
import casebound.loadfile.Delivery;
import casebound.loadfile.LoadFile;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.PageLabelRun;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyWarning;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Tag;
import casebound.model.Tagging;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.kit.SystemProgram;
import casebound.work.Latest;
import casebound.work.Refresh;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The documents of the case and what a person does with them. Lives on the window's thread. */
final class DocumentsModel {
    private final CaseFile file;
    private final Work work;
    private final Listing listing;
    private final Set<Ref> touched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean everything = new AtomicBoolean(true);
    private final ReadOnlyObjectWrapper<Listing.Shown> shown = new ReadOnlyObjectWrapper<>(Listing.Shown.NOTHING);
    private final Refresh<Listing.Shown> refresh;
    private final ReadOnlyObjectWrapper<@Nullable DocumentDetails> around = new ReadOnlyObjectWrapper<>();
    private final Latest<DocumentDetails> details;
    private @Nullable UUID asked;

    /** @param window the window's thread */
    DocumentsModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        this.work = work;
        listing = new Listing(file.privacy());
        refresh = new Refresh<>(work, window, "documents.work.list", (cancel, progress) -> file.read(this::read), this::show);
        details = new Latest<>(work, around::set);
        file.privacy().onLook(content -> {
            touched.add(new Ref(Kind.CONTENT, content));
            refresh.changed();
        });
        file.onChange(change -> {
            if (change.touched().isEmpty() || !file.writable()) {
                everything.set(true); // a destruction names nothing that is left; a reader hears of many changes as one
            }
            touched.addAll(change.touched());
            refresh.changed();
        });
    }

    private void show(Listing.Shown now) {
        shown.set(now);
        if (asked != null) {
            details(asked); // what is around a document changes without its row
        }
    }

    /** Runs in the background, once at a time. */
    private Listing.Shown read(Store store) {
        List<Ref> now = List.copyOf(touched);
        touched.removeAll(now);
        boolean all = everything.getAndSet(false);
        try {
            return all ? listing.all(store) : listing.after(store, now);
        } catch (RuntimeException unread) {
            everything.set(true);
            throw unread;
        }
    }

    ReadOnlyObjectProperty<Listing.Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether anything can be changed. */
    boolean writable() {
        return file.writable();
    }

    /** Reads the documents anew. */
    void refresh() {
        everything.set(true);
        refresh.now();
    }

    void retitle(UUID document, String title) {
        set("documents.change.title", document, "title", title.strip());
    }

    void setType(UUID document, String type) {
        set("documents.change.type", document, "type", type.strip());
    }

    void setAuthor(UUID document, String author) {
        set("documents.change.author", document, "author", author.strip());
    }

    void setNote(UUID document, String note) {
        set("documents.change.note", document, "note", note.strip());
    }

    /** Takes a date as typed; nothing happens where it is not understood. */
    void setDate(UUID document, String typed) {
        Optional<CaseDate> date = CaseDates.tryParse(typed);
        date.ifPresent(now -> set("documents.change.date", document, "date", now));
    }

    /** Changes who has or sent it; null for nobody. */
    void setParty(UUID document, String component, @Nullable UUID party) {
        set("documents.change." + component, document, component, party);
    }

    void setConfidentiality(UUID document, Document.Confidentiality now) {
        setWithCompanions("documents.change.confidentiality", document, "confidentiality", now);
    }

    void setPrivileged(UUID document, boolean privileged) {
        setWithCompanions(privileged ? "documents.change.privileged" : "documents.change.notPrivileged", document, "privileged", privileged);
    }

    /** Makes pages of a document a paper of their own. */
    void addRange(UUID document, Pages pages, String title) {
        change(Texts.text("documents.change.range"),
                tx -> tx.add(new PageRange(Ids.next(), document, pages.first(), pages.count(), title)));
    }

    /** Says what is printed on pages: the first label, from which the others count. */
    void addLabels(UUID document, PageLabelRun.Scheme scheme, Pages pages, String first) {
        change(Texts.text("documents.change.labels"), tx -> tx.add(
                new PageLabelRun(Ids.next(), document, scheme, pages.first(), pages.count(), first, 1)));
    }

    void setFirstLabel(PageLabelRun run, String first) {
        change(Texts.text("documents.change.labels"), tx -> tx.set(run.ref(), "firstLabel", first));
    }

    /** Takes a paper or a run of labels away. */
    void remove(Ref ref, String titleKey) {
        change(Texts.text(titleKey), tx -> tx.remove(ref));
    }

    /** Finds out what is around a document; of several questions the last is answered. */
    void details(UUID document) {
        asked = document;
        details.run("documents.work.details", (cancel, progress) -> file.read(store -> DocumentDetails.read(file, store, document)));
    }

    /** What is around the document that was asked for last; null before the first. */
    ReadOnlyObjectProperty<@Nullable DocumentDetails> detailsProperty() {
        return around.getReadOnlyProperty();
    }

    /** Says that a person has looked at what these warnings point to. */
    void check(UUID document, List<PrivacyWarning> warnings) {
        change(Texts.text("documents.change.checked", warnings.size()), tx -> warnings.forEach(warning -> tx.add(new PrivacyCheck(Ids.next(),
                document, warning.type(), warning.page(), warning.places(), file.person(), file.clock().instant()))));
    }

    /** Saves the original bytes of documents outside of the case. */
    void saveCopies(List<DocumentRow> documents, Path folder, Consumer<Copies.Saved> whenDone) {
        work.run("documents.work.copies", (cancel, progress) -> Copies.save(file, documents, folder, cancel, progress), whenDone);
    }

    /** Opens a document with the system's program. */
    void openOutside(DocumentRow row, SystemProgram program) {
        work.run("documents.work.outside", (cancel, progress) -> {
            program.open(file.original(row.id()), row.document().name(), row.content().mediaType());
            return row;
        });
    }

    /** Finds a document's original, as long as it may be read. */
    void original(DocumentRow row, Consumer<Path> whenFound) {
        work.run("documents.work.outside", (cancel, progress) -> file.original(row.id()), whenFound);
    }

    void report(Problem problem) {
        work.report(problem);
    }

    /** Puts documents under what was chosen, which is made first where it is new; one change, however many documents. */
    void add(List<UUID> documents, TagChoice choice) {
        change(Texts.text("documents.change.tag", documents.size()), tx -> {
            Ref target = target(tx, choice);
            for (UUID document : documents) {
                Ref subject = new Ref(Kind.DOCUMENT, document);
                if (tx.store().taggings().of(subject).stream().noneMatch(tagging -> tagging.target().equals(target))) {
                    tx.add(new Tagging(Ids.next(), subject, target));
                }
            }
        });
    }

    /** Takes documents off a party, proceeding or tag; a tag that is on nothing any more goes with it. */
    void takeOff(List<UUID> documents, Ref target) {
        change(Texts.text("documents.change.untag", documents.size()), tx -> {
            Set<UUID> off = Set.copyOf(documents);
            tx.remove(tx.store().taggings().with(target).stream()
                    .filter(tagging -> tagging.subject().kind() == Kind.DOCUMENT && off.contains(tagging.subject().id()))
                    .map(Tagging::ref).toList());
            if (target.kind() == Kind.TAG && tx.store().taggings().with(target).isEmpty()) {
                tx.remove(target);
            }
        });
    }

    /** Finds out what would go with these documents. */
    void loss(List<UUID> documents, Consumer<Loss> whenKnown) {
        work.run("documents.work.loss", (cancel, progress) -> file.read(store -> Loss.of(store, documents)), whenKnown);
    }

    /** Takes documents out of the case, with their images and texts and the file content of those that were its last; undo brings them back. */
    void remove(List<UUID> documents) {
        change(Texts.text("documents.change.remove", documents.size()), tx -> {
            Set<UUID> contents = new LinkedHashSet<>();
            List<UUID> all = tx.store().documents().withCompanions(documents);
            all.forEach(document -> contents.add(tx.store().documents().find(document).orElseThrow().content().id()));
            tx.remove(all.stream().map(document -> new Ref(Kind.DOCUMENT, document)).toList());
            tx.remove(contents.stream().filter(content -> tx.store().documents().ofContent(content).isEmpty())
                    .map(content -> new Ref(Kind.CONTENT, content)).toList());
        });
    }

    void sequester(UUID document, String reason) {
        work.run("documents.work.save", (cancel, progress) -> CaseFile.await(file.sequester(document, reason.strip())));
    }

    void lift(UUID document) {
        work.run("documents.work.save", (cancel, progress) -> CaseFile.await(file.lift(document)));
    }

    /** Every document that has the same bytes as this one: destruction takes them all. */
    List<UUID> sameContent(DocumentRow row) {
        return shown.get().rows().stream().filter(other -> other.content().id().equals(row.content().id()))
                .map(DocumentRow::id).toList();
    }

    /** Destroys the bytes behind a document, and every document of them, for ever; first the images and texts that belong to it. */
    void destroy(DocumentRow row, String reason, Consumer<Certificate> whenDone) {
        work.run("documents.work.destroy", (cancel, progress) -> file.destroy(row.content().id(), reason.strip()),
                certificate -> {
                    refresh();
                    whenDone.accept(certificate);
                });
    }

    /** Reads a load file and the lists of images beside it, to show what it is taken for. */
    void loadFile(Path chosen, Consumer<Delivery> found) {
        work.run("documents.work.readLoadFile", (cancel, progress) -> Delivery.of(LoadFile.read(chosen, null)), found);
    }

    /** What keeps a document from leaving keeps its images and its text too. */
    private void setWithCompanions(String titleKey, UUID document, String component, Object value) {
        change(Texts.text(titleKey), tx -> tx.store().documents().withCompanions(List.of(document))
                .forEach(each -> tx.set(new Ref(Kind.DOCUMENT, each), component, value)));
    }

    private void set(String titleKey, UUID document, String component, @Nullable Object value) {
        change(Texts.text(titleKey), tx -> tx.set(new Ref(Kind.DOCUMENT, document), component, value));
    }

    private void change(String title, ChangeBody body) {
        work.run("documents.work.save", (cancel, progress) -> CaseFile.await(file.change(title, body)));
    }

    private static Ref target(Tx tx, TagChoice choice) {
        return switch (choice) {
            case TagChoice.Known(Target target) -> target.ref();
            case TagChoice.NewTag(String name) -> added(tx, new Tag(Ids.next(), name));
            case TagChoice.NewParty(String name, var type) ->
                    added(tx, new Party(Ids.next(), type.orElse(Party.Type.PERSON), name, "", ""));
            case TagChoice.NewProceeding(String name, var type) -> added(tx, new Proceeding(Ids.next(),
                    type.orElse(Proceeding.Type.CRIMINAL), name, "", "", "", "", "", CaseDate.NONE, CaseDate.NONE,
                    CaseDate.NONE, CaseDate.NONE, "", null, ""));
        };
    }

    private static Ref added(Tx tx, Entity entity) {
        tx.add(entity);
        return entity.ref();
    }
}
