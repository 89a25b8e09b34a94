package casebound.ui.kit;

import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What is selected, explained at the right: head, main text, then parts divided by lines. Folds to a tab. */
public final class Inspector extends StackPane {
    private static final double WIDTH = 268;
    private static final double LEAST = 220;
    private static final double MOST = 520;
    /** How wide the strip is by which its edge can be taken, in pixels. */
    private static final double GRIP = 6;

    private final Label head = new Label();
    private final Label main = new Label();
    private final VBox mainPart = part(main);
    private final VBox parts = new VBox();
    private final VBox foot = new VBox();
    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final DoubleProperty openWidth = new SimpleDoubleProperty(WIDTH);
    private Runnable resized = () -> {};
    private final BorderPane open = new BorderPane();
    private final VBox tab;

    public Inspector(String id) {
        setId(id);
        Wrapped.wrapped(main);
        main.getStyleClass().add("t15");
        String fold = Texts.text("kit.inspector.fold");
        Button close = Buttons.arrow(id + "-fold", BootstrapIcons.CHEVRON_RIGHT, fold, null, () -> collapsed.set(true));
        head.getStyleClass().add("strong");
        HBox.setHgrow(head, Priority.ALWAYS);
        head.setMaxWidth(Double.MAX_VALUE);
        Tips.whenCut(head);
        HBox top = new HBox(head, close);
        top.getStyleClass().add("inspector-head");
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        open.setTop(top);
        open.setCenter(scroll);
        open.setBottom(foot);
        open.getStyleClass().add("inspector");
        tab = tab(id);
        Region edge = edge();
        open.prefWidthProperty().bind(openWidth);
        open.minWidthProperty().bind(openWidth);
        edge.visibleProperty().bind(collapsed.not());
        getChildren().addAll(open, tab, edge);
        collapsed.addListener((property, before, now) -> fold(now));
        fold(false);
    }

    /** Whether only the tab with its name is to be seen. */
    public BooleanProperty collapsedProperty() {
        return collapsed;
    }

    /** How wide it is while it is not folded, in pixels; it stays within what is sensible. */
    public DoubleProperty openWidthProperty() {
        return openWidth;
    }

    /** What follows when the person has dragged its edge to another place. */
    public void onResized(Runnable action) {
        resized = action;
    }

    private Region edge() {
        Region edge = new Region();
        edge.setId(getId() + "-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setMaxWidth(GRIP);
        setAlignment(edge, Pos.CENTER_LEFT);
        edge.setOnMouseDragged(drag -> openWidth.set(Math.clamp(localToScene(getWidth(), 0).getX() - drag.getSceneX(), LEAST, MOST)));
        edge.setOnMouseReleased(release -> resized.run());
        openWidth.addListener((property, before, now) -> openWidth.set(Math.clamp(now.doubleValue(), LEAST, MOST)));
        return edge;
    }

    /**
     * Explains a record.
     *
     * @param name the record's name, in the head
     * @param mainText what it says, a size larger; empty for none
     */
    public void show(String name, String mainText, Node... sections) {
        head.setText(OneLine.of(name));
        List<Node> wanted = new ArrayList<>();
        if (!mainText.isEmpty()) {
            main.setText(mainText);
            wanted.add(mainPart);
        }
        wanted.addAll(List.of(sections));
        // a part that stays is left in its place: taking it out and in again costs all of its styles
        if (!parts.getChildren().equals(wanted)) {
            parts.getChildren().setAll(wanted);
        }
        foot.getChildren().clear();
    }

    /** Another name and main text for the record that is shown; its parts stay, with the focus and what is typed. */
    public void retitle(String name, String mainText) {
        head.setText(OneLine.of(name));
        main.setText(mainText);
    }

    /** Says that nothing is selected. */
    public void clear(String sentence) {
        show(Texts.text("kit.inspector.name"), "");
        Label words = new Label(sentence);
        Wrapped.wrapped(words);
        words.getStyleClass().add("text-subtle");
        parts.getChildren().add(part(words));
    }

    /** What stands at the very bottom, such as the last change and its history. */
    public void foot(Node... nodes) {
        foot.getChildren().setAll(nodes);
        foot.getStyleClass().setAll("inspector-part");
    }

    /** A part with a line under it. */
    public static VBox part(Node... nodes) {
        VBox part = new VBox(nodes);
        part.getStyleClass().add("inspector-part");
        return part;
    }

    /**
     * A part with a heading.
     *
     * @param count stands in grey behind the heading; empty for none
     */
    public static VBox part(String heading, String count, Node... nodes) {
        Label title = new Label(heading);
        title.getStyleClass().addAll("strong", "t12");
        Label number = new Label(count);
        number.getStyleClass().add("count");
        VBox part = part(new HBox(6, title, number));
        part.getChildren().addAll(nodes);
        return part;
    }

    /** A part with a heading and something to do with it at the right. */
    public static VBox partWithAction(String heading, String count, Region action, Node... nodes) {
        VBox part = part(heading, count, nodes);
        action.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = (HBox) part.getChildren().getFirst();
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.getChildren().addAll(Buttons.spring(), action);
        return part;
    }

    private VBox tab(String id) {
        String unfold = Texts.text("kit.inspector.unfold");
        Button show = Buttons.arrow(id + "-unfold", BootstrapIcons.CHEVRON_LEFT, unfold, null, () -> collapsed.set(false));
        Label name = new Label(Texts.text("kit.inspector.name"));
        name.getStyleClass().addAll("t12", "text-muted");
        name.setRotate(90);
        VBox box = new VBox(show, new Group(name));
        box.getStyleClass().add("inspector-tab");
        return box;
    }

    private void fold(boolean folded) {
        open.setVisible(!folded);
        open.setManaged(!folded);
        tab.setVisible(folded);
        tab.setManaged(folded);
    }
}
