package casebound.ui.shell;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Form;
import casebound.ui.kit.Icons;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Over;
import casebound.ui.kit.Section;
import casebound.ui.kit.Tips;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The sections with their counts, and below them the saved pairs of the reader when there are any. */
final class Sidebar extends ScrollPane {
    private final ShellModel model;
    private final VBox pairs = new VBox();

    Sidebar(ShellModel model) {
        this.model = model;
        VBox entries = new VBox();
        model.sections().stream().filter(Section::inSidebar).map(this::entry).forEach(entries.getChildren()::add);
        Label group = new Label(Texts.text("shell.pairs"));
        group.getStyleClass().add("sidebar-group");
        VBox.setMargin(group, new javafx.geometry.Insets(12, 0, 0, 0));
        VBox all = new VBox(entries, group, pairs);
        group.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(model.pairs()));
        group.managedProperty().bind(group.visibleProperty());
        model.pairs().addListener((ListChangeListener<SavedPair>) change -> showPairs());
        showPairs();
        getStyleClass().add("sidebar");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    /** Puts the focus on the entry of the section in front. */
    void focusCurrent() {
        lookupAll(".sidebar-entry").stream()
                .filter(entry -> ((ToggleButton) entry).isSelected())
                .findFirst()
                .ifPresent(javafx.scene.Node::requestFocus);
    }

    private void showPairs() {
        pairs.getChildren().setAll(model.pairs().stream().map(this::entry).toList());
    }

    private ToggleButton entry(Section section) {
        Label count = new Label();
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton entry = entry("sidebar-" + section.id(), section.icon(), section.title(), count);
        entry.setOnAction(event -> {
            entry.setSelected(true);
            model.show(section);
        });
        model.currentProperty().subscribe(now -> entry.setSelected(now == section));
        section.badge().subscribe(badge -> say(badge, section, count, entry));
        return entry;
    }

    private static void say(Badge badge, Section section, Label count, ToggleButton entry) {
        count.setText(badge.text());
        count.setGraphic(badge.attention() ? Mark.GAPS.bare() : null);
        entry.setAccessibleText((section.title() + " " + badge.text()).strip());
    }

    private ToggleButton entry(SavedPair pair) {
        ToggleButton entry = entry("pair-" + pair.id(), BootstrapIcons.LAYOUT_SPLIT, pair.name(), new Label());
        entry.setOnAction(event -> {
            entry.setSelected(true);
            model.open(new Destination.AtPair(pair.id()));
        });
        model.currentPairProperty().subscribe(now -> entry.setSelected(pair.equals(now)));
        PairEdits edits = model.pairEdits();
        if (edits.possible()) {
            MenuItem rename = item("pair-rename", "shell.pair.rename", () -> rename(pair));
            MenuItem remove = item("pair-remove", "shell.pair.remove", () -> edits.remove().accept(pair.id()));
            entry.setContextMenu(new ContextMenu(rename, remove));
            entry.setAccessibleHelp(Texts.text("shell.pair.keys"));
            entry.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
                if (press.getCode() == KeyCode.F2) {
                    rename(pair);
                    press.consume();
                } else if (press.getCode() == KeyCode.DELETE) {
                    edits.remove().accept(pair.id());
                    press.consume();
                }
            });
        }
        return entry;
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void rename(SavedPair pair) {
        Form form = new Form();
        TextField name = form.text("pair-name", Texts.text("shell.pair.name"), "",
                typed -> typed.isBlank() ? Texts.text("shell.pair.noName") : "");
        name.setText(pair.name());
        new Decision("pair-rename", Texts.text("shell.pair.question"), "").with(form).startAt(name)
                .act(Texts.text("shell.pair.act"), form.validProperty(),
                        () -> model.pairEdits().rename().accept(pair.id(), name.getText().strip()))
                .show(Over.window(this));
    }

    private static ToggleButton entry(String id, Ikon icon, String name, Label count) {
        Label words = new Label(name);
        words.getStyleClass().add("entry-name");
        Tips.whenCut(words);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, Icons.icon(icon), words, count);
        line.setAlignment(Pos.CENTER_LEFT);
        ToggleButton entry = named(new ToggleButton(null, line), id, name);
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.getStyleClass().add("sidebar-entry");
        line.prefWidthProperty().bind(entry.widthProperty().subtract(28));
        return entry;
    }
}
