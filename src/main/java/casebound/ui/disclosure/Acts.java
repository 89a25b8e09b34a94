package casebound.ui.disclosure;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.disclosure.Column;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.DisclosureDecision;
import casebound.model.DisclosureDecision.Decision;
import casebound.model.Entitlement;
import casebound.model.EvidenceItem;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.disclosure.Sheet.Made;
import casebound.work.Work;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a person records here. Each is one change, which undo takes back. */
final class Acts {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/d/uuuu");

    private final CaseFile file;
    private final Work work;

    Acts(CaseFile file, Work work) {
        this.file = file;
        this.work = work;
    }

    boolean possible() {
        return file.writable();
    }

    /** Says of an item and a party why it was not disclosed, that it need not be, that it is withheld, or was asked for. */
    void decide(EvidenceItem item, Column column, Decision decision, String reason) {
        CaseDate today = CaseDates.parse(TYPED.format(LocalDate.now(file.clock())));
        DisclosureDecision record = new DisclosureDecision(Ids.next(), item.id(), column.proceeding().id(), column.party().id(),
                decision, reason.strip(), file.person(), today);
        change("disclosure.change." + decision, tx -> tx.add(record));
    }

    /** Takes the last word back: what it was about is as it was before. */
    void takeBack(DisclosureDecision decision) {
        change("disclosure.change.takeBack", tx -> tx.remove(decision.ref()));
    }

    void firstKnown(EvidenceItem item, CaseDate date) {
        change("disclosure.change.firstKnown", tx -> tx.set(item.ref(), "firstKnown", date));
    }

    void bearing(EvidenceItem item, EvidenceItem.Bearing bearing) {
        change("disclosure.change.bearing", tx -> tx.set(item.ref(), "bearing", bearing));
    }

    /** Records a production; what it hands over is disclosed from then on. */
    UUID produce(Draft draft) {
        UUID id = Ids.next();
        change("disclosure.change.produce", tx -> {
            tx.add(draft.production(id, ""));
            for (Ref item : draft.items()) {
                tx.add(item(id, item, draft));
            }
        });
        return id;
    }

    /** Corrects a production and what it handed over; what stays in it keeps its own Bates numbers and form. */
    void correct(Made made, Draft draft) {
        List<Ref> gone = new ArrayList<>();
        made.items().stream().filter(each -> !draft.items().contains(each.item())).forEach(each -> gone.add(each.ref()));
        List<Ref> before = made.items().stream().map(ProductionItem::item).toList();
        change("disclosure.change.correct", tx -> {
            tx.update(draft.production(made.production().id(), made.production().note()));
            tx.remove(gone);
            for (Ref each : draft.items()) {
                if (!before.contains(each)) {
                    tx.add(item(made.production().id(), each, draft));
                }
            }
        });
    }

    /** Removes productions with their items. */
    void remove(List<UUID> productions) {
        change("disclosure.change.remove", tx -> tx.remove(productions.stream().map(each -> new Ref(Kind.PRODUCTION, each)).toList()));
    }

    /** Records what is owed in a direction; what was recorded for it before is replaced. */
    void owe(List<Entitlement> before, Entitlement now) {
        change("disclosure.change.owe", tx -> {
            tx.remove(before.stream().map(Entitlement::ref).toList());
            tx.add(now);
        });
    }

    void forget(Entitlement entitlement) {
        change("disclosure.change.forget", tx -> tx.remove(entitlement.ref()));
    }

    /** A production of one thing has its numbers; of several nobody has said which are whose. */
    private static ProductionItem item(UUID production, Ref item, Draft draft) {
        boolean alone = draft.items().size() == 1;
        return new ProductionItem(Ids.next(), production, item, alone ? draft.firstBates().strip() : "",
                alone ? draft.lastBates().strip() : "", "");
    }

    private void change(String titleKey, ChangeBody body) {
        work.run("disclosure.work.save", (cancel, progress) -> CaseFile.await(file.change(Texts.text(titleKey), body)));
    }
}
