package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import javafx.beans.property.SimpleBooleanProperty;
import java.util.stream.Stream;
import casebound.ui.kit.Command.Menu;
import casebound.intake.Unlocking;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.loadfile.LoadFile;
import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Section;
import casebound.ui.kit.SectionBar;
import casebound.work.Work;
import casebound.ui.documents.load.LoadFileDialog;
import casebound.ui.documents.load.LoadFileStep;
import casebound.ui.kit.SystemProgram;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The documents of the case. Files that are dropped anywhere on the window come in here. */
public final class DocumentsSection implements Section {
    private final DocumentsModel model;
    private final Importing importing;
    private final Counting counting;
    private final FilePicker picker;
    private final Grid<DocumentRow> grid;
    private final DocumentsGrid documents;
    private final DocumentInspector inspector;
    private final DocumentCommands doing;
    private final DocumentFilters filters;
    private final Locked locked;
    private final Notice notice = new Notice();
    private final ObjectProperty<Badge> badge = new SimpleObjectProperty<>(Badge.NONE);
    private final List<Command> commands;
    private final VBox view = new VBox();
    private @Nullable UUID wanted;
    private boolean showing;
    private boolean following;

    /**
     * @param workers read what is brought in, and draw what is printed
     * @param program opens documents with the system's program
     */
    public DocumentsSection(CaseFile file, Work work, Navigator navigator, FilePicker picker, Workers workers, SystemProgram program) {
        this.picker = picker;
        model = new DocumentsModel(file, work, Platform::runLater);
        importing = new Importing(file, new Intake(file, workers), work);
        counting = new Counting(file.path(), work, importing::bring, enormous -> enormous.ask(window()));
        documents = new DocumentsGrid(model, navigator);
        grid = documents.grid();
        inspector = new DocumentInspector(model, navigator, () -> grid.table().requestFocus());
        doing = new DocumentCommands(model, documents, inspector, new Losing(model, this::window), new DocumentCommands.Surroundings(
                navigator, picker, new PagePrinter(workers, work, picker), program, notice::say, this::window));
        locked = new Locked(new Unlocking(file, workers), work, notice::say, this::window);
        commands = Stream.concat(doing.all(this::chooseFiles, this::chooseFolder).stream(), Stream.of(
                Command.of("documents-load-file", "documents.import.loadFile", null, Menu.FILE, this::chooseLoadFile)
                        .when(new SimpleBooleanProperty(model.writable())),
                Command.of("documents-receipts", "documents.receipts", null, Menu.VIEW, () -> navigator.openSection("receipts")),
                Command.of("documents-unlock", "documents.unlock", null, Menu.FILE, locked::ask)
                        .when(new SimpleBooleanProperty(model.writable())))).toList();
        filters = new DocumentFilters(view, this::filter);
        layOut(navigator);
        filter();
        model.shownProperty().subscribe(this::show);
        model.refresh();
    }

    @Override
    public String id() {
        return "documents";
    }

