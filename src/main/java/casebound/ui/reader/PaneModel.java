package casebound.ui.reader;

import casebound.model.PageLabels;
import casebound.model.PageText;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.recognize.LineNumbers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * One pane: which documents stand ready in it and which is shown, where in it, how large, how turned, what is selected and
 * found. Holds no control; everything is used on the window's thread.
 */
public final class PaneModel {
    private static final Pattern LINE = Pattern.compile(".+:(\\d{1,2})(?:\\s*[\u2013-].*)?");

    private final Documents documents;
    private final ReaderMemory memory;
    private final Executor background;
    private final Executor window;
    private final Consumer<Throwable> failed;

    private final ReadOnlyObjectWrapper<@Nullable DocumentSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DocumentMarks> marks = new ReadOnlyObjectWrapper<>(DocumentMarks.NONE);
    private final ReadOnlyObjectWrapper<ReadFromPages> read = new ReadOnlyObjectWrapper<>(ReadFromPages.NOTHING);
    private final ObjectProperty<@Nullable Selection> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(new Zoom(Zoom.Fit.WIDTH, 1));
    private final IntegerProperty rotation = new SimpleIntegerProperty();
    private final DoubleProperty position = new SimpleDoubleProperty();
    private final DoubleProperty across = new SimpleDoubleProperty();
    private final ObjectProperty<VisiblePages> visible = new SimpleObjectProperty<>(VisiblePages.NONE);
    private final ObjectProperty<@Nullable Target> target = new SimpleObjectProperty<>();
    private final FindModel found = new FindModel();
    private final Tabs tabs = new Tabs();
    private @Nullable Find find;
    private PageLabels labels = new PageLabels(List.of(), 0);
    private long asked;
    private boolean settling;

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
    static final class Target {
        private final @Nullable Place place;
        private final boolean flash;
        private final @Nullable ReadingPlace exactly;

        private Target(@Nullable Place place, boolean flash, @Nullable ReadingPlace exactly) {
            this.place = place;
            this.flash = flash;
            this.exactly = exactly;
        }

        @Nullable Place place() {
            return place;
        }

        boolean flash() {
            return flash;
        }

        @Nullable ReadingPlace exactly() {
            return exactly;
        }

        /** To a place, which is brought into the window. */
        static Target of(Place place, boolean flash) {
            return new Target(place, flash, null);
        }

        /** To just this place, size and rotation. */
        static Target exactly(ReadingPlace at) {
            return new Target(null, false, at);
        }
    }

    PaneModel(Documents documents, ReaderMemory memory, Executor background, Executor window, Consumer<Throwable> failed) {
        this.documents = documents;
        this.memory = memory;
        this.background = background;
        this.window = window;
        this.failed = failed;
    }

    /** Does for this pane what must not hold the window. */
    Executor background() {
        return background;
    }

    /** The documents that stand ready here. */
    public Tabs tabs() {
        return tabs;
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

    /** What was read from the pages and nobody has decided on yet. */
    public ReadOnlyObjectProperty<ReadFromPages> read() {
        return read.getReadOnlyProperty();
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

    /** The place at the left edge: the part of the whole width, 0 to 1. Says where one is; does not go there. */
    DoubleProperty across() {
        return across;
    }

    /** How the pages are turned on top of how they are displayed: degrees clockwise, 0, 90, 180 or 270. */
    public IntegerProperty rotation() {
        return rotation;
    }

    /** Turns the pages by quarters, clockwise where the number is above 0. */
    public void turn(int quarters) {
        rotation.set(Turning.normal(rotation.get() + 90 * quarters));
    }

    /** Whether another document is just being put here: what moves then was not moved by a person. */
    boolean settling() {
        return settling;
    }

    /** Where one is, how large and how turned. */
    public ReadingPlace reading() {
        return new ReadingPlace(position.get(), across.get(), zoom.get(), rotation.get());
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

    /** The labels of the pages, those too that were only read from them. */
    public PageLabels labels() {
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

    /** Shows a document as it was left, or from its beginning. */
    public void open(UUID document) {
        open(document, null, () -> {});
    }

    /** Shows a document at just this place, size and rotation. */
    public void open(UUID document, ReadingPlace at) {
        open(document, at, () -> {});
    }

    /** Shows a place, opening its document first where it is not the one shown. */
    public void open(Place place, boolean flash) {
        open(place.document(), null, () -> target.set(Target.of(place, flash)));
    }

    /** Shows a page with the given words marked; page index from 0. */
    public void openWithWords(UUID document, int page, String words) {
        open(document, null, () -> {
            target.set(Target.of(Place.page(document, page), false));
            markWords(page, words);
        });
    }

    /** Tries a password on the document that is locked, and shows it where it opens; else {@code wrong} hears of it. */
    void unlock(String password, Runnable wrong) {
        UUID document = tabs.shown().get();
        if (document == null) {
            return;
        }
        documents.unlock(document, password).whenComplete((opens, failure) -> window.execute(() -> {
            if (failure != null) {
                failed.accept(failure);
            } else if (!opens) {
                wrong.run();
            } else if (document.equals(tabs.shown().get())) {
                open(document);
            }
        }));
    }

    private void open(UUID document, @Nullable ReadingPlace at, Runnable then) {
        long request = ++asked;
        problem.set(null);
        if (document.equals(document())) {
            opening.set(false);
            tabs.show(document);
            if (at != null) {
                target.set(Target.exactly(at));
            }
            then.run();
            return;
        }
        remember();
        tabs.show(document);
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
                show(null, ReadingPlace.BEGINNING);
                problem.set(problemOf(failure));
                nameTabs();
            } else {
                ReadingPlace left = tabs.place(document).or(() -> memory.place(document)).orElse(ReadingPlace.BEGINNING);
                show(opened, at == null ? left : at);
                then.run();
            }
        }));
    }

