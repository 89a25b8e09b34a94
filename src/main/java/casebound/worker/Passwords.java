package casebound.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The passwords that somebody has typed while this program runs. They are in memory only: never in the case, never in a
 * file, never in a log. May be used by many threads.
 */
public final class Passwords {
    private static final int MOST = 100;

    private final List<String> typed = new CopyOnWriteArrayList<>();
    private final Map<Path, String> opens = new ConcurrentHashMap<>();

    Passwords() {}

    /** Keeps a password, to be tried on every locked file from now on. */
    public void add(String password) {
        if (!password.isEmpty() && !typed.contains(password) && typed.size() < MOST) {
            typed.add(password);
        }
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The password that has opened a file; null where none has, or it needs none. */
    public @Nullable String of(Path file) {
        return opens.get(file.toAbsolutePath());
    }

    void opened(Path file, String password) {
        opens.put(file.toAbsolutePath(), password);
    }

    /** What to try on a file, the most promising first. */
    List<String> toTry(Path file) {
        List<String> all = new ArrayList<>(typed);
        String known = of(file);
        if (known != null) {
            all.remove(known);
            all.add(known);
        }
        return all.reversed();
    }
}
