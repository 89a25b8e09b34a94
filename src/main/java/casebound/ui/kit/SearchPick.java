package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.model.Ref;
import casebound.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Picks records out of many by typing words of them. Enter takes the first that matches, or what is selected. */
public final class SearchPick {
    private static final double HEIGHT = 252;
    private static final double ROW = 28;

    private SearchPick() {}

    /** A record that can be picked, and what it is called. */
    public record Thing(Ref ref, String words) {}

    /**
     * @param id the beginning of the ids of its controls
     * @param act the word on its button
     * @param several whether more than one may be picked
     */
    public static void ask(Window over, String id, String question, String act, List<Thing> things, boolean several,
            Consumer<List<Ref>> picked) {
        FilteredList<Thing> matching = new FilteredList<>(FXCollections.observableArrayList(things));
        ListView<Thing> list = named(new ListView<>(matching), id + "-list", question);
        list.setPrefHeight(HEIGHT);
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new ThingCell());
        list.setPlaceholder(new Label(Texts.text("kit.grid.noMatch")));
        list.getSelectionModel().setSelectionMode(several ? SelectionMode.MULTIPLE : SelectionMode.SINGLE);
        list.getSelectionModel().selectFirst();
        FilterField field = new FilterField(id + "-filter", Texts.text("kit.pick.filter")).withoutKey();
        field.textProperty().addListener((property, before, now) -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            matching.setPredicate(thing -> thing.words().toLowerCase(Locale.ROOT).contains(wanted));
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectFirst();
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                press.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                fire(list, id);
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                fire(list, id);
            }
        });
        new Decision(id, question, "").with(new VBox(8, field, list))
                .act(act, Bindings.isNotNull(list.getSelectionModel().selectedItemProperty()), () ->
                        picked.accept(list.getSelectionModel().getSelectedItems().stream().map(Thing::ref).toList()))
                .startAt(field).show(over);
    }

    private static void fire(ListView<?> list, String id) {
        if (list.getScene().lookup("#" + id + "-ok") instanceof Button button) {
            button.fire();
        }
    }

    private static final class ThingCell extends ListCell<Thing> {
        ThingCell() {
            setPrefWidth(0);
            Tips.whenCut(this);
        }

        @Override
        protected void updateItem(@Nullable Thing thing, boolean empty) {
            super.updateItem(thing, empty);
            setText(empty || thing == null ? null : OneLine.of(thing.words()));
        }
    }
}
