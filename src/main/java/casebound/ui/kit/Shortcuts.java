package casebound.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Turns keys into commands. What has the focus gets a key first; a plain letter never leaves a text. */
public final class Shortcuts {
    private Shortcuts() {}

    /** Listens below a node. Of two commands with the same keys the first that is possible counts. */
    public static void listen(Node root, Supplier<List<Command>> commands) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            boolean typing = press.getTarget() instanceof TextInputControl;
            for (Command command : commands.get()) {
                KeyCodeCombination keys = command.shortcut();
                if (keys != null && keys.match(press) && command.enabled().get() && !(typing && plain(keys))) {
                    press.consume();
                    command.run();
                    return;
                }
            }
        });
    }

    private static boolean plain(KeyCodeCombination keys) {
        boolean modified = keys.getShortcut() == ModifierValue.DOWN
                || keys.getControl() == ModifierValue.DOWN
                || keys.getAlt() == ModifierValue.DOWN
                || keys.getMeta() == ModifierValue.DOWN;
        return !modified && !keys.getCode().isFunctionKey() && keys.getCode() != KeyCode.ESCAPE;
    }
}
