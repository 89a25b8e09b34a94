package casebound.ui.reader;

import casebound.problem.Texts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What stands beside the pages on request: all pages small, the document's own outline, or all places that were found. */
final class SidePanel extends BorderPane {
    private static final double WIDTH = 188;
    private static final double NARROWEST = 132;
    private static final double WIDEST = 420;
    private static final double EDGE = 5;

    /** What it shows. */
    enum Content { PAGES, OUTLINE, FOUND }

    private final ToggleGroup choice = new ToggleGroup();
    private final Map<Content, ToggleButton> choices = new EnumMap<>(Content.class);
    private final Map<Content, Node> contents = new EnumMap<>(Content.class);
    private final ThumbnailList pages;
    private final OutlineTree outline;
    private final HitList found;
    private final Runnable leave;

    /** @param leave gives the keyboard back to the pages */
    SidePanel(PaneModel pane, PageView view, Executor window, Consumer<Throwable> failed, Runnable leave) {
        this.leave = leave;
        pages = new ThumbnailList(pane, view);
        outline = new OutlineTree(pane, window, failed);
        found = new HitList(pane);
        contents.put(Content.PAGES, pages);
        contents.put(Content.OUTLINE, outline);
        contents.put(Content.FOUND, found);
        getStyleClass().add("reader-side");
        HBox head = new HBox();
        head.getStyleClass().add("reader-side-head");
        for (Content content : Content.values()) {
            ToggleButton button = new ToggleButton(Texts.text("reader.side." + content));
            button.getStyleClass().addAll("flat", "reader-button", "reader-side-choice");
            button.setAccessibleText(button.getText());
            button.setToggleGroup(choice);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> show(content));
            HBox.setHgrow(button, Priority.ALWAYS);
            choices.put(content, button);
            head.getChildren().add(button);
        }
        setTop(head);
        setCenter(new StackPane(pages, outline, found));
        setRight(edge());
        setPrefWidth(WIDTH);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                fold();
                event.consume();
            }
        });
    }

    /** Its parts by name, for ids. */
    Map<String, Node> named() {
        Map<String, Node> named = new LinkedHashMap<>();
        choices.forEach((content, button) -> named.put("side-" + content.name().toLowerCase(java.util.Locale.ROOT), button));
        named.put("thumbnails", pages);
        named.put("outline", outline);
        named.putAll(found.named());
        return named;
    }

    private Node edge() {
        Region edge = new Region();
        edge.getStyleClass().add("reader-side-edge");
        edge.setPrefWidth(EDGE);
        edge.setCursor(Cursor.H_RESIZE);
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double room = getParent() instanceof Region parent ? parent.getWidth() / 2 : WIDEST;
            setPrefWidth(Math.clamp(sceneToLocal(event.getSceneX(), 0).getX(), NARROWEST, Math.max(NARROWEST, Math.min(WIDEST, room))));
            event.consume();
        });
        return edge;
    }

    /** Shows or folds it. */
    void toggle() {
        if (isVisible()) {
            fold();
        } else {
            Content last = shown();
            show(last == null ? Content.PAGES : last);
        }
    }

    void fold() {
        boolean hadFocus = isFocusWithin();
        setVisible(false);
        pages.active(false);
        outline.active(false);
        if (hadFocus) {
            leave.run();
        }
    }

    private @Nullable Content shown() {
        return choices.entrySet().stream().filter(each -> each.getValue().isSelected()).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Shows just this. */
    void show(Content content) {
        choices.get(content).setSelected(true);
        contents.forEach((each, node) -> node.setVisible(each == content));
        setVisible(true);
        pages.active(content == Content.PAGES);
        outline.active(content == Content.OUTLINE);
        contents.get(content).requestFocus();
    }
}
