package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A list with a filter to choose one record from, however many there are. The arrows move in the list while one types. */
public final class ChooseOne<T> extends VBox {
    private static final double HEIGHT = 220;

    private final FilterField filter;
    private final ListView<T> list;
    private final List<T> things;
    private final Function<T, String> name;

    /** @param name what a thing is called, and what the filter looks at */
    public ChooseOne(String id, String spoken, List<T> things, Function<T, String> name) {
        super(8);
        this.things = things;
        this.name = name;
        filter = new FilterField(id + "-filter", Texts.text("kit.choose.filter")).withoutKey();
        list = named(new ListView<>(), id + "-list", spoken);
        list.getStyleClass().add("dense");
        list.setPrefHeight(HEIGHT);
        list.setPlaceholder(new Label(Texts.text("kit.choose.none")));
        list.setCellFactory(view -> new NameCell());
        filter.textProperty().subscribe(words -> refilter(words.strip().toLowerCase(Locale.ROOT)));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        getChildren().addAll(filter, list);
    }

    /** Asks for one of these things in a dialog. */
    public static <T> void ask(Window over, String id, String question, String act, List<T> things, Function<T, String> name,
            Consumer<T> then) {
        ChooseOne<T> choice = new ChooseOne<>(id, question, things, name);
        new Decision(id, question, "").with(choice).startAt(choice.filter)
                .act(act, Bindings.isNotNull(choice.chosenProperty()), () -> {
                    T chosen = choice.chosenProperty().get();
                    if (chosen != null) {
                        then.accept(chosen);
                    }
                }).show(over);
    }

    /** What is chosen; null while nothing matches. */
    public ReadOnlyObjectProperty<@Nullable T> chosenProperty() {
        return list.getSelectionModel().selectedItemProperty();
    }

    /** Where typing begins. */
    public FilterField filter() {
        return filter;
    }

    private void refilter(String wanted) {
        list.getItems().setAll(things.stream().filter(thing -> name.apply(thing).toLowerCase(Locale.ROOT).contains(wanted)).toList());
        list.getSelectionModel().selectFirst();
    }

    private void move(KeyEvent press) {
        boolean down = press.getCode() == KeyCode.DOWN;
        if (down || press.getCode() == KeyCode.UP) {
            if (down) {
                list.getSelectionModel().selectNext();
            } else {
                list.getSelectionModel().selectPrevious();
            }
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            press.consume();
        }
    }

    private final class NameCell extends ListCell<T> {
        NameCell() {
            setPrefWidth(0);
            Tips.whenCut(this);
        }

        @Override
        protected void updateItem(@Nullable T thing, boolean empty) {
            super.updateItem(thing, empty);
            setText(empty || thing == null ? null : OneLine.of(name.apply(thing)));
        }
    }
}
