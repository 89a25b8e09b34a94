package casebound.ui.parties;

import static casebound.ui.kit.Named.named;

import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.problem.Texts;
import casebound.store.Parties.Attorney;
import casebound.ui.kit.Editing;
import casebound.ui.kit.InlineForm;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.RecordFields;
import casebound.ui.kit.Wrapped;
import casebound.ui.parties.People.InRole;
import casebound.ui.parties.People.PartyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A party with its other names, its roles, and who appears for it. */
final class PartyInspector {
    private final PeopleModel model;
    private final Navigator navigator;
    private final Editing editing;
    private final Inspector inspector = new Inspector("parties-inspector");
    private final RecordFields<PartyRow> fields;
    private final TextArea contact;
    private final TextArea note;
    private final VBox aliases = new VBox(4);
    private final VBox roles = new VBox(4);
    private final RoleForms forms;
    private final Parts parts;
    private @Nullable PartyRow shown;
    private boolean laidOut;

    PartyInspector(PeopleModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        editing = new Editing(model.writable());
        forms = new RoleForms(model);
        parts = new Parts(model.writable(), inspector, this::fillLists);
        fields = new RecordFields<>(model.writable(), row -> row.party().id());
        fields.text("parties-name-field", Texts.text("parties.name"), true, row -> row.party().name(), (row, name) -> set(row, "name", name));
        fields.pick("parties-type-field", Texts.text("parties.type"), List.of(Party.Type.values()), type -> Texts.text("parties.type." + type),
                row -> row.party().type(), (row, type) -> set(row, "type", type));
        contact = fields.area("parties-contact-field", Texts.text("parties.contact"), row -> row.party().contact(), (row, text) -> set(row, "contact", text));
        contact.setPromptText(Texts.text("parties.contact.prompt"));
        note = fields.area("parties-note-field", Texts.text("parties.note"), row -> row.party().note(), (row, text) -> set(row, "note", text));
        note.setPromptText(Texts.text("parties.note.prompt"));
        inspector.clear(Texts.text("parties.inspector.none"));
    }

    Inspector node() {
        return inspector;
    }

    /** Explains a party; what is being typed stays while it is the same. */
    void show(@Nullable PartyRow row) {
        boolean another = row == null || shown == null || !shown.party().id().equals(row.party().id());
        if (another) {
            parts.closeAll();
        }
        if (row == null) {
            fields.leave();
            inspector.clear(Texts.text("parties.inspector.none"));
            laidOut = false;
            shown = null;
            return;
        }
        shown = row;
        fields.show(row);
        if (!laidOut) {
            inspector.show(Texts.text("parties.inspector.one"), row.party().name(),
                    Inspector.part(fields.pane()),
                    Inspector.part(Texts.text("parties.aliases"), "", aliases),
                    Inspector.partWithAction(Texts.text("parties.roles"), "", parts.action("parties-role-new", Texts.text("parties.role.add"), this::newRole), roles),
                    Inspector.part(Texts.text("parties.contact"), "", contact),
                    Inspector.part(Texts.text("parties.note"), Texts.text("parties.note.internal"), note));
            laidOut = true;
        } else {
            inspector.retitle(Texts.text("parties.inspector.one"), row.party().name());
        }
        fillLists();
    }

    private void set(PartyRow row, String component, Object value) {
        model.edits().set(row.party().ref(), component, value);
    }

    private void fillLists() {
        PartyRow row = shown;
        if (row != null) {
            Parts.refill(aliases, aliases(row));
            Parts.refill(roles, roles(row));
        }
    }

