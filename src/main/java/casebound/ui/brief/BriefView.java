package casebound.ui.brief;

import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefCheck.Topic;
import casebound.problem.Texts;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SectionBar;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The section: parts at the left, writing in the middle, the paper at the right, the check before filing below. */
final class BriefView extends BorderPane {
    private static final Duration PAUSE = Duration.seconds(1);

    private final BriefModel model;
    private final ComposerModel composer;
    private final FilePicker picker;
    private final PagePrinter printer;
    private final ParagraphsView paragraphs;
    private final CaptionForm caption;
    private final RecordsPart records;
    private final AppendixView appendix;
    private final PartsList parts;
    private final StackPane middle = new StackPane();
    private final SplitPane panes = new SplitPane();
    private final CheckStrip checks;
    private final VBox bottom;
    private final EmptyState empty;
    private final List<Command> commands;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private boolean focusWhenRead;

    /** @param open opens a file with the system's program */
    BriefView(BriefModel model, Navigator navigator, FilePicker picker, Consumer<Path> open, PagePrinter printer) {
        this.model = model;
        this.composer = model.composer();
        this.picker = picker;
        this.printer = printer;
        getStylesheets().add(Objects.requireNonNull(BriefView.class.getResource("/assets/style/brief.css")).toExternalForm());
        paragraphs = new ParagraphsView(composer, anchor -> navigator.openAnchor(anchor, PaneSide.LEFT), this::addSource);
        caption = new CaptionForm(composer);
        records = new RecordsPart(composer);
        appendix = new AppendixView(navigator);
        parts = new PartsList(composer);
        checks = new CheckStrip(this::putRight);
        commands = possible();
        Choice<Profile> profile = new Choice<>("brief-profile", Texts.text("briefview.profile"), Texts.text("briefview.profile.INTERNAL"),
                each -> Texts.text("briefview.profile." + each));
        profile.offer(List.of(Profile.CLIENT, Profile.COURT));
        profile.chosenProperty().bindBidirectional(model.profileProperty());
        SectionBar bar = new SectionBar(Texts.text("briefview.title"), profile, Buttons.of(command("brief-insert"), false), Buttons.of(command("brief-make"), true));
        bar.getChildren().add(1, new DraftMenu(composer, this::begin));
        setTop(bar);
        panes.getItems().addAll(parts, middle, new PreviewPane(model.preview()));
        panes.getStyleClass().add("brief-panes");
        SplitPane.setResizableWithParent(parts, false);
        panes.setDividerPositions(0.164, 0.61);
        bottom = new VBox(new OutcomeBar(model.making(), open), checks);
        empty = new EmptyState(Texts.text("briefview.none"), Buttons.of(command("brief-begin"), false));
        composer.sheetProperty().subscribe(sheet -> show());
        composer.readProperty().subscribe(read -> show());
        composer.spotProperty().subscribe(spot -> show());
        model.preview().madeProperty().subscribe(checks::show);
        model.preview().madeProperty().addListener((property, before, now) -> follow());
        composer.paragraphs().currentProperty().addListener((property, before, now) -> follow());
        pause.setOnFinished(over -> model.makePreview());
        composer.sheetProperty().addListener((property, before, now) -> pause.playFromStart());
        model.profileProperty().addListener((property, before, now) -> pause.playFromStart());
    }

    List<Command> commands() {
        return commands;
    }

    /** Puts the focus where one writes, now or as soon as the brief is read. */
    void focusFirst() {
        focusWhenRead = !composer.readProperty().get();
        if (composer.sheet().draft() == null) {
            empty.focusFirst();
            return;
        }
        // What has just come to the front can have the focus only when its skins are made.
        panes.applyCss();
        switch (composer.spotProperty().get()) {
            case Spot.Caption atCaption -> caption.focusFirst();
            case Spot.Appendix atAppendix -> appendix.focusFirst();
            case Spot.InPart in when composer.part().filter(PartRow::written).isPresent() -> paragraphs.focusFirst();
            case Spot.InPart in -> records.focusFirst();
        }
    }

