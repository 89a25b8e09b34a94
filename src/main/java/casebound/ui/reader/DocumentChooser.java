package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Tips;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list of the documents to choose from, with a filter; it hangs under the pane's head. */
final class DocumentChooser extends VBox {
    private static final double CELL = 28;

    private final TextField filter = new TextField();
    private final ListView<Documents.Choice> list = new ListView<>();
    private final Runnable leave;
    private List<Documents.Choice> all = List.of();
    private final Consumer<UUID> chosen;

    /** @param leave gives the keyboard back */
    DocumentChooser(Consumer<UUID> chosen, Runnable leave) {
        this.chosen = chosen;
        this.leave = leave;
        getStyleClass().add("reader-chooser");
        filter.setPromptText(Texts.text("reader.choose.filter"));
        filter.setAccessibleText(Texts.text("reader.choose.filter"));
        list.setAccessibleText(Texts.text("reader.choose"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setFixedCellSize(CELL);
        list.setPlaceholder(new Label(Texts.text("reader.choose.none")));
        list.setCellFactory(view -> new ChoiceCell());
        list.setOnMouseClicked(event -> choose());
        getChildren().addAll(filter, list);
        filter.textProperty().addListener((property, before, now) -> refilter());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        setMaxSize(380, 380);
    }

    TextField filter() {
        return filter;
    }

    ListView<Documents.Choice> list() {
        return list;
    }

    /** Shows the list empty; {@link #offer} fills it. */
    void open() {
        filter.clear();
        setVisible(true);
        filter.requestFocus();
    }

    void offer(List<Documents.Choice> choices) {
        all = choices;
        refilter();
    }

    private void close() {
        setVisible(false);
        leave.run();
    }

    private void refilter() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems().setAll(all.stream()
                .filter(choice -> (choice.title() + " " + choice.detail()).toLowerCase(Locale.ROOT).contains(wanted)).toList());
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> list.getSelectionModel().select(Math.min(selected + 1, list.getItems().size() - 1));
            case UP -> list.getSelectionModel().select(Math.max(0, selected - 1));
            default -> {
                return;
            }
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 5));
        }
        event.consume();
    }

    private void choose() {
        Documents.Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            close();
            chosen.accept(choice.document());
        }
    }

    private static final class ChoiceCell extends ListCell<Documents.Choice> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(8, title, Buttons.spring(), detail);

        private ChoiceCell() {
            detail.getStyleClass().addAll("text-subtle", "text-small");
            detail.setMinWidth(USE_PREF_SIZE);
            row.setPrefSize(0, CELL);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Documents.@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            boolean nothing = empty || choice == null;
            setGraphic(nothing ? null : row);
            setTooltip(nothing ? null : Tips.tooltip(choice.title()));
            title.setText(nothing ? "" : choice.title());
            detail.setText(nothing ? "" : choice.detail());
        }
    }
}
