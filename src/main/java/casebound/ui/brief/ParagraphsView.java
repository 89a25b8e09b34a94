package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.brief.BriefSheet.ParagraphRow;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.ui.kit.Editing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a written part, and the last row, which is for a new one. */
final class ParagraphsView extends ScrollPane {
    private static final long BUILD_NANOS = 8_000_000;
    private static final double MARGIN = 40;

    private final ComposerModel model;
    private final Paragraphs paragraphs;
    private final Consumer<UUID> open;
    private final Consumer<UUID> addSource;
    private final VBox body = new VBox();
    private final VBox list = new VBox();
    private final VBox head = new VBox();
    private final LastRow last;
    private final Map<UUID, ParagraphNode> nodes = new HashMap<>();
    private final Reordering reordering = new Reordering(list, this);
    private final AnimationTimer building = new AnimationTimer() {
        @Override
        public void handle(long now) {
            buildSome();
        }
    };
    private @Nullable UUID part;
    private String heading = "";

    /**
     * @param open opens a passage
     * @param addSource asks for a source of a paragraph
     */
    ParagraphsView(ComposerModel model, Consumer<UUID> open, Consumer<UUID> addSource) {
        this.model = model;
        this.open = open;
        this.addSource = addSource;
        paragraphs = model.paragraphs();
        last = new LastRow(paragraphs, model.writable());
        body.getStyleClass().add("brief-page");
        body.getChildren().addAll(head, list, last);
        named(this, "brief-paragraphs", Texts.text("briefview.paragraphs"));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(body);
        // The pane itself has nothing to do with keys: what is in it has.
        setFocusTraversable(false);
        reordering.onDrop((from, to) -> paragraphs.moveTo(paragraphs.rows().get(from).id(), to));
        paragraphs.currentProperty().addListener((property, before, now) -> turn(before, now));
        paragraphs.caretProperty().addListener((property, before, now) -> place(now));
    }

    /**
     * Shows a part.
     *
     * @param firstNumber the number of its first paragraph
     */
    void show(PartRow row, int firstNumber) {
        boolean other = !row.id().equals(part);
        if (other) {
            part = row.id();
            nodes.clear();
            setVvalue(0);
            last.clear();
        }
        if (other || !row.part().heading().equals(heading)) {
            heading = row.part().heading();
            head.getChildren().setAll(heading(row));
        }
        List<Node> shown = new ArrayList<>();
        int number = firstNumber;
        Map<UUID, ParagraphNode> before = new HashMap<>(nodes);
        nodes.clear();
        for (ParagraphRow each : row.paragraphs()) {
            ParagraphNode node = before.getOrDefault(each.id(), null);
            if (node == null) {
                node = new ParagraphNode(paragraphs, each, model.writable(), open, addSource);
                reordering.dragBy(node.grip(), node);
            }
            node.show(each);
            node.number(each.numbered() ? number++ : 0);
            nodes.put(each.id(), node);
            shown.add(node);
        }
        if (!list.getChildren().equals(shown)) {
            list.getChildren().setAll(shown);
        }
        last.number(number);
        if (paragraphs.currentProperty().get() != null && !nodes.containsKey(paragraphs.currentProperty().get())) {
            paragraphs.currentProperty().set(null);
        }
        building.start();
        place(paragraphs.caretProperty().get());
    }

    /** Puts the caret where typing goes on. */
    void focusFirst() {
        if (paragraphs.currentProperty().get() != null) {
            paragraphs.go(paragraphs.currentProperty().get());
        } else {
            last.area().requestFocus();
        }
    }

    /** Puts the caret into a paragraph of the part that is shown. */
    void go(UUID paragraph) {
        paragraphs.go(paragraph);
    }

    /** Saves what is being typed. */
    void keep() {
        ParagraphNode node = nodes.get(paragraphs.currentProperty().get());
        if (node != null && node.editor() != null) {
            node.editor().keep();
        }
        last.keep(false);
    }

    private Node heading(PartRow row) {
        TextField field = new Editing(model.writable()).text("brief-heading", Texts.text("briefview.heading"), row.part().heading(), true,
                typed -> model.renamePart(row.part(), typed));
        field.getStyleClass().addAll("brief-heading", "strong", "t15");
        return field;
    }

    private void turn(@Nullable UUID before, @Nullable UUID now) {
        if (before != null && nodes.containsKey(before)) {
            nodes.get(before).current(false);
        }
        if (now != null && nodes.containsKey(now)) {
            nodes.get(now).current(true);
        }
    }

    private void place(@Nullable Caret caret) {
        if (caret == null) {
            return;
        }
        if (caret.paragraph() == null) {
            paragraphs.caretTaken();
            paragraphs.currentProperty().set(null);
            last.area().requestFocus();
            reveal(last);
        } else if (nodes.containsKey(caret.paragraph())) {
            paragraphs.caretTaken();
            ParagraphNode node = nodes.get(caret.paragraph());
            paragraphs.currentProperty().set(caret.paragraph());
            // It may have been put into the list just now: what it needs to be typed into comes with its style.
            node.current(true);
            node.applyCss();
            node.type(caret.offset());
            reveal(node);
        }
    }

    private void buildSome() {
        long until = System.nanoTime() + BUILD_NANOS;
        for (Node each : list.getChildren()) {
            ParagraphNode node = (ParagraphNode) each;
            if (!node.built()) {
                node.build();
                node.applyCss();
                if (System.nanoTime() > until) {
                    return;
                }
            }
        }
        building.stop();
    }

    /** Scrolls as little as shows the whole of a row, or its beginning where it is higher than the pane. */
    private void reveal(Node row) {
        body.applyCss();
        body.layout();
        Bounds at = body.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double hidden = body.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        double bottom = top + getViewportBounds().getHeight();
        if (at.getMinY() - MARGIN < top) {
            setVvalue(Math.max(0, at.getMinY() - MARGIN) / hidden);
        } else if (at.getMaxY() + MARGIN > bottom) {
            double wanted = Math.min(at.getMaxY() + MARGIN - getViewportBounds().getHeight(), at.getMinY() - MARGIN);
            setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
