package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.kit.Decision;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Picks facts, or facts and passages, from all that the case has: several at once, by a filter and by keys. */
final class SourcePick {
    private static final double ROW = 28;
    private static final double HEIGHT = 12 * ROW;
    private static final double DATE = 96;

    private final ObservableList<Pickable> all = FXCollections.observableArrayList();
    private final FilteredList<Pickable> shown = new FilteredList<>(all);
    private final ListView<Pickable> list;
    private final FilterField filter;
    private final ToggleButton keyOnly;

    /**
     * Something to pick.
     *
     * @param fact the fact; null for a passage
     * @param used whether the brief rests on it already
     */
    record Pickable(Ref ref, @Nullable Fact fact, String date, boolean key, String text, boolean used, String searched) {
        boolean says(String typed) {
            return Stream.of(typed.split("\\s+")).allMatch(searched::contains);
        }
    }

    private SourcePick() {
        list = named(new ListView<>(shown), "brief-pick-list", Texts.text("briefview.pick.list"));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new Label(Texts.text("briefview.pick.none")));
        filter = new FilterField("brief-pick-filter", Texts.text("briefview.pick.filter")).withoutKey();
        keyOnly = named(new ToggleButton(Texts.text("briefview.pick.key")), "brief-pick-key", Texts.text("briefview.pick.key"));
        filter.textProperty().addListener((property, before, now) -> filter());
        keyOnly.selectedProperty().addListener((property, before, now) -> filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().clearAndSelect(Math.min(1, shown.size() - 1));
                press.consume();
            }
        });
    }

    /** Asks for facts to insert. */
    static void facts(ComposerModel model, Window over) {
        SourcePick pick = new SourcePick();
        pick.ask(model, over, false, "facts", picked -> model.paragraphs().insertFacts(picked.stream().map(Pickable::fact).toList()));
    }

    /** Asks for facts and passages that a paragraph rests on. */
    static void sources(ComposerModel model, UUID paragraph, Window over) {
        SourcePick pick = new SourcePick();
        pick.ask(model, over, true, "sources", picked -> model.paragraphs().addSources(paragraph, picked.stream().map(Pickable::ref).toList()));
    }

    private void ask(ComposerModel model, Window over, boolean passages, String keys, Consumer<List<Pickable>> picked) {
        Set<UUID> used = new HashSet<>(BriefReading.usedFacts(model.sheet()));
        model.ask(file -> read(file, used, passages), found -> {
            all.setAll(found);
            list.getSelectionModel().selectFirst();
        });
        HBox top = new HBox(8, filter, keyOnly);
        HBox.setHgrow(filter, Priority.ALWAYS);
        new Decision("brief-pick", Texts.text("briefview.pick." + keys), Texts.text("briefview.pick.help")).with(new VBox(8, top, list))
                .startAt(filter)
                .act(Texts.text("briefview.pick." + keys + ".act"), Bindings.isNotEmpty(list.getSelectionModel().getSelectedItems()),
                        () -> picked.accept(List.copyOf(list.getSelectionModel().getSelectedItems())))
                .show(over);
    }

    private void filter() {
        String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
        list.getSelectionModel().clearSelection();
        shown.setPredicate(one -> one.says(typed) && (one.key() || !keyOnly.isSelected()));
        list.getSelectionModel().selectFirst();
    }

    private static List<Pickable> read(CaseFile file, Set<UUID> used, boolean passages) {
        return file.read(store -> {
            Stream<Pickable> facts = store.facts().inOrder().stream().map(fact -> fact(fact, used.contains(fact.id())));
            return Stream.concat(facts, passages ? passages(store) : Stream.of()).toList();
        });
    }

    private static Pickable fact(Fact fact, boolean used) {
        String date = fact.date().known() ? CaseDates.shown(fact.date()) : "";
        return new Pickable(fact.ref(), fact, date, fact.key(), fact.text(), used, (date + " " + fact.text()).toLowerCase(Locale.ROOT));
    }

    private static Stream<Pickable> passages(Store store) {
        Map<UUID, Document> documents = store.all(Document.class).stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return store.all(Anchor.class).stream().filter(anchor -> documents.containsKey(anchor.document())).map(anchor -> {
            String title = documents.get(anchor.document()).shownTitle();
            String text = Texts.text("briefview.pick.passage", title, anchor.firstPage() + 1, anchor.quote().strip().replaceAll("\\s+", " "));
            return new Pickable(anchor.ref(), null, "", false, text, false, text.toLowerCase(Locale.ROOT));
        });
    }

    private final class Cell extends ListCell<Pickable> {
        private final Label date = new Label();
        private final Label star = Mark.KEY.bare();
        private final Label text = new Label();
        private final HBox line = new HBox(8, date, star, text);

        Cell() {
            date.getStyleClass().addAll("t12", "text-muted");
            date.setMinWidth(DATE);
            date.setMaxWidth(DATE);
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            line.prefWidthProperty().bind(list.widthProperty().subtract(ROW));
            line.setMaxWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Pickable one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            setGraphic(empty || one == null ? null : line);
            if (one != null) {
                date.setText(one.date().isEmpty() && one.fact() == null ? Texts.text("briefview.pick.isPassage") : one.date());
                star.setVisible(one.key());
                text.setText(casebound.ui.kit.OneLine.of(one.used() ? Texts.text("briefview.pick.used", one.text()) : one.text()));
                setAccessibleText(text.getText());
            }
        }
    }
}
