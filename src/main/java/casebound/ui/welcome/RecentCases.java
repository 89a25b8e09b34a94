package casebound.ui.welcome;

import casebound.ui.kit.PropertiesFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The cases that were open on this computer, newest first, in a small file of the per-user data folder. Taking a case
 * off the list leaves its folder alone. Waits for the disk: call it in the background.
 */
public final class RecentCases {
    private static final int MOST = 50;

    private final Path file;

    /** @param file where the list is kept; it need not exist */
    public RecentCases(Path file) {
        this.file = file;
    }

    /** The cases, last opened first. A line that cannot be understood is left out: the list is a convenience. */
    public synchronized List<RecentCase> list() {
        Properties stored = PropertiesFile.read(file);
        List<RecentCase> cases = new ArrayList<>();
        for (int number = 0; number < MOST && stored.containsKey(number + ".folder"); number++) {
            entry(stored, number + ".").ifPresent(cases::add);
        }
        return cases;
    }

    /** Puts a case at the top of the list. */
    public synchronized void remember(RecentCase opened) {
        List<RecentCase> cases = new ArrayList<>(list());
        cases.removeIf(known -> known.folder().equals(opened.folder()));
        cases.add(opened);
        cases.sort(Comparator.comparing(RecentCase::lastOpened).reversed());
        store(cases);
    }

    /** Takes a case off the list. */
    public synchronized void forget(Path folder) {
        List<RecentCase> cases = new ArrayList<>(list());
        if (cases.removeIf(known -> known.folder().equals(folder))) {
            store(cases);
        }
    }

    private static Optional<RecentCase> entry(Properties stored, String prefix) {
        try {
            return Optional.of(new RecentCase(
                    Path.of(stored.getProperty(prefix + "folder")),
                    stored.getProperty(prefix + "title", ""),
                    Instant.parse(stored.getProperty(prefix + "opened", "")),
                    Integer.parseInt(stored.getProperty(prefix + "documents", "0")),
                    Integer.parseInt(stored.getProperty(prefix + "gaps", "-1"))));
        } catch (DateTimeException | InvalidPathException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private void store(List<RecentCase> cases) {
        Properties stored = new Properties();
        for (int number = 0; number < Math.min(MOST, cases.size()); number++) {
            RecentCase one = cases.get(number);
            stored.setProperty(number + ".folder", one.folder().toString());
            stored.setProperty(number + ".title", one.title());
            stored.setProperty(number + ".opened", one.lastOpened().toString());
            stored.setProperty(number + ".documents", String.valueOf(one.documents()));
            stored.setProperty(number + ".gaps", String.valueOf(one.gaps()));
        }
        PropertiesFile.write(file, stored);
    }
}