    /** The document itself has changed: shows it anew at the same place, or says why it can no longer be shown. */
    public void reopen() {
        DocumentSource open = source.get();
        if (open != null) {
            FindModel.Kept searched = found.kept();
            remember();
            show(null, ReadingPlace.BEGINNING);
            open(open.document(), null, () -> searchedBefore(searched));
        }
    }

    // The pages are the same, so what was found in them stands; one stays where one is.
    private void searchedBefore(FindModel.Kept searched) {
        settling = true;
        if (searched.result().complete()) {
            found.restore(searched);
        } else {
            find(searched.query());
        }
        settling = false;
    }

    private void show(@Nullable DocumentSource opened, ReadingPlace at) {
        DocumentSource before = source.get();
        if (find != null) {
            find.stop();
        }
        settling = true;
        selection.set(null);
        found.clear();
        target.set(null);
        marks.set(DocumentMarks.NONE);
        read.set(ReadFromPages.NOTHING);
        find = opened == null ? null : new Find(opened, background, window);
        labels = opened == null ? new PageLabels(List.of(), 0) : new PageLabels(opened.labels(), opened.pages().size());
        // The pages of the document before must not follow to places of this one, so it goes first.
        source.set(null);
        int last = opened == null ? 0 : Math.max(0, opened.pages().size() - 1);
        int page = Math.min(at.page(), last);
        visible.set(new VisiblePages(page, page - 1, page));
        zoom.set(at.zoom());
        rotation.set(at.rotation());
        across.set(at.across());
        position.set(at.page() > last ? last : at.position());
        source.set(opened);
        settling = false;
        if (before != null) {
            before.close();
        }
        if (opened != null) {
            tabs.title(opened.document(), opened.title());
        }
        marksChanged();
    }

    /** Keeps the place of the document that is shown, for whoever comes back to it. */
    void remember() {
        UUID document = document();
        if (document != null) {
            tabs.place(document, reading());
            memory.keep(document, reading());
        }
    }

    /** Closes the tab that is shown; its neighbour takes its place. */
    public void close() {
        UUID here = tabs.shown().get();
        if (here != null) {
            closeTab(here);
        } else {
            empty();
        }
    }

    /** Closes a tab. */
    public void closeTab(UUID document) {
        boolean wasShown = document.equals(tabs.shown().get());
        if (wasShown) {
            remember();
        }
        Optional<UUID> next = tabs.close(document);
        if (wasShown && next.isPresent()) {
            open(next.get());
        } else if (wasShown) {
            empty();
        }
    }

    /** Opens the tab again that was closed last. */
    public void reopenTab() {
        tabs.lastClosed().ifPresent(this::open);
    }

    /** Shows the tab so many places on, round and round. */
    public void stepTab(int by) {
        tabs.neighbour(by).ifPresent(this::open);
    }

    /** Puts back the tabs of the last time; shows one of them where nothing is shown yet. */
    void restore(ReaderMemory.Side side) {
        tabs.restore(side.tabs());
        if (!side.tabs().isEmpty()) {
            nameTabs();
        }
        if (tabs.shown().get() == null) {
            side.shown().filter(tabs.documents()::contains).ifPresent(this::open);
        }
    }

    // Tabs that have not been open yet get their names from the list of documents; one that is no more goes.
    private void nameTabs() {
        documents.choices().whenComplete((choices, failure) -> window.execute(() -> {
            if (failure != null) {
                failed.accept(failure);
                return;
            }
            choices.forEach(choice -> tabs.title(choice.document(), choice.title()));
            List.copyOf(tabs.documents()).stream().filter(each -> !each.equals(tabs.shown().get()))
                    .filter(each -> choices.stream().noneMatch(choice -> choice.document().equals(each))).forEach(tabs::close);
        }));
    }

    /** Lets go of the document; its tab stays. */
    void empty() {
        asked++;
        opening.set(false);
        problem.set(null);
        show(null, ReadingPlace.BEGINNING);
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
            lookForMore(open);
        }
    }

    /** What the pages say beyond what the case holds; labels that were read count where the case has none. */
    private void lookForMore(DocumentSource open) {
        open.readFromPages().whenComplete((now, failure) -> window.execute(() -> {
            if (open != source.get()) {
                return;
            }
            if (failure != null) {
                failed.accept(failure);
            } else {
                labels = new PageLabels(open.labels(), now.labels(), open.pages().size());
                read.set(now);
            }
        }));
    }

    /** Goes to a page, index from 0; to the first or last where there is no such page. */
    public void goTo(int page) {
        DocumentSource open = source.get();
        if (open != null && !open.pages().isEmpty()) {
            target.set(Target.of(Place.page(open.document(), Math.clamp(page, 0, open.pages().size() - 1)), false));
        }
    }

    /** Goes to the page with a label or number as typed, "147:4" to that line of it. Answers whether there is such a page. */
    public boolean goTo(String typed) {
        var page = labels.find(typed);
        page.ifPresent(this::goTo);
        Matcher line = LINE.matcher(typed.strip());
        if (page.isPresent() && line.matches()) {
            goToLine(page.getAsInt(), Integer.parseInt(line.group(1)));
        }
        return page.isPresent();
    }

    private void goToLine(int page, int line) {
        DocumentSource open = source.get();
        if (open != null) {
            open.text(page).thenApply(text -> LineNumbers.of(text, page).line(line)).whenComplete((area, failure) -> window.execute(() -> {
                if (open == source.get() && failure == null) {
                    area.ifPresent(at -> target.set(Target.of(new Place(open.document(), page, page, List.of(at)), true)));
                }
            }));
        }
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
