package casebound.app;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import casebound.Waiting;
import casebound.backup.Backup;
import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.model.Matter;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.ui.kit.Preferences;
import casebound.ui.kit.Screens;
import casebound.ui.settings.Settings;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Several windows, several cases, other people, lost folders: with real case files. */
@ExtendWith(ApplicationExtension.class)
class WindowsJourney {
    @TempDir
    private Path folder;

    private final List<CaseFile> opened = new ArrayList<>();
    private final AtomicInteger samples = new AtomicInteger();
    private final Settings settings = new Settings(Preferences.forgotten(), "pat");
    private Desktop desktop;

    @Start
    void start(Stage unused) {
        Program program = new Program(folder.resolve("data"), folder, Clock.systemUTC(), settings, (file, work, navigator, picker) -> {
            opened.add(file);
            return List.of();
        }, this::makeSample, "0.1");
        desktop = new Desktop(program);
        desktop.start();
    }

    private void makeSample(Path place, Workplace workplace, Progress progress) {
        samples.incrementAndGet();
        CaseFile.create(place, "Made once", workplace).close();
    }

    @Test
    void theNameIsAskedOnceAndTwoWindowsOfACaseFollowItsChanges(FxRobot robot) throws IOException {
        Path place = folder.resolve("One.casebound");
        robot.interact(() -> desktop.create("One", place, List.of()));
        await().until(() -> robot.lookup("#settings-name").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#settings-name").queryTextInputControl().setText("Pat Sample"));
        robot.clickOn("#person-ok");
        await().until(() -> windows("One").size() == 1);
        assertThat(opened.getFirst().person()).isEqualTo("Pat Sample");
        press(robot, windows("One").getFirst(), "another-window");
        await().until(() -> windows("One").size() == 2);
        Matter matter = opened.getFirst().read(store -> store.all(Matter.class)).getFirst();
        CaseFile.await(opened.getFirst().change("Rename the case", tx -> tx.set(matter.ref(), "title", "Two")));
        await().until(() -> windows("Two").size() == 2);
        await().until(() -> windows("Two").stream().allMatch(window -> text(window, "#status-saved").matches("Saved \\d\\d:\\d\\d")));
        robot.interact(() -> Screens.save(windows("Two").getFirst().getScene(), "case-two-windows"));

        robot.interact(() -> windows("Two").getFirst().close());
        CaseFile.await(opened.getFirst().change("Rename the case", tx -> tx.set(matter.ref(), "title", "Three")));
        await().until(() -> windows("Three").size() == 1);
        press(robot, windows("Three").getFirst(), "another-window");
        await().until(() -> windows("Three").size() == 2);
        assertThat(opened).as("the closed window came back").hasSize(2);
        Path link = Files.createSymbolicLink(folder.resolve("Link.casebound"), place);
        robot.interact(() -> desktop.open(link));
        robot.interact(() -> windows("Three").forEach(Stage::close));
        Waiting.untilClosed(place);
        assertThat(opened).as("a link to an open case opens nothing anew").hasSize(2);
        closeWelcome(robot);
    }

    @Test
    void aFolderThatDisappearsIsToldOnceAndAgainWhenSomethingIsNotSavedAndTheWindowStaysReadable(FxRobot robot) throws IOException {
        settings.call("Pat");
        Path place = folder.resolve("Lost.casebound");
        robot.interact(() -> desktop.create("Lost", place, List.of()));
        await().until(() -> windows("Lost").size() == 1);
        Stage stage = windows("Lost").getFirst();
        CaseFile.await(opened.getFirst().change("Rename the case", tx -> tx.set(tx.store().all(Matter.class).getFirst().ref(), "note", "Lost soon")));
        delete(place);
        await().until(() -> text(stage, "#status-saved").startsWith("The case folder has disappeared"));
        robot.interact(() -> assertThat(problems()).hasSize(1));
        robot.interact(() -> Screens.save(stage.getScene(), "case-folder-gone"));
        robot.interact(() -> problems().forEach(Window::hide));
        robot.interact(() -> ((ButtonBase) stage.getScene().lookup("#undo")).fire());
        await().until(() -> problems().size() == 1);
        robot.interact(() -> assertThat(robot.from(problems().getFirst().getScene().getRoot()).lookup("Code CASE_FOLDER_GONE").tryQuery()).isPresent());
        ProblemException refused = catchThrowableOfType(ProblemException.class,
                () -> CaseFile.await(opened.getFirst().change("Rename the case", tx -> tx.set(tx.store().all(Matter.class).getFirst().ref(), "title", "Never"))));
        assertThat(refused.problem().code()).isIn(Code.CASE_FOLDER_GONE, Code.WRITING_STOPPED);
        List<Matter> stillRead = opened.getFirst().read(store -> store.all(Matter.class));
        assertThat(stillRead).hasSize(1);
        robot.interact(() -> windowsNow().stream().filter(window -> window != stage).forEach(Window::hide));
        robot.interact(stage::close);
        await().until(() -> windows("Casebound").size() == 1);
        closeWelcome(robot);
    }

    @Test
    void whatSomebodyElseSavesIsReadAnew(FxRobot robot) {
        settings.call("Pat");
        Path place = folder.resolve("Held.casebound");
        Workplace other = new Workplace(folder.resolve("other"), "Sam", new RealDisk(), Clock.systemUTC());
        try (CaseFile held = CaseFile.create(place, "Held", other)) {
            robot.interact(() -> desktop.take(List.of(place.resolve("case.json"))));
            await().until(() -> windows("Held").size() == 1);
            Stage stage = windows("Held").getFirst();
            await().until(() -> text(stage, "#status-saved").startsWith("Read only"));
            CaseFile.await(held.change("Rename the case", tx -> tx.set(tx.store().all(Matter.class).getFirst().ref(), "title", "Renamed by Sam")));
            press(robot, stage, "read-anew");
            await().until(() -> windows("Renamed by Sam").size() == 1);
            robot.interact(stage::close);
            await().until(() -> windows("Casebound").size() == 1);
        }
        closeWelcome(robot);
    }

    @Test
    void aBackupIsRestoredIntoANewFolderAndOpened(FxRobot robot) throws IOException {
        settings.call("Pat");
        Workplace desk = new Workplace(folder.resolve("other"), "Sam", new RealDisk(), Clock.systemUTC());
        Path zip = folder.resolve("Kept.zip");
        try (CaseFile kept = CaseFile.create(folder.resolve("Kept.casebound"), "Kept", desk)) {
            Backup.make(kept, zip, Progress.NONE, new CancelFlag());
        }
        robot.interact(() -> desktop.restore(zip, folder.resolve("Again.casebound")));
        await().until(() -> windows("Kept").size() == 1);
        assertThat(opened.getFirst().path()).isEqualTo(folder.resolve("Again.casebound").toRealPath());
        robot.interact(() -> windows("Kept").getFirst().close());
        Waiting.untilClosed(folder.resolve("Again.casebound"));
        closeWelcome(robot);
    }

    @Test
    void theSampleIsMadeOnceAndAsksNothing(FxRobot robot) {
        robot.interact(() -> {
            desktop.openSample();
            desktop.openSample();
        });
        await().until(() -> windows("Made once").size() == 1);
        Path place = opened.getFirst().path();
        robot.interact(() -> windows("Made once").getFirst().close());
        Waiting.untilClosed(place);
        robot.interact(desktop::openSample);
        await().until(() -> windows("Made once").size() == 1);
        assertThat(samples).hasValue(1);
        assertThat(settings.named()).isFalse();
        robot.interact(desktop::showCases);
        await().until(() -> windows("Casebound").size() == 1);
        robot.interact(() -> windows("Made once").getFirst().close());
        Waiting.untilClosed(place);
        closeWelcome(robot);
    }

    private static void press(FxRobot robot, Stage stage, String command) {
        robot.interact(() -> {
            stage.toFront();
            stage.requestFocus();
        });
        robot.push(command.equals("read-anew") ? new KeyCode[] {KeyCode.F5} : new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W});
    }

    private static List<Window> problems() {
        return windowsNow().stream().filter(window -> window.getScene().lookup("#problem") != null).toList();
    }

    private static void closeWelcome(FxRobot robot) {
        robot.interact(() -> windowsNow().forEach(Window::hide));
    }

    private static String text(Stage stage, String id) {
        return ((Labeled) stage.getScene().lookup(id)).getText();
    }

    private static List<Window> windowsNow() {
        return List.copyOf(Window.getWindows());
    }

    private static List<Stage> windows(String title) {
        return windowsNow().stream().map(Stage.class::cast).filter(stage -> title.equals(stage.getTitle())).toList();
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
