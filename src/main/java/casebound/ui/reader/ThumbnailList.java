package casebound.ui.reader;

import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All pages of the document, small, one under the other; the page being read is marked, a click or an arrow goes to another. */
final class ThumbnailList extends ListView<Integer> {
    private static final double CELL = 186;
    private static final double PICTURE = 148;
    private static final double SIDES = 34;

    private final PaneModel pane;
    private final PageView view;
    // As many as are in the window, for they are used again and again.
    private final List<PageCell> cells = new ArrayList<>();
    private boolean active;
    private boolean following;
    private boolean asking;

    ThumbnailList(PaneModel pane, PageView view) {
        this.pane = pane;
        this.view = view;
        getStyleClass().addAll("dense", "edge-to-edge", "reader-thumbnails");
        setFixedCellSize(CELL);
        setAccessibleText(Texts.text("reader.side.PAGES"));
        setPlaceholder(new Label());
        setCellFactory(list -> {
            PageCell cell = new PageCell();
            cells.add(cell);
            return cell;
        });
        view.onThumbnail(this::pictures);
        pane.source().addListener((property, before, now) -> fill());
        pane.rotation().addListener((property, before, now) -> pictures());
        // The pages say what is seen while they are laid out; a list must not be changed just then.
        pane.visible().addListener((property, before, now) -> Platform.runLater(this::follow));
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!following && now.intValue() >= 0) {
                pane.goTo(now.intValue());
            }
        });
        widthProperty().addListener((property, before, now) -> pictures());
    }

    /** Whether anybody sees it: only then it holds anything. */
    void active(boolean now) {
        active = now;
        fill();
    }

    private void fill() {
        DocumentSource source = pane.source().get();
        following = true;
        List<Integer> pages = source == null || !active ? List.of() : IntStream.range(0, source.pages().size()).boxed().toList();
        getItems().setAll(pages);
        following = false;
        if (!pages.isEmpty()) {
            Platform.runLater(() -> {
                following = true;
                select();
                scrollTo(Math.max(0, pane.page() - 1));
                following = false;
            });
        }
    }

    private void select() {
        if (pane.page() < getItems().size()) {
            getSelectionModel().select(pane.page());
            getFocusModel().focus(pane.page());
        }
    }

    private void follow() {
        if (!active || getItems().isEmpty() || getSelectionModel().getSelectedIndex() == pane.page()) {
            return;
        }
        following = true;
        select();
        Bounds window = getLayoutBounds();
        boolean seen = cells.stream().anyMatch(cell -> !cell.isEmpty() && cell.getItem() != null && cell.getItem() == pane.page()
                && cell.getParent() != null && window.contains(sceneToLocal(cell.localToScene(cell.getLayoutBounds()))));
        if (!seen) {
            scrollTo(Math.max(0, pane.page() - 1));
        }
        following = false;
    }

    private void pictures() {
        if (active) {
            cells.forEach(PageCell::picture);
        }
    }

    /** Asks, once for all cells that changed, for the pictures of the pages that are shown. */
    private void ask() {
        if (!asking) {
            asking = true;
            Platform.runLater(() -> {
                asking = false;
                OpenDocument open = view.open();
                if (open != null && active) {
                    open.thumbnails.want(cells.stream().filter(cell -> !cell.isEmpty() && cell.getItem() != null)
                            .map(ListCell::getItem).sorted().toList());
                }
            });
        }
    }

    private final class PageCell extends ListCell<Integer> {
        private final ImageView picture = new ImageView();
        private final StackPane sheet = new StackPane(picture);
        private final Label label = new Label();
        private final VBox box = new VBox(4, sheet, label);

        PageCell() {
            sheet.getStyleClass().add("reader-thumbnail");
            sheet.setMaxWidth(Region.USE_PREF_SIZE);
            label.getStyleClass().addAll("text-small", "text-muted");
            box.setAlignment(Pos.CENTER);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            if (empty || page == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String shown = pane.labels().shown(page);
            label.setText(shown.equals(String.valueOf(page + 1)) ? shown : Texts.text("reader.side.page", shown, page + 1));
            setAccessibleText(Texts.text("reader.page", page + 1));
            setGraphic(box);
            picture();
            ask();
        }

        private void picture() {
            OpenDocument open = view.open();
            Integer page = getItem();
            if (isEmpty() || page == null || open == null || page >= open.source.pages().size()) {
                return;
            }
            PageSize size = open.source.pages().get(page);
            int rotation = pane.rotation().get();
            PageSize turned = size.turned(rotation);
            double across = Math.max(40, ThumbnailList.this.getWidth() - SIDES);
            double scale = Math.min(across / turned.width(), PICTURE / turned.height());
            Image small = open.thumbnails.image(page);
            picture.setImage(small);
            picture.setFitWidth(Math.max(2, size.width() * scale));
            picture.setFitHeight(Math.max(2, size.height() * scale));
            picture.setRotate(rotation);
            sheet.setPrefSize(Math.max(4, Math.round(turned.width() * scale)), Math.max(4, Math.round(turned.height() * scale)));
            sheet.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }
    }
}
