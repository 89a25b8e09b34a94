package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.casefile.Certificate;
import casebound.casefile.ChangeBody;
import casebound.casefile.Tx;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Entity;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Tag;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The documents of the case and what a person does with them. Lives on the window's thread. */
final class DocumentsModel {
    private final CaseFile file;
    private final Work work;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), List.of()));
    private final Refresh<Shown> refresh;

    /** The rows of the grid and everything that documents can be about. */
    record Shown(List<DocumentRow> rows, List<Target> targets) {}

    /** What goes with documents that are taken away. */
    record Loss(int documents, int facts, int links) {}

    /** @param window the window's thread */
    DocumentsModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        this.work = work;
        refresh = new Refresh<>(work, window, "documents.work.list", (cancel, progress) ->
                file.read(store -> new Shown(DocumentRow.read(store), DocumentRow.targets(store))), shown::set);
        file.onChange(change -> refresh.changed());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether anything can be changed. */
    boolean writable() {
        return file.writable();
    }

    /** Reads the documents anew. */
    void refresh() {
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
            for (Tagging tagging : tx.store().taggings().with(target)) {
                if (tagging.subject().kind() == Kind.DOCUMENT && documents.contains(tagging.subject().id())) {
                    tx.remove(tagging.ref());
                }
            }
            if (target.kind() == Kind.TAG && tx.store().taggings().with(target).isEmpty()) {
                tx.remove(target);
            }
        });
    }

    /** Finds out what would go with these documents. */
    void loss(List<UUID> documents, Consumer<Loss> whenKnown) {
        work.run("documents.work.loss", (cancel, progress) -> file.read(store -> loss(store, documents)), whenKnown);
    }

    /** Takes documents out of the case, with the file content of those that were its last; undo brings them back. */
    void remove(List<UUID> documents) {
        change(Texts.text("documents.change.remove", documents.size()), tx -> {
            for (UUID document : documents) {
                UUID content = tx.store().documents().find(document).orElseThrow().content().id();
                tx.remove(new Ref(Kind.DOCUMENT, document));
                if (tx.store().documents().ofContent(content).isEmpty()) {
                    tx.remove(new Ref(Kind.CONTENT, content));
                }
            }
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

    /** Destroys the bytes behind a document, and every document of them, for ever. */
    void destroy(DocumentRow row, String reason, Consumer<Certificate> whenDone) {
        work.run("documents.work.destroy", (cancel, progress) -> file.destroy(row.content().id(), reason.strip()),
                certificate -> {
                    refresh.now();
                    whenDone.accept(certificate);
                });
    }

    private void set(String titleKey, UUID document, String component, Object value) {
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

    private static Loss loss(Store store, List<UUID> documents) {
        Set<UUID> facts = new HashSet<>();
        Set<UUID> links = new HashSet<>();
        for (UUID document : documents) {
            for (Ref gone : store.withDependents(new Ref(Kind.DOCUMENT, document))) {
                store.find(gone).ifPresent(entity -> {
                    if (entity instanceof Citation citation) {
                        facts.add(citation.fact());
                    } else if (entity instanceof Link link) {
                        links.add(link.id());
                    }
                });
            }
        }
        return new Loss(documents.size(), facts.size(), links.size());
    }
}
