package casebound.ui.chronology;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.problem.Texts;
import casebound.store.History;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.Wrapped;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fact that one is on, explained: its date as typed and as understood, its sources, where it belongs, the note. */
final class FactInspector {
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final int NOTE_ROWS = 3;
    private static final int QUOTE = 160;

    private final ChronologyModel model;
    private final Navigator navigator;
    private final Consumer<FactSource> openSource;
    private final Inspector pane = new Inspector("chronology-inspector");
    private final TextField date = named(new TextField(), "chronology-fact-date", Texts.text("chronology.column.DATE"));
    private final Label understood = new Label();
    private final MenuButton status = named(new MenuButton(), "chronology-fact-status", Texts.text("chronology.status"));
    private final CheckBox material = named(new CheckBox(Texts.text("chronology.yes")), "chronology-fact-material", Texts.text("chronology.material"));
    private final CheckBox key = named(new CheckBox(Texts.text("chronology.key")), "chronology-fact-key", Texts.text("chronology.key"));
    private final VBox sources = new VBox(4);
    private final Links links;
    private final Button addSource = Buttons.flat("chronology-source-add", Texts.text("chronology.source.add"), this::addSource);
    private final Button history = Buttons.flat("chronology-history", Texts.text("chronology.history"), this::history);
    private final TextArea note = named(new TextArea(), "chronology-fact-note", Texts.text("chronology.note"));
    private final Label changed = new Label();
    private @Nullable FactRow shown;

    FactInspector(ChronologyModel model, Navigator navigator, Consumer<FactSource> openSource) {
        this.model = model;
        this.navigator = navigator;
        this.openSource = openSource;
        links = new Links(model, navigator);
        List.of(addSource, history).forEach(button -> button.getStyleClass().addAll("t12", "part-action"));
        addSource.setDisable(!model.edits().possible());
        understood.setId("chronology-fact-understood");
        Wrapped.wrapped(understood);
        changed.setId("chronology-fact-changed");
        changed.getStyleClass().addAll("t12", "text-muted");
        note.setPromptText(Texts.text("chronology.note.prompt"));
        note.setPrefRowCount(NOTE_ROWS);
        Wrapped.wrapped(note);
        for (Fact.Status each : Fact.Status.values()) {
            MenuItem item = new MenuItem(FactCells.mark(each).word(), FactCells.mark(each).bare());
            item.setOnAction(chosen -> onFact(fact -> model.edits().status(fact, each)));
            status.getItems().add(item);
        }
        status.setMaxWidth(Double.MAX_VALUE);
        date.setOnAction(enter -> takeDate());
        date.focusedProperty().subscribe(focused -> whenLeft(focused, this::takeDate));
        note.focusedProperty().subscribe(focused -> whenLeft(focused, this::takeNote));
        material.setOnAction(click -> onFact(fact -> model.edits().material(fact, material.isSelected())));
        key.setOnAction(click -> onFact(fact -> model.edits().key(fact, key.isSelected())));
        List.of(date, status, material, key, note).forEach(control -> control.setDisable(!model.edits().possible()));
        model.lastChangeProperty().subscribe(entry -> changed.setText(entry.map(this::words).orElse("")));
    }

    Inspector pane() {
        return pane;
    }

    /** Shows the selected fact as it is now. What is being typed into a field stays. */
    void show() {
        FactRow row = model.explainedRow().orElse(null);
        if (row == null || row.fact() == null) {
            shown = null;
            pane.clear(Texts.text("chronology.inspector.none"));
            return;
        }
        FactRow before = shown;
        shown = row;
        Fact fact = row.fact();
        boolean another = before == null || !Objects.equals(before.id(), row.id());
        fill(date, fact.date().text(), another);
        fill(note, fact.note(), another);
        refuse("");
        understood.setText(CaseDates.understood(fact.date()));
        status.setGraphic(FactCells.mark(fact.status()).view());
        status.setAccessibleText(Texts.text("chronology.status.is", FactCells.mark(fact.status()).word()));
        material.setSelected(fact.material());
        key.setSelected(fact.key());
        showSources(row);
        links.show(row);
        // Building the parts anew takes the focus away, so they stay while the head stays.
        if (another || before.number() != row.number() || !Objects.requireNonNull(before.fact()).text().equals(fact.text())
                || before.sources().size() != row.sources().size()) {
            layOut(row, fact);
        }
    }

