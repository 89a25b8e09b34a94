package casebound.ui.summary;

import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.summary.Summary;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.Decision;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Icons;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SectionBar;
import casebound.ui.kit.Tips;
import casebound.ui.kit.Wrapped;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The section: its bar, the two columns that scroll by themselves, or what to do first in an empty case. */
final class SummaryView extends BorderPane implements MainColumn.Opening {
    private static final double SIDE = 312;
    private static final double SIDE_NARROW = 264;
    private static final double NARROW = 900;

    private final SummaryModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final PagePrinter printer;
    private final MainColumn main = new MainColumn(this);
    private final SideColumn side;
    private final HBox columns;
    private final Command print;
    private final Command save;
    private final Command copy;
    private final Command signOff;
    private final Button printButton;

    SummaryView(SummaryModel model, Navigator navigator, FilePicker picker, PagePrinter printer) {
        this.model = model;
        this.printer = printer;
        this.navigator = navigator;
        this.picker = picker;
        side = new SideColumn(model, this);
        SimpleBooleanProperty writable = new SimpleBooleanProperty(model.writable());
        var read = Bindings.isNotNull(model.shownProperty());
        print = Command.of("summary-print", "summary.print", Command.ctrl(KeyCode.P), Menu.FILE, this::print).when(read);
        save = Command.of("summary-save", "summary.print.save", null, Menu.FILE, this::save).when(read);
        copy = Command.of("summary-copy", "summary.copy", null, Menu.EDIT, this::copy).when(read);
        signOff = Command.of("summary-sign-off", "summary.signOff", null, Menu.EDIT, this::signOff).when(writable.and(read));
        printButton = Buttons.of(print, false);
        printButton.setContentDisplay(ContentDisplay.TEXT_ONLY);
        Button sign = Buttons.of(signOff, true);
        sign.setGraphic(Icons.icon(BootstrapIcons.CHECK2));
        SectionBar bar = new SectionBar(Texts.text("summary.title"), printButton, Buttons.of(copy, false), sign);
        bar.countProperty().bind(Bindings.createStringBinding(this::count, model.pagesProperty(), model.saidProperty()));
        columns = new HBox(pane("summary-scroll", main), pane("summary-side-scroll", side));
        HBox.setHgrow(columns.getChildren().getFirst(), Priority.ALWAYS);
        setTop(bar);
        getStylesheets().add(Objects.requireNonNull(SummaryView.class.getResource("/assets/style/summary.css")).toExternalForm());
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        model.shownProperty().subscribe(this::show);
    }

    List<Command> commands() {
        return List.of(print, save, copy, signOff);
    }

    void focusFirst() {
        printButton.requestFocus();
    }

    /** Scrolls the questions or the sign-off into view. */
    void reveal(Ref ref) {
        ScrollPane scroll = (ScrollPane) columns.getChildren().getLast();
        scroll.setVvalue(ref.kind() == Kind.QUESTION ? 1 : 0);
    }

    private static ScrollPane pane(String id, Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setId(id);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinWidth(0);
        return pane;
    }

    private void fit(double width) {
        ScrollPane pane = (ScrollPane) columns.getChildren().getLast();
        double wide = width < NARROW ? SIDE_NARROW : SIDE;
        pane.setMinWidth(wide);
        pane.setPrefWidth(wide);
        pane.setMaxWidth(wide);
    }

    private void show(@Nullable Summary summary) {
        if (summary == null) {
            setCenter(null);
        } else if (summary.empty()) {
            setCenter(new EmptyState(Texts.text("summary.empty"),
                    Buttons.plain("summary-documents", Texts.text("summary.empty.documents"), () -> navigator.openSection("documents")),
                    Buttons.plain("summary-proceedings", Texts.text("summary.empty.proceedings"), () -> navigator.openSection("proceedings"))));
        } else {
            main.show(summary);
            side.show(summary);
            setCenter(columns);
        }
    }

    private String count() {
        int pages = model.pagesProperty().get();
        String printed = pages == 0 ? "" : Texts.text("summary.pages", pages);
        String said = model.saidProperty().get();
        return said.isEmpty() ? printed : printed.isEmpty() ? said : printed + "  ·  " + said;
    }

    private void print() {
        model.print(pdf -> printer.print(pdf, Over.window(this)));
    }

    private void save() {
        picker.saveAs(Texts.text("summary.print.save"), Texts.text("summary.print.name"), "pdf").ifPresent(model::save);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text());
        Clipboard.getSystemClipboard().setContent(content);
        model.copied();
    }

    private void signOff() {
        new Decision("summary-sign", Texts.text("summary.signOff.ask"), Texts.text("summary.signOff.words", model.person()))
                .act(Texts.text("summary.signOff"), new SimpleBooleanProperty(true), model::signOff).show(Over.window(this));
    }

    @Override
    public Button name(String id, String text, Ref ref) {
        Button name = Wrapped.wrapped(Buttons.flat(id, text, () -> open(ref)));
        name.getStyleClass().add("summary-name");
        name.setMinWidth(0);
        Tips.whenCut(name);
        return name;
    }

    @Override
    public void open(Ref ref) {
        switch (ref.kind()) {
            case ANCHOR -> navigator.openAnchor(ref.id(), PaneSide.LEFT);
            case DOCUMENT -> navigator.openDocument(ref.id(), 0, PaneSide.LEFT);
            default -> navigator.openRecord(ref);
        }
    }
}
