package casebound.ui.parties;

import casebound.model.CaseDate;
import casebound.model.Counsel;
import casebound.model.Ids;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.model.Side;
import casebound.problem.Texts;
import casebound.ui.kit.InlineForm;
import casebound.ui.kit.Suggest;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** The forms for a role and for who appears for it. */
final class RoleForms {
    private final PeopleModel model;

    RoleForms(PeopleModel model) {
        this.model = model;
    }

    /** @param old the role to change; null for a new one */
    InlineForm role(UUID party, @Nullable Role old, Runnable close) {
        InlineForm form = new InlineForm(id(old), Texts.text(old == null ? "parties.role.add" : "parties.save"), close);
        List<Proceeding> proceedings = model.proceedings();
        Proceeding at = old == null ? null : proceedings.stream().filter(each -> each.id().equals(old.proceeding())).findFirst().orElse(null);
        ComboBox<Proceeding> proceeding = form.pick("proceeding", Texts.text("parties.role.proceeding"), proceedings, Proceeding::name, at);
        ComboBox<String> title = form.suggested("title", Texts.text("parties.role.title"), old == null ? "" : old.title(), roles(proceeding));
        proceeding.setOnAction(chosen -> Suggest.offer(title, roles(proceeding)));
        ComboBox<Side> side = form.pick("side", Texts.text("parties.role.side"), List.of(Side.values()),
                each -> Texts.text("parties.side." + each), old == null ? Side.NEUTRAL : old.side());
        if (old == null) {
            // The form begins with the usual side; what the person then picks stays.
            title.getEditor().textProperty().addListener((property, before, now) -> {
                if (side.getValue() == FieldWords.side(before)) {
                    side.setValue(FieldWords.side(now));
                }
            });
        }
        Span span = new Span(form, old == null ? CaseDate.NONE : old.from(), old == null ? CaseDate.NONE : old.to());
        form.onSave(() -> {
            String words = Suggest.text(title);
            String fault = words.isEmpty() ? Texts.text("parties.role.title.missing") : span.fault();
            if (fault.isEmpty()) {
                model.edits().save(new Role(old == null ? Ids.next() : old.id(), party, proceeding.getValue().id(), words, side.getValue(),
                        span.from(), span.to()));
            }
            return fault;
        });
        return form;
    }

    /** @param old the appearance to change; null for a new one */
    InlineForm counsel(UUID party, Role role, @Nullable Counsel old, Runnable close) {
        InlineForm form = new InlineForm("parties-counsel-form-" + (old == null ? role.id() : old.id()), Texts.text(old == null ? "parties.counsel.add" : "parties.save"), close);
        List<Party> attorneys = model.parties().stream().filter(each -> !each.id().equals(party)).toList();
        Party now = old == null ? null : attorneys.stream().filter(each -> each.id().equals(old.attorney())).findFirst().orElse(null);
        ComboBox<Party> attorney = form.pick("attorney", Texts.text("parties.counsel.attorney"), attorneys, Party::name, now);
        ComboBox<String> type = form.suggested("type", Texts.text("parties.counsel.type"), old == null ? "" : old.type(), FieldWords.counsel());
        Span span = new Span(form, old == null ? CaseDate.NONE : old.from(), old == null ? CaseDate.NONE : old.to());
        form.onSave(() -> {
            String fault = attorney.getValue() == null ? Texts.text("parties.counsel.nobody") : span.fault();
            if (fault.isEmpty()) {
                model.edits().save(new Counsel(old == null ? Ids.next() : old.id(), attorney.getValue().id(), role.id(), Suggest.text(type),
                        span.from(), span.to()));
            }
            return fault;
        });
        return form;
    }

    static String id(@Nullable Role old) {
        return "parties-role-form" + (old == null ? "" : "-" + old.id());
    }

    private static List<String> roles(ComboBox<Proceeding> proceeding) {
        return proceeding.getValue() == null ? List.of() : FieldWords.roles(proceeding.getValue().type());
    }
}
