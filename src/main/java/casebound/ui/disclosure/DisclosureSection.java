package casebound.ui.disclosure;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.RecordSection;
import casebound.work.Work;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What was handed over to whom, and what was not. */
public final class DisclosureSection extends RecordSection {
    private final DisclosureModel model;
    private final DisclosureView view;
    private final List<Command> commands;

    /** @param window the window's thread */
    public DisclosureSection(CaseFile file, Work work, Navigator navigator, FilePicker picker, Executor window) {
        super("disclosure", BootstrapIcons.ARROW_LEFT_RIGHT, Kind.PRODUCTION, Kind.MISSING);
        model = new DisclosureModel(file, work, window);
        Dialogs dialogs = new Dialogs(model, () -> Over.window(view()));
        SimpleBooleanProperty writable = new SimpleBooleanProperty(model.acts().possible());
        Command produce = Command.of("disclosure-produce", "disclosure.produce", Command.ctrl(KeyCode.N), Menu.EDIT, dialogs::produce).when(writable);
        Command owed = Command.of("disclosure-owed-open", "disclosure.owed", null, Menu.EDIT,
                () -> dialogs.owed(model.detailProperty().get())).when(writable);
        Command export = Command.of("disclosure-export", "disclosure.export", null, Menu.FILE, () -> export(picker));
        MissingList missing = new MissingList(file, work, navigator, window, () -> Over.window(view()));
        Command miss = Command.of("disclosure-missing-new", "disclosure.missing.new", null, Menu.EDIT, missing::add).when(writable);
        Command previous = Command.of("disclosure-gap-previous", "disclosure.gap.previous",
                new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN), Menu.VIEW, () -> step(-1));
        Command next = Command.of("disclosure-gap-next", "disclosure.gap.next", Command.key(KeyCode.F8), Menu.VIEW, () -> step(1));
        view = new DisclosureView(model, navigator, dialogs, missing, new DisclosureView.Bar(produce, owed, export, miss, previous, next));
        Command remove = Command.of("disclosure-production-remove", "disclosure.remove", Command.key(KeyCode.DELETE), Menu.EDIT, this::remove)
                .when(Bindings.isNotNull(view.productions().grid().currentProperty()).and(view.listShown()).and(writable));
        Command both = Command.of("disclosure-open-both", "disclosure.sideBySide", Command.ctrl(KeyCode.O), Menu.VIEW, view::openSideBySide)
                .when(Bindings.createBooleanBinding(this::twoPassages, model.detailProperty()));
        commands = List.of(both, produce, owed, export, miss, previous, next, remove);
        model.sheetProperty().subscribe(sheet -> badge(new Badge(sheet.disclosure().openGaps().size(),
                !sheet.disclosure().openGaps().isEmpty())));
        model.refresh();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    protected void reveal(Ref ref) {
        if (ref.kind() == Kind.MISSING) {
            view.revealMissing(ref.id());
        } else {
            view.revealProduction(ref.id());
        }
    }

    @Override
    public void shown() {
        view.focusGrid();
    }

    private void step(int steps) {
        view.goTo(model.gap(steps));
    }

    private boolean twoPassages() {
        Detail detail = model.detailProperty().get();
        return detail != null && detail.passages().stream().filter(Passage::inReader).count() > 1;
    }

    private void remove() {
        model.acts().remove(view.productions().grid().selected().stream().map(made -> made.production().id()).toList());
    }

    private void export(FilePicker picker) {
        picker.saveAs(Texts.text("disclosure.export"), Texts.text("disclosure.export.name"), "csv").ifPresent(out -> model.export(out, done -> { }));
    }
}
