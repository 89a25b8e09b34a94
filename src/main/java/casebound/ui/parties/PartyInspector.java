package casebound.ui.parties;

import static casebound.ui.kit.Named.named;

import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Side;
import casebound.problem.Texts;
import casebound.store.Parties.Attorney;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Pick;
import casebound.ui.parties.PeopleModel.InRole;
import casebound.ui.parties.PeopleModel.PartyRow;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A party with its other names, its roles, and who appears for it. */
final class PartyInspector {
    private final PeopleModel model;
    private final Editing editing;
    private final Inspector inspector = new Inspector("parties-inspector");
    private @Nullable PartyRow shown;
    private PeopleModel.@Nullable Shown around;

    PartyInspector(PeopleModel model) {
        this.model = model;
        editing = new Editing(model.writable());
        inspector.clear(Texts.text("parties.inspector.none"));
    }

    Inspector node() {
        return inspector;
    }

    /** Explains a party; nothing is built anew while it and what can be chosen for it are the same. */
    void show(@Nullable PartyRow row) {
        PeopleModel.Shown now = model.shownProperty().get();
        if (row == null) {
            inspector.clear(Texts.text("parties.inspector.none"));
        } else if (!row.equals(shown) || !now.equals(around)) {
            Party party = row.party();
            Fields fields = new Fields()
                    .add(Texts.text("parties.name"), editing.text("parties-name-field", Texts.text("parties.name"), party.name(),
                            true, name -> model.rename(party.id(), name)))
                    .add(Texts.text("parties.type"), Texts.text("parties.type." + party.type()));
            inspector.show(Texts.text("parties.inspector.one"), party.name(), Inspector.part(fields), aliases(row), roles(row));
        }
        shown = row;
        around = now;
    }

    private Node aliases(PartyRow row) {
        VBox part = Inspector.part(Texts.text("parties.aliases"), "");
        row.aliases().forEach(alias -> part.getChildren().add(editing.line("parties-alias-off-" + alias.id(), alias.name(),
                () -> model.remove(alias.ref()))));
        part.getChildren().add(editing.adding("parties-alias-add", Texts.text("parties.alias.add"),
                name -> model.addAlias(row.party().id(), name)));
        return part;
    }

    private Node roles(PartyRow row) {
        VBox part = Inspector.part(Texts.text("parties.roles"), "");
        for (InRole in : row.roles()) {
            String words = Texts.text("parties.roleIn", in.role().title(), in.proceeding().name());
            part.getChildren().add(editing.line("parties-role-off-" + in.role().id(), words, () -> model.remove(in.role().ref())));
            part.getChildren().add(Editing.muted(Texts.text("parties.side." + in.role().side())));
            for (Attorney attorney : in.counsel()) {
                part.getChildren().add(editing.line("parties-counsel-off-" + attorney.counsel().id(),
                        Texts.text("parties.counselIs", attorney.party().name()), () -> model.remove(attorney.counsel().ref())));
            }
        }
        if (editing.writable() && !model.shownProperty().get().proceedings().isEmpty()) {
            part.getChildren().add(newRole(row));
        } else if (model.shownProperty().get().proceedings().isEmpty()) {
            part.getChildren().add(Editing.muted(Texts.text("parties.role.noProceeding")));
        }
        if (editing.writable() && !row.roles().isEmpty()) {
            part.getChildren().add(newCounsel(row));
        }
        return part;
    }

    private Node newRole(PartyRow row) {
        TextField title = named(new TextField(), "parties-role-title", Texts.text("parties.role.title"));
        title.setPromptText(Texts.text("parties.role.title"));
        ComboBox<Side> side = Pick.oneOf("parties-role-side", Texts.text("parties.role.side"), "parties.side.", Side.values());
        side.setValue(Side.NEUTRAL);
        ComboBox<Proceeding> proceeding = records("parties-role-proceeding", Texts.text("parties.role.proceeding"),
                model.shownProperty().get().proceedings().stream().map(PeopleModel.ProceedingRow::proceeding).toList(), Proceeding::name);
        Button add = Buttons.plain("parties-role-add", Texts.text("parties.role.add"), () ->
                model.addRole(row.party().id(), proceeding.getValue().id(), title.getText(), side.getValue()));
        add.disableProperty().bind(javafx.beans.binding.Bindings.createBooleanBinding(() -> title.getText().isBlank(), title.textProperty()));
        title.setOnAction(enter -> add.fire());
        return new VBox(4, title, proceeding, pair(side, add));
    }

    private Node newCounsel(PartyRow row) {
        ComboBox<Party> attorney = records("parties-counsel-attorney", Texts.text("parties.counsel.attorney"), others(row), Party::name);
        ComboBox<InRole> role = records("parties-counsel-role", Texts.text("parties.counsel.role"), row.roles(),
                in -> Texts.text("parties.roleIn", in.role().title(), in.proceeding().name()));
        Button add = Buttons.plain("parties-counsel-add", Texts.text("parties.counsel.add"), () ->
                model.addCounsel(role.getValue().role().id(), attorney.getValue().id(), ""));
        add.setDisable(others(row).isEmpty());
        return new VBox(4, Editing.muted(Texts.text("parties.counsel.attorney")), role, pair(attorney, add));
    }

    private List<Party> others(PartyRow row) {
        return model.shownProperty().get().parties().stream().map(PartyRow::party)
                .filter(party -> !party.id().equals(row.party().id())).toList();
    }

    private static HBox pair(ComboBox<?> choice, Button add) {
        HBox.setHgrow(choice, Priority.ALWAYS);
        add.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        choice.setMinWidth(60);
        return new HBox(4, choice, add);
    }

    private static <R> ComboBox<R> records(String id, String spoken, List<R> records, Function<R, String> name) {
        ComboBox<R> box = Pick.of(id, spoken, records, name);
        box.getSelectionModel().selectFirst();
        return box;
    }
}
