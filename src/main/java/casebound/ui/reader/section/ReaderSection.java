package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.Anchor;
import casebound.model.Area;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Note;
import casebound.model.ReaderPair;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Preferences;
import casebound.ui.kit.Section;
import casebound.ui.kit.SystemProgram;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.Place;
import casebound.ui.reader.ReaderMemory;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.ReaderView;
import casebound.work.Work;
import casebound.worker.Workers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Two documents of the case side by side. Both stay open while one goes to other sections. */
public final class ReaderSection implements Section {
    private static final Set<Kind> TOUCHING = Set.of(Kind.LINK, Kind.EVIDENCE, Kind.EXHIBIT, Kind.FILING, Kind.FILING_DOCUMENT,
            Kind.MISSING, Kind.PRODUCTION, Kind.PRODUCTION_ITEM, Kind.TAGGING, Kind.CONTENT, Kind.PRIVACY_CHECK);

    private final CaseFile file;
    private final Executor background;
    private final CaseActions actions;
    private final ReaderModel reader;
    private final Navigator navigator;
    private final NotesOut out;
    private @Nullable ReaderView view;
    private @Nullable ReaderInspector inspector;
    private List<Command> commands = List.of();

    /**
     * Made on the window's thread.
     *
     * @param player plays recordings
     */
    public ReaderSection(CaseFile file, Workers workers, Work work, Navigator navigator, FilePicker picker, SystemProgram player) {
        this.file = file;
        this.navigator = navigator;
        out = new NotesOut(file, workers, work, picker);
        background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("reader-", 0).factory());
        actions = new CaseActions(file, work, navigator, this::open, () -> Over.window(view()));
        reader = new ReaderModel(new CaseDocuments(file, workers, player, background), actions,
                ReaderMemory.of(() -> Preferences.load(file.viewState(), background), background), background, Platform::runLater);
        file.onChange(change -> Platform.runLater(() -> changed(change)));
        for (PaneModel pane : List.of(reader.left(), reader.right())) {
            pane.position().subscribe(() -> look(pane));
            pane.source().subscribe(() -> look(pane));
        }
    }

    /** OCR reads first what a person looks at. */
    private void look(PaneModel pane) {
        UUID document = pane.document();
        if (document != null) {
            file.ocr().lookAt(document, pane.page());
        }
    }

    /** The two panes, for whoever drives them without the mouse. */
    public ReaderModel reader() {
        return reader;
    }

    @Override
    public String id() {
        return "reader";
    }

    @Override
    public String title() {
        return Texts.text("reader.name");
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.LAYOUT_SPLIT;
    }

    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public ReaderView view() {
        ReaderView shown = view;
        if (shown == null) {
            shown = new ReaderView(reader, actions);
            view = shown;
            reader.restore();
            commands = ReaderCommands.of(reader, shown, out);
        }
        return shown;
    }

    @Override
    public Node inspector() {
        ReaderInspector shown = inspector;
        if (shown == null) {
            TouchingParts parts = new TouchingParts(reader, actions, navigator, file.clock().getZone(), ReaderCommands.selected(reader));
            shown = new ReaderInspector(reader, actions, parts,
                    (document, page) -> file.read(store -> Touching.read(file, store, document, page)), background);
            inspector = shown;
        }
        return shown.node();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public boolean opens(Destination destination) {
        return destination instanceof Destination.AtPage || destination instanceof Destination.AtAnchor || destination instanceof Destination.AtPlace
                || destination instanceof Destination.AtPair || destination instanceof Destination.AtRecord(Ref ref) && ref.kind() == Kind.NOTE;
    }

    @Override
    public void open(Destination destination) {
        switch (destination) {
            case Destination.AtPage(UUID document, int page, PaneSide side, String words) -> {
                reader.activate(side);
                if (page == 0 && words.isEmpty()) {
                    // The document, not a page of it: as it was left.
                    reader.active().get().open(document);
                } else {
                    reader.openWithWords(PaneSide.ACTIVE, document, page, words);
                }
            }
            case Destination.AtPlace(UUID document, int page, List<Area> areas, PaneSide side) -> {
                reader.activate(side);
                reader.open(reader.active().get(), new Place(document, page, page, areas));
            }
            case Destination.AtAnchor(UUID anchor, PaneSide side) -> openAnchor(anchor, side);
            case Destination.AtPair(UUID pair) -> openPair(pair);
            case Destination.AtRecord(Ref note) -> find(Note.class, note.id(), found -> openAnchor(found.anchor(), PaneSide.ACTIVE));
            default -> { }
        }
    }

    private void openAnchor(UUID anchor, PaneSide side) {
        reader.activate(side);
        // The pane is chosen now: until the place is known another one may have become the active one.
        PaneModel pane = reader.active().get();
        find(Anchor.class, anchor, found -> reader.open(pane, Marks.place(found)));
    }

    private void openPair(UUID pair) {
        find(ReaderPair.class, pair, found -> {
            reader.activate(PaneSide.LEFT);
            reader.left().open(found.left(), Pairs.left(found));
            reader.right().open(found.right(), Pairs.right(found));
        });
    }

    private <E extends Entity> void find(Class<E> type, UUID id, Consumer<E> then) {
        CompletableFuture.supplyAsync(() -> file.read(store -> store.find(type, id)).orElseThrow(() ->
                        Problem.of(Code.RECORD_MISSING, Texts.text("kind." + Kind.of(type).text())).exception()), background)
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (failure != null) {
                        actions.failed(failure);
                    } else {
                        then.accept(found);
                    }
                }));
    }

    @Override
    public void shown() {
        // after the section that was in front has gone, which takes the focus with it
        Platform.runLater(view()::focusPages);
    }

    private void changed(Change change) {
        if (Stream.of(Kind.FACT, Kind.CITATION, Kind.ANCHOR, Kind.LINK, Kind.NOTE, Kind.EXHIBIT, Kind.FILING, Kind.FILING_DOCUMENT).anyMatch(change::touches)) {
            reader.marksChanged();
        }
        ReaderInspector shown = inspector;
        if (shown != null && TOUCHING.stream().anyMatch(change::touches)) {
            shown.refresh();
        }
        for (PaneModel pane : List.of(reader.left(), reader.right())) {
            UUID document = pane.document();
            boolean touched = document != null && change.touched().stream().anyMatch(ref -> ref.id().equals(document));
            boolean labelled = document != null && change.touches(Kind.PAGE_LABELS);
            if (touched || labelled) {
                // Sequestered or removed meanwhile, perhaps: the pane then says why it shows nothing.
                pane.reopen();
            }
        }
    }

    private @Nullable PaneModel open(UUID document) {
        return Stream.of(reader.left(), reader.right()).filter(pane -> document.equals(pane.document())).findFirst().orElse(null);
    }
}
