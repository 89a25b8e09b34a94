package casebound.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.ui.kit.Preferences;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person sets for herself, by keyboard and mouse. */
@ExtendWith(ApplicationExtension.class)
class SettingsJourney {
    private final Settings settings = new Settings(Preferences.forgotten(), "pat");
    private final List<String> done = new ArrayList<>();
    private Theme theme;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        Scene scene = new Scene(new StackPane(), 800, 600);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void nothingChangesUntilTheSettingsAreSaved(FxRobot robot) {
        robot.interact(() -> SettingsDialog.show(stage, settings, theme, () -> done.add("saved")));
        WaitForAsyncUtils.waitForFxEvents();
        Scene dialog = robot.lookup("#settings-name").query().getScene();
        assertThat(Walk.unnamed(dialog.getRoot())).isEmpty();
        robot.interact(() -> Screens.save(dialog, "settings-light"));
        robot.interact(() -> {
            robot.lookup("#settings-name").queryTextInputControl().setText("Pat Sample");
            robot.lookup("#settings-reminder").queryTextInputControl().setText("soon");
        });
        assertThat(robot.lookup("#settings-ok").queryButton().isDisabled()).isTrue();
        robot.interact(() -> {
            robot.lookup("#settings-reminder").queryTextInputControl().setText("14");
            robot.lookup("#settings-theme").<Theme.Choice>queryComboBox().setValue(Theme.Choice.DARK);
        });
        assertThat(settings.named()).isFalse();
        assertThat(theme.darkProperty().get()).isFalse();
        robot.clickOn("#settings-ok");
        assertThat(settings.person()).isEqualTo("Pat Sample");
        assertThat(settings.reminderDays()).isEqualTo(14);
        assertThat(theme.darkProperty().get()).isTrue();
        assertThat(done).containsExactly("saved");
    }

    @Test
    void theNameIsAskedWithTheSystemsNameFilledIn(FxRobot robot) {
        robot.interact(() -> SettingsDialog.askForName(stage, settings, () -> done.add("then"), () -> done.add("otherwise")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#settings-name").queryTextInputControl().getText()).isEqualTo("pat");
        robot.interact(() -> Screens.save(robot.lookup("#settings-name").query().getScene(), "person-light"));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).containsExactly("otherwise");
        assertThat(settings.named()).isFalse();
        robot.interact(() -> SettingsDialog.askForName(stage, settings, () -> done.add("then"), () -> done.add("otherwise")));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).containsExactly("otherwise", "then");
        assertThat(settings.named()).isTrue();
    }
}
