package casebound.ui.kit;

import casebound.problem.ProblemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What a person has set, and how she left the windows: one small file of the per-user data folder, kept in memory and
 * written in the background. Holds no word of any case. Safe for use by any thread.
 */
public final class Preferences {
    private final @Nullable Path file;
    private final Executor background;
    private final Properties values;
    private boolean saving;

    private Preferences(@Nullable Path file, Executor background, Properties values) {
        this.file = file;
        this.background = background;
        this.values = values;
    }

    /**
     * Reads them; waits for the disk.
     *
     * @param background where they are written whenever one has changed
     */
    public static Preferences load(Path file, Executor background) {
        return new Preferences(file, background, PropertiesFile.read(file));
    }

    /** Nothing set yet, and nothing is kept. */
    public static Preferences forgotten() {
        return new Preferences(null, Runnable::run, new Properties());
    }

    public synchronized String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public double number(String key, double otherwise) {
        try {
            double value = Double.parseDouble(text(key, ""));
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException missing) {
            return otherwise;
        }
    }

    public boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(text(key, String.valueOf(otherwise)));
    }

    public synchronized void put(String key, Object value) {
        String text = String.valueOf(value);
        if (!text.equals(values.setProperty(key, text)) && file != null && !saving) {
            saving = true;
            background.execute(this::save);
        }
    }

    private void save() {
        // one after the other, so that an older state never replaces a newer one
        synchronized (background) {
            Properties now = new Properties();
            synchronized (this) {
                saving = false;
                now.putAll(values);
            }
            try {
                PropertiesFile.write(Objects.requireNonNull(file), now);
            } catch (ProblemException refused) {
                // comforts: the window goes on without them
                LoggerFactory.getLogger(Preferences.class).info("{}", refused.problem().code());
            }
        }
    }
}