    private void layOut(FactRow row, Fact fact) {
        HBox weight = new HBox(16, material, key);
        pane.show(Texts.text("chronology.fact", row.number()), fact.text(),
                Inspector.part(new Fields().add(Texts.text("chronology.column.DATE"), date)
                        .add(Texts.text("chronology.understood"), understood)
                        .add(Texts.text("chronology.status"), status)
                        .add(Texts.text("chronology.material"), weight)),
                Inspector.partWithAction(Texts.text("chronology.sources"), String.valueOf(row.sources().size()), addSource, sources),
                links.part(),
                Inspector.part(Texts.text("chronology.note"), Texts.text("chronology.note.internal"), note));
        HBox foot = new HBox(changed, Buttons.spring(), history);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        pane.foot(foot);
    }

    private void showSources(FactRow row) {
        sources.getChildren().clear();
        for (int i = 0; i < row.sources().size(); i++) {
            sources.getChildren().add(source(row.sources().get(i), "chronology-source-" + i));
        }
        if (!row.sources().isEmpty()) {
            sources.getChildren().getLast().pseudoClassStateChanged(LAST, true);
        } else {
            sources.getChildren().add(hint(Texts.text("chronology.sources.none")));
        }
    }

    private Node source(FactSource source, String id) {
        Button chip = FactCells.chip(id, source, openSource);
        chip.setMinWidth(0);
        Mark now = Mark.valueOf(source.citation().stance().name());
        MenuButton stance = named(new MenuButton(now.word(), now.bare()), id + "-stance", Texts.text("chronology.stance", now.word()));
        stance.getStyleClass().addAll("flat", "t12", "part-action");
        stance.setMinWidth(Region.USE_PREF_SIZE);
        for (Citation.Stance each : Citation.Stance.values()) {
            MenuItem item = new MenuItem(Mark.valueOf(each.name()).word());
            item.setOnAction(chosen -> model.edits().stance(source.citation(), each));
            stance.getItems().add(item);
        }
        MenuItem remove = new MenuItem(Texts.text("chronology.source.remove"));
        remove.setId(id + "-remove");
        remove.setOnAction(chosen -> model.edits().removeSource(source.citation()));
        stance.getItems().addAll(new SeparatorMenuItem(), remove);
        stance.setDisable(!model.edits().possible());
        HBox line = new HBox(4, chip, Buttons.spring(), stance);
        line.getStyleClass().add("chip-row");
        String quote = source.anchor().quote().strip();
        VBox all = new VBox(line, hint(source.title()));
        all.getStyleClass().add("inspector-source");
        if (!quote.isEmpty()) {
            all.getChildren().add(hint(Texts.text("chronology.quote", quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE).strip() + "…")));
        }
        return all;
    }

    /** Asks for a page that is a source of the fact that is shown. */
    void addSource() {
        FactRow row = shown;
        if (row != null && row.fact() != null) {
            model.documents(documents -> AddSource.ask(Over.window(pane), documents, row.fact(), row.sources().size(), model, navigator));
        }
    }

    private void history() {
        FactRow row = shown;
        if (row != null) {
            model.history(row, entries -> HistoryList.show(Over.window(pane), row.number(), entries));
        }
    }

    private static Label hint(String words) {
        Label hint = new Label(words);
        Wrapped.wrapped(hint);
        hint.getStyleClass().addAll("t12", "text-muted");
        return hint;
    }

    private void takeDate() {
        onFact(fact -> {
            String typed = date.getText().strip();
            String problem = ChronologyModel.problemOf(typed);
            refuse(problem);
            if (problem.isEmpty() && !typed.equals(fact.date().text())) {
                model.edits().date(fact, CaseDates.parse(typed));
            }
        });
    }

    /** A refused date stays in the field; below it stands why. */
    private void refuse(String problem) {
        date.getStyleClass().remove("invalid");
        understood.getStyleClass().remove("form-error");
        if (!problem.isEmpty()) {
            date.getStyleClass().add("invalid");
            understood.getStyleClass().add("form-error");
            understood.setText(problem);
        }
    }

    private void takeNote() {
        onFact(fact -> {
            if (!note.getText().strip().equals(fact.note())) {
                model.edits().note(fact, note.getText().strip());
            }
        });
    }

    private void onFact(Consumer<Fact> act) {
        if (shown != null && shown.fact() != null) {
            act.accept(shown.fact());
        }
    }

    private static void whenLeft(boolean focused, Runnable take) {
        if (!focused) {
            take.run();
        }
    }

    private static void fill(TextInputControl field, String text, boolean another) {
        if (another || !field.isFocused()) {
            field.setText(text);
        }
    }

    private String words(History.Entry entry) {
        String when = HistoryList.when(entry, false);
        return Texts.text("chronology.changed", when, entry.who());
    }
}
