package casebound.ui.parties;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.Command;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.NewRecord;
import casebound.ui.kit.Pick;
import casebound.ui.kit.RecordSection;
import casebound.ui.kit.RecordsView;
import casebound.ui.parties.PeopleModel.InRole;
import casebound.ui.parties.PeopleModel.ProceedingRow;
import casebound.work.Work;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The proceedings of the matter. */
public final class ProceedingsSection extends RecordSection {
    private final PeopleModel model;
    private final Navigator navigator;
    private final Editing editing;
    private final Inspector inspector = new Inspector("proceedings-inspector");
    private final RecordsView<ProceedingRow> view;
    private final List<Command> commands;
    private @Nullable ProceedingRow shown;

    public ProceedingsSection(CaseFile file, Work work, Navigator navigator) {
        super("proceedings", BootstrapIcons.BRIEFCASE, Kind.PROCEEDING);
        this.navigator = navigator;
        model = new PeopleModel(file, work, Platform::runLater);
        editing = new Editing(model.writable());
        inspector.clear(Texts.text("proceedings.inspector.none"));
        SimpleBooleanProperty writable = new SimpleBooleanProperty(model.writable());
        Command add = Command.of("proceedings-add", "proceedings.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::add).when(writable);
        view = new RecordsView<>("proceedings", add, grid -> grid.columns().numbered()
                .filling("proceedings-name", Texts.text("proceedings.name"), row -> row.proceeding().name())
                .text("proceedings-type", Texts.text("proceedings.type"), 110,
                        row -> Texts.text("proceedings.type." + row.proceeding().type()), "second")
                .text("proceedings-court", Texts.text("proceedings.court"), 160, row -> row.proceeding().court())
                .text("proceedings-number", Texts.text("proceedings.number"), 110, row -> row.proceeding().number())
                .text("proceedings-status", Texts.text("proceedings.status"), 110, row -> row.proceeding().status(), "second")
                .sorted("proceedings-documents", Texts.text("parties.documents"), 90, ProceedingRow::documents,
                        row -> row.documents() == 0 ? "" : String.valueOf(row.documents()), "second"),
                row -> row.proceeding().name() + "\n" + row.proceeding().court() + "\n" + row.proceeding().number(),
                row -> row.proceeding().id(), this::explain);
        commands = List.of(add, Command.of("proceedings-remove", "proceedings.remove", Command.key(KeyCode.DELETE), Menu.EDIT,
                () -> model.remove(view.grid().currentProperty().get().proceeding().ref()))
                .when(Bindings.isNotNull(view.grid().currentProperty()).and(writable)));
        model.shownProperty().subscribe(now -> {
            badge(Badge.of(now.proceedings().size()));
            view.show(now.proceedings());
        });
        model.refresh();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Node inspector() {
        return inspector;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    protected void reveal(Ref ref) {
        view.reveal(ref.id());
    }

    @Override
    public void shown() {
        view.grid().table().requestFocus();
    }

    private void add() {
        NewRecord.ask(view.getScene().getWindow(), "proceedings", Proceeding.Type.values(),
                (name, type) -> view.reveal(model.addProceeding(name, type)));
    }

    private void explain(@Nullable ProceedingRow row) {
        if (row == null) {
            inspector.clear(Texts.text("proceedings.inspector.none"));
        } else if (!row.equals(shown)) {
            inspector.show(Texts.text("proceedings.inspector.one"), row.proceeding().name(),
                    Inspector.part(fields(row.proceeding())), people(row.roles()));
        }
        shown = row;
    }

    private Fields fields(Proceeding proceeding) {
        ComboBox<Proceeding.Type> type = Pick.oneOf("proceedings-type-field", Texts.text("proceedings.type"),
                "proceedings.type.", Proceeding.Type.values());
        type.setValue(proceeding.type());
        type.setDisable(!model.writable());
        type.setOnAction(chosen -> model.setType(proceeding.id(), type.getValue()));
        Fields fields = new Fields();
        text(fields, proceeding, "name", proceeding.name());
        fields.add(Texts.text("proceedings.type"), type);
        text(fields, proceeding, "court", proceeding.court());
        text(fields, proceeding, "number", proceeding.number());
        text(fields, proceeding, "judge", proceeding.judge());
        text(fields, proceeding, "status", proceeding.status());
        return fields;
    }

    private void text(Fields fields, Proceeding proceeding, String component, String text) {
        String label = Texts.text("proceedings." + component);
        fields.add(label, editing.text("proceedings-" + component + "-field", label, text, component.equals("name"),
                typed -> model.setProceeding(proceeding.id(), component, typed)));
    }

    private Node people(List<InRole> roles) {
        VBox part = Inspector.part(Texts.text("parties.title"), "");
        part.setFillWidth(false);
        if (roles.isEmpty()) {
            part.getChildren().add(Editing.muted(Texts.text("proceedings.noParties")));
        }
        for (InRole in : roles) {
            part.getChildren().add(Editing.muted(in.role().title()));
            part.getChildren().add(Chips.plain("proceedings-party-" + in.role().id(), in.party().name(),
                    () -> navigator.openRecord(in.party().ref())));
            in.counsel().forEach(attorney ->
                    part.getChildren().add(Editing.muted(Texts.text("parties.counselIs", attorney.party().name()))));
        }
        return part;
    }
}
