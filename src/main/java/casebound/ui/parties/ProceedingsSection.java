package casebound.ui.parties;

import static casebound.ui.kit.Named.named;

import casebound.casefile.CaseFile;
import casebound.model.CaseDates;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.RecordSection;
import casebound.ui.kit.RecordsView;
import casebound.ui.kit.GridTyping;
import casebound.ui.parties.Docket.FilingRow;
import casebound.ui.parties.People.ProceedingRow;
import casebound.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The proceedings of the matter, and their dockets: two views of one section. */
public final class ProceedingsSection extends RecordSection {
    private final PeopleModel model;
    private final Navigator navigator;
    private final ProceedingInspector inspector;
    private final RecordsView<ProceedingRow> view;
    private final GridTyping<ProceedingRow> typing;
    private final DocketView docket;
    private final StackPane views = new StackPane();
    private final StackPane inspectors = new StackPane();
    private final BooleanProperty onDocket = new SimpleBooleanProperty();
    private final List<Command> commands;
    private @Nullable Ref wanted;

    public ProceedingsSection(CaseFile file, Work work, Navigator navigator) {
        super("proceedings", scales(), Kind.PROCEEDING, Kind.RELATION, Kind.CHARGE, Kind.FILING);
        this.navigator = navigator;
        model = new PeopleModel(file, work, Platform::runLater);
        DocketModel filings = new DocketModel(file, work, Platform::runLater);
        inspector = new ProceedingInspector(model, navigator, this::openDocket);
        FilingInspector filingInspector = new FilingInspector(filings, navigator);
        BooleanBinding writable = onDocket.not().and(new SimpleBooleanProperty(model.writable()));
        Command add = Command.of("proceedings-add", "proceedings.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::beginNew).when(writable);
        view = new RecordsView<>("proceedings", add, ProceedingsSection::columns, ProceedingsSection::said, row -> row.proceeding().id(), inspector::show);
        typing = new GridTyping<>(view.grid(), row -> row.proceeding().id(), model.writable(), row -> openDocket());
        if (model.writable()) {
            view.lastRow(ProceedingRow.NEW);
            typing.newRecord(ProceedingRow.NEW, "proceedings-name", Texts.text("proceedings.new.hint"), this::add, view::endNew);
        }
        type("name").type("court").type("number").type("status").typing
                .choice("proceedings-type", row -> Arrays.stream(Proceeding.Type.values()).map(type -> new GridTyping.Option("proceedings-type-" + type,
                        Texts.text("proceedings.type." + type), () -> model.edits().set(row.proceeding().ref(), "type", type))).toList());
        addFilter();
        view.getChildren().add(typing.refusal());
        docket = new DocketView(filings, onDocket, filingInspector::show, this::openFirst);
        views.getChildren().add(view);
        inspectors.getChildren().add(inspector.node());
        // what nobody has asked for yet would make the first look at the proceedings a slow one
        onDocket.subscribe(now -> {
            if (now && docket.view().getParent() == null) {
                views.getChildren().add(docket.view());
                inspectors.getChildren().add(filingInspector.node());
            }
        });
        front(view, inspector.node(), onDocket.not());
        front(docket.view(), filingInspector.node(), Bindings.createBooleanBinding(onDocket::get, onDocket));
        view.bar().add(toggles(view, false));
        docket.view().bar().add(toggles(docket.view(), true));
        BooleanBinding on = Bindings.isNotNull(view.currentProperty()).and(writable);
        commands = Stream.concat(Stream.of(add,
                Command.of("proceedings-remove", "proceedings.remove", Command.key(KeyCode.DELETE), Menu.EDIT,
                        () -> model.edits().remove(Objects.requireNonNull(view.currentProperty().get()).proceeding().ref())).when(on),
                Command.of("proceedings-switch", "proceedings.switch", Command.ctrl(KeyCode.D), Menu.VIEW, this::turn)),
                docket.commands().stream()).toList();
        model.shownProperty().subscribe(this::show);
        model.refresh();
        filings.refresh();
    }

    private static void columns(Grid<ProceedingRow> grid) {
        grid.columns().numbered()
                .filling("proceedings-name", Texts.text("proceedings.name"), row -> row.proceeding().name())
                .text("proceedings-type", Texts.text("proceedings.type"), 90, ProceedingsSection::type, "second")
                .text("proceedings-court", Texts.text("proceedings.court"), 150, row -> row.proceeding().court())
                .text("proceedings-case-number", Texts.text("proceedings.number"), 110, row -> row.proceeding().number())
                .text("proceedings-status", Texts.text("proceedings.status"), 100, row -> row.proceeding().status())
                .sorted("proceedings-next", Texts.text("proceedings.nextDate"), 100, row -> row.proceeding().nextDate(),
                        row -> row.proceeding().nextDate().known() ? CaseDates.shown(row.proceeding().nextDate()) : "", "second")
                .sorted("proceedings-filings", Texts.text("proceedings.docket"), 60, ProceedingRow::filings,
                        row -> row.filings() == 0 ? "" : String.valueOf(row.filings()), "second")
                .leavingOut("proceedings-filings", "proceedings-type");
    }

    private static String type(ProceedingRow row) {
        return row.equals(ProceedingRow.NEW) ? "" : Texts.text("proceedings.type." + row.proceeding().type());
    }

    private static String said(ProceedingRow row) {
        Proceeding proceeding = row.proceeding();
        return String.join("\n", proceeding.name(), proceeding.caption(), proceeding.court(), proceeding.number(), proceeding.judge(), proceeding.status());
    }

    /** Into this column one types. */
    private ProceedingsSection type(String component) {
        typing.text(component.equals("number") ? "proceedings-case-number" : "proceedings-" + component, row -> text(row, component), row -> text(row, component), (row, typed) -> {
            if (component.equals("name") && typed.isBlank()) {
                return Texts.text("proceedings.name.missing");
            }
            model.edits().set(row.proceeding().ref(), component, typed);
            return "";
        });
        return this;
    }

    private static String text(ProceedingRow row, String component) {
        Proceeding proceeding = row.proceeding();
        return switch (component) {
            case "name" -> proceeding.name();
            case "court" -> proceeding.court();
            case "number" -> proceeding.number();
            default -> proceeding.status();
        };
    }

    private void addFilter() {
        Choice<Proceeding.Type> type = new Choice<>("proceedings-type-choice", Texts.text("proceedings.type"), Texts.text("parties.filter.any"),
                each -> Texts.text("proceedings.type." + each));
        type.offer(List.of(Proceeding.Type.values()));
        view.filter(type, (row, chosen) -> row.proceeding().type() == chosen);
    }

    private static void front(Node each, Node its, BooleanBinding shown) {
        each.visibleProperty().bind(shown);
        its.visibleProperty().bind(shown);
        its.managedProperty().bind(shown);
    }

    /** The switch between the two views; it stands in both. */
    private HBox toggles(Node beside, boolean docketSide) {
        String id = docketSide ? "docket-view-" : "proceedings-view-";
        HBox toggles = new HBox(toggle(id + "list", "proceedings.title", false), toggle(id + "docket", "proceedings.docket", true));
        toggles.getStyleClass().add("view-switch");
        return toggles;
    }

    private ToggleButton toggle(String id, String text, boolean docketSide) {
        ToggleButton toggle = named(new ToggleButton(Texts.text(text)), id, Texts.text("proceedings.view", Texts.text(text)));
        onDocket.subscribe(now -> toggle.setSelected(now == docketSide));
        toggle.setOnAction(click -> {
            onDocket.set(docketSide);
            toggle.setSelected(true);
        });
        return toggle;
    }

    private void show(People now) {
        badge(Badge.of(now.proceedings().size()));
        typing.whenFree(() -> view.show(model.shownProperty().get().proceedings()));
        Ref ref = wanted;
        if (ref != null && model.proceedingOf(ref).isPresent()) {
            reveal(ref);
        }
    }

    @Override
    public Node view() {
        return views;
    }

    @Override
    public Node inspector() {
        return inspectors;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    protected void reveal(Ref ref) {
        onDocket.set(ref.kind() == Kind.FILING);
        if (ref.kind() == Kind.FILING) {
            docket.reveal(ref.id());
        } else {
            wanted = model.proceedingOf(ref).isPresent() ? null : ref;
            model.proceedingOf(ref).ifPresent(view::reveal);
        }
    }

    @Override
    public void shown() {
        (onDocket.get() ? docket.view() : view).focusCursor();
    }

    private void turn() {
        onDocket.set(!onDocket.get());
        shown();
    }

    /** Shows the docket of the proceeding with the cursor. */
    private void openDocket() {
        ProceedingRow row = view.currentProperty().get();
        docket.proceedingProperty().set(row == null ? null : row.proceeding());
        onDocket.set(true);
        shown();
    }

    private void openFirst(FilingRow row) {
        row.documents().stream().findFirst().ifPresent(one -> navigator.openDocument(one.document(), one.page(), PaneSide.LEFT));
    }

    private void beginNew() {
        view.beginNew();
        typing.beginNew();
    }

    /** What sort of proceeding it is can follow. */
    private String add(String name) {
        view.reveal(model.edits().addProceeding(name, Proceeding.Type.CRIMINAL));
        return "";
    }

    private static Ikon scales() {
        return BootstrapIcons.BRIEFCASE;
    }
}
