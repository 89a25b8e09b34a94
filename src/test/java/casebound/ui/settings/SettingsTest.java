package casebound.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.ui.kit.Preferences;
import casebound.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path data;

    @Test
    void whatIsSetIsThereAtTheNextStart() {
        Settings settings = settings();
        assertThat(settings.named()).isFalse();
        assertThat(settings.person()).isEqualTo("pat");
        settings.call("  Pat \n Sample ");
        settings.theme(Theme.Choice.DARK);
        settings.reminderDays(0);
        Settings next = settings();
        assertThat(next.named()).isTrue();
        assertThat(next.person()).isEqualTo("Pat Sample");
        assertThat(next.theme()).isEqualTo(Theme.Choice.DARK);
        assertThat(next.reminderDays()).isZero();
    }

    @Test
    void whatCannotBeUnderstoodIsAsIfItWereNotSet() throws IOException {
        Files.writeString(data.resolve("settings.properties"), "theme=PINK\nbackup.days=soon\nperson=\\u00zz");
        assertThat(settings().theme()).isEqualTo(Theme.Choice.SYSTEM);
        Files.writeString(data.resolve("settings.properties"), "theme=PINK\nbackup.days=soon\nperson= \ninspector.width=NaN");
        assertThat(settings().theme()).isEqualTo(Theme.Choice.SYSTEM);
        assertThat(settings().reminderDays()).isEqualTo(Settings.REMINDER_DAYS);
        assertThat(settings().named()).isFalse();
        assertThat(settings().preferences().number("inspector.width", 268)).isEqualTo(268);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsComfortsOnly() throws IOException {
        Path file = Files.writeString(data.resolve("a file"), "");
        Settings settings = new Settings(Preferences.load(file.resolve("settings.properties"), Runnable::run), "pat");
        settings.call("Pat");
        assertThat(settings.person()).isEqualTo("Pat");
    }

    private Settings settings() {
        return new Settings(Preferences.load(data.resolve("settings.properties"), Runnable::run), "pat");
    }
}
