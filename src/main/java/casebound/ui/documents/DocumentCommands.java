package casebound.ui.documents;

import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Grid;
import casebound.ui.kit.GridTyping;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SystemProgram;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** What can be done with documents. What a command needs of the selection is settled when the selection changes. */
final class DocumentCommands {
    private final DocumentsModel model;
    private final Grid<DocumentRow> grid;
    private final Navigator navigator;
    private final FilePicker picker;
    private final DocumentInspector inspector;
    private final Losing losing;
    private final PagePrinter printer;
    private final GridTyping<DocumentRow> typing;
    private final SystemProgram program;
    private final Consumer<String> notice;
    private final Supplier<Window> window;
    private final SimpleBooleanProperty some = new SimpleBooleanProperty();
    private final SimpleBooleanProperty one = new SimpleBooleanProperty();
    private final SimpleBooleanProperty sequestered = new SimpleBooleanProperty();
    private final SimpleBooleanProperty knownKind = new SimpleBooleanProperty();
    private final SimpleBooleanProperty hasPages = new SimpleBooleanProperty();

    /** What the commands work with. */
    record Surroundings(Navigator navigator, FilePicker picker, PagePrinter printer, SystemProgram program,
            Consumer<String> notice, Supplier<Window> window) {}

    DocumentCommands(DocumentsModel model, DocumentsGrid documents, DocumentInspector inspector, Losing losing, Surroundings around) {
        this.model = model;
        grid = documents.grid();
        typing = documents.typing();
        this.inspector = inspector;
        this.losing = losing;
        navigator = around.navigator();
        picker = around.picker();
        printer = around.printer();
        program = around.program();
        notice = around.notice();
        window = around.window();
    }

    /** Settles what can be done with these documents. */
    void selected(List<DocumentRow> rows) {
        DocumentRow only = rows.size() == 1 ? rows.getFirst() : null;
        some.set(!rows.isEmpty());
        one.set(only != null);
        sequestered.set(only != null && only.document().sequestered());
        knownKind.set(only != null && SystemProgram.opens(only.content().mediaType()));
        hasPages.set(only != null && only.content().pages() > 0);
    }

    List<Command> all(Runnable importFiles, Runnable importFolder) {
        SimpleBooleanProperty writable = new SimpleBooleanProperty(model.writable());
        BooleanBinding someToChange = some.and(writable);
        BooleanBinding oneToChange = one.and(writable);
        BooleanBinding beside = Bindings.createBooleanBinding(() -> one.get() && !besides().isEmpty(), one, model.detailsProperty());
        return List.of(
                Command.of("documents-import", "documents.import.files", Command.ctrl(KeyCode.O), Menu.FILE, importFiles).when(writable),
                Command.of("documents-import-folder", "documents.import.folder", Command.ctrlShift(KeyCode.O), Menu.FILE,
                        importFolder).when(writable),
                Command.of("documents-copies", "documents.copies.save", Command.ctrlShift(KeyCode.S), Menu.FILE, this::saveCopies).when(some),
                Command.of("documents-outside", "documents.outside", null, Menu.FILE, () -> withSelected(this::openOutside))
                        .when(knownKind.and(sequestered.not())),
                Command.of("documents-print", "documents.print", Command.ctrl(KeyCode.P), Menu.FILE, () -> withSelected(this::print))
                        .when(hasPages.and(sequestered.not())),
                Command.of("documents-open", "documents.open", null, Menu.EDIT,
                        () -> withSelected(row -> navigator.openDocument(row.id(), 0, PaneSide.LEFT))).when(some),
                Command.of("documents-open-other", "documents.openOther", Command.ctrl(KeyCode.ENTER), Menu.EDIT,
                        () -> withSelected(row -> navigator.openDocument(row.id(), 0, PaneSide.OTHER))).when(some),
                Command.of("documents-beside", "documents.beside", Command.key(KeyCode.B), Menu.EDIT,
                        () -> withSelected(this::openBeside)).when(beside),
                Command.of("documents-type-cell", "documents.edit", Command.key(KeyCode.F2), Menu.EDIT, typing::act).when(oneToChange),
                Command.of("documents-tag", "documents.tag", Command.key(KeyCode.T), Menu.EDIT, inspector::startTagging).when(someToChange),
                Command.of("documents-remove", "documents.remove", Command.key(KeyCode.DELETE), Menu.EDIT,
                        () -> losing.remove(grid.selected().stream().map(DocumentRow::id).toList())).when(someToChange),
                Command.of("documents-sequester", "documents.sequester", null, Menu.EDIT,
                        () -> withSelected(losing::sequester)).when(oneToChange.and(sequestered.not())),
                Command.of("documents-lift", "documents.lift", null, Menu.EDIT,
                        () -> withSelected(row -> model.lift(row.id()))).when(oneToChange.and(sequestered)),
                Command.of("documents-destroy", "documents.destroy", null, Menu.EDIT,
                        () -> withSelected(losing::destroy)).when(oneToChange));
    }

    private List<Ref> besides() {
        DocumentDetails details = model.detailsProperty().get();
        return grid.selected().stream().findFirst()
                .filter(row -> details != null && details.document().equals(row.id()))
                .map(row -> details.beside()).orElse(List.of());
    }

    /** The document at the left, and beside it what is linked with it or was filed with it. */
    private void openBeside(DocumentRow row) {
        besides().stream().findFirst().ifPresent(other -> {
            navigator.openDocument(row.id(), 0, PaneSide.LEFT);
            inspector.open(other, PaneSide.OTHER);
        });
    }

    private void saveCopies() {
        List<DocumentRow> chosen = grid.selected();
        picker.folder(Texts.text("documents.copies.folder")).ifPresent(folder -> model.saveCopies(chosen, folder, saved -> {
            notice.accept(Texts.text("documents.copies.saved", saved.count(), String.valueOf(saved.folder()), saved.problems().size()));
            saved.problems().stream().distinct().limit(1).forEach(model::report);
        }));
    }

    private void openOutside(DocumentRow row) {
        model.openOutside(row, program);
    }

    private void print(DocumentRow row) {
        model.original(row, original -> printer.print(new PagePrinter.Pages(original, row.document().name(), row.content().pages()),
                row.title(), window.get()));
    }

    private void withSelected(Consumer<DocumentRow> action) {
        grid.selected().stream().findFirst().ifPresent(action);
    }
}
