package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Tips;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Icons;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The pane's tools: the page with its printed label and its index, find, size. */
final class PaneTools extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
    private static final int[] PERCENTS = {50, 75, 100, 125, 150, 200, 400, 800};

    /** Below this many pixels the number of the page goes without its word. */
    private static final double NARROW = 450;
    /** Left and right of the label in its field, in pixels. */
    private static final double EDGES = 14;
    private static final double LEAST = 62;
    private static final double MOST = 132;
    /** The field grows and shrinks by so much at a time: each change lays out the whole window. */
    private static final double STEP = 8;


    private final PaneModel pane;
    private final PageView view;
    private final TextField page = new TextField();
    private final Text measure = new Text();
    private final Tooltip suggestedTip = Tips.tooltip(Texts.text("reader.page.field.suggested"));
    private final Label index = new Label();
    private final MenuButton size = new MenuButton();
    private final FindField find;
    private final Map<String, Node> named = new LinkedHashMap<>();

    PaneTools(PaneModel pane, PageView view, SidePanel side) {
        this.pane = pane;
        this.view = view;
        find = new FindField(pane, view::requestFocus, () -> side.show(SidePanel.Content.FOUND));
        Button list = ReaderControls.iconButton(BootstrapIcons.LIST_UL, "reader.side", side::toggle);
        getStyleClass().add("reader-tools");
        page.getStyleClass().add("reader-page-field");
        page.setAccessibleText(Texts.text("reader.page.field"));
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInPage);
        page.focusedProperty().addListener((property, before, now) -> show());
        index.getStyleClass().add("text-muted");
        index.setMinWidth(Region.USE_PREF_SIZE);
        Button previous = ReaderControls.iconButton(BootstrapIcons.CHEVRON_LEFT, "reader.page.previous", () -> pane.goTo(pane.page() - 1));
        Button next = ReaderControls.iconButton(BootstrapIcons.CHEVRON_RIGHT, "reader.page.next", () -> pane.goTo(pane.page() + 1));
        Button smaller = ReaderControls.iconButton(BootstrapIcons.DASH, "reader.smaller", () -> view.zoom(pane.zoom().get().out()));
        Button larger = ReaderControls.iconButton(BootstrapIcons.PLUS, "reader.larger", () -> view.zoom(pane.zoom().get().in()));
        size.getStyleClass().addAll("flat", "reader-button", "reader-size", "no-arrow");
        size.setAccessibleText(Texts.text("reader.size"));
        sizeMenu();
        getChildren().addAll(list, previous, page, index, next, Buttons.spring(), find, smaller, size, larger);
        named.put("list", list);
        named.putAll(Map.of("previous", previous, "page", page, "next", next, "find", find.field(), "smaller", smaller,
                "size", size, "larger", larger, "count", find.count()));
        // The pages say what is seen while they are laid out; words that change then would not be drawn.
        pane.visible().addListener((property, before, now) -> Platform.runLater(this::show));
        pane.zoom().addListener((property, before, now) -> show());
        pane.source().addListener((property, before, now) -> show());
        pane.read().addListener((property, before, now) -> show());
        disableProperty().bind(pane.source().map(source -> source.pages().isEmpty()).orElse(true));
        widthProperty().addListener((property, before, now) -> show());
        show();
    }

    /** The controls by name, for ids. */
    Map<String, Node> named() {
        return named;
    }

    void focusFind() {
        find.focus();
    }

    void focusPage() {
        page.requestFocus();
        page.selectAll();
    }

    private void sizeMenu() {
        addSize("reader.size.width", new Zoom(Zoom.Fit.WIDTH, 1));
        addSize("reader.size.page", new Zoom(Zoom.Fit.PAGE, 1));
        for (int percent : PERCENTS) {
            MenuItem item = new MenuItem(Texts.text("reader.percent", percent));
            item.setOnAction(event -> view.zoom(Zoom.of(percent / 100.0)));
            size.getItems().add(item);
        }
        size.getItems().add(new SeparatorMenuItem());
        addTurn("reader.turn.right", 1);
        addTurn("reader.turn.left", -1);
    }

    private void addTurn(String key, int quarters) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setOnAction(event -> pane.turn(quarters));
        size.getItems().add(item);
    }

    private void addSize(String key, Zoom zoom) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setOnAction(event -> view.zoom(zoom));
        size.getItems().add(item);
    }

    private void keyInPage(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            boolean there = pane.goTo(page.getText());
            page.pseudoClassStateChanged(WRONG, !there);
            if (there) {
                view.requestFocus();
            } else {
                page.selectAll();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            view.requestFocus();
            event.consume();
        }
    }

    private void show() {
        DocumentSource source = pane.source().get() == null || pane.source().get().pages().isEmpty() ? null : pane.source().get();
        if (!page.isFocused()) {
            page.pseudoClassStateChanged(WRONG, false);
            label(source == null ? "" : pane.labels().shown(pane.page()));
            suggest(source != null && pane.labels().suggested(pane.page()));
        }
        String words = getWidth() > 0 && getWidth() < NARROW ? "reader.page.indexShort" : "reader.page.index";
        index.setText(source == null ? "" : Texts.text(words, pane.page() + 1, source.pages().size()));
        size.setText(Texts.text("reader.percent", pane.zoom().get().percent()));
    }

    private void label(String label) {
        page.setText(label);
        measure.setFont(page.getFont());
        measure.setText(label);
        page.setMinWidth(Math.clamp(Math.ceil((measure.getLayoutBounds().getWidth() + EDGES) / STEP) * STEP, LEAST, MOST));
        page.setPrefWidth(page.getMinWidth());
    }

    /** Shows that the label is a suggestion; pages are turned quickly, so only what changes is made. */
    private void suggest(boolean suggested) {
        if (suggested != (page.getTooltip() != null)) {
            page.pseudoClassStateChanged(SUGGESTED, suggested);
            page.setAccessibleText(Texts.text(suggested ? "reader.page.field.suggested" : "reader.page.field"));
            page.setTooltip(suggested ? suggestedTip : null);
        }
    }
}
