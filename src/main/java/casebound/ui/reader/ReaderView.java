package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.PaneSide;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The reader in the window: two panes, the links between them, and the same links in words below. */
public final class ReaderView extends BorderPane {
    private static final double GUTTER = 56;

    private final ReaderModel reader;
    private final DocumentPane one;
    private final DocumentPane other;
    private final VBox gutter = new VBox();
    private final HBox sides = new HBox();
    private final LinkLayer layer;

    /** @param actions hears of failures that a pane cannot show in their place */
    public ReaderView(ReaderModel reader, ReaderActions actions) {
        this.reader = reader;
        // What comes while the window's thread is busy with the same document must not wait for another round.
        Executor window = task -> {
            if (Platform.isFxApplicationThread()) {
                task.run();
            } else {
                Platform.runLater(task);
            }
        };
        one = new DocumentPane(reader, reader.left(), window, actions);
        other = new DocumentPane(reader, reader.right(), window, actions);
        layer = new LinkLayer(reader);
        setId("reader");
        getStyleClass().add("reader");
        getStylesheets().add(Objects.requireNonNull(ReaderView.class.getResource("/assets/style/reader.css")).toExternalForm());
        for (DocumentPane pane : List.of(one, other)) {
            HBox.setHgrow(pane, Priority.ALWAYS);
            pane.setMinWidth(0);
            pane.setPrefWidth(400);
            pane.pages().onFrame(layer::redraw);
        }
        fillGutter();
        setCenter(new StackPane(sides, layer));
        setBottom(new LinksBar(reader, reader::swapSides));
        reader.swapped().addListener((property, before, now) -> arrange());
        arrange();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static void stepHit(PaneModel pane, boolean back) {
        if (back) {
            pane.found().previous();
        } else {
            pane.found().next();
        }
    }

    private void fillGutter() {
        Label word = new Label(Texts.text("reader.links"));
        Label count = new Label();
        word.getStyleClass().addAll("text-muted", "text-small");
        count.getStyleClass().addAll("strong", "text-small");
        count.textProperty().bind(Bindings.size(reader.linksHere()).asString());
        VBox head = new VBox(word, count);
        head.getStyleClass().add("reader-gutter-head");
        gutter.getStyleClass().add("reader-gutter");
        gutter.setMinWidth(GUTTER);
        gutter.setMaxWidth(GUTTER);
        gutter.setPrefWidth(GUTTER);
        gutter.getChildren().add(head);
    }

    private DocumentPane active() {
        return reader.active().get() == one.pane() ? one : other;
    }

    private void arrange() {
        boolean swapped = reader.left() == other.pane();
        DocumentPane left = swapped ? other : one;
        DocumentPane right = swapped ? one : other;
        boolean hadFocus = isFocusWithin();
        PaneModel active = reader.active().get();
        sides.getChildren().setAll(left, gutter, right);
        left.side(PaneSide.LEFT);
        right.side(PaneSide.RIGHT);
        layer.between(left, right);
        reader.activate(active);
        if (hadFocus) {
            active().focusPages();
        }
    }

    /** Puts the keyboard on the pages of the active pane. */
    public void focusPages() {
        active().focusPages();
    }

    /** Puts the keyboard into the find field of the active pane. */
    public void focusFind() {
        active().focusFind();
    }

    /** Puts the keyboard into the page field of the active pane. */
    public void focusPage() {
        active().focusPage();
    }

    /** Offers the types of links for what is selected. */
    public void chooseLinkType() {
        active().chooseLinkType();
    }

    /** Offers a note and the highlights for what is selected. */
    public void chooseNote() {
        active().chooseNote();
    }

    /** Offers the documents for the active pane. */
    public void chooseDocument() {
        active().openChooser();
    }

    /** Puts the keyboard on the other pane. */
    public void focusOtherPane() {
        DocumentPane to = active() == one ? other : one;
        reader.activate(to.pane());
        to.focusPages();
    }

    /** Shows or folds what stands beside the pages of the active pane. */
    public void togglePanel() {
        active().togglePanel();
    }

    private void pressed(KeyEvent event) {
        PaneModel pane = active().pane();
        boolean tab = pane.tabs().shown().get() != null;
        if (event.getCode() == KeyCode.F6) {
            focusOtherPane();
        } else if (event.getCode() == KeyCode.TAB && event.isControlDown() && tab) {
            pane.stepTab(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.W && event.isShortcutDown() && tab) {
            // While a document is open here the keys close it, not the case.
            pane.close();
        } else if (event.getCode() == KeyCode.F3 && pane.source().get() != null) {
            stepHit(pane, event.isShiftDown());
        } else if (event.getCode() == KeyCode.F4) {
            togglePanel();
        } else if (event.getCode() == KeyCode.F7) {
            reader.swapSides();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isShiftDown()) {
            focusFind();
        } else {
            return;
        }
        event.consume();
    }
}
