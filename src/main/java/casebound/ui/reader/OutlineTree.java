package casebound.ui.reader;

import casebound.model.OutlineEntry;
import casebound.problem.Texts;
import casebound.ui.kit.Tips;
import casebound.ui.kit.Wrapped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The outline that the document brings along; where it brings none, a sentence says so. Asked for when somebody looks. */
final class OutlineTree extends StackPane {
    /** So many lines are all shown at once; a longer outline begins with its uppermost. */
    private static final int SHORT = 40;

    private final PaneModel pane;
    private final Executor window;
    private final Consumer<Throwable> failed;
    private final TreeView<OutlineEntry> tree = new TreeView<>();
    private final Label sentence = new Label();
    private @Nullable DocumentSource asked;
    private boolean active;

    OutlineTree(PaneModel pane, Executor window, Consumer<Throwable> failed) {
        this.pane = pane;
        this.window = window;
        this.failed = failed;
        getStyleClass().add("reader-outline");
        tree.setShowRoot(false);
        tree.getStyleClass().addAll("dense", "edge-to-edge");
        tree.setFixedCellSize(26);
        tree.setAccessibleText(Texts.text("reader.side.OUTLINE"));
        tree.setCellFactory(view -> new EntryCell());
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> go());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                go();
                event.consume();
            }
        });
        sentence.getStyleClass().addAll("text-muted", "reader-side-sentence");
        Wrapped.wrapped(sentence);
        getChildren().addAll(tree, sentence);
        pane.source().addListener((property, before, now) -> ask());
        pane.read().addListener((property, before, now) -> tree.refresh());
    }

    @Override
    public void requestFocus() {
        tree.requestFocus();
    }

    /** Whether anybody sees it. */
    void active(boolean now) {
        active = now;
        ask();
    }

    private void ask() {
        DocumentSource source = pane.source().get();
        if (!active || source == asked) {
            return;
        }
        asked = source;
        say(source == null ? "" : Texts.text("reader.outline.reading"));
        if (source != null) {
            source.outline().whenComplete((entries, failure) -> window.execute(() -> {
                if (source != asked) {
                    return;
                }
                if (failure != null) {
                    say(Texts.text("reader.outline.failed"));
                    failed.accept(failure);
                } else {
                    show(entries);
                }
            }));
        }
    }

    private void say(String text) {
        sentence.setText(text);
        sentence.setVisible(true);
        tree.setVisible(false);
        tree.setRoot(new TreeItem<>());
    }

    private void show(List<OutlineEntry> entries) {
        if (entries.isEmpty()) {
            say(Texts.text("reader.outline.none"));
            return;
        }
        TreeItem<OutlineEntry> root = new TreeItem<>();
        Deque<TreeItem<OutlineEntry>> path = new ArrayDeque<>(List.of(root));
        for (OutlineEntry entry : entries) {
            while (path.size() > entry.depth() + 1) {
                path.pop();
            }
            TreeItem<OutlineEntry> item = new TreeItem<>(entry);
            item.setExpanded(entries.size() <= SHORT);
            path.getFirst().getChildren().add(item);
            path.push(item);
        }
        tree.setRoot(root);
        sentence.setVisible(false);
        tree.setVisible(true);
    }

    private void go() {
        TreeItem<OutlineEntry> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() != null && item.getValue().page() >= 0) {
            pane.goTo(item.getValue().page());
        }
    }

    /** The title, and at the right edge the label of the page that it leads to. */
    private final class EntryCell extends TreeCell<OutlineEntry> {
        private final Label title = new Label();
        private final Label page = new Label();
        private final HBox box = new HBox(8, title, page);

        EntryCell() {
            title.setTextOverrun(OverrunStyle.ELLIPSIS);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            page.getStyleClass().addAll("text-small", "text-muted");
            page.setMinWidth(Region.USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setText(null);
                setTooltip(null);
                return;
            }
            boolean leads = entry.page() >= 0;
            title.setText(entry.title());
            page.setText(leads ? pane.labels().shown(entry.page()) : "");
            title.getStyleClass().remove("text-muted");
            if (!leads) {
                title.getStyleClass().add("text-muted");
            }
            // not seen, but read aloud
            setText(leads ? entry.title() + ", " + page.getText() : entry.title());
            setTooltip(Tips.tooltip(entry.title()));
            setGraphic(box);
        }
    }
}
