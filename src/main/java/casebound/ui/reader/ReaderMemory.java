package casebound.ui.reader;

import casebound.ui.kit.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * How the reader was left, on this computer: the place, size and rotation of every document, and which documents stand
 * ready on either side. Holds ids and numbers, no word of the case. Whatever of it cannot be read is taken for not said.
 */
public final class ReaderMemory {
    private static final int PARTS = 5;

    private final CompletableFuture<Preferences> kept;

    private ReaderMemory(CompletableFuture<Preferences> kept) {
        this.kept = kept;
    }

    /**
     * What a file keeps. Until it is read nothing is remembered.
     *
     * @param file reads it; waits for the disk
     * @param background where it is read
     */
    public static ReaderMemory of(Supplier<Preferences> file, Executor background) {
        return new ReaderMemory(CompletableFuture.supplyAsync(file, background));
    }

    /** What is remembered while the program runs, and then forgotten. */
    public static ReaderMemory forgetful() {
        return new ReaderMemory(CompletableFuture.completedFuture(Preferences.forgotten()));
    }

    /** Calls back on the window's thread as soon as what is kept is there. */
    void whenRead(Executor window, Runnable then) {
        kept.whenComplete((read, failure) -> window.execute(then));
    }

    private String text(String key) {
        return kept.isDone() && !kept.isCompletedExceptionally() ? kept.join().text(key, "") : "";
    }

    private void put(String key, Object value) {
        kept.thenAccept(read -> read.put(key, value));
    }

    /** How a document was left. */
    Optional<ReadingPlace> place(UUID document) {
        String[] parts = text("place." + document).split(" ");
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            Zoom zoom = new Zoom(Zoom.Fit.valueOf(parts[2]), Double.parseDouble(parts[3]));
            return Optional.of(new ReadingPlace(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), zoom, Integer.parseInt(parts[4])));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    void keep(UUID document, ReadingPlace place) {
        put("place." + document, String.format(Locale.ROOT, "%.6f %.6f %s %.6f %d", place.position(), place.across(),
                place.zoom().fit(), place.zoom().factor(), place.rotation()));
    }

    /** What stood ready on one side. */
    record Side(List<UUID> tabs, Optional<UUID> shown) {}

    Side side(String name) {
        return new Side(ids(text(name + ".tabs")), ids(text(name + ".shown")).stream().findFirst());
    }

    void keep(String name, List<UUID> tabs, Optional<UUID> shown) {
        put(name + ".tabs", String.join(" ", tabs.stream().map(UUID::toString).toList()));
        put(name + ".shown", shown.map(UUID::toString).orElse(""));
    }

    private static List<UUID> ids(String text) {
        List<UUID> ids = new ArrayList<>();
        for (String each : text.split(" ")) {
            try {
                ids.add(UUID.fromString(each));
            } catch (IllegalArgumentException none) {
                // an empty list, or one that somebody wrote into
            }
        }
        return ids;
    }
}
