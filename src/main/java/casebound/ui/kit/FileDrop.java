package casebound.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files and folders be dropped on a node. While they hover it has the pseudo-class {@code over}. */
public final class FileDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private FileDrop() {}

    /**
     * Takes what is dropped.
     *
     * @param takes whether it can be taken now; if not, the pointer says so
     * @return whether files hover over the node
     */
    public static ReadOnlyBooleanProperty on(Node node, BooleanSupplier takes, Consumer<List<Path>> take) {
        ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
        over.subscribe(hovers -> node.pseudoClassStateChanged(OVER, hovers));
        node.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles() && takes.getAsBoolean()) {
                drag.acceptTransferModes(TransferMode.COPY);
                over.set(true);
                drag.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, drag -> over.set(false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            over.set(false);
            if (drag.getDragboard().hasFiles() && takes.getAsBoolean()) {
                List<Path> files = drag.getDragboard().getFiles().stream().map(File::toPath).toList();
                drag.setDropCompleted(true);
                drag.consume();
                take.accept(files);
            }
        });
        return over.getReadOnlyProperty();
    }
}
