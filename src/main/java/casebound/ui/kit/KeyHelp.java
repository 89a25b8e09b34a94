package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The keys of the screen one is on. */
public final class KeyHelp {
    private static final double HIGHEST = 420;

    private KeyHelp() {}

    public static void show(Window owner, List<Command> commands) {
        VBox lines = new VBox(4);
        for (Command command : commands) {
            if (command.shortcut() != null) {
                lines.getChildren().add(new HBox(8, new Label(command.title().get()), Buttons.spring(), Buttons.key(command.shortcut())));
            }
        }
        ScrollPane scroll = named(new ScrollPane(lines), "keys", Texts.text("shell.keys"));
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        new Decision("keys-help", Texts.text("shell.keys"), "").with(scroll).closeBy(Texts.text("kit.close")).show(owner);
    }
}
