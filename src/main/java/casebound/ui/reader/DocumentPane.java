package casebound.ui.reader;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.kit.Icons;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Tips;
import casebound.ui.kit.Wrapped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One side of the reader: the document's name, its tools, its pages, and what lies over them. */
final class DocumentPane extends VBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final ReaderModel reader;
    private final Executor window;
    private final ReaderActions actions;
    private final PaneModel pane;
    private final PageView view;
    private final PaneTools tools;
    private final SidePanel panel;
    private final TabStrip tabs;
    private final SelectionBar bar;
    private final SuggestionStrip strip;
    private final DocumentChooser chooser;
    private final Button name = new Button();
    private final Button close;
    private final Button choose;
    private final Label sentence = new Label();
    private final PasswordField password = new PasswordField();
    private final HBox unlocking = new HBox(8);
    private final Label format = new Label();
    private final Button play = ReaderControls.wordButton("reader.play", this::play);
    private final VBox empty = new VBox(12);

    DocumentPane(ReaderModel reader, PaneModel pane, Executor window, ReaderActions actions) {
        this.reader = reader;
        this.window = window;
        this.actions = actions;
        this.pane = pane;
        view = new PageView(pane, window, actions::failed);
        panel = new SidePanel(pane, view, window, actions::failed, this::focusPages);
        tools = new PaneTools(pane, view, panel);
        tabs = new TabStrip(pane, name);
        bar = new SelectionBar(reader, pane, view);
        chooser = new DocumentChooser(pane::open, view::requestFocus);
        choose = ReaderControls.wordButton("reader.choose", this::openChooser);
        close = ReaderControls.iconButton(BootstrapIcons.X, "reader.close", pane::close);
        getStyleClass().add("reader-pane");
        new PageGestures(view, pane, reader.drawing());
        new PageMenu(reader, pane, view);
        new SuggestedLinks(reader, pane, view, actions);
        new PageKeys(view, pane, new Keys());
        StackPane desk = new StackPane(view, bar, empty(), chooser);
        desk.getStyleClass().add("reader-desk");
        StackPane.setAlignment(chooser, Pos.TOP_LEFT);
        strip = new SuggestionStrip(pane, actions);
        desk.setMinWidth(0);
        HBox.setHgrow(desk, Priority.ALWAYS);
        HBox below = new HBox(panel, desk);
        VBox.setVgrow(below, Priority.ALWAYS);
        // Under the pages: it comes when they have been read, and nothing may move under the hand of who reads.
        getChildren().addAll(head(), tools, below, strip);
        // Anything pressed in a pane makes it the active one; so does the keyboard's way into it.
        addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> reader.activate(pane));
        // Not by focusWithin, which loses count when what has the keyboard is hidden or leaves the window.
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (holds(this, owner)) {
                reader.activate(pane);
            }
        });
        reader.active().addListener((property, before, now) -> pseudoClassStateChanged(ACTIVE, reader.active().get() == pane));
        pseudoClassStateChanged(ACTIVE, reader.active().get() == pane);
        pane.source().addListener((property, before, now) -> show());
        pane.opening().addListener((property, before, now) -> show());
        pane.problem().addListener((property, before, now) -> show());
        pane.tabs().documents().addListener((javafx.collections.ListChangeListener<java.util.UUID>) change -> show());
        show();
    }

    private static boolean holds(Node parent, @Nullable Node node) {
        Node at = node;
        while (at != null && at != parent) {
            at = at.getParent();
        }
        return at == parent;
    }

    /** What keys on the pages do. */
    private final class Keys implements PageKeys.Deeds {
        @Override
        public void copy() {
            reader.copy();
        }

        @Override
        public void makeFact() {
            reader.makeFact();
        }

        @Override
        public void makeEvidence() {
            reader.makeEvidence();
        }

        @Override
        public void makeMissing() {
            reader.makeMissing();
        }

        @Override
        public void chooseNote() {
            bar.chooseNote();
        }

        @Override
        public void chooseLinkType() {
            bar.chooseType();
        }

        @Override
        public void find() {
            tools.focusFind();
        }
    }

    PaneModel pane() {
        return pane;
    }

    PageView pages() {
        return view;
    }

    /** What may stand over the pages for a while; links give way to it. */
    List<Node> floating() {
        return Stream.concat(bar.floating().stream(), Stream.of(chooser)).toList();
    }

    /** Shows or folds what stands beside the pages. */
    void togglePanel() {
        if (pane.source().get() != null) {
            panel.toggle();
        }
    }

    void focusFind() {
        tools.focusFind();
    }

    void focusPage() {
        tools.focusPage();
    }

    void chooseLinkType() {
        bar.chooseType();
    }

    void chooseNote() {
        bar.chooseNote();
    }

    void focusPages() {
        first().requestFocus();
    }

    /** What one does first with what is shown. */
    private Node first() {
        return pane.opening().get() ? view : play.isVisible() ? play : unlocking.isVisible() ? password : pane.source().get() == null ? choose : view;
    }

    /** Which side it stands on: decides ids, and that notes stand in the outer margin. */
    void side(PaneSide side) {
        String prefix = "reader-" + side.name().toLowerCase(Locale.ROOT);
        setId(prefix);
        view.setId(prefix + "-pages");
        name.setMnemonicParsing(false);
        name.setId(prefix + "-document");
        close.setId(prefix + "-close");
        choose.setId(prefix + "-choose");
        play.setId(prefix + "-play");
        sentence.setId(prefix + "-sentence");
        password.setId(prefix + "-password");
        chooser.filter().setId(prefix + "-documents-filter");
        chooser.list().setId(prefix + "-documents");
        tools.named().forEach((each, node) -> node.setId(prefix + "-" + each));
        strip.named().forEach((each, node) -> node.setId(prefix + "-" + each));
        panel.named().forEach((each, node) -> node.setId(prefix + "-" + each));
        tabs.ids(prefix);
        bar.named().forEach(node -> node.setId(prefix + "-" + node.getProperties().get("name")));
        view.notesAtRight(side == PaneSide.RIGHT);
    }

    private HBox head() {
        name.getStyleClass().addAll("flat", "reader-document");
        name.setGraphic(Icons.icon(BootstrapIcons.CHEVRON_DOWN));
        name.setContentDisplay(ContentDisplay.RIGHT);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setOnAction(event -> openChooser());
        HBox.setHgrow(tabs, Priority.ALWAYS);
        HBox head = new HBox(Icons.icon(BootstrapIcons.FILE_EARMARK), tabs, close);
        head.getStyleClass().add("reader-head");
        return head;
    }

    private VBox empty() {
        empty.getStyleClass().add("reader-empty");
        empty.setAlignment(Pos.CENTER);
        empty.setPickOnBounds(false);
        Wrapped.wrapped(sentence);
        choose.getStyleClass().remove("flat");
        password.setPromptText(Texts.text("reader.unlock.password"));
        password.setAccessibleText(Texts.text("reader.unlock.password"));
        password.setOnAction(enter -> unlock());
        HBox.setHgrow(password, Priority.ALWAYS);
        unlocking.getChildren().addAll(password, ReaderControls.wordButton("reader.unlock", this::unlock));
        unlocking.setMaxWidth(320);
        unlocking.managedProperty().bind(unlocking.visibleProperty());
        format.getStyleClass().add("text-subtle");
        play.getStyleClass().remove("flat");
        for (Node node : List.of(format, play, choose)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        empty.getChildren().addAll(sentence, format, play, unlocking, choose);
        return empty;
    }

    private void play() {
        DocumentSource source = pane.source().get();
        DocumentSource.Recording recording = source == null ? null : source.recording();
        if (recording != null && recording.play() != null) {
            recording.play().get().whenComplete((opened, failure) -> {
                if (failure != null) {
                    actions.failed(failure);
                }
            });
        }
    }

    private void unlock() {
        if (!password.getText().isEmpty()) {
            sentence.setText(Texts.text("reader.unlock.trying"));
            pane.unlock(password.getText(), () -> sentence.setText(Texts.text("reader.unlock.wrong")));
            password.clear();
        }
    }

    void openChooser() {
        if (chooser.isVisible()) {
            chooser.setVisible(false);
        } else {
            chooser.open();
            pane.choices().whenComplete((choices, failure) -> window.execute(() -> {
                if (failure != null) {
                    actions.failed(failure);
                } else {
                    chooser.offer(choices);
                }
            }));
        }
    }

    private void show() {
        DocumentSource source = pane.source().get();
        Problem problem = pane.problem().get();
        boolean opening = pane.opening().get();
        boolean noPages = source != null && source.pages().isEmpty();
        UUID shown = pane.tabs().shown().get();
        String known = shown == null ? "" : pane.tabs().title(shown);
        String title = source != null && !opening ? source.title() : known.isEmpty() ? Texts.text("reader.choose") : known;
        name.setText(title);
        name.setTooltip(Tips.tooltip(title));
        name.setAccessibleText(Texts.text("reader.document", title));
        close.setVisible(source != null || problem != null || shown != null);
        if (shown == null) {
            panel.fold();
        }
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean waited = focused == view || holds(empty, focused);
        empty.setVisible(source == null || noPages || opening);
        DocumentSource.Recording recording = source == null || opening ? null : source.recording();
        choose.setVisible(!opening && recording == null);
        format.setVisible(recording != null);
        format.setText(recording == null ? "" : recording.format());
        play.setVisible(recording != null && recording.play() != null);
        unlocking.setVisible(!opening && problem != null && problem.code() == Code.FILE_ENCRYPTED);
        if (waited) {
            // who waits for a document wants its pages next, not the control behind the button that is gone
            focusPages();
        }
        sentence.setText(opening ? Texts.text("reader.opening")
                : recording != null ? recording.words()
                : problem != null ? problem.what() + "\n" + problem.remedy()
                : Texts.text(noPages ? "reader.nopages" : "reader.empty"));
    }
}
