package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Every place that find has found, with the words around it; says where there is nothing to find because pages are pictures. */
final class HitList extends BorderPane {
    private static final double CELL = 58;

    private final PaneModel pane;
    private final ListView<Hit> list = new ListView<>();
    private final Label count = new Label();
    private final Label sentence = new Label();
    private final Button previous;
    private final Button next;
    private boolean following;

    HitList(PaneModel pane) {
        this.pane = pane;
        getStyleClass().add("reader-hits");
        list.setFixedCellSize(CELL);
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setAccessibleText(Texts.text("reader.side.FOUND"));
        list.setCellFactory(view -> new HitCell());
        list.setPlaceholder(new Label());
        previous = ReaderControls.iconButton(BootstrapIcons.CHEVRON_UP, "reader.find.previous", pane.found()::previous);
        next = ReaderControls.iconButton(BootstrapIcons.CHEVRON_DOWN, "reader.find.next", pane.found()::next);
        count.getStyleClass().addAll("text-small", "text-muted");
        count.setMinWidth(0);
        sentence.getStyleClass().addAll("text-muted", "text-small", "reader-side-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.managedProperty().bind(sentence.visibleProperty());
        HBox head = new HBox(4, count, Buttons.spring(), previous, next);
        head.getStyleClass().add("reader-hits-head");
        setTop(new VBox(head, sentence));
        setCenter(list);
        pane.found().result().addListener((property, before, now) -> show());
        pane.found().current().addListener((property, before, now) -> follow());
        list.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!following && now.intValue() >= 0) {
                pane.found().choose(now.intValue());
            }
        });
        show();
    }

    Map<String, Node> named() {
        Map<String, Node> named = new LinkedHashMap<>();
        named.put("hits", list);
        named.put("hits-previous", previous);
        named.put("hits-next", next);
        named.put("hits-count", count);
        named.put("hits-sentence", sentence);
        return named;
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void show() {
        FindModel found = pane.found();
        Find.Result result = found.result().get();
        boolean looking = !found.query().isBlank();
        following = true;
        list.getItems().setAll(result.hits());
        following = false;
        count.setText(!looking ? "" : Texts.text(result.cut() ? "reader.hits.many" : "reader.hits.count", found.count()));
        previous.setDisable(found.count() == 0);
        next.setDisable(found.count() == 0);
        String words = sentence(result, looking, found.count());
        sentence.setText(words);
        sentence.setVisible(!words.isEmpty());
        follow();
    }

    private static String sentence(Find.Result result, boolean looking, int count) {
        if (!looking) {
            return Texts.text("reader.hits.empty");
        } else if (!result.complete()) {
            return count == 0 ? Texts.text("reader.hits.running") : "";
        } else if (result.pages() > 0 && result.withoutText() == result.pages()) {
            return Texts.text("reader.hits.pictures");
        } else if (result.withoutText() > 0) {
            return Texts.text("reader.hits.somePictures", result.withoutText(), result.pages());
        }
        return count == 0 ? Texts.text("reader.hits.none") : "";
    }

    private void follow() {
        int current = pane.found().current().get();
        if (current >= 0 && current < list.getItems().size() && list.getSelectionModel().getSelectedIndex() != current) {
            following = true;
            list.getSelectionModel().select(current);
            list.scrollTo(Math.max(0, current - 2));
            following = false;
        }
    }

    private final class HitCell extends ListCell<Hit> {
        private final Text before = text("reader-hit-words");
        private final Text words = text("reader-hit-found");
        private final Text after = text("reader-hit-words");
        private final Label page = new Label();
        private final TextFlow flow = new TextFlow(before, words, after);
        private final VBox box = new VBox(2, page, flow);

        HitCell() {
            page.getStyleClass().addAll("text-small", "text-subtle");
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(flow.widthProperty());
            clip.setHeight(34);
            flow.setClip(clip);
            flow.setMaxHeight(34);
            flow.setPrefHeight(34);
            setPrefWidth(0);
        }

        private static Text text(String style) {
            Text text = new Text();
            text.getStyleClass().add(style);
            return text;
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String shown = pane.labels().shown(hit.page());
            String number = String.valueOf(hit.page() + 1);
            page.setText(shown.equals(number) ? Texts.text("reader.page", hit.page() + 1) : Texts.text("reader.side.page", shown, hit.page() + 1));
            before.setText(hit.before());
            words.setText(hit.words());
            after.setText(hit.after());
            setAccessibleText(page.getText() + ": " + hit.before() + hit.words() + hit.after());
            setGraphic(box);
        }
    }
}
