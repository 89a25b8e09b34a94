package casebound.ui.parties;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.Command;
import casebound.ui.kit.NewRecord;
import casebound.ui.kit.RecordSection;
import casebound.ui.kit.RecordsView;
import casebound.ui.parties.PeopleModel.PartyRow;
import casebound.work.Work;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Everyone who has any part in the matter. */
public final class PartiesSection extends RecordSection {
    private final PeopleModel model;
    private final PartyInspector inspector;
    private final RecordsView<PartyRow> view;
    private final List<Command> commands;

    public PartiesSection(CaseFile file, Work work) {
        super("parties", BootstrapIcons.PEOPLE, Kind.PARTY);
        model = new PeopleModel(file, work, Platform::runLater);
        inspector = new PartyInspector(model);
        SimpleBooleanProperty writable = new SimpleBooleanProperty(model.writable());
        Command add = Command.of("parties-add", "parties.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::add).when(writable);
        view = new RecordsView<>("parties", add, grid -> grid.columns().numbered()
                .text("parties-name", Texts.text("parties.name"), 190, row -> row.party().name())
                .text("parties-type", Texts.text("parties.type"), 100, row -> Texts.text("parties.type." + row.party().type()), "second")
                .text("parties-aliases", Texts.text("parties.aliases"), 140, PartyRow::otherNames, "second")
                .filling("parties-roles", Texts.text("parties.roles"), PartyRow::roleTitles)
                .sorted("parties-documents", Texts.text("parties.documents"), 90, PartyRow::documents,
                        row -> row.documents() == 0 ? "" : String.valueOf(row.documents()), "second"),
                row -> row.party().name() + "\n" + row.otherNames() + "\n" + row.roleTitles(), row -> row.party().id(),
                inspector::show);
        commands = List.of(add, Command.of("parties-remove", "parties.remove", Command.key(KeyCode.DELETE), Menu.EDIT,
                () -> model.remove(view.grid().currentProperty().get().party().ref()))
                .when(Bindings.isNotNull(view.grid().currentProperty()).and(writable)));
        model.shownProperty().subscribe(now -> {
            badge(Badge.of(now.parties().size()));
            view.show(now.parties());
        });
        model.refresh();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Node inspector() {
        return inspector.node();
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
        NewRecord.ask(view.getScene().getWindow(), "parties", Party.Type.values(),
                (name, type) -> view.reveal(model.addParty(name, type)));
    }
}
