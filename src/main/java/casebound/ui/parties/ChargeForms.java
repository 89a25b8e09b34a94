package casebound.ui.parties;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.Ids;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.ProceedingRelation;
import casebound.problem.Texts;
import casebound.ui.kit.DateText;
import casebound.ui.kit.InlineForm;
import casebound.ui.kit.Suggest;
import casebound.ui.parties.People.InRole;
import casebound.ui.parties.People.ProceedingRow;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The forms for a charge or claim, and for how two proceedings stand to each other. */
final class ChargeForms {
    private final PeopleModel model;

    ChargeForms(PeopleModel model) {
        this.model = model;
    }

    static String id(@Nullable Charge old) {
        return "proceedings-charge-form" + (old == null ? "" : "-" + old.id());
    }

    /** @param old the charge to change; null for a new one */
    InlineForm charge(ProceedingRow row, @Nullable Charge old, Runnable close) {
        InlineForm form = new InlineForm(id(old), Texts.text(old == null ? "proceedings.charge.add" : "parties.save"), close);
        // Who appears here comes first.
        List<Party> parties = Stream.concat(row.roles().stream().map(InRole::party), model.parties().stream()).distinct().toList();
        Party against = old == null ? null : parties.stream().filter(each -> each.id().equals(old.party())).findFirst().orElse(null);
        ComboBox<Party> party = form.pick("party", Texts.text("proceedings.charge.party"), parties, Party::name, against);
        Proceeding proceeding = row.proceeding();
        Charge.Type usual = proceeding.type() == Proceeding.Type.CIVIL ? Charge.Type.CLAIM : Charge.Type.CHARGE;
        ComboBox<Charge.Type> type = form.pick("type", Texts.text("proceedings.type"), List.of(Charge.Type.values()),
                each -> Texts.text("proceedings.charge.type." + each), old == null ? usual : old.type());
        TextField count = form.line("count", Texts.text("proceedings.charge.count"), old == null ? "" : old.count());
        TextField title = form.line("title", Texts.text("proceedings.charge.title"), old == null ? "" : old.title());
        TextField statute = form.line("statute", Texts.text("proceedings.charge.statute"), old == null ? "" : old.statute());
        ComboBox<String> disposition = form.suggested("disposition", Texts.text("proceedings.charge.disposition"),
                old == null ? "" : old.disposition(), FieldWords.dispositions(proceeding.type()));
        TextField disposed = form.line("disposed", Texts.text("proceedings.charge.disposed"), old == null ? "" : old.disposed().text());
        TextField outcome = form.line("outcome", Texts.text("proceedings.charge.outcome"), old == null ? "" : old.outcome());
        form.onSave(() -> {
            String fault = party.getValue() == null ? Texts.text("proceedings.charge.nobody")
                    : title.getText().isBlank() ? Texts.text("proceedings.charge.title.missing") : DateText.fault(disposed.getText());
            if (fault.isEmpty()) {
                CaseDate when = CaseDates.parse(disposed.getText().strip());
                model.edits().save(new Charge(old == null ? Ids.next() : old.id(), proceeding.id(), party.getValue().id(), type.getValue(),
                        count.getText().strip(), title.getText().strip(), statute.getText().strip(), Suggest.text(disposition), when,
                        outcome.getText().strip()));
            }
            return fault;
        });
        return form;
    }

    InlineForm relation(ProceedingRow row, Runnable close) {
        InlineForm form = new InlineForm("proceedings-relation-form", Texts.text("proceedings.relation.add"), close);
        ComboBox<ProceedingRelation.Type> type = form.pick("type", Texts.text("proceedings.relation.is"),
                List.of(ProceedingRelation.Type.values()), each -> Texts.text("proceedings.relation." + each), null);
        List<Proceeding> others = model.proceedings().stream().filter(each -> !each.id().equals(row.proceeding().id())).toList();
        ComboBox<Proceeding> other = form.pick("other", Texts.text("proceedings.inspector.one"), others, Proceeding::name, null);
        form.onSave(() -> {
            if (other.getValue() == null) {
                return Texts.text("proceedings.relation.noOther");
            }
            model.edits().addRelation(row.proceeding().id(), type.getValue(), other.getValue().id());
            return "";
        });
        return form;
    }
}
