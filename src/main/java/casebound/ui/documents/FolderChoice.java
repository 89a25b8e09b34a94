package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/** The folders as they were received: a drop-down with their tree. A folder stands for everything below it. */
final class FolderChoice extends MenuButton {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 300;
    private static final double ROW = 28;

    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private final TreeView<String> tree = named(new TreeView<>(), "documents-folders", Texts.text("documents.filter.folder"));

    FolderChoice() {
        named(this, "documents-filter-folder", Texts.text("documents.filter.folder"));
        tree.setPrefSize(WIDTH, HEIGHT);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(any -> new FolderCell());
        tree.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.set(now == tree.getRoot() ? null : now.getValue());
            }
        });
        CustomMenuItem item = new CustomMenuItem(tree, false);
        getItems().add(item);
        // the mouse chooses and is done; the arrow keys choose on their way
        tree.setOnMouseClicked(click -> hide());
        setOnShown(shown -> tree.requestFocus());
        chosen.addListener((property, before, now) -> rename());
        setMaxWidth(WIDTH);
        setMinWidth(0);
        offer(List.of());
        rename();
    }

    /** The folder that is chosen, as received; null for all. */
    ObjectProperty<@Nullable String> chosenProperty() {
        return chosen;
    }

    /** Shows the tree of these folders; a choice that is no longer there is dropped. */
    void offer(List<String> folders) {
        String before = chosen.get();
        TreeItem<String> root = new TreeItem<>("");
        root.setExpanded(true);
        Map<String, TreeItem<String>> items = new HashMap<>(Map.of("", root));
        folders.forEach(folder -> item(folder, items));
        tree.setRoot(root);
        chosen.set(before != null && items.containsKey(before) ? before : null);
        setDisable(folders.isEmpty());
    }

    private static TreeItem<String> item(String folder, Map<String, TreeItem<String>> items) {
        TreeItem<String> known = items.get(folder);
        if (known != null) {
            return known;
        }
        int slash = folder.lastIndexOf('/');
        TreeItem<String> item = new TreeItem<>(folder);
        item.setExpanded(slash < 0);
        item(slash < 0 ? "" : folder.substring(0, slash), items).getChildren().add(item);
        items.put(folder, item);
        return item;
    }

    private void rename() {
        String folder = Objects.requireNonNullElse(chosen.get(), "");
        setText(Texts.text("documents.filter.folder") + ": " + words(folder));
        setAccessibleText(getText());
        if (folder.isEmpty()) {
            tree.getSelectionModel().clearSelection();
        }
    }

    private static String words(String folder) {
        return folder.isEmpty() ? Texts.text("documents.filter.all") : folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static final class FolderCell extends TreeCell<String> {
        @Override
        protected void updateItem(@Nullable String folder, boolean empty) {
            super.updateItem(folder, empty);
            setText(empty || folder == null ? null : words(folder));
        }
    }
}
