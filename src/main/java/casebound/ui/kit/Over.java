package casebound.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Over which window a question is asked. */
public final class Over {
    private Over() {}

    /** The window in which a node is shown; where it is not shown any more, because one has gone on meanwhile, the one in front. */
    public static Window window(Node node) {
        Scene scene = node.getScene();
        if (scene != null && scene.getWindow() != null) {
            return scene.getWindow();
        }
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseGet(() -> Window.getWindows().getFirst());
    }
}
