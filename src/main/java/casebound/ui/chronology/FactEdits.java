package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.model.CaseDate;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Proceeding;
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

    void tag(Fact fact, Proceeding proceeding) {
        Tagging tagging = new Tagging(Ids.next(), fact.ref(), proceeding.ref());
        change(Texts.text("chronology.change.tag"), tx -> tx.add(tagging));
    }

    void untag(Tagging tagging) {
        change(Texts.text("chronology.change.untag"), tx -> tx.remove(tagging.ref()));
    }

    void delete(List<Fact> facts) {
        change(Texts.text("chronology.change.delete", facts.size()), tx -> facts.forEach(fact -> tx.remove(fact.ref())));
    }

    private void set(Fact fact, String title, String component, Object value) {
        Ref ref = fact.ref();
        change(title, tx -> tx.set(ref, component, value));
    }

    private void change(String title, ChangeBody body) {
        work.run("chronology.work.save", (cancel, progress) -> CaseFile.await(file.change(title, body)));
    }
}