    @Override
    public String title() {
        return Texts.text("documents.title");
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.FILE_EARMARK;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return badge;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Node inspector() {
        return inspector.node();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public boolean opens(Destination destination) {
        return destination instanceof Destination.AtRecord(var ref) && ref.kind() == Kind.DOCUMENT;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.AtRecord(var ref)) {
            filters.clear();
            wanted = ref.id();
            reveal();
        }
    }

    @Override
    public boolean takesFiles() {
        return model.writable();
    }

    @Override
    public void take(List<Path> files) {
        // what was dropped is to be seen when it is in
        filters.clear();
        counting.bring(files);
    }

    @Override
    public void shown() {
        grid.table().requestFocus();
    }

    private void layOut(Navigator navigator) {
        SectionBar bar = new SectionBar(title(), Buttons.of(command("documents-receipts"), false), Buttons.of(command("documents-import-folder"), false),
                Buttons.of(command("documents-import"), true));
        bar.countProperty().bind(Bindings.createStringBinding(
                () -> Texts.text("documents.count", model.shownProperty().get().documents()), model.shownProperty()));
        filters.countProperty().bind(Bindings.createStringBinding(() -> Texts.text("kit.shown", grid.shownCount().get(),
                filters.files() ? model.shownProperty().get().rows().size() : model.shownProperty().get().documents()),
                grid.shownCount(), model.shownProperty()));
        grid.onOpen(row -> navigator.openDocument(row.id(), 0, PaneSide.LEFT));
        grid.noMatch(Texts.text("documents.noMatch"), filters::clear);
        importing.runningProperty().subscribe(running -> {
            grid.emptyState(empty(running.intValue() > 0));
            show(model.shownProperty().get());
        });
        grid.table().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && (press.isShiftDown() || press.isShortcutDown())) {
                command("documents-open-other").run();
                press.consume();
            }
        });
        grid.table().getSelectionModel().getSelectedCells().addListener((Observable change) -> followSoon());
        VBox.setVgrow(grid, Priority.ALWAYS);
        view.getChildren().addAll(bar, new ImportBar(importing, locked::ask, receipt -> navigator.openRecord(new Ref(Kind.RECEIPT, receipt))), notice, filters, documents.typing().refusal(), grid);
    }

    private EmptyState empty(boolean importing) {
        if (importing) {
            return new EmptyState(Texts.text("documents.empty.importing"));
        }
        return model.writable()
                ? new EmptyState(Texts.text("documents.empty"), Buttons.plain("documents-import-empty", Texts.text("documents.import.files"), this::chooseFiles))
                : new EmptyState(Texts.text("documents.emptyReadOnly"));
    }

    private Command command(String id) {
        return commands.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    private void show(Listing.Shown now) {
        badge.set(Badge.of(now.documents()));
        showing = true;
        filters.offer(now);
        documents.show(now, importing.runningProperty().get() > 0);
        showing = false;
        follow();
        reveal();
    }

    private void reveal() {
        model.shownProperty().get().rows().stream().filter(row -> row.id().equals(wanted)).findFirst().ifPresent(row -> {
            wanted = null;
            if (row.companion() && !filters.files()) {
                filters.showFiles();
            }
            grid.reveal(row);
        });
    }

    private void filter() {
        grid.filter(filters.wanted());
    }

    /** Selecting row by row passes through states that nobody needs to see. */
    private void followSoon() {
        if (!following && !showing) {
            following = true;
            Platform.runLater(() -> {
                following = false;
                follow();
            });
        }
    }

    private void follow() {
        List<DocumentRow> rows = grid.selected();
        doing.selected(rows);
        inspector.show(rows);
    }

    private void chooseFiles() {
        List<Path> files = picker.files(Texts.text("documents.import.files"));
        if (!files.isEmpty()) {
            counting.bring(files);
        }
    }

    private void chooseFolder() {
        picker.folder(Texts.text("documents.import.folder")).ifPresent(folder -> counting.bring(List.of(folder)));
    }

    /** Several are asked about one after the other; a list of images that came in with its table is not asked about again. */
    private void chooseLoadFile() {
        askAbout(new ArrayDeque<>(picker.files(Texts.text("documents.import.loadFile")).stream()
                .sorted(Comparator.comparing(LoadFile::listsImages)).toList()));
    }

    private void askAbout(Deque<Path> chosen) {
        if (!chosen.isEmpty()) {
            model.loadFile(chosen.poll(), found -> new LoadFileDialog(new LoadFileStep(found)).show(window(), delivery -> {
                delivery.images().ifPresent(list -> chosen.remove(list.file()));
                importing.bring(delivery);
                // a dialog closes before it acts, and what it brings in is not asked about again
            }, () -> Platform.runLater(() -> askAbout(chosen))));
        }
    }

    private Window window() {
        return Over.window(view);
    }
}
