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
import java.util.function.Function;
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
        return filled(form, proceeding, old, role -> {
            model.edits().save(role.apply(party));
            return "";
        });
    }

    /** A new role in a proceeding, for a party of the case or for one that is new with it. */
    InlineForm roleIn(Proceeding proceeding, Runnable close) {
        InlineForm form = new InlineForm("proceedings-role-form", Texts.text("parties.role.add"), close);
        List<Party> parties = model.parties();
        ComboBox<String> who = someone(form, "party", "parties.inspector.one", parties, null);
        ComboBox<Proceeding> here = new ComboBox<>();
        here.setValue(proceeding);
        return filled(form, here, null, role -> {
            String name = Suggest.text(who);
            if (name.isEmpty()) {
                return Texts.text("parties.name.missing");
            }
            Party party = called(name, parties, null);
            model.edits().save(party, role.apply(party.id()));
            return "";
        });
    }

    /** @param save takes the role of a party and says what is wrong with the party; empty for nothing */
    private InlineForm filled(InlineForm form, ComboBox<Proceeding> proceeding, @Nullable Role old, Function<Function<UUID, Role>, String> save) {
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
            return !fault.isEmpty() ? fault : save.apply(party -> new Role(old == null ? Ids.next() : old.id(), party,
                    proceeding.getValue().id(), words, side.getValue(), span.from(), span.to()));
        });
        return form;
    }

    /** A field for one of these parties, or for anybody else by name. */
    private static ComboBox<String> someone(InlineForm form, String name, String label, List<Party> parties, @Nullable UUID now) {
        String called = parties.stream().filter(each -> each.id().equals(now)).map(Party::name).findFirst().orElse("");
        return form.suggested(name, Texts.text(label), called, parties.stream().map(Party::name).distinct().toList());
    }

    /** The party of that name, of several the one that stood there; a new person where nobody is called so. */
    private static Party called(String name, List<Party> parties, @Nullable UUID before) {
        List<Party> named = parties.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
        return named.stream().filter(each -> each.id().equals(before)).findFirst().or(() -> named.stream().findFirst())
                .orElseGet(() -> new Party(Ids.next(), Party.Type.PERSON, name, "", ""));
    }

    /** @param old the appearance to change; null for a new one */
    InlineForm counsel(UUID party, Role role, @Nullable Counsel old, Runnable close) {
        InlineForm form = new InlineForm("parties-counsel-form-" + (old == null ? role.id() : old.id()), Texts.text(old == null ? "parties.counsel.add" : "parties.save"), close);
        List<Party> others = model.parties().stream().filter(each -> !each.id().equals(party)).toList();
        ComboBox<String> attorney = someone(form, "attorney", "parties.counsel.attorney", others, old == null ? null : old.attorney());
        ComboBox<String> type = form.suggested("type", Texts.text("parties.counsel.type"), old == null ? "" : old.type(), FieldWords.counsel());
        Span span = new Span(form, old == null ? CaseDate.NONE : old.from(), old == null ? CaseDate.NONE : old.to());
        form.onSave(() -> {
            String name = Suggest.text(attorney);
            String fault = name.isEmpty() ? Texts.text("parties.counsel.nobody") : span.fault();
            if (fault.isEmpty()) {
                Party who = called(name, others, old == null ? null : old.attorney());
                model.edits().save(who, new Counsel(old == null ? Ids.next() : old.id(), who.id(), role.id(), Suggest.text(type),
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
