package casebound.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files and folders be dropped on a node. While they hover it has the pseudo-class {@code over}. */
public final class FileDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private FileDrop() {}

    public static void on(Node node, Consumer<List<Path>> take) {
        node.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(OVER, true);
                drag.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, drag -> node.pseudoClassStateChanged(OVER, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            if (drag.getDragboard().hasFiles()) {
                List<Path> files = drag.getDragboard().getFiles().stream().map(File::toPath).toList();
                drag.setDropCompleted(true);
                drag.consume();
                take.accept(files);
            }
        });
    }
}
