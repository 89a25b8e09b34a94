package casebound.ui.kit;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Files are dragged from one side of a window to the other: it is seen that they may be dropped, and they arrive. */
@ExtendWith(ApplicationExtension.class)
class FileDropJourney {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final List<Path> taken = new ArrayList<>();
    private final AtomicBoolean takes = new AtomicBoolean(true);
    private StackPane target;
    private ReadOnlyBooleanProperty over;

    @Start
    void start(Stage stage) {
        Label folder = new Label("A folder");
        folder.setId("folder");
        folder.setMinSize(200, 200);
        folder.setOnDragDetected(drag -> {
            ClipboardContent files = new ClipboardContent();
            files.putFiles(List.of(new File("/received/one.pdf"), new File("/received/two")));
            folder.startDragAndDrop(TransferMode.COPY).setContent(files);
            drag.consume();
        });
        target = new StackPane(new Label("Drop here"));
        target.setId("target");
        target.setMinSize(400, 200);
        over = FileDrop.on(target, takes::get, taken::addAll);
        stage.setScene(new Scene(new HBox(folder, target), 640, 240));
        stage.show();
    }

    @Test
    void filesThatHoverAreSeenAndArriveWhenTheyAreDropped(FxRobot robot) {
        robot.drag("#folder").moveTo("#target").moveBy(10, 10);
        await().until(over::get);
        assertThat(target.getPseudoClassStates()).contains(OVER);
        robot.moveTo("#folder");
        await().until(() -> !over.get());
        robot.moveTo("#target").moveBy(5, 5);
        await().until(over::get);
        robot.drop();
        await().until(() -> !taken.isEmpty());
        assertThat(taken).containsExactly(Path.of("/received/one.pdf"), Path.of("/received/two"));
        assertThat(over.get()).isFalse();
        assertThat(target.getPseudoClassStates()).doesNotContain(OVER);
    }

    @Test
    void whereNothingIsTakenNothingIsPromised(FxRobot robot) {
        takes.set(false);
        robot.drag("#folder").moveTo("#target").moveBy(10, 10);
        robot.interactNoWait(() -> { });
        assertThat(over.get()).isFalse();
        robot.drop();
        assertThat(taken).isEmpty();
    }
}
