package casebound.ui.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The documents that stand ready in one pane, each with the place where it was left. Only the one that is shown is open;
 * the others cost nothing. A document stands here once.
 */
public final class Tabs {
    private static final int REOPENABLE = 20;

    private final ObservableList<UUID> documents = FXCollections.observableArrayList();
    private final ObservableList<UUID> toSee = FXCollections.unmodifiableObservableList(documents);
    private final ReadOnlyObjectWrapper<@Nullable UUID> shown = new ReadOnlyObjectWrapper<>();
    private final Map<UUID, ReadingPlace> places = new HashMap<>();
    private final Map<UUID, String> titles = new HashMap<>();
    private final Deque<UUID> closed = new ArrayDeque<>();

    Tabs() {}

    /** The documents in the order of their tabs. */
    public ObservableList<UUID> documents() {
        return toSee;
    }

    /** The one that is shown, or on its way; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable UUID> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What a tab says; empty until it is known. */
    String title(UUID document) {
        return titles.getOrDefault(document, "");
    }

    void title(UUID document, String title) {
        if (!title.equals(titles.put(document, title)) && documents.contains(document)) {
            // the list is the same, but it looks different
            documents.set(documents.indexOf(document), document);
        }
    }

    /** Shows a document, in a tab of its own behind the one that was shown. */
    void show(UUID document) {
        if (!documents.contains(document)) {
            int here = shown.get() == null ? -1 : documents.indexOf(shown.get());
            documents.add(here + 1, document);
        }
        shown.set(document);
    }

    /** Puts documents back that stood here the last time, before those that are here. */
    void restore(List<UUID> before) {
        List<UUID> missing = before.stream().distinct().filter(each -> !documents.contains(each)).toList();
        documents.addAll(0, missing);
    }

    /** Takes a document away. Answers which one is to be shown now, if that is another one. */
    Optional<UUID> close(UUID document) {
        int at = documents.indexOf(document);
        if (at < 0) {
            return Optional.empty();
        }
        documents.remove(at);
        closed.remove(document);
        closed.push(document);
        if (closed.size() > REOPENABLE) {
            closed.removeLast();
        }
        if (!document.equals(shown.get())) {
            return Optional.ofNullable(shown.get());
        }
        shown.set(null);
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.get(Math.min(at, documents.size() - 1)));
    }

    /** The one that was closed last and is not here. */
    Optional<UUID> lastClosed() {
        closed.removeIf(documents::contains);
        return Optional.ofNullable(closed.peek());
    }

    /** The tab so many places on from the one shown, round and round. */
    Optional<UUID> neighbour(int step) {
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(documents.get(Math.floorMod(documents.indexOf(shown.get()) + step, documents.size())));
    }

    void move(UUID document, int to) {
        if (documents.remove(document)) {
            documents.add(Math.clamp(to, 0, documents.size()), document);
        }
    }

    Optional<ReadingPlace> place(UUID document) {
        return Optional.ofNullable(places.get(document));
    }

    void place(UUID document, ReadingPlace place) {
        places.put(document, place);
    }
}
