package casebound.ui.welcome;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FileDrop;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Icons;
import casebound.ui.kit.KeyHelp;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Wrapped;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The first window: ways in at the left, my cases at the right, and a place to drop files. */
public final class WelcomeWindow {
    private static final double ROW = 52;

    private final WelcomeModel model;
    private final FilePicker picker;
    private final Stage stage;
    private final ListView<WelcomeModel.Line> list = named(new ListView<>(), "recent-cases", Texts.text("welcome.recent"));
    private final FilterField filter = new FilterField("recent-filter", Texts.text("welcome.filter")).withoutKey();
    private final Command newCase = Command.of("new-case", "welcome.newCase", Command.ctrl(KeyCode.N), Command.Menu.FILE, () -> askForCase(window()));
    private final Command openCase = Command.of("open-case", "welcome.openCase", Command.ctrl(KeyCode.O), Command.Menu.FILE, this::chooseCase);
    private final Node make = Buttons.wide("new-case", BootstrapIcons.PLUS, newCase);
    private final Command sample;
    private final Command restore = Command.of("restore", "welcome.restore", null, Command.Menu.FILE, this::chooseBackup);
    private final Command settings;
    private final Command keys = Command.of("keys", "shell.keys", Command.key(KeyCode.F1), Command.Menu.HELP, this::showKeys);

    /** @param version the program's version, such as "0.1" */
    public WelcomeWindow(WelcomeModel model, FilePicker picker, Theme theme, Stage stage, String version) {
        this.model = model;
        this.picker = picker;
        this.stage = stage;
        sample = Command.of("open-sample", "welcome.sample", null, Command.Menu.FILE, model::openSample).when(model.makingSampleProperty().not());
        settings = Command.of("settings", "shell.settings", Command.ctrl(javafx.scene.input.KeyCode.COMMA), Command.Menu.EDIT, model::settings);
        BorderPane root = new BorderPane(main());
        root.setLeft(side());
        root.setBottom(strip(version));
        root.getStyleClass().add("welcome");
        FileDrop.on(root, () -> true, this::dropped);
        Shortcuts.listen(root, () -> List.of(newCase, openCase, settings, keys));
        root.getStylesheets().add(Objects.requireNonNull(WelcomeWindow.class.getResource("/assets/style/shell.css")).toExternalForm());
        Scene scene = new Scene(root, 1280, 800);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.setTitle(Texts.text("product"));
    }

    public void show() {
        stage.show();
        // Without any case yet the first thing to do is to make one; with the first that is listed the focus goes to them.
        (model.lines().isEmpty() ? make : list).requestFocus();
        model.refresh();
    }

    private Node side() {
        Label name = new Label(Texts.text("product"), Icons.logo(22));
        name.setGraphicTextGap(10);
        name.getStyleClass().add("product-name");
        Label claim = new Label(Texts.text("welcome.claim"));
        Wrapped.wrapped(claim);
        claim.setMinHeight(Region.USE_PREF_SIZE);
        claim.getStyleClass().addAll("t15", "text-muted");
        VBox.setMargin(claim, new javafx.geometry.Insets(11, 0, 27, 0));
        make.getStyleClass().add("accent");
        Node trial = Buttons.wide("open-sample", Icons.logo(16), sample);
        Node open = Buttons.wide("open-case", BootstrapIcons.FOLDER, openCase);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox links = new VBox(8, link(restore), link(settings), link(keys));
        Label aboutSample = hint("welcome.sampleHint");
        aboutSample.setId("sample-hint");
        aboutSample.textProperty().bind(model.sampleProperty());
        VBox side = new VBox(name, claim, make, hint("welcome.newCaseHint"), trial, aboutSample, open,
                hint("welcome.openCaseHint"), space, links);
        side.getStyleClass().add("welcome-side");
        return side;
    }

    private static Hyperlink link(Command command) {
        Hyperlink link = named(new Hyperlink(command.title().get()), command.id(), command.title().get());
        link.getStyleClass().add("t12");
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(event -> command.run());
        return link;
    }

    private static Label hint(String key) {
        Label hint = new Label(Texts.text(key));
        Wrapped.wrapped(hint);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("t12", "text-muted");
        VBox.setMargin(hint, new javafx.geometry.Insets(4, 0, 17, 0));
        return hint;
    }

