package casebound.ui.shell;

import casebound.problem.Texts;
import casebound.ui.kit.FileDrop;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.KeyHelp;
import casebound.ui.kit.Preferences;
import casebound.ui.kit.Section;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.Theme;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window of one case: bars and sidebar around the section in front. The menu bar is the system's own where the
 * system has one; elsewhere F10 shows it, and everything in it is in the command list too.
 */
public final class CaseWindow implements ShellCommands.Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;
    /** How wide a folded inspector is, in pixels. */
    private static final double FOLDED = 30;

    private final ShellModel model;
    private final Stage stage;
    private final BorderPane frame = new BorderPane();
    private final StackPane content = new StackPane();
    private final StackPane root = new StackPane();
    private final MenuBar menus = new MenuBar();
    private final CommandList commandList = new CommandList();
    private final TopBar top;
    private final Sidebar sidebar;
    private final WorkList workList;
    private final Folding folding;
    private final Map<Section, Node> views = new HashMap<>();

    /**
     * @param preferences how the person left such a window last: what is folded, and how wide the inspector is
     * @param stage an unused stage; the window shows itself there
     */
    public CaseWindow(ShellModel model, Theme theme, Preferences preferences, Stage stage) {
        this.model = model;
        this.stage = stage;
        model.addCommands(ShellCommands.of(model, theme, this));
        menus.setId("menus");
        menus.setUseSystemMenuBar(true);
        menus.setVisible(System.getProperty("os.name").startsWith("Mac"));
        menus.managedProperty().bind(menus.visibleProperty());
        top = new TopBar(model, id -> model.commands().stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow());
        frame.setTop(new VBox(menus, top));
        sidebar = new Sidebar(model);
        frame.setLeft(sidebar);
        frame.setCenter(content);
        folding = new Folding(preferences, sidebar);
        workList = new WorkList(model.status());
        frame.setBottom(new StatusStrip(model.status(), workList::open, () -> model.openSection("disclosure")));
        DropHint dropHint = new DropHint(FileDrop.on(root, model::takesFiles, model::take), model.caseTitleProperty());
        root.getChildren().addAll(frame, workList, commandList, dropHint);
        root.getStylesheets().add(Objects.requireNonNull(CaseWindow.class.getResource("/assets/style/shell.css")).toExternalForm());
        Shortcuts.listen(root, model::commands);
        model.currentProperty().subscribe(this::bringToFront);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.dress(scene);
        scene.focusOwnerProperty().addListener((property, before, now) -> {
            Section section = model.currentProperty().get();
            if (section != null && before != null && isGone(before)) {
                afterThePulse(() -> keepFocusOffTheSearch(section));
            }
        });
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        model.caseTitleProperty().subscribe(stage::setTitle);
    }

    /** Shows the window with its first section in front. */
    public void show() {
        if (model.currentProperty().get() == null && !model.sections().isEmpty()) {
            model.show(model.sections().getFirst());
        }
        stage.show();
        // Not the search field, which comes first: single keys are commands until the person chooses to type.
        sidebar.focusCurrent();
        Section section = model.currentProperty().get();
        if (section != null) {
            section.shown();
        }
    }

    @Override
    public void focusSearch() {
        top.focusSearch();
    }

    @Override
    public void showCommands() {
        commandList.open(model.commands());
    }

    @Override
    public void showMenus() {
        menus.setVisible(!menus.isVisible());
        if (menus.isVisible()) {
            fillMenus();
            menus.requestFocus();
        } else {
            sidebar.focusCurrent();
        }
    }

    @Override
    public void showKeys() {
        Section section = model.currentProperty().get();
        KeyHelp.of(Texts.text("shell.keys")).group(section == null ? "" : section.title(), model.sectionCommands())
                .inLists().group(Texts.text("shell.keys.anywhere"), model.windowCommands()).show(stage);
    }

    @Override
    public void foldInspector() {
        if (frame.getRight() instanceof Inspector inspector) {
            inspector.collapsedProperty().set(!inspector.collapsedProperty().get());
        }
    }

    @Override
    public void foldSidebar() {
        folding.sidebarFolded().set(!folding.sidebarFolded().get());
        if (folding.sidebarFolded().get() && stage.getScene().getFocusOwner() == null) {
            content.requestFocus();
        }
    }

    @Override
    public void showWork() {
        workList.open();
    }

    @Override
    public void close() {
        stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** A focus whose control has left the window moves on only at the end of the next pulse. */
    private static void afterThePulse(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private static boolean isGone(Node node) {
        Node at = node;
        while (at.isVisible() && at.getParent() != null) {
            at = at.getParent();
        }
        return !at.isVisible() || node.getScene() == null;
    }

    /** The section before, or a control of this one that is gone, took the focus with it, and it fell to the first control of the window: no place to go on. */
    private void keepFocusOffTheSearch(Section section) {
        if (section == model.currentProperty().get() && top.hasFocusWithoutWords()) {
            section.shown();
            if (top.hasFocusWithoutWords()) {
                sidebar.focusCurrent();
            }
        }
    }

    private void bringToFront(@Nullable Section section) {
        if (section == null) {
            return;
        }
        boolean first = !views.containsKey(section);
        content.getChildren().setAll(views.computeIfAbsent(section, Section::view));
        if (first) {
            // What a split pane holds is in the window, and can have the focus, only when its skin is made.
            content.applyCss();
        }
        Node inspector = section.inspector();
        if (inspector instanceof Inspector ours) {
            folding.take(ours);
        }
        if (first && inspector instanceof Inspector ours) {
            // All that is new in one go would hold the window; the inspector comes a moment behind the view.
            frame.setRight(placeOf(ours));
            Platform.runLater(() -> {
                if (model.currentProperty().get() == section) {
                    frame.setRight(inspector);
                }
            });
        } else {
            frame.setRight(inspector);
        }
        fillMenus();
        afterThePulse(() -> keepFocusOffTheSearch(section));
    }

    private static Region placeOf(Inspector inspector) {
        Region place = new Region();
        place.getStyleClass().add("inspector");
        place.setPrefWidth(inspector.collapsedProperty().get() ? FOLDED : inspector.openWidthProperty().get());
        return place;
    }

    /** What nobody sees need not be made anew for each section. */
    private void fillMenus() {
        if (menus.isVisible()) {
            Menus.fill(menus, model.commands());
        }
    }
}
