package casebound.app;

import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.ui.kit.Preferences;
import casebound.ui.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The per-user data folder: local pictures of cases, logs, work folders, the person's name. */
final class Home {
    /** The folder in which document processes may write while they work. */
    static final String WORK = "work";

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder that was asked for, else {@code CASEBOUND_HOME}, else the system's usual place for a program's data.
     *
     * @param asked what {@code --home} said
     */
    static Home of(@Nullable Path asked, Map<String, String> environment) {
        String named = environment.getOrDefault("CASEBOUND_HOME", "");
        if (asked != null) {
            return new Home(asked.toAbsolutePath().normalize());
        } else if (!named.isBlank()) {
            return new Home(Path.of(named).toAbsolutePath().normalize());
        }
        return new Home(usual(environment));
    }

    private static Path usual(Map<String, String> environment) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home"));
        if (system.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? user.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Casebound");
        } else if (system.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Casebound");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data)).resolve("casebound");
    }

    Path folder() {
        return folder;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path work() {
        return folder.resolve(WORK);
    }

    /** What the person has set; waits for the disk. Written in the background, and the program does not end before. */
    Settings settings() {
        Preferences preferences = Preferences.load(folder.resolve("settings.properties"),
                save -> Thread.ofPlatform().name("settings").start(save));
        return new Settings(preferences, System.getProperty("user.name", "?"));
    }

    /** The desk of the person at the keyboard, by the name she gave or, until then, the system's name for her. */
    Workplace workplace() {
        return new Workplace(folder, settings().person(), new RealDisk(), Clock.systemDefaultZone());
    }
}
