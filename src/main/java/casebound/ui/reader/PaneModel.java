package casebound.ui.reader;

import casebound.model.PageText;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * One pane: which document, where in it, how large, what is selected and found. Holds no control; everything is used on
 * the window's thread.
 */
public final class PaneModel {
    private final Documents documents;
    private final Executor background;
    private final Executor window;
    private final Consumer<Throwable> failed;

    private final ReadOnlyObjectWrapper<@Nullable DocumentSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DocumentMarks> marks = new ReadOnlyObjectWrapper<>(DocumentMarks.NONE);
    private final ObjectProperty<@Nullable Selection> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(new Zoom(Zoom.Fit.WIDTH, 1));
    private final DoubleProperty position = new SimpleDoubleProperty();
    private final ObjectProperty<VisiblePages> visible = new SimpleObjectProperty<>(VisiblePages.NONE);
    private final ObjectProperty<@Nullable Target> target = new SimpleObjectProperty<>();
    private final FindModel found = new FindModel();
    private @Nullable Find find;
    private PageLabels labels = new PageLabels(List.of(), 0);
    private long asked;

    /**
     * The pages in the window.
     *
     * @param first page index from 0
     * @param last page index from 0; before {@code first} where there is none
     * @param current the page that most of the window's upper part shows
     */
    record VisiblePages(int first, int last, int current) {
        static final VisiblePages NONE = new VisiblePages(0, -1, 0);

        boolean holds(int page) {
            return page >= first && page <= last;
        }
    }

    /** Where the view shall go; every request is its own, the same place twice flashes twice. */
    record Target(Place place, boolean flash) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    PaneModel(Documents documents, Executor background, Executor window, Consumer<Throwable> failed) {
        this.documents = documents;
        this.background = background;
        this.window = window;
        this.failed = failed;
    }

    /** The open document; null while the pane is empty. */
    public ReadOnlyObjectProperty<@Nullable DocumentSource> source() {
        return source.getReadOnlyProperty();
    }

    /** Whether a document is on its way. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** Why the document asked for last could not be opened; null where it could. */
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DocumentMarks> marks() {
        return marks.getReadOnlyProperty();
    }

    /** What is selected; setting null takes the selection away. */
    public ObjectProperty<@Nullable Selection> selection() {
        return selection;
    }

    public ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** The place at the upper edge: page index and part of that page; 3.5 is the middle of page index 3. */
    public DoubleProperty position() {
        return position;
    }

    /** What find has found here. */
    public FindModel found() {
        return found;
    }

    ObjectProperty<VisiblePages> visible() {
        return visible;
    }

    ObjectProperty<@Nullable Target> target() {
        return target;
    }

    PageLabels labels() {
        return labels;
    }

    /** The document shown, or null. */
    public @Nullable UUID document() {
        DocumentSource open = source.get();
        return open == null ? null : open.document();
    }

    /** The page being read, index from 0. */
    public int page() {
        return visible.get().current();
    }

    /** The documents to choose from. */
    CompletableFuture<List<Documents.Choice>> choices() {
        return documents.choices();
    }

    /** Shows a place, opening its document first where it is not the one shown. */
    public void open(Place place, boolean flash) {
        open(place.document(), () -> target.set(new Target(place, flash)));
    }

    /** Shows a page with the given words marked; page index from 0. */
    public void openWithWords(UUID document, int page, String words) {
        open(document, () -> {
            target.set(new Target(Place.page(document, page), false));
            markWords(page, words);
        });
    }

    private void open(UUID document, Runnable then) {
        long request = ++asked;
        problem.set(null);
        if (document.equals(document())) {
            opening.set(false);
            then.run();
            return;
        }
        opening.set(true);
        documents.open(document).whenComplete((opened, failure) -> window.execute(() -> {
            if (request != asked) {
                if (opened != null) {
                    opened.close();
                }
                return;
            }
            opening.set(false);
            if (opened == null) {
                show(null);
                problem.set(problemOf(failure));
            } else {
                show(opened);
                then.run();
            }
        }));
    }

    /** The document itself has changed: shows it anew at the same page, or says why it can no longer be shown. */
    public void reopen() {
        DocumentSource open = source.get();
        if (open != null) {
            Place place = Place.page(open.document(), page());
            show(null);
            open(place, false);
        }
    }

    private void show(@Nullable DocumentSource opened) {
        DocumentSource before = source.get();
        if (find != null) {
            find.stop();
        }
        selection.set(null);
        found.clear();
        target.set(null);
        marks.set(DocumentMarks.NONE);
        visible.set(VisiblePages.NONE);
        position.set(0);
        find = opened == null ? null : new Find(opened, background, window);
        labels = opened == null ? new PageLabels(List.of(), 0) : new PageLabels(opened.labels(), opened.pages().size());
        source.set(opened);
        if (before != null) {
            before.close();
        }
        marksChanged();
    }

    /** Empties the pane. */
    public void close() {
        asked++;
        opening.set(false);
        problem.set(null);
        show(null);
    }

    /** Asks for the marks again. */
    void marksChanged() {
        DocumentSource open = source.get();
        if (open != null) {
            open.marks().whenComplete((now, failure) -> window.execute(() -> {
                if (open != source.get()) {
                    return;
                }
                if (failure != null) {
                    failed.accept(failure);
                } else {
                    marks.set(now);
                }
            }));
        }
    }

    /** Goes to a page, index from 0; to the first or last where there is no such page. */
    public void goTo(int page) {
        DocumentSource open = source.get();
        if (open != null && !open.pages().isEmpty()) {
            target.set(new Target(Place.page(open.document(), Math.clamp(page, 0, open.pages().size() - 1)), false));
        }
    }

    /** Goes to the page with a label or number as typed. Answers whether there is one. */
    public boolean goTo(String typed) {
        var page = labels.find(typed);
        page.ifPresent(this::goTo);
        return page.isPresent();
    }

    /** Looks for words in the whole document; nothing ends the search. */
    public void find(String typed) {
        Find here = find;
        if (here != null) {
            found.search(here, typed, page(), failed);
        }
    }

    /** Marks words on a page: the phrase where it stands there, else each word. */
    private void markWords(int page, String words) {
        DocumentSource open = source.get();
        if (open == null || words.isBlank()) {
            return;
        }
        open.text(page).thenApply(text -> WordsOnPage.hits(page, text, words)).whenComplete((hits, failure) -> window.execute(() -> {
            if (open != source.get()) {
                return;
            }
            if (failure != null) {
                failed.accept(failure);
            } else {
                found.show(words, hits);
            }
        }));
    }

    /** Where a link from or to this pane stands: the selection, or the whole page being read; null while empty. */
    @Nullable Selection selectedOrPage() {
        Selection selected = selection.get();
        UUID document = document();
        return selected != null || document == null ? selected
                : new Selection(document, page(), page(), List.of(), "", "", "");
    }

    private static Problem problemOf(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> problemOf(wrapped.getCause());
            case ProblemException known -> known.problem();
            case CancellationException cancelled -> Problem.of(Code.CANCELLED);
            default -> Problem.of(Code.BUG, failure.getClass().getSimpleName());
        };
    }
}
