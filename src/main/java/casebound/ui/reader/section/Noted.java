package casebound.ui.reader.section;

import casebound.model.PageLabels;
import casebound.model.Anchor;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Note;
import casebound.model.Tag;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Store;
import java.util.List;
import java.util.UUID;

/**
 * A note with what is shown beside it.
 *
 * @param place its document and page, in words
 * @param tags the names of its tags
 */
record Noted(Note note, String place, List<String> tags) {

    static Noted read(Store store, UUID id) {
        Note note = store.find(Note.class, id).orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.note")).exception());
        String place = store.find(Anchor.class, note.anchor()).map(anchor -> Texts.text("reader.cite.place",
                store.find(Document.class, anchor.document()).map(Document::shownTitle).orElse(""),
                new PageLabels(store.documents().labels(anchor.document()), 0).span(anchor.firstPage(), anchor.lastPage()))).orElse("");
        return new Noted(note, place, tags(store, note));
    }

    static List<String> tags(Store store, Note note) {
        return store.taggings().of(note.ref()).stream().filter(tagging -> tagging.target().kind() == Kind.TAG)
                .flatMap(tagging -> store.find(Tag.class, tagging.target().id()).stream()).map(Tag::name).toList();
    }
}