    private List<Node> aliases(PartyRow row) {
        List<Node> lines = new ArrayList<>();
        for (PartyAlias alias : row.aliases()) {
            lines.add(parts.line(editing.text("parties-alias-" + alias.id(), Texts.text("parties.alias"), alias.name(), true,
                    name -> model.edits().set(alias.ref(), "name", name)), "parties-alias-" + alias.id(), alias.name(), null,
                    () -> model.edits().remove(alias.ref())));
        }
        UUID party = row.party().id();
        lines.add(aliases.lookup("#parties-alias-add") != null && party.equals(aliases.getUserData()) ? aliases.lookup("#parties-alias-add")
                : editing.adding("parties-alias-add", Texts.text("parties.alias.add"), name -> model.edits().addAlias(party, name)));
        aliases.setUserData(party);
        return lines;
    }

    private void newRole() {
        PartyRow row = shown;
        if (row != null && !model.proceedings().isEmpty()) {
            parts.open("new", close -> forms.role(row.party().id(), null, close), RoleForms.id(null) + "-proceeding");
        }
    }

    private List<Node> roles(PartyRow row) {
        List<Node> lines = new ArrayList<>();
        InlineForm added = parts.form("new");
        if (added != null) {
            lines.add(added);
        }
        for (InRole in : row.roles()) {
            InlineForm form = parts.form("role-" + in.role().id());
            if (form != null) {
                lines.add(form);
            } else {
                lines.add(role(row, in));
            }
            for (Attorney attorney : in.counsel()) {
                InlineForm changed = parts.form("counsel-" + attorney.counsel().id());
                lines.add(changed != null ? changed : counsel(row, in, attorney));
            }
            InlineForm more = parts.form("counsel-of-" + in.role().id());
            lines.add(more != null ? more : parts.action("parties-counsel-new-" + in.role().id(), Texts.text("parties.counsel.add"), () ->
                    parts.open("counsel-of-" + in.role().id(), close -> forms.counsel(row.party().id(), in.role(), null, close),
                            "parties-counsel-form-" + in.role().id() + "-attorney")));
        }
        if (lines.isEmpty()) {
            lines.add(Editing.muted(Texts.text(model.proceedings().isEmpty() ? "parties.role.noProceeding" : "parties.role.none")));
        }
        return lines;
    }

    private Node role(PartyRow row, InRole in) {
        Label title = named(new Label(in.role().title()), "parties-role-" + in.role().id(), in.words());
        Wrapped.wrapped(title);
        String span = Span.words(in.role().from(), in.role().to());
        String side = Texts.text("parties.side." + in.role().side());
        HBox chip = Parts.chip("parties-role-proceeding-" + in.role().id(), in.proceeding().name(),
                () -> navigator.openRecord(in.proceeding().ref()));
        VBox words = new VBox(2, title, chip, Editing.muted(span.isEmpty() ? side : Texts.text("parties.sideAndSpan", side, span)));
        words.setMinWidth(0);
        return parts.line(words, "parties-role-" + in.role().id(), in.words(),
                () -> parts.open("role-" + in.role().id(), close -> forms.role(row.party().id(), in.role(), close), RoleForms.id(in.role()) + "-title"),
                () -> model.edits().remove(in.role().ref()));
    }

    private Node counsel(PartyRow row, InRole in, Attorney attorney) {
        String type = attorney.counsel().type();
        String span = Span.words(attorney.counsel().from(), attorney.counsel().to());
        HBox chip = Parts.chip("parties-counsel-party-" + attorney.counsel().id(), attorney.party().name(),
                () -> navigator.openRecord(attorney.party().ref()));
        VBox words = new VBox(2, Editing.muted(Texts.text("parties.counsel")), chip);
        String more = type.isEmpty() || span.isEmpty() ? type + span : Texts.text("parties.sideAndSpan", type, span);
        if (!more.isEmpty()) {
            words.getChildren().add(Editing.muted(more));
        }
        words.setMinWidth(0);
        return parts.line(words, "parties-counsel-" + attorney.counsel().id(), attorney.party().name(),
                () -> parts.open("counsel-" + attorney.counsel().id(), close -> forms.counsel(row.party().id(), in.role(), attorney.counsel(), close),
                        "parties-counsel-form-" + attorney.counsel().id() + "-attorney"),
                () -> model.edits().remove(attorney.counsel().ref()));
    }
}
