package casebound.ui.reader.section;

import static casebound.ui.kit.Named.named;

import casebound.casefile.CaseFile;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks which fact a passage is a further source of; the fact that was made last comes first. */
final class SourceForm {
    private static final double LIST_HEIGHT = 200;

    private final TextField filter =
            named(new TextField(), "reader-source-filter", Texts.text("reader.sourceform.filter"));
    private final ListView<Line> list =
            named(new ListView<>(), "reader-source-facts", Texts.text("reader.sourceform.title"));
    private final CheckBox contradicts = named(new CheckBox(Texts.text("reader.sourceform.contradicts")), "reader-source-contradicts",
            Texts.text("reader.sourceform.contradicts"));
    private final List<Line> all;

    /**
     * A fact to choose.
     *
     * @param number in the chronology, from 1
     */
    record Line(Fact fact, int number) {
        String words() {
            String when = fact.date().known() ? CaseDates.shown(fact.date()) + " \u00b7 " : "";
            return number + "  " + when + fact.text();
        }
    }

    /** What was chosen. */
    interface Chosen {
        void fact(UUID fact, Citation.Stance stance);
    }

    SourceForm(List<Line> facts) {
        all = facts;
        filter.setPromptText(Texts.text("reader.sourceform.filter"));
        list.getStyleClass().add("dense");
        list.setPrefHeight(LIST_HEIGHT);
        list.setPlaceholder(new Label(Texts.text("reader.sourceform.none")));
        list.setCellFactory(view -> new LineCell());
        filter.textProperty().addListener((property, before, now) -> refilter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::moveInList);
        refilter();
    }

    /** The facts of a case, the youngest first. */
    static List<Line> facts(CaseFile file) {
        return file.read(store -> {
            Map<UUID, Integer> numbers = Marks.numbers(store);
            List<Line> lines = new ArrayList<>();
            store.all(Fact.class).forEach(fact -> lines.add(new Line(fact, numbers.get(fact.id()))));
            lines.sort(Comparator.comparing((Line line) -> line.fact().id()).reversed());
            return lines;
        });
    }

    void show(Window over, String source, Chosen then) {
        new Decision("reader-source-form", Texts.text("reader.sourceform.title"), source)
                .with(new VBox(8, filter, list, contradicts))
                .startAt(filter)
                .act(Texts.text("reader.sourceform.add"),
                        Bindings.isNotNull(list.getSelectionModel().selectedItemProperty()), () -> choose(then))
                .show(over);
    }

    private void choose(Chosen then) {
        Line chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            then.fact(chosen.fact().id(),
                    contradicts.isSelected() ? Citation.Stance.CONTRADICTS : Citation.Stance.SUPPORTS);
        }
    }

    private void refilter() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems().setAll(all.stream().filter(line -> line.words().toLowerCase(Locale.ROOT).contains(wanted)).toList());
        list.getSelectionModel().selectFirst();
    }

    private void moveInList(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            if (event.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().selectNext();
            } else {
                list.getSelectionModel().selectPrevious();
            }
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private static final class LineCell extends ListCell<Line> {
        LineCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : line.words());
        }
    }
}
