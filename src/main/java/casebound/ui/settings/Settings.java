package casebound.ui.settings;

import casebound.ui.kit.Preferences;
import casebound.ui.kit.Theme;
import java.util.Arrays;

/** The settings of the person at this computer. */
public final class Settings {
    /** After how many days without a backup one is reminded, unless one says otherwise. */
    public static final int REMINDER_DAYS = 7;

    private static final String PERSON = "person";
    private static final String THEME = "theme";
    private static final String REMINDER = "backup.days";

    private final Preferences preferences;
    private final String systemName;

    /** @param systemName what the system calls her, until she gives her name */
    public Settings(Preferences preferences, String systemName) {
        this.preferences = preferences;
        this.systemName = systemName;
    }

    /** Whether she has given her name. */
    public boolean named() {
        return !preferences.text(PERSON, "").isBlank();
    }

    /** The name that changes carry: hers, or the system's for her. */
    public String person() {
        return named() ? preferences.text(PERSON, "") : systemName;
    }

    /** @param name not blank; it becomes one line */
    public void call(String name) {
        preferences.put(PERSON, name.strip().replaceAll("\\s+", " "));
    }

    /** Whether that can stand as a name. */
    static boolean isName(String typed) {
        return !typed.isBlank();
    }

    public Theme.Choice theme() {
        String stored = preferences.text(THEME, "");
        return Arrays.stream(Theme.Choice.values()).filter(choice -> choice.name().equals(stored)).findFirst()
                .orElse(Theme.Choice.SYSTEM);
    }

    public void theme(Theme.Choice choice) {
        preferences.put(THEME, choice.name());
    }

    /** After how many days without a backup she is reminded; 0 for never. */
    public int reminderDays() {
        return (int) Math.clamp(preferences.number(REMINDER, REMINDER_DAYS), 0, 999);
    }

    public void reminderDays(int days) {
        preferences.put(REMINDER, days);
    }

    public Preferences preferences() {
        return preferences;
    }
}
