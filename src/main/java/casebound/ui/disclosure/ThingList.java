package casebound.ui.disclosure;

import static casebound.ui.kit.Named.named;

import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.disclosure.Sheet.Thing;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Tips;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What was handed over, ticked in a list that one can filter. Space ticks. */
final class ThingList extends VBox {
    private static final double ROW = 28;
    private static final double HEIGHT = 5 * ROW + 2;

    private final ObservableSet<Ref> chosen = FXCollections.observableSet();
    private final Map<Ref, BooleanProperty> ticks = new HashMap<>();

    ThingList(List<Thing> things) {
        super(4);
        getStylesheets().add(DisclosureView.sheet());
        FilteredList<Thing> matching = new FilteredList<>(FXCollections.observableArrayList(things));
        FilterField filter = new FilterField("disclosure-production-filter", Texts.text("disclosure.things.filter")).withoutKey();
        filter.textProperty().addListener((property, before, now) -> {
            String typed = now.strip().toLowerCase(Locale.ROOT);
            matching.setPredicate(thing -> thing.name().toLowerCase(Locale.ROOT).contains(typed));
        });
        ListView<Thing> list = named(new ListView<>(matching), "disclosure-production-items", Texts.text("disclosure.things"));
        list.setPrefHeight(HEIGHT);
        list.getStyleClass().add("thing-list");
        list.setPlaceholder(new Label(Texts.text("disclosure.things.none")));
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new TickCell(this));
        list.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            Thing current = list.getSelectionModel().getSelectedItem();
            if (press.getCode() == KeyCode.SPACE && current != null) {
                tick(current).set(!tick(current).get());
                press.consume();
            }
        });
        filter.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                press.consume();
            }
        });
        Label title = new Label(Texts.text("disclosure.things"));
        title.getStyleClass().add("field-label");
        Label count = new Label(Texts.text("disclosure.things.count", 0));
        count.getStyleClass().add("count");
        chosen.addListener((SetChangeListener<Ref>) change -> count.setText(Texts.text("disclosure.things.count", chosen.size())));
        getChildren().addAll(new HBox(8, title, count), filter, list);
    }

    /** A box to tick and the thing's name. */
    private static final class TickCell extends CheckBoxListCell<Thing> {
        TickCell(ThingList of) {
            super(of::tick, new StringConverter<>() {
                @Override
                public String toString(Thing thing) {
                    return thing == null ? "" : OneLine.of(thing.name());
                }

                @Override
                public Thing fromString(String words) {
                    throw new UnsupportedOperationException();
                }
            });
            // as wide as the list, whatever the name
            setPrefWidth(0);
            Tips.whenCut(this);
        }

        @Override
        public void updateItem(@Nullable Thing thing, boolean empty) {
            super.updateItem(thing, empty);
            if (getGraphic() != null && thing != null) {
                named(getGraphic(), "disclosure-thing-" + thing.ref().id(), thing.name());
            }
        }
    }

    /** What is ticked. */
    ObservableSet<Ref> chosen() {
        return chosen;
    }

    void choose(Set<Ref> now) {
        now.forEach(ref -> tick(ref).set(true));
    }

    private BooleanProperty tick(Thing thing) {
        return tick(thing.ref());
    }

    private BooleanProperty tick(Ref ref) {
        return ticks.computeIfAbsent(ref, each -> {
            BooleanProperty tick = new SimpleBooleanProperty(chosen.contains(each));
            tick.addListener((property, before, now) -> {
                if (now) {
                    chosen.add(each);
                } else {
                    chosen.remove(each);
                }
            });
            return tick;
        });
    }
}
