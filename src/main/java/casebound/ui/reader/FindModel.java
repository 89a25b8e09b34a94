package casebound.ui.reader;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What find has found in one pane, and which hit is the current one. */
public final class FindModel {
    private final ReadOnlyObjectWrapper<Find.Result> result = new ReadOnlyObjectWrapper<>(Find.Result.NONE);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private String query = "";
    private boolean chosen;
    private int began;

    FindModel() {}

    ReadOnlyObjectProperty<Find.Result> result() {
        return result.getReadOnlyProperty();
    }

    /** The index of the current hit in the result, or -1. */
    ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /** What was looked for last, as typed. */
    public String query() {
        return query;
    }

    /** How many hits there are so far. */
    public int count() {
        return result.get().hits().size();
    }

    Optional<Hit> currentHit() {
        return current.get() >= 0 && current.get() < count() ? Optional.of(result.get().hits().get(current.get())) : Optional.empty();
    }

    void search(Find find, String typed, int page, Consumer<Throwable> failed) {
        clear();
        query = typed;
        began = page;
        find.search(typed, page, this::found, failed);
    }

    /** Shows what was found elsewhere, such as by the search over the whole case. */
    void show(String typed, List<Hit> hits) {
        clear();
        query = typed;
        chosen = true;
        result.set(new Find.Result(hits, true, 0, 0));
        current.set(hits.isEmpty() ? -1 : 0);
    }

    /** What a search has come to. */
    record Kept(String query, Find.Result result, int current, boolean chosen) {}

    Kept kept() {
        return new Kept(query, result.get(), current.get(), chosen);
    }

    /** Shows again what was found in the same pages. */
    void restore(Kept kept) {
        clear();
        query = kept.query();
        chosen = kept.chosen();
        result.set(kept.result());
        current.set(kept.current());
    }

    void clear() {
        query = "";
        chosen = false;
        current.set(-1);
        result.set(Find.Result.NONE);
    }

    /** To the next hit, after the last to the first. */
    public void next() {
        step(1);
    }

    /** To the hit before, before the first to the last. */
    public void previous() {
        step(-1);
    }

    /** To the hit with that index in the result. */
    void choose(int index) {
        if (index >= 0 && index < count()) {
            chosen = true;
            current.set(index);
        }
    }

    private void step(int by) {
        if (count() > 0) {
            chosen = true;
            current.set(Math.floorMod(current.get() + by, count()));
        }
    }

    // The result grows page by page from the page being read and round to it; the current hit stays the same place.
    private void found(Find.Result grown) {
        Optional<Hit> before = currentHit();
        current.set(-1);
        result.set(grown);
        if (grown.hits().isEmpty()) {
            return;
        }
        if (chosen || before.isPresent()) {
            int same = before.map(grown.hits()::indexOf).orElse(-1);
            current.set(Math.max(0, same));
            return;
        }
        int nearest = 0;
        while (nearest < grown.hits().size() - 1 && grown.hits().get(nearest).page() < began) {
            nearest++;
        }
        current.set(grown.hits().get(nearest).page() < began ? 0 : nearest);
    }
}
