package casebound.ui.parties;

import casebound.model.CaseDates;
import casebound.model.Filing;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.DateText;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.FuzzyDate;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Pick;
import casebound.ui.kit.RecordsView;
import casebound.ui.kit.GridTyping;
import casebound.ui.kit.Over;
import casebound.ui.parties.Docket.FilingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The docket as a sheet: into number, dates and text one types. */
final class DocketView {
    private final DocketModel model;
    private final RecordsView<FilingRow> view;
    private final GridTyping<FilingRow> typing;
    private final Choice<Proceeding> proceeding = new Choice<>("docket-proceeding-choice", Texts.text("parties.filter.proceeding"),
            Texts.text("parties.filter.all"), Proceeding::name);
    private final List<Command> commands;

    /**
     * @param front whether the docket is what is shown
     * @param open opens the first document of an entry
     */
    DocketView(DocketModel model, ObservableBooleanValue front, Consumer<@Nullable FilingRow> selected, Consumer<FilingRow> open) {
        this.model = model;
        BooleanBinding possible = Bindings.createBooleanBinding(() -> model.writable() && front.get() && !model.shownProperty().get().proceedings().isEmpty(),
                front, model.shownProperty());
        Command add = Command.of("docket-add", "docket.new", Command.ctrl(KeyCode.N), Menu.EDIT, this::add).when(possible);
        view = new RecordsView<>("docket", add, this::columns, FilingRow::said, row -> row.filing().id(), selected);
        typing = new GridTyping<>(view.grid(), row -> row.filing().id(), model.writable(), open);
        typing.text("docket-number", row -> row.filing().number(), row -> row.filing().number(), (row, typed) -> model.text(row.filing(), "number", typed))
                .text("docket-filed", row -> shown(row.filing().filed()), row -> row.filing().filed().text(),
                        (row, typed) -> model.date(row.filing(), "filed", typed), "date")
                .shownAs("docket-filed", row -> FuzzyDate.of(row.filing().filed()))
                .text("docket-entered", row -> shown(row.filing().entered()), row -> row.filing().entered().text(),
                        (row, typed) -> model.date(row.filing(), "entered", typed), "date")
                .shownAs("docket-entered", row -> FuzzyDate.of(row.filing().entered()))
                .text("docket-text", row -> row.filing().text(), row -> row.filing().text(), (row, typed) -> model.text(row.filing(), "text", typed))
                .choice("docket-filer", this::filers);
        view.filter(proceeding, (row, chosen) -> row.proceeding().id().equals(chosen.id()));
        view.getChildren().add(typing.refusal());
        BooleanBinding on = Bindings.isNotNull(view.currentProperty()).and(possible);
        commands = List.of(add, Command.of("docket-remove", "docket.remove", Command.key(KeyCode.DELETE), Menu.EDIT, this::remove).when(on));
        model.shownProperty().subscribe(now -> {
            Choices.offer(proceeding, now.proceedings(), Proceeding::id);
            typing.whenFree(() -> view.show(model.shownProperty().get().rows()));
        });
    }

    RecordsView<FilingRow> view() {
        return view;
    }

    List<Command> commands() {
        return commands;
    }

    /** The proceeding whose docket is shown; null for all. */
    ObjectProperty<@Nullable Proceeding> proceedingProperty() {
        return proceeding.chosenProperty();
    }

    private void columns(Grid<FilingRow> grid) {
        grid.columns()
                .sorted("docket-number", Texts.text("docket.number"), 52, FilingRow::order, row -> row.filing().number())
                .sorted("docket-filed", Texts.text("docket.filed"), 106, row -> row.filing().filed(), row -> "", "date")
                .sorted("docket-entered", Texts.text("docket.entered"), 106, row -> row.filing().entered(), row -> "", "date")
                .text("docket-filer", Texts.text("docket.filer"), 120, FilingRow::filer, "second")
                .filling("docket-text", Texts.text("docket.text"), 220, row -> row.filing().text())
                .text("docket-answers", Texts.text("docket.answers"), 72, FilingRow::answers, "second")
                .sorted("docket-documents", Texts.text("parties.documents"), 88, row -> row.documents().size(), FilingRow::documentCount, "second")
                .text("docket-proceeding", Texts.text("proceedings.inspector.one"), 110, row -> row.proceeding().name(), "second")
                .leavingOut("docket-answers", "docket-documents", "docket-entered");
    }

    private static String shown(casebound.model.CaseDate date) {
        return date.known() ? CaseDates.shown(date) : "";
    }

    private List<GridTyping.Option> filers(FilingRow row) {
        List<GridTyping.Option> options = new ArrayList<>();
        options.add(new GridTyping.Option("docket-filer-none", Texts.text("docket.filer.none"), () -> model.set(row.filing(), "filer", null)));
        for (Party party : model.shownProperty().get().filers().getOrDefault(row.proceeding().id(), List.of())) {
            options.add(new GridTyping.Option("docket-filer-" + party.id(), party.name(), () -> model.set(row.filing(), "filer", party.id())));
        }
        return options;
    }

    private void remove() {
        List<Filing> filings = view.grid().selected().stream().map(FilingRow::filing).toList();
        if (!filings.isEmpty()) {
            model.remove(filings);
        }
    }

    /** Asks for what an entry must have; its filer, answers and documents follow in the inspector. */
    private void add() {
        List<Proceeding> all = model.shownProperty().get().proceedings();
        FilingRow current = view.currentProperty().get();
        Proceeding first = proceeding.chosenProperty().get() != null ? proceeding.chosenProperty().get()
                : current != null ? current.proceeding() : all.getFirst();
        Form form = new Form();
        ComboBox<Proceeding> where = Pick.of("docket-new-proceeding", Texts.text("proceedings.inspector.one"), all, Proceeding::name);
        where.setValue(first);
        form.row(Texts.text("proceedings.inspector.one"), where, "");
        TextField number = form.text("docket-new-number", Texts.text("docket.number.long"), Texts.text("docket.number.help"), typed -> "");
        number.setText(model.nextNumber(first.id()));
        where.setOnAction(chosen -> number.setText(model.nextNumber(where.getValue().id())));
        TextField filed = form.text("docket-new-filed", Texts.text("docket.filed"), "", DateText::fault);
        TextField text = form.text("docket-new-text", Texts.text("docket.text"), "",
                typed -> typed.isBlank() && number.getText().isBlank() ? Texts.text("docket.text.missing") : "");
        new Decision("docket-new", Texts.text("docket.new.question"), "").with(form)
                .act(Texts.text("docket.new.act"), form.validProperty(), () -> {
                    UUID added = model.add(where.getValue().id(), number.getText(), CaseDates.parse(filed.getText().strip()), text.getText());
                    reveal(added);
                }).startAt(filed).show(Over.window(view));
    }

    /** Puts the cursor on an entry, now or as soon as it is there; the filter by proceeding stays while it shows the entry. */
    void reveal(UUID filing) {
        Proceeding only = proceeding.chosenProperty().get();
        view.reveal(filing);
        boolean here = only != null && model.shownProperty().get().rows().stream()
                .noneMatch(row -> row.filing().id().equals(filing) && !row.proceeding().id().equals(only.id()));
        if (here) {
            proceeding.chosenProperty().set(only);
        }
    }
}
