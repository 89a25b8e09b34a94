package casebound.ui.parties;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Side;
import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Choice;
import casebound.ui.kit.ChooseOne;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.RecordSection;
import casebound.ui.kit.RecordsView;
import casebound.ui.kit.GridTyping;
import casebound.ui.parties.People.PartyRow;
import casebound.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Everyone who has any part in the matter. */
public final class PartiesSection extends RecordSection {
    private final PeopleModel model;
    private final PartyInspector inspector;
    private final RecordsView<PartyRow> view;
    private final GridTyping<PartyRow> typing;
    private final SpellingBox spelling;
    private final Choice<Proceeding> proceeding = new Choice<>("parties-proceeding-choice", Texts.text("parties.filter.proceeding"),
            Texts.text("parties.filter.all"), Proceeding::name);
    private final List<Command> commands;
    private @Nullable Ref wanted;

    public PartiesSection(CaseFile file, Work work, Navigator navigator) {
        super("parties", BootstrapIcons.PEOPLE, Kind.PARTY, Kind.ROLE, Kind.COUNSEL, Kind.ALIAS);
        model = new PeopleModel(file, work, Platform::runLater);
        inspector = new PartyInspector(model, navigator);
        spelling = new SpellingBox(model, navigator);
        SimpleBooleanProperty writable = new SimpleBooleanProperty(model.writable());
        Command add = Command.of("parties-add", "parties.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::beginNew).when(writable);
        view = new RecordsView<>("parties", add, PartiesSection::columns, PartiesSection::said, row -> row.party().id(), inspector::show);
        typing = new GridTyping<>(view.grid(), row -> row.party().id(), model.writable(), row -> {});
        if (model.writable()) {
            view.lastRow(PartyRow.NEW);
            typing.newRecord(PartyRow.NEW, "parties-name", Texts.text("parties.new.hint"), this::add, view::endNew);
        }
        typing.text("parties-name", row -> row.party().name(), row -> row.party().name(), this::rename)
                .choice("parties-type", row -> Arrays.stream(Party.Type.values()).map(type -> new GridTyping.Option("parties-type-" + type,
                        Texts.text("parties.type." + type), () -> model.edits().set(row.party().ref(), "type", type))).toList());
        addFilters();
        view.getChildren().add(2, spelling);
        view.getChildren().add(typing.refusal());
        BooleanBinding on = Bindings.isNotNull(view.currentProperty()).and(writable);
        commands = List.of(add,
                Command.of("parties-merge", "parties.merge", Command.ctrl(KeyCode.M), Menu.EDIT, this::merge).when(on),
                Command.of("parties-remove", "parties.remove", Command.key(KeyCode.DELETE), Menu.EDIT, this::remove).when(on));
        model.shownProperty().subscribe(this::show);
        model.refresh();
    }

    private static void columns(Grid<PartyRow> grid) {
        grid.columns().numbered()
                .text("parties-name", Texts.text("parties.name"), 190, row -> row.party().name())
                .text("parties-type", Texts.text("parties.type"), 98, PartiesSection::type, "second")
                .text("parties-aliases", Texts.text("parties.aliases"), 120, PartyRow::otherNames, "second")
                .filling("parties-roles", Texts.text("parties.roles"), PartyRow::roleTitles)
                .text("parties-counsel", Texts.text("parties.counsel"), 120, PartyRow::counselNames, "second")
                .sorted("parties-documents", Texts.text("evidence.documents"), 46, PartyRow::documents,
                        row -> row.documents() == 0 ? "" : String.valueOf(row.documents()), "second")
                .home("parties-name").leavingOut("parties-documents", "parties-aliases", "parties-counsel");
    }

    private static String type(PartyRow row) {
        return row.equals(PartyRow.NEW) ? "" : Texts.text("parties.type." + row.party().type());
    }

    private static String said(PartyRow row) {
        return String.join("\n", row.party().name(), row.otherNames(), row.roleTitles(), row.counselNames(), row.party().contact());
    }

    private void addFilters() {
        Choice<Party.Type> type = new Choice<>("parties-type-choice", Texts.text("parties.type"), Texts.text("parties.filter.any"),
                each -> Texts.text("parties.type." + each));
        type.offer(List.of(Party.Type.values()));
        Choice<Side> side = new Choice<>("parties-side-choice", Texts.text("parties.filter.side"), Texts.text("parties.filter.any"),
                each -> Texts.text("parties.side." + each));
        side.offer(List.of(Side.values()));
        view.filter(type, (row, chosen) -> row.party().type() == chosen);
        view.filter(proceeding, (row, chosen) -> row.roles().stream().anyMatch(in -> in.proceeding().id().equals(chosen.id())));
        view.filter(side, (row, chosen) -> row.roles().stream().anyMatch(in -> in.role().side() == chosen));
    }

    private void show(People now) {
        badge(Badge.of(now.parties().size()));
        Choices.offer(proceeding, model.proceedings(), Proceeding::id);
        spelling.show(now.spellings());
        typing.whenFree(() -> view.show(model.shownProperty().get().parties()));
        Ref ref = wanted;
        if (ref != null && model.partyOf(ref).isPresent()) {
            reveal(ref);
        }
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
        wanted = model.partyOf(ref).isPresent() ? null : ref;
        model.partyOf(ref).ifPresent(view::reveal);
    }

    @Override
    public void shown() {
        view.focusCursor();
    }

    private String rename(PartyRow row, String name) {
        if (name.isBlank()) {
            return Texts.text("parties.name.missing");
        }
        model.edits().set(row.party().ref(), "name", name);
        return "";
    }

    private void beginNew() {
        view.beginNew();
        typing.beginNew();
    }

    /** What sort of party it is can follow. */
    private String add(String name) {
        view.reveal(model.edits().addParty(name, Party.Type.PERSON));
        return "";
    }

    private void remove() {
        model.edits().remove(Objects.requireNonNull(view.currentProperty().get()).party().ref());
    }

    /** Asks which other entry is the same party, and then whether that is so: what is merged looks the same ever after. */
    private void merge() {
        PartyRow kept = Objects.requireNonNull(view.currentProperty().get());
        List<Party> others = model.parties().stream().filter(party -> !party.id().equals(kept.party().id())).toList();
        ChooseOne<Party> other = new ChooseOne<>("parties-merge-other", Texts.text("parties.merge.other"), others, Party::name);
        new Decision("parties-merge-form", Texts.text("parties.merge.question", kept.party().name()), Texts.text("parties.merge.what"))
                .with(other).startAt(other.filter())
                .act(Texts.text("parties.merge.act"), Bindings.isNotNull(other.chosenProperty()), () -> {
                    Party gone = other.chosenProperty().get();
                    if (gone != null) {
                        model.edits().merge(kept.party().id(), gone.id());
                    }
                }).show(Over.window(view));
    }
}
