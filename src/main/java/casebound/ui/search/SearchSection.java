package casebound.ui.search;

import static casebound.ui.kit.Named.named;

import casebound.casefile.CaseFile;
import casebound.problem.Texts;
import casebound.search.Hit;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.Destination;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Section;
import casebound.ui.kit.SectionBar;
import casebound.ui.kit.Wrapped;
import casebound.work.Work;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What the search field of the window finds. */
public final class SearchSection implements Section {
    private final ResultsModel model;
    private final FilterField field = new FilterField("search-query", Texts.text("search.query"));
    private final ListView<Hit> list = named(new ListView<>(), "search-hits", Texts.text("search.title"));
    private final Label said = new Label();
    private final SectionBar bar = new SectionBar(Texts.text("search.title"));
    private final VBox view;
    private final List<Command> commands;

    public SearchSection(CaseFile file, Work work, Navigator navigator) {
        model = new ResultsModel(file, work, navigator);
        field.setPrefWidth(420);
        FilterBar filters = new FilterBar(field);
        said.getStyleClass().addAll("text-muted", "search-said");
        Wrapped.wrapped(said);
        said.setId("search-said");
        said.managedProperty().bind(said.visibleProperty());
        said.setVisible(false);
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new HitCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open(click.isShortcutDown() ? PaneSide.OTHER : PaneSide.LEFT);
            }
        });
        field.textProperty().addListener((property, before, now) -> model.search(now));
        field.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                press.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(bar, filters, said, list);
        filters.listenIn(view);
        model.resultsProperty().subscribe(this::show);
        var any = Bindings.isNotNull(list.getSelectionModel().selectedItemProperty());
        commands = List.of(
                Command.of("search-open", "search.open", null, Menu.EDIT, () -> open(PaneSide.LEFT)).when(any),
                Command.of("search-open-other", "search.openOther", Command.ctrl(KeyCode.ENTER), Menu.EDIT,
                        () -> open(PaneSide.OTHER)).when(any));
    }

    @Override
    public String id() {
        return "search-results";
    }

    @Override
    public String title() {
        return Texts.text("search.title");
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.SEARCH;
    }

    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public boolean opens(Destination destination) {
        return destination instanceof Destination.Found;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.Found(String query)) {
            boolean same = field.getText().equals(query);
            field.setText(query);
            if (same) {
                model.search(query);
            }
        }
    }

    @Override
    public void shown() {
        list.requestFocus();
    }

    private void show(Results results) {
        said.setVisible(results instanceof Results.NotUnderstood);
        switch (results) {
            case Results.Nothing nothing -> {
                list.getItems().clear();
                list.setPlaceholder(new EmptyState(Texts.text("search.nothing")));
                bar.countProperty().set("");
            }
            case Results.Found found -> {
                list.setPlaceholder(new EmptyState(Texts.text("search.none", found.query())));
                list.getItems().setAll(found.hits().hits());
                list.scrollTo(0);
                list.getSelectionModel().selectFirst();
                bar.countProperty().set(ResultsModel.count(found.hits()));
            }
            case Results.NotUnderstood refused -> {
                said.setText(refused.problem().what() + " " + refused.problem().remedy());
                list.getItems().clear();
                list.setPlaceholder(new EmptyState(""));
                bar.countProperty().set("");
            }
        }
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER) {
            open(press.isShortcutDown() || press.isShiftDown() ? PaneSide.OTHER : PaneSide.LEFT);
            press.consume();
        }
    }

    private void open(PaneSide side) {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            model.open(hit, side);
        }
    }
}
