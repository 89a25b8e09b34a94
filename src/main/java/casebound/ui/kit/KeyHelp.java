package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The keys of the screen one is on, in groups. */
public final class KeyHelp {
    private static final double HIGHEST = 420;

    private final String title;
    private final VBox lines = new VBox(4);

    private KeyHelp(String title) {
        this.title = title;
        lines.setPadding(new Insets(0, 12, 0, 0));
    }

    public static KeyHelp of(String title) {
        return new KeyHelp(title);
    }

    /** The keys of these commands under a heading; nothing where none has keys. */
    public KeyHelp group(String heading, List<Command> commands) {
        List<Command> keyed = commands.stream().filter(command -> command.shortcut() != null).toList();
        if (!keyed.isEmpty()) {
            heading(heading);
            keyed.forEach(command -> line(command.title().get(), Buttons.key(command.shortcut())));
        }
        return this;
    }

    /** The keys that every list and grid has. */
    public KeyHelp inLists() {
        heading(Texts.text("kit.keys.lists"));
        for (String key : List.of("move", "open", "extend", "filter", "leave")) {
            line(Texts.text("kit.keys." + key), Buttons.key(Texts.text("kit.keys." + key + ".keys")));
        }
        return this;
    }

    public void show(Window owner) {
        ScrollPane scroll = named(new ScrollPane(lines), "keys", title);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        new Decision("keys-help", title, "").with(scroll).closeBy(Texts.text("kit.close")).show(owner);
    }

    private void heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("t12", "text-subtle");
        if (!lines.getChildren().isEmpty()) {
            VBox.setMargin(label, new Insets(12, 0, 0, 0));
        }
        lines.getChildren().add(label);
    }

    private void line(String words, Label keys) {
        Label label = new Label(words);
        Tips.whenCut(label);
        label.setMinWidth(0);
        lines.getChildren().add(new HBox(8, label, Buttons.spring(), keys));
    }
}
