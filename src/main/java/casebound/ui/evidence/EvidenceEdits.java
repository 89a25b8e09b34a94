package casebound.ui.evidence;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.model.CaseDate;
import casebound.model.CustodyEvent;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.work.Work;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes that a person makes to evidence and exhibits. Each is one change of the case and one step of undo. */
final class EvidenceEdits {
    private final CaseFile file;
    private final Work work;

    EvidenceEdits(CaseFile file, Work work) {
        this.file = file;
        this.work = work;
    }

    /** Adds an item of which no more is known than its number and what it is. */
    UUID add(String number, String description) {
        EvidenceItem item = new EvidenceItem(Ids.next(), number, description, "", null, null, null, CaseDate.NONE,
                EvidenceItem.Bearing.NOT_SAID, "", null, "");
        change(Texts.text("evidence.change.add"), tx -> tx.add(item));
        return item.id();
    }

    /** Changes one field of an item. */
    void item(UUID item, String component, @Nullable Object value) {
        Ref ref = new Ref(Kind.EVIDENCE, item);
        change(Texts.text("evidence.change.set"), tx -> tx.set(ref, component, value));
    }

    /** Removes items with their custody, exhibits and whatever else cannot stand without them. */
    void deleteItems(List<UUID> items) {
        change(Texts.text("evidence.change.delete", items.size()), tx -> tx.remove(refs(Kind.EVIDENCE, items)));
    }

    void tag(EvidenceItem item, Proceeding proceeding) {
        Tagging tagging = new Tagging(Ids.next(), item.ref(), proceeding.ref());
        change(Texts.text("evidence.change.tag"), tx -> tx.add(tagging));
    }

    void untag(Tagging tagging) {
        change(Texts.text("evidence.change.untag"), tx -> tx.remove(tagging.ref()));
    }

    void addCustody(CustodyEvent event) {
        change(Texts.text("evidence.change.custody.add"), tx -> tx.add(event));
    }

    void changeCustody(CustodyEvent event) {
        change(Texts.text("evidence.change.custody.set"), tx -> tx.update(event));
    }

    void removeCustody(CustodyEvent event) {
        change(Texts.text("evidence.change.custody.remove"), tx -> tx.remove(event.ref()));
    }

    void addExhibit(Exhibit exhibit) {
        change(Texts.text("evidence.change.exhibit.add"), tx -> tx.add(exhibit));
    }

    /** Changes one field of an exhibit. */
    void exhibit(UUID exhibit, String component, @Nullable Object value) {
        Ref ref = new Ref(Kind.EXHIBIT, exhibit);
        change(Texts.text("evidence.change.exhibit.set"), tx -> tx.set(ref, component, value));
    }

    void deleteExhibits(List<UUID> exhibits) {
        change(Texts.text("evidence.change.exhibit.delete", exhibits.size()),
                tx -> tx.remove(refs(Kind.EXHIBIT, exhibits)));
    }

    private static List<Ref> refs(Kind kind, List<UUID> ids) {
        return ids.stream().map(id -> new Ref(kind, id)).toList();
    }

    private void change(String title, ChangeBody body) {
        work.run("evidence.work.save", (cancel, progress) -> CaseFile.await(file.change(title, body)));
    }
}
