package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.model.Anchor;
import casebound.model.CaseDate;
import casebound.model.Citation;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.work.Work;
import java.util.List;

/** The changes that a person makes to facts. Each is one change of the case and one step of undo. */
final class FactEdits {
    private final CaseFile file;
    private final Work work;

    FactEdits(CaseFile file, Work work) {
        this.file = file;
        this.work = work;
    }

    boolean possible() {
        return file.writable();
    }

    void add(Fact fact) {
        change(Texts.text("chronology.change.add"), tx -> tx.add(fact));
    }

    void date(Fact fact, CaseDate date) {
        set(fact, Texts.text("chronology.change.date"), "date", date);
    }

    void text(Fact fact, String text) {
        set(fact, Texts.text("chronology.change.text"), "text", text);
    }

    void status(Fact fact, Fact.Status status) {
        set(fact, Texts.text("chronology.change.status"), "status", status);
    }

    void key(Fact fact, boolean key) {
        set(fact, key ? Texts.text("chronology.change.key") : Texts.text("chronology.change.notKey"), "key", key);
    }

    void material(Fact fact, boolean material) {
        String title = material ? Texts.text("chronology.change.material") : Texts.text("chronology.change.notMaterial");
        set(fact, title, "material", material);
    }

    void note(Fact fact, String note) {
        set(fact, Texts.text("chronology.change.note"), "note", note);
    }

    void stance(Citation citation, Citation.Stance stance) {
        change(Texts.text("chronology.change.stance"), tx -> tx.set(citation.ref(), "stance", stance));
    }

    void removeSource(Citation citation) {
        change(Texts.text("chronology.change.removeSource"), tx -> tx.remove(citation.ref()));
    }

    /** Adds a source: whole pages of a document, whose indexes count from 0. */
    void cite(Fact fact, Document document, int firstPage, int lastPage, Citation.Stance stance, int position) {
        Anchor anchor = new Anchor(Ids.next(), document.id(), document.content(), firstPage, lastPage, List.of(), "", "", "", "");
        change(Texts.text("chronology.change.addSource"), tx -> {
            tx.add(anchor);
            tx.add(new Citation(Ids.next(), fact.id(), anchor.id(), stance, position));
        });
    }

    /** Says that the fact belongs to an issue, party or proceeding, or has to do with an evidence item. */
    void tie(Fact fact, Ref to) {
        Entity tie = to.kind() == Kind.EVIDENCE
                ? new Link(Ids.next(), fact.ref(), Link.Type.REFERS_TO, to, "")
                : new Tagging(Ids.next(), fact.ref(), to);
        change(Texts.text("chronology.change.tie"), tx -> tx.add(tie));
    }

    void untie(FactRow.Tie tie) {
        change(Texts.text("chronology.change.untie"), tx -> tx.remove(tie.by()));
    }

    void delete(List<Fact> facts) {
        change(Texts.text("chronology.change.delete", facts.size()), tx -> tx.remove(facts.stream().map(Fact::ref).toList()));
    }

    private void set(Fact fact, String title, String component, Object value) {
        Ref ref = fact.ref();
        change(title, tx -> tx.set(ref, component, value));
    }

    private void change(String title, ChangeBody body) {
        work.run("chronology.work.save", (cancel, progress) -> CaseFile.await(file.change(title, body)));
    }
}
