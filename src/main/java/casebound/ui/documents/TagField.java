package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The field "Add": what is typed brings up what is known and what could be made new; arrows and Enter choose. */
final class TagField extends VBox {
    private static final double ROW = 28;

    private final TextField field = new TextField();
    private final ListView<TagChoice> list = new ListView<>();
    private final Supplier<List<Target>> known;
    private final Consumer<TagChoice> chosen;

    /** @param known everything that documents can be about */
    TagField(Supplier<List<Target>> known, Consumer<TagChoice> chosen) {
        this.known = known;
        this.chosen = chosen;
        named(field, "documents-add", Texts.text("documents.add"));
        field.setPromptText(Texts.text("documents.add.prompt"));
        named(list, "documents-add-list", Texts.text("documents.add.list"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ChoiceCell());
        list.setOnMouseClicked(click -> choose());
        list.managedProperty().bind(list.visibleProperty());
        list.setFocusTraversable(true);
        field.textProperty().addListener((property, before, now) -> offer(TagChoice.of(now, known.get())));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        offer(List.of());
        getChildren().addAll(field, list);
    }

    TextField field() {
        return field;
    }

    private void offer(List<TagChoice> choices) {
        list.getItems().setAll(choices);
        list.setVisible(!choices.isEmpty());
        list.setPrefHeight(choices.size() * ROW + 2);
        list.setMinHeight(choices.size() * ROW + 2);
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent press) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (!list.isVisible()) {
            return;
        }
        switch (press.getCode()) {
            case ESCAPE -> field.clear();
            case ENTER -> choose();
            case DOWN -> list.getSelectionModel().select(Math.min(selected + 1, list.getItems().size() - 1));
            case UP -> list.getSelectionModel().select(Math.max(0, selected - 1));
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void choose() {
        TagChoice choice = list.getSelectionModel().getSelectedItem();
        if (choice == null) {
            return;
        }
        List<TagChoice> next = choice.next();
        if (next.isEmpty()) {
            field.clear();
            chosen.accept(choice);
        } else {
            offer(next);
        }
        field.requestFocus();
    }

    private static final class ChoiceCell extends ListCell<TagChoice> {
        ChoiceCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable TagChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : choice.words());
        }
    }
}