    private Node main() {
        Label heading = new Label(Texts.text("welcome.recent"));
        heading.getStyleClass().addAll("strong", "t15");
        Label count = new Label();
        count.getStyleClass().add("count");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox top = new HBox(8, heading, count, Buttons.spring(), filter);
        top.setAlignment(Pos.CENTER_LEFT);
        model.lines().addListener((ListChangeListener<WelcomeModel.Line>) change -> {
            count.setText(String.valueOf(model.count()));
            keepASelection();
        });
        StackPane box = new StackPane(list());
        box.getStyleClass().add("recent-cases");
        // As high as its rows, up to what the window leaves: the hint stands right below the last case.
        box.prefHeightProperty().bind(Bindings.when(Bindings.isEmpty(model.lines())).then(3).otherwise(Bindings.size(model.lines())).multiply(ROW).add(2));
        box.setMinHeight(ROW);
        box.maxHeightProperty().bind(box.prefHeightProperty());
        Label keysHint = new Label(Texts.text("welcome.listHint"));
        keysHint.getStyleClass().addAll("t12", "text-subtle");
        keysHint.setMinHeight(Region.USE_PREF_SIZE);
        keysHint.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        space.setMinHeight(16);
        VBox main = new VBox(8, top, box, keysHint, space, dropZone());
        main.getStyleClass().add("welcome-main");
        return main;
    }

    private Node list() {
        list.setItems(model.lines());
        list.setFixedCellSize(ROW);
        // of itself a list is not as low as a single row
        list.setMinHeight(0);
        list.setCellFactory(view -> new RecentCaseCell());
        EmptyState none = new EmptyState(Texts.text("welcome.none"));
        EmptyState noMatch = new EmptyState(Texts.text("welcome.noMatch"), Buttons.plain("recent-clear", Texts.text("kit.clear"), filter::clear));
        list.placeholderProperty().bind(Bindings.when(filter.textProperty().isEmpty()).then((Node) none).otherwise(noMatch));
        list.setOnKeyPressed(press -> {
            WelcomeModel.Line line = list.getSelectionModel().getSelectedItem();
            if (line != null && press.getCode() == KeyCode.ENTER) {
                model.open(line);
            } else if (line != null && press.getCode() == KeyCode.DELETE) {
                model.forget(line);
            }
        });
        list.setOnMouseClicked(click -> {
            WelcomeModel.Line line = list.getSelectionModel().getSelectedItem();
            if (line != null && click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                model.open(line);
            }
        });
        return list;
    }

    private void keepASelection() {
        if (list.getSelectionModel().getSelectedItem() == null && !model.lines().isEmpty()) {
            list.getSelectionModel().selectFirst();
            if (make.isFocused()) {
                list.requestFocus();
            }
        }
    }

    private Node dropZone() {
        Label heading = new Label(Texts.text("welcome.drop"));
        heading.getStyleClass().add("strong");
        Label hint = new Label(Texts.text("welcome.dropHint"));
        hint.getStyleClass().addAll("t12", "text-muted");
        VBox zone = new VBox(Icons.icon(BootstrapIcons.DOWNLOAD), heading, hint);
        zone.getStyleClass().add("drop-zone");
        return zone;
    }

    private Node strip(String version) {
        Label standing = new Label();
        standing.setId("welcome-standing");
        standing.textProperty().bind(model.standingProperty());
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        rule.setMaxHeight(12);
        HBox strip = new HBox(new Label(Texts.text("product") + " " + version), rule, standing,
                Buttons.spring(), new Label(Texts.text("welcome.local")));
        strip.getStyleClass().add("status-strip");
        return strip;
    }

    private void dropped(List<Path> files) {
        model.drop(files, this::askForCase);
    }

    /** Asks for the title of a new case. */
    public void askForCase(Window over) {
        new NewCaseDialog().show(over, model, picker, new WelcomeModel.Dropped(List.of(), false, ""));
    }

    private void askForCase(WelcomeModel.Dropped dropped) {
        new NewCaseDialog().show(stage, model, picker, dropped);
    }

    private Window window() {
        return stage;
    }

    private void chooseCase() {
        picker.folder(Texts.text("welcome.openCaseTitle")).ifPresent(model::openFolder);
    }

    private void chooseBackup() {
        picker.files(Texts.text("welcome.restoreTitle")).stream().findFirst()
                .ifPresent(zip -> new RestoreDialog().show(stage, model, picker, zip));
    }

    private void showKeys() {
        KeyHelp.of(Texts.text("shell.keys")).group(Texts.text("product"), List.of(newCase, openCase, settings, keys)).inLists().show(stage);
    }
}
