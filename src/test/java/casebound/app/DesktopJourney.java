package casebound.app;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.Waiting;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.ui.kit.Screens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the welcome window into a new case and back, with the real case file. */
@ExtendWith(ApplicationExtension.class)
class DesktopJourney {
    @TempDir
    static Path folder;

    private Desktop desktop;

    @Start
    void start(Stage unused) {
        Workplace workplace = new Workplace(folder.resolve("data"), "Sample paralegal", new RealDisk(), Clock.systemUTC());
        desktop = new Desktop(workplace, (file, work, navigator, picker) -> List.of(), "0.1");
        desktop.start();
    }

    @Test
    void aNewCaseOpensItsWindowAndIsRememberedWhenItIsClosed(FxRobot robot) {
        Path place = folder.resolve("In re Sample.casebound");
        robot.interact(() -> desktop.create("In re Sample", place, List.of()));
        await().until(() -> window("In re Sample") != null);
        assertThat(place.resolve("case.json")).exists();
        Stage stage = window("In re Sample");
        robot.interact(() -> Screens.save(stage.getScene(), "case-new"));
        assertThat(((Labeled) stage.getScene().lookup("#status-saved")).getText()).isEqualTo("Saved");
        robot.interact(() -> desktop.open(place));
        robot.interact(stage::close);
        await().until(() -> window("Casebound") != null && window("In re Sample") == null);
        await().until(() -> Files.exists(folder.resolve("data").resolve("recent.properties")));
        assertThat(folder.resolve("data").resolve("recent.properties")).content().contains("In re Sample");
        Waiting.untilClosed(place);
        robot.interact(() -> window("Casebound").close());
    }

    private static Stage window(String title) {
        return Window.getWindows().stream().map(Stage.class::cast).filter(stage -> title.equals(stage.getTitle()))
                .findFirst().orElse(null);
    }
}
