package casebound.ui.parties;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Side;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Editing;
import casebound.ui.kit.InlineForm;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.RecordFields;
import casebound.ui.parties.People.Charged;
import casebound.ui.parties.People.InRole;
import casebound.ui.parties.People.ProceedingRow;
import casebound.ui.parties.People.Related;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A proceeding: where it is and how it stands, how it stands to others, what is charged or claimed, who appears. */
final class ProceedingInspector {
    private final PeopleModel model;
    private final Navigator navigator;
    private final Runnable openDocket;
    private final Inspector inspector = new Inspector("proceedings-inspector");
    private final RecordFields<ProceedingRow> fields;
    private final TextArea caption;
    private final TextArea note;
    private final VBox relations = new VBox(4);
    private final VBox charges = new VBox(4);
    private final VBox people = new VBox(4);
    private final Button docket;
    private final ChargeForms forms;
    private final RoleForms roleForms;
    private final Parts parts;
    private @Nullable ProceedingRow shown;
    private boolean laidOut;

    /** @param openDocket shows the docket of the proceeding that is shown */
    ProceedingInspector(PeopleModel model, Navigator navigator, Runnable openDocket) {
        this.model = model;
        this.navigator = navigator;
        this.openDocket = openDocket;
        forms = new ChargeForms(model);
        roleForms = new RoleForms(model);
        parts = new Parts(model.writable(), inspector, this::fillLists);
        docket = Buttons.plain("proceedings-open-docket", Texts.text("proceedings.docket"), openDocket);
        fields = new RecordFields<>(model.writable(), row -> row.proceeding().id());
        line("name", true, Proceeding::name);
        fields.pick("proceedings-type-field", Texts.text("proceedings.type"), List.of(Proceeding.Type.values()),
                type -> Texts.text("proceedings.type." + type), row -> row.proceeding().type(), (row, type) -> set(row, "type", type));
        line("court", false, Proceeding::court);
        line("number", false, Proceeding::number);
        line("judge", false, Proceeding::judge);
        fields.suggested("proceedings-status-field", Texts.text("proceedings.status"), row -> FieldWords.statuses(),
                row -> row.proceeding().status(), (row, status) -> set(row, "status", status));
        date("filed", Proceeding::filed, (row, date) -> row.ended().isBefore(date));
        date("trialBegan", Proceeding::trialBegan, (row, date) -> false);
        date("ended", Proceeding::ended, (row, date) -> date.isBefore(row.filed()));
        date("nextDate", Proceeding::nextDate, (row, date) -> false);
        line("nextEvent", false, Proceeding::nextEvent);
        fields.pick("proceedings-ourSide-field", Texts.text("proceedings.ourSide"),
                Stream.concat(Stream.of(Optional.<Side>empty()), Arrays.stream(Side.values()).map(Optional::of)).toList(),
                side -> side.map(each -> Texts.text("parties.side." + each)).orElse(Texts.text("proceedings.ourSide.none")),
                row -> Optional.ofNullable(row.proceeding().ourSide()), (row, side) -> set(row, "ourSide", side.orElse(null)));
        caption = fields.area("proceedings-caption-field", Texts.text("proceedings.caption"), row -> row.proceeding().caption(),
                (row, text) -> set(row, "caption", text));
        caption.setPromptText(Texts.text("proceedings.caption.prompt"));
        note = fields.area("proceedings-note-field", Texts.text("parties.note"), row -> row.proceeding().note(), (row, text) -> set(row, "note", text));
        note.setPromptText(Texts.text("parties.note.prompt"));
        inspector.clear(Texts.text("proceedings.inspector.none"));
    }

    Inspector node() {
        return inspector;
    }

    /** Explains a proceeding; what is being typed stays while it is the same. */
    void show(@Nullable ProceedingRow row) {
        if (row == null || shown == null || !shown.proceeding().id().equals(row.proceeding().id())) {
            parts.closeAll();
        }
        if (row == null) {
            fields.leave();
            inspector.clear(Texts.text("proceedings.inspector.none"));
            laidOut = false;
            shown = null;
            return;
        }
        shown = row;
        fields.show(row);
        if (laidOut) {
            inspector.retitle(Texts.text("proceedings.inspector.one"), row.proceeding().name());
        } else {
            inspector.show(Texts.text("proceedings.inspector.one"), row.proceeding().name(), Inspector.part(fields.pane()),
                    Inspector.partWithAction(Texts.text("proceedings.charges"), "",
                            parts.action("proceedings-charge-new", Texts.text("proceedings.charge.add"), this::newCharge), charges),
                    Inspector.partWithAction(Texts.text("parties.title"), "",
                            parts.action("proceedings-role-new", Texts.text("proceedings.role.add"), this::newRole), people),
                    Inspector.partWithAction(Texts.text("proceedings.relations"), "",
                            parts.action("proceedings-relation-new", Texts.text("proceedings.relation.add"), this::newRelation), relations),
                    Inspector.part(Texts.text("proceedings.docket"), "", docket),
                    Inspector.part(Texts.text("proceedings.caption"), "", caption),
                    Inspector.part(Texts.text("parties.note"), Texts.text("parties.note.internal"), note));
            laidOut = true;
        }
        docket.setText(Texts.text("proceedings.docket.count", row.filings()));
        docket.setAccessibleText(docket.getText());
        fillLists();
    }

