package casebound.ui.evidence;

import static casebound.ui.kit.Named.named;

import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.SearchPick;
import casebound.ui.kit.SectionBar;
import casebound.ui.kit.Sheet;
import casebound.ui.kit.Strips;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The section: its bar with the switch between items and exhibits, the filters, the sheet, and why something is refused. */
final class EvidenceView extends BorderPane implements LazySection.View {
    private final EvidenceModel model;
    private final Navigator navigator;
    private final Inspector inspector = new Inspector("evidence-inspector");
    private final Sheet<ItemRow> items;
    private final Sheet<ExhibitRow> exhibits;
    private final ItemInspector itemInspector;
    private final ExhibitInspector exhibitInspector;
    private final ItemParts parts;
    private final Command newItem;
    private final Command newExhibit;
    private final List<Command> commands;
    private @Nullable UUID wantedCustody;

    EvidenceView(EvidenceModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        items = ItemsGrid.of(model, navigator);
        exhibits = ExhibitsGrid.of(model, navigator);
        itemInspector = new ItemInspector(model, navigator, inspector);
        exhibitInspector = new ExhibitInspector(model, navigator, inspector);
        parts = new ItemParts(model, navigator, inspector);
        BooleanBinding onExhibits = Bindings.createBooleanBinding(
                () -> model.writable() && model.showingExhibitsProperty().get(), model.showingExhibitsProperty());
        BooleanBinding onItems = Bindings.createBooleanBinding(
                () -> model.writable() && !model.showingExhibitsProperty().get(), model.showingExhibitsProperty());
        newItem = Command.of("evidence-new", "evidence.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::newItem).when(onItems);
        newExhibit = Command.of("exhibits-new", "evidence.exhibit.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::newExhibit).when(onExhibits);
        commands = possible(onItems, onExhibits);
        FilterBar itemFilters = itemFilters();
        FilterBar exhibitFilters = exhibitFilters();
        SectionBar bar = bar();
        wireItems();
        wireExhibits();
        setBottom(new VBox(
                Strips.refusal("evidence-refused", model.itemTyping().problem()),
                Strips.refusal("exhibits-refused", model.exhibitTyping().problem()),
                Strips.readOnly("evidence-read-only", model.whyNot())));
        model.showingExhibitsProperty().subscribe(exhibitsNow -> {
            setTop(new VBox(bar, exhibitsNow ? exhibitFilters : itemFilters));
            setCenter(exhibitsNow ? exhibits : items);
            explain();
        });
        model.sheetProperty().subscribe(sheet -> {
            bar.countProperty().set(Texts.text("evidence.count", sheet.items().size(), sheet.exhibits().size()));
            items.show(sheet.items());
            exhibits.show(sheet.exhibits());
            revealCustody();
            explain();
        });
        items.currentProperty().addListener((Observable row) -> explain());
        exhibits.currentProperty().addListener((Observable row) -> explain());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Inspector inspector() {
        return inspector;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusFirst() {
        (model.showingExhibitsProperty().get() ? exhibits : items).focusCursor();
    }

    /** Puts the cursor on an item, on the item of a hand-over, or on an exhibit. */
    @Override
    public void reveal(Ref ref) {
        boolean exhibit = ref.kind() == Kind.EXHIBIT;
        model.showingExhibitsProperty().set(exhibit);
        if (exhibit) {
            model.clearExhibitFilter();
            exhibits.reveal(ref.id());
        } else {
            model.clearFilter();
            wantedCustody = ref.kind() == Kind.CUSTODY ? ref.id() : null;
            if (wantedCustody == null) {
                items.reveal(ref.id());
            } else {
                revealCustody();
            }
        }
        focusFirst();
    }

    /** A hand-over is shown at its item, now or as soon as that is read. */
    private void revealCustody() {
        if (wantedCustody != null) {
            model.itemOfCustody(wantedCustody).ifPresent(item -> {
                wantedCustody = null;
                items.reveal(item);
            });
        }
    }

    private List<Command> possible(ObservableBooleanValue onItems, ObservableBooleanValue onExhibits) {
        BooleanBinding item = Bindings.createBooleanBinding(() -> onItems.get() && items.currentProperty().get() != null
                && items.currentProperty().get().item() != null, onItems, items.currentProperty());
        BooleanBinding exhibit = Bindings.createBooleanBinding(() -> onExhibits.get() && exhibits.currentProperty().get() != null,
                onExhibits, exhibits.currentProperty());
        return List.of(newItem, newExhibit,
                Command.of("evidence-switch", "evidence.switch", Command.ctrl(KeyCode.E), Menu.VIEW,
                        () -> turn(!model.showingExhibitsProperty().get())),
                Command.of("evidence-open", "evidence.open", Command.ctrl(KeyCode.O), Menu.VIEW, this::openDocument),
                Command.of("evidence-add-custody", "evidence.custody.add", Command.ctrlShift(KeyCode.U), Menu.EDIT,
                        () -> onItem(row -> parts.addCustody(row, row.item()))).when(item),
                Command.of("evidence-add-exhibit", "evidence.exhibit.add", Command.ctrlShift(KeyCode.X), Menu.EDIT,
                        () -> onItem(row -> parts.addExhibit(row.item()))).when(item),
                Command.of("evidence-delete", "evidence.delete", Command.key(KeyCode.DELETE), Menu.EDIT, () ->
                        model.edits().deleteItems(items.selected().stream().map(row -> row.item().id()).toList())).when(item),
                Command.of("exhibits-delete", "evidence.exhibit.delete", Command.key(KeyCode.DELETE), Menu.EDIT, () ->
                        model.edits().deleteExhibits(exhibits.selected().stream().map(ExhibitRow::id).toList())).when(exhibit));
    }

    private SectionBar bar() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton onItems = switchTo("evidence-items", "evidence.items", false, group);
        ToggleButton onExhibits = switchTo("evidence-exhibits", "evidence.exhibits", true, group);
        model.showingExhibitsProperty().subscribe(now -> group.selectToggle(now ? onExhibits : onItems));
        SectionBar bar = new SectionBar(Texts.text("evidence.title"), only(newItem, false), only(newExhibit, true));
        HBox views = new HBox(onItems, onExhibits);
        views.getStyleClass().add("view-switch");
        bar.add(views);
        return bar;
    }

    private ToggleButton switchTo(String id, String key, boolean toExhibits, ToggleGroup group) {
        ToggleButton button = named(new ToggleButton(Texts.text(key)), id, Texts.text(key));
        button.setToggleGroup(group);
        button.setOnAction(click -> {
            // A switch cannot be switched to nothing.
            button.setSelected(true);
            turn(toExhibits);
        });
        return button;
    }

    private void turn(boolean toExhibits) {
        model.showingExhibitsProperty().set(toExhibits);
        focusFirst();
    }

    /** The primary button of one of the two views. */
    private Button only(Command command, boolean ofExhibits) {
        Button button = Buttons.of(command, true);
        button.visibleProperty().bind(ofExhibits ? model.showingExhibitsProperty() : model.showingExhibitsProperty().not());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private FilterBar itemFilters() {
        FilterField field = new FilterField("evidence-filter", Texts.text("evidence.filter"));
        field.textProperty().bindBidirectional(model.filterProperty());
        Choice<Party> holder = new Choice<>("evidence-filter-holder", Texts.text("evidence.heldBy"), Texts.text("evidence.anyone"), Party::name);
        holder.chosenProperty().bindBidirectional(model.holderProperty());
        Choice<EvidenceItem.Bearing> bearing = new Choice<>("evidence-filter-bearing", Texts.text("evidence.bearing"),
                Texts.text("evidence.any"), each -> Texts.text("evidence.bearing." + each));
        bearing.offer(List.of(EvidenceItem.Bearing.values()));
        bearing.chosenProperty().bindBidirectional(model.bearingProperty());
        Choice<Proceeding> proceeding = proceedings("evidence-filter-proceeding");
        proceeding.chosenProperty().bindBidirectional(model.proceedingProperty());
        model.sheetProperty().subscribe(sheet -> {
            holder.offer(sheet.holders());
            proceeding.offer(sheet.proceedings());
        });
        FilterBar bar = new FilterBar(field, holder, bearing, proceeding);
        bar.countProperty().bind(Bindings.createStringBinding(() -> Texts.text("kit.shown",
                model.sheetProperty().get().items().stream().filter(model.itemsShown()).count(), model.sheetProperty().get().items().size()),
                model.sheetProperty(), model.filterProperty(), model.holderProperty(), model.bearingProperty(), model.proceedingProperty()));
        listen(bar);
        return bar;
    }

    private FilterBar exhibitFilters() {
        FilterField field = new FilterField("exhibits-filter", Texts.text("evidence.exhibits.filter"));
        field.textProperty().bindBidirectional(model.exhibitFilterProperty());
        Choice<Exhibit.Status> status = new Choice<>("exhibits-filter-status", Texts.text("evidence.status"), Texts.text("evidence.any"),
                each -> Texts.text("evidence.exhibit.status." + each));
        status.offer(List.of(Exhibit.Status.values()));
        status.chosenProperty().bindBidirectional(model.statusProperty());
        Choice<Proceeding> proceeding = proceedings("exhibits-filter-proceeding");
        proceeding.chosenProperty().bindBidirectional(model.exhibitProceedingProperty());
        model.sheetProperty().subscribe(sheet -> proceeding.offer(sheet.proceedings()));
        FilterBar bar = new FilterBar(field, status, proceeding);
        bar.countProperty().bind(Bindings.createStringBinding(() -> Texts.text("kit.shown",
                model.sheetProperty().get().exhibits().stream().filter(model.exhibitsShown()).count(), model.sheetProperty().get().exhibits().size()),
                model.sheetProperty(), model.exhibitFilterProperty(), model.statusProperty(), model.exhibitProceedingProperty()));
        listen(bar);
        return bar;
    }

    /** "/" reaches the field of the bar that is shown. */
    private void listen(FilterBar bar) {
        items.addEventHandler(javafx.scene.input.KeyEvent.KEY_TYPED, press -> slash(bar, press));
        exhibits.addEventHandler(javafx.scene.input.KeyEvent.KEY_TYPED, press -> slash(bar, press));
    }

    private static void slash(FilterBar bar, javafx.scene.input.KeyEvent press) {
        if (bar.getScene() != null && "/".equals(press.getCharacter())
                && !(press.getTarget() instanceof javafx.scene.control.TextInputControl)) {
            bar.field().requestFocus();
            bar.field().selectAll();
            press.consume();
        }
    }

    private static Choice<Proceeding> proceedings(String id) {
        return new Choice<>(id, Texts.text("evidence.proceeding"), Texts.text("evidence.all"), Proceeding::name);
    }

    private void wireItems() {
        Button make = Buttons.plain("evidence-new-empty", Texts.text("evidence.new"), newItem::run);
        make.setDisable(!model.writable());
        items.grid().emptyState(new EmptyState(Texts.text("evidence.empty"), make));
        items.grid().noMatch(Texts.text("evidence.noMatch"), model::clearFilter);
        items.onAct((row, column) -> act(row, column));
        for (Observable each : List.of(model.filterProperty(), model.holderProperty(), model.bearingProperty(), model.proceedingProperty())) {
            each.addListener(change -> items.filter(model.itemsShown()));
        }
    }

    private void wireExhibits() {
        Button make = Buttons.plain("exhibits-new-empty", Texts.text("evidence.exhibit.new"), newExhibit::run);
        make.setDisable(!model.writable());
        exhibits.grid().emptyState(new EmptyState(Texts.text("evidence.exhibits.empty"), make));
        exhibits.grid().noMatch(Texts.text("evidence.exhibits.noMatch"), model::clearExhibitFilter);
        exhibits.onAct((row, column) -> {
            switch (column) {
                case "exhibits-proceeding" -> focus("exhibits-proceeding-field");
                case "exhibits-offered" -> focus("exhibits-offered-field");
                case "exhibits-status" -> focus("exhibits-status-field");
                default -> navigator.open(row.at());
            }
        });
        for (Observable each : List.of(model.exhibitFilterProperty(), model.statusProperty(), model.exhibitProceedingProperty())) {
            each.addListener(change -> exhibits.filter(model.exhibitsShown()));
        }
    }

    /** Enter on what is not typed into the sheet: the field at the right that holds it. */
    private void act(ItemRow row, String column) {
        switch (column) {
            case "evidence-holder" -> focus("evidence-holder-field");
            case "evidence-bearing" -> focus("evidence-bearing-field");
            case "evidence-custody" -> focus("evidence-custody-add");
            case "evidence-exhibits" -> focus("evidence-exhibit-add");
            default -> openDocument();
        }
    }

    private void focus(String id) {
        Node field = inspector.lookup("#" + id);
        if (field != null) {
            field.requestFocus();
        }
    }

    private void explain() {
        if (model.showingExhibitsProperty().get()) {
            itemInspector.forget();
            exhibitInspector.show(exhibits.currentProperty().get());
        } else {
            exhibitInspector.forget();
            itemInspector.show(items.currentProperty().get());
        }
    }

    private void newItem() {
        model.clearFilter();
        items.beginNew(EvidenceModel.DESCRIPTION);
    }

    /** An exhibit of a document; of an item it is made at the item. */
    private void newExhibit() {
        EvidenceSheet sheet = model.sheetProperty().get();
        List<SearchPick.Thing> things = java.util.stream.Stream.concat(sheet.documents().stream(), sheet.items().stream()
                .map(row -> new SearchPick.Thing(row.item().ref(),
                        Texts.text("evidence.named", row.item().number(), row.item().description())))).toList();
        SearchPick.ask(Over.window(this), "exhibits-subject-choice", Texts.text("evidence.exhibit.subject.question"),
                Texts.text("evidence.exhibit.subject.act"), things, false, picked ->
                        ExhibitForm.ask(Over.window(this), sheet, picked.getFirst(), exhibit -> {
                            model.clearExhibitFilter();
                            exhibits.reveal(exhibit.id());
                            model.edits().addExhibit(exhibit);
                        }));
    }

    private void openDocument() {
        if (model.showingExhibitsProperty().get()) {
            if (exhibits.currentProperty().get() != null) {
                navigator.open(exhibits.currentProperty().get().at());
            }
        } else if (items.currentProperty().get() != null && items.currentProperty().get().documentAt() != null) {
            navigator.open(items.currentProperty().get().documentAt());
        }
    }

    private void onItem(Consumer<ItemRow> act) {
        ItemRow row = items.currentProperty().get();
        if (row != null && row.item() != null) {
            act.accept(row);
        }
    }
}
