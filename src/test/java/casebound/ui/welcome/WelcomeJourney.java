package casebound.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first window, as a person meets it. */
@ExtendWith(ApplicationExtension.class)
class WelcomeJourney {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final Path HOME = Path.of("/home/sample");

    @TempDir
    static Path data;

    private final List<String> asked = new ArrayList<>();
    private RecentCases cases;
    private WelcomeModel model;
    private Theme theme;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        cases = new RecentCases(data.resolve("recent-" + System.nanoTime() + ".properties"));
        remember("/mnt/office/Sample appeal.casebound", "Sample appeal", "2026-11-12T09:00:00Z", 4);
        remember("/mnt/office/Sample estate.casebound", "Sample estate matter", "2026-11-17T09:00:00Z", 4);
        remember("/home/sample/Cases/Sample civil.casebound", "Sample civil matter", "2026-11-19T09:00:00Z", 312);
        cases.remember(new RecentCase(Path.of("/home/sample/Cases/Rust.casebound"), "State v. Baldwin and related", Instant.parse("2026-11-22T09:12:00Z"), 9, 3));
        Map<Path, CaseState> states = Map.of(
                Path.of("/mnt/office/Sample estate.casebound"), new CaseState.Missing(),
                Path.of("/mnt/office/Sample appeal.casebound"), new CaseState.OpenElsewhere("Sample paralegal"));
        CaseOpener opener = new CaseOpener() {
            @Override
            public int openCases() {
                return 0;
            }

            @Override
            public void open(Path folder) {
                asked.add("open " + folder);
            }

            @Override
            public void create(String title, Path folder, List<Path> files) {
                asked.add("create " + title + " in " + folder);
            }

            @Override
            public void openSample() {
                asked.add("sample");
            }

            @Override
            public void restore(Path zip, Path folder) {
                asked.add("restore " + zip.getFileName() + " in " + folder);
            }

            @Override
            public void settings() {
                asked.add("settings");
            }
        };
        model = new WelcomeModel(cases, Work.inline(problem -> asked.add("problem " + problem.code())),
                folder -> states.getOrDefault(folder, new CaseState.Present()), opener, HOME, Clock.fixed(NOW, ZoneOffset.UTC));
        stage.setWidth(1280);
        stage.setHeight(800);
        new WelcomeWindow(model, new Chosen(), theme, stage, "0.1").show();
    }

    @Test
    void aCaseIsOpenedAndTakenOffTheListByKeyboard(FxRobot robot) {
        assertThat(Walk.unnamed(stage.getScene().getRoot())).isEmpty();
        robot.interact(() -> Screens.save(stage.getScene(), "welcome-light"));
        robot.push(KeyCode.ENTER);
        assertThat(asked).containsExactly("open /home/sample/Cases/Rust.casebound");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(asked).last().isEqualTo("problem CASE_NOT_FOUND");
        robot.push(KeyCode.DELETE);
        assertThat(cases.list()).hasSize(3);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(asked).last().isEqualTo("open /chosen/One.casebound");
    }

    @Test
    void theSampleTheSettingsAndABackupAreAskedFor(FxRobot robot) {
        assertThat(robot.lookup("9 documents, 3 gaps").tryQuery()).isPresent();
        robot.clickOn("#open-sample");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(asked).containsExactly("sample", "settings");
        robot.clickOn("#restore");
        WaitForAsyncUtils.waitForFxEvents();
        Scene dialog = robot.lookup("#restore-folder").query().getScene();
        assertThat(Walk.unnamed(dialog.getRoot())).isEmpty();
        robot.interact(() -> Screens.save(dialog, "restore-light"));
        robot.push(KeyCode.ENTER);
        assertThat(asked).last().isEqualTo("restore Rust 2026-11-20.zip in /home/sample/Cases/Rust 2026-11-20.casebound");
    }

    @Test
    void aTitleIsEnoughForANewCase(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#new-case-ok").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#new-case-title").query().isFocused()).isTrue();
        robot.clickOn("#new-case-title").write("In re Sample");
        Scene dialog = robot.lookup("#new-case-title").query().getScene();
        assertThat(Walk.unnamed(dialog.getRoot())).isEmpty();
        robot.interact(() -> Screens.save(dialog, "new-case-light"));
        robot.push(KeyCode.ENTER);
        assertThat(asked).containsExactly("create In re Sample in /home/sample/Cases/In re Sample.casebound");
    }

    @Test
    void thePlaceOfANewCaseCanBeChosenAndEscLeavesTheDialog(FxRobot robot) {
        robot.clickOn("#new-case");
        robot.clickOn("#new-case-title").write("One");
        robot.clickOn("#new-case-choose");
        assertThat(robot.lookup("#new-case-folder").queryTextInputControl().getText()).isEqualTo("/chosen/One.casebound/One.casebound");
        robot.interact(() -> robot.lookup("#new-case-folder").queryTextInputControl().setText("relative"));
        Scene dialog = robot.lookup("#new-case-title").query().getScene();
        robot.interact(() -> Screens.save(dialog, "new-case-fault-light"));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#new-case-title").tryQuery()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void darkLongAndEmptyListsKeepTheirShape(FxRobot robot) {
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(stage.getScene(), "welcome-dark"));
        robot.clickOn("#recent-filter");
        robot.write("zzz");
        robot.interact(() -> Screens.save(stage.getScene(), "welcome-no-match-dark"));
        robot.push(KeyCode.ESCAPE);
        assertThat(model.lines()).hasSize(4);
        robot.interact(() -> {
            theme.choiceProperty().set(Theme.Choice.LIGHT);
            for (int i = 0; i < 30; i++) {
                remember("/home/sample/Cases/" + "Very long folder name ".repeat(11) + i, "A very long title of a matter ".repeat(10) + i, "2026-11-22T09:2%d:00Z".formatted(i % 10), i);
            }
            model.refresh();
        });
        robot.interact(() -> Screens.save(stage.getScene(), "welcome-long"));
        robot.interact(() -> {
            cases.list().forEach(recent -> cases.forget(recent.folder()));
            model.refresh();
        });
        robot.interact(() -> Screens.save(stage.getScene(), "welcome-empty"));
    }

    private void remember(String folder, String title, String opened, int documents) {
        cases.remember(new RecentCase(Path.of(folder), title, Instant.parse(opened), documents));
    }

    /** The person always chooses the same folder. */
    private static final class Chosen implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(Path.of("/chosen/One.casebound"));
        }

        @Override
        public List<Path> files(String title) {
            return List.of(Path.of("/backups/Rust 2026-11-20.zip"));
        }

        @Override
        public Optional<Path> saveAs(String title, String name, String extension) {
            return Optional.empty();
        }
    }
}