    private void show() {
        BriefSheet sheet = composer.sheet();
        parts.appended((int) sheet.prepared().appendix().stream().filter(line -> !line.leftOut()).count());
        if (sheet.draft() == null) {
            setCenter(composer.readProperty().get() ? empty : null);
            setBottom(null);
            focusNow(empty);
            return;
        }
        Node shown = switch (composer.spotProperty().get()) {
            case Spot.Caption at -> {
                caption.show();
                yield caption;
            }
            case Spot.Appendix at -> {
                appendix.show(sheet.prepared().appendix());
                yield appendix;
            }
            case Spot.InPart(UUID id) -> inPart(sheet, id);
        };
        if (!middle.getChildren().equals(List.of(shown))) {
            middle.getChildren().setAll(shown);
        }
        if (getCenter() != panes) {
            setCenter(panes);
            setBottom(bottom);
        }
        focusNow(panes);
    }

    /** Beside the paragraph one is in stands the page on which it is. */
    private void follow() {
        BriefMade made = model.preview().madeProperty().get();
        UUID in = composer.paragraphs().currentProperty().get();
        if (made != null && in != null) {
            composer.sheet().numberOf(in).ifPresent(number -> made.pageOf(number).ifPresent(model.preview().pageProperty()::set));
        }
    }

    private void focusNow(Node center) {
        if (focusWhenRead && composer.readProperty().get() && getScene() != null) {
            focusWhenRead = false;
            center.applyCss();
            // Where one is in the brief is set behind what is read.
            Platform.runLater(this::focusFirst);
        }
    }

    private Node inPart(BriefSheet sheet, UUID id) {
        PartRow part = sheet.part(id).orElse(null);
        if (part == null) {
            return middle.getChildren().isEmpty() ? appendix : middle.getChildren().getFirst();
        } else if (part.written()) {
            paragraphs.show(part, sheet.firstNumber(id));
            return paragraphs;
        }
        records.show(part, sheet.prepared().lines(id));
        return records;
    }

    private List<Command> possible() {
        BooleanBinding open = Bindings.createBooleanBinding(() -> composer.sheet().draft() != null, composer.sheetProperty());
        BooleanBinding writing = Bindings.createBooleanBinding(() -> composer.writable() && composer.sheet().parts().stream().anyMatch(PartRow::written),
                composer.sheetProperty());
        BooleanBinding changing = open.and(Bindings.createBooleanBinding(composer::writable));
        BooleanBinding beginning = Bindings.createBooleanBinding(composer::writable);
        return List.of(
                Command.of("brief-insert", "briefview.insert", Command.ctrl(KeyCode.J), Menu.EDIT, this::insert).when(writing),
                Command.of("brief-insert-key", "briefview.insertKey", Command.ctrlShift(KeyCode.J), Menu.EDIT, () -> {
                    paragraphs.keep();
                    composer.paragraphs().insertKeyFacts();
                }).when(writing),
                Command.of("brief-begin", "briefview.begin", Command.ctrl(KeyCode.N), Menu.FILE, this::begin).when(beginning),
                Command.of("brief-remove", "briefview.remove", null, Menu.EDIT, composer::removeDraft).when(changing),
                Command.of("brief-make", "briefview.make", Command.ctrl(KeyCode.P), Menu.FILE, this::make)
                        .when(open.and(model.making().makingProperty().not())),
                Command.of("brief-print", "briefview.print", null, Menu.FILE, this::print).when(open.and(model.preview().madeProperty().isNotNull())));
    }

    private Command command(String id) {
        return commands.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** One begins a brief to write in it. */
    private void begin() {
        composer.begin();
        focusFirst();
    }

    private void insert() {
        paragraphs.keep();
        SourcePick.facts(composer, Over.window(this));
    }

    private void addSource(UUID paragraph) {
        paragraphs.keep();
        SourcePick.sources(composer, paragraph, Over.window(this));
    }

    private void make() {
        paragraphs.keep();
        picker.saveAs(Texts.text("briefview.save"), model.proposedName(), "pdf").ifPresent(model::make);
    }

    /** Prints the paper as it is shown. */
    private void print() {
        BriefMade made = model.preview().madeProperty().get();
        if (made != null) {
            printer.print(new PagePrinter.Pages(made.file(), model.proposedName(), made.pages()), composer.sheet().draft().title(), Over.window(this));
        }
    }

    /** Goes to where a topic of the check is put right. */
    private void putRight(Topic topic) {
        Optional<PartRow> bare = composer.sheet().withABareParagraph();
        if (topic == Topic.CITATIONS && bare.isPresent()) {
            composer.spotProperty().set(new Spot.InPart(bare.get().id()));
            paragraphs.go(bare.get().firstBare().orElseThrow().id());
            return;
        }
        composer.spotProperty().set(topic == Topic.TO_BE_ADDED ? new Spot.Caption() : new Spot.Appendix());
        focusFirst();
    }
}