    private void fillLists() {
        ProceedingRow row = shown;
        if (row != null) {
            Parts.refill(charges, charges(row));
            Parts.refill(relations, relations(row));
            Parts.refill(people, people(row.roles()));
        }
    }

    private void newCharge() {
        ProceedingRow row = shown;
        if (row != null) {
            parts.open("charge", close -> forms.charge(row, null, close), ChargeForms.id(null) + "-party");
        }
    }

    private void newRelation() {
        ProceedingRow row = shown;
        if (row != null) {
            parts.open("relation", close -> forms.relation(row, close), "proceedings-relation-form-type");
        }
    }

    private List<Node> charges(ProceedingRow row) {
        List<Node> lines = new ArrayList<>();
        InlineForm added = parts.form("charge");
        if (added != null) {
            lines.add(added);
        }
        for (Charged charged : row.charges()) {
            InlineForm form = parts.form("charge-" + charged.charge().id());
            lines.add(form != null ? form : charge(row, charged));
        }
        if (lines.isEmpty()) {
            lines.add(Editing.muted(Texts.text("proceedings.charges.none")));
        }
        return lines;
    }

    private Node charge(ProceedingRow row, Charged charged) {
        Charge charge = charged.charge();
        String title = charge.count().isEmpty() ? charge.title() : Texts.text("proceedings.charge.counted", charge.count(), charge.title());
        Label name = new Label(charge.statute().isEmpty() ? title : Texts.text("proceedings.charge.under", title, charge.statute()));
        name.setWrapText(true);
        HBox chip = party("proceedings-charge-party-" + charge.id(), charged.party().ref(), charged.party().name());
        String became = Stream.of(charge.disposition(), charge.disposed().known() ? CaseDates.shown(charge.disposed()) : "", charge.outcome())
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        VBox words = new VBox(2, name, chip, Editing.muted(became.isEmpty() ? Texts.text("proceedings.charge.open") : became));
        words.setMinWidth(0);
        return parts.line(words, "proceedings-charge-" + charge.id(), title,
                () -> parts.open("charge-" + charge.id(), close -> forms.charge(row, charge, close), ChargeForms.id(charge) + "-title"),
                () -> model.edits().remove(charge.ref()));
    }

    private List<Node> relations(ProceedingRow row) {
        List<Node> lines = new ArrayList<>();
        InlineForm added = parts.form("relation");
        if (added != null) {
            lines.add(added);
        }
        for (Related related : row.relations()) {
            String how = Texts.text("proceedings.relation." + related.relation().type() + (related.forward() ? "" : ".back"));
            HBox chip = party("proceedings-relation-to-" + related.relation().id(), related.other().ref(), related.other().name());
            VBox words = new VBox(2, Editing.muted(how), chip);
            words.setMinWidth(0);
            lines.add(parts.line(words, "proceedings-relation-" + related.relation().id(), Texts.text("parties.roleIn", how, related.other().name()),
                    null, () -> model.edits().remove(related.relation().ref())));
        }
        if (lines.isEmpty()) {
            lines.add(Editing.muted(Texts.text("proceedings.relations.none")));
        }
        return lines;
    }

    private void newRole() {
        ProceedingRow row = shown;
        if (row != null) {
            parts.open("role", close -> roleForms.roleIn(row.proceeding(), close), "proceedings-role-form-party");
        }
    }

    private List<Node> people(List<InRole> roles) {
        List<Node> lines = new ArrayList<>();
        InlineForm added = parts.form("role");
        if (added != null) {
            lines.add(added);
        }
        for (InRole in : roles) {
            lines.add(Editing.muted(Texts.text("parties.sideAndSpan", in.role().title(), Texts.text("parties.side." + in.role().side()))));
            lines.add(party("proceedings-party-" + in.role().id(), in.party().ref(), in.party().name()));
            in.counsel().forEach(attorney -> lines.add(new HBox(4, Editing.muted(Texts.text("parties.counsel")),
                    party("proceedings-counsel-" + attorney.counsel().id(), attorney.party().ref(), attorney.party().name()))));
        }
        if (lines.isEmpty()) {
            lines.add(Editing.muted(Texts.text("proceedings.noParties")));
        }
        return lines;
    }

    private HBox party(String id, Ref ref, String name) {
        return Parts.chip(id, name, () -> navigator.openRecord(ref));
    }

    private void set(ProceedingRow row, String component, @Nullable Object value) {
        model.edits().set(row.proceeding().ref(), component, value);
    }

    private void line(String component, boolean needed, Function<Proceeding, String> now) {
        fields.text("proceedings-" + component + "-field", Texts.text("proceedings." + component), needed,
                row -> now.apply(row.proceeding()), (row, typed) -> set(row, component, typed));
    }

    /** A date that contradicts the other end of the proceeding is refused. */
    private interface Contradicts {
        boolean test(Proceeding proceeding, CaseDate date);
    }

    private void date(String component, Function<Proceeding, CaseDate> now, Contradicts contradicts) {
        fields.date("proceedings-" + component + "-field", Texts.text("proceedings." + component), row -> now.apply(row.proceeding()),
                (row, date) -> contradicts.test(row.proceeding(), date) ? Texts.text("proceedings.endsBeforeItBegins") : "",
                (row, date) -> set(row, component, date));
    }
}
