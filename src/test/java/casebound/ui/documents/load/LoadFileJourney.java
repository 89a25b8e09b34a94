package casebound.ui.documents.load;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.loadfile.Delivery;
import casebound.loadfile.Field;
import casebound.loadfile.LoadFile;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A paralegal looks at the first rows of a load file, says what a column means, and brings it in. */
@ExtendWith(ApplicationExtension.class)
class LoadFileJourney {
    @TempDir
    Path folder;

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Theme theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        Scene scene = new Scene(new StackPane(), 1120, 720);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aColumnThatLeadsToTheFilesIsNamedBeforeAnythingComesIn(FxRobot robot) throws IOException {
        Path table = Files.write(folder.resolve("VOL.dat"), ("þControl Numberþ\u0014þCustodianþ\u0014þWhereþ\r\n"
                + "þDEF-0001þ\u0014þSmith, Janeþ\u0014þNATIVES\\1.pdfþ\r\n").getBytes(StandardCharsets.UTF_8));
        List<Delivery> brought = new ArrayList<>();
        int[] closed = {0};
        robot.interact(() -> new LoadFileDialog(new LoadFileStep(Delivery.of(LoadFile.read(table, null)))).show(stage, brought::add, () -> closed[0]++));
        await().until(() -> robot.lookup("#load-file-ok").tryQuery().isPresent());
        Button act = robot.lookup("#load-file-ok").queryButton();
        assertThat(act.isDisabled()).as("nothing leads to a file").isTrue();
        assertThat(robot.lookup("#load-file-written").queryAs(Labeled.class).getText()).startsWith("1 row. Encoding: UTF-8.");
        ComboBox<Optional<Field>> third = meaning(robot, 3);
        assertThat(third.getValue()).isEmpty();
        robot.interact(() -> third.setValue(Optional.of(Field.NATIVEPATH)));
        assertThat(act.isDisabled()).isFalse();
        robot.interact(() -> {
            Screens.save(act.getScene(), "load-file");
            assertThat(Walk.unnamed(act.getScene().getRoot())).isEmpty();
            assertThat(meaning(robot, 2).getValue()).contains(Field.CUSTODIAN);
        });
        robot.clickOn(act);
        await().until(() -> brought.size() == 1);
        assertThat(closed[0]).isEqualTo(1);
        assertThat(brought.getFirst().file().mapping().columns()).containsEntry(Field.NATIVEPATH, 2).containsEntry(Field.BEGBATES, 0);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Optional<Field>> meaning(FxRobot robot, int column) {
        return robot.lookup("#load-file-meaning-" + column).queryAs(ComboBox.class);
    }
}
