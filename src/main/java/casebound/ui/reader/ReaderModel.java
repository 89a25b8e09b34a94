package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.Link;
import casebound.model.Note;
import casebound.ui.kit.PaneSide;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Two documents side by side, and what joins them. Holds no control; everything is used on the window's thread. */
public final class ReaderModel {
    /** The types that a person chooses from when linking two passages, in the order shown. */
    public static final List<Link.Type> LINK_TYPES = List.of(
            Link.Type.SUPPORTS, Link.Type.CONTRADICTS, Link.Type.SAME_EVENT, Link.Type.REFERS_TO, Link.Type.ANSWERS);

    private final ReaderActions actions;
    private final PaneModel one;
    private final PaneModel other;
    private final ReadOnlyBooleanWrapper swapped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<PaneModel> active;
    private final BooleanProperty tied = new SimpleBooleanProperty();
    private final BooleanProperty byPage = new SimpleBooleanProperty();
    private final BooleanProperty drawing = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper canLink = new ReadOnlyBooleanWrapper();
    private final ObservableList<NumberedLink> links = FXCollections.observableArrayList();
    private final ObservableList<NumberedLink> linksHere = FXCollections.observableArrayList();
    // What others listen to is held here: a view of a list that nobody holds falls silent.
    private final ObservableList<NumberedLink> linksToSee = FXCollections.unmodifiableObservableList(links);
    private final ObservableList<NumberedLink> linksHereToSee = FXCollections.unmodifiableObservableList(linksHere);
    private final ReaderMemory memory;
    private final Executor window;
    private double apart;
    private boolean restored;
    private int linked;
    private boolean following;

    /**
     * @param background runs searches in documents, which wait there for page texts
     * @param window the thread of the window: {@code Platform::runLater}
     */
    public ReaderModel(Documents documents, ReaderActions actions, Executor background, Executor window) {
        this(documents, actions, ReaderMemory.forgetful(), background, window);
    }

    /**
     * @param memory how the reader was left; {@link #restore} makes it so again
     * @param background runs searches in documents, which wait there for page texts
     * @param window the thread of the window: {@code Platform::runLater}
     */
    public ReaderModel(Documents documents, ReaderActions actions, ReaderMemory memory, Executor background, Executor window) {
        this.actions = actions;
        this.memory = memory;
        this.window = window;
        one = new PaneModel(documents, memory, background, window, actions::failed);
        other = new PaneModel(documents, memory, background, window, actions::failed);
        active = new ReadOnlyObjectWrapper<>(one);
        List.of(one, other).forEach(pane -> {
            pane.marks().addListener((property, before, now) -> number());
            pane.visible().addListener((property, before, now) -> findLinksHere());
            pane.selection().addListener((property, before, now) -> updateCanLink());
            pane.source().addListener((property, before, now) -> updateCanLink());
            pane.position().addListener((property, before, now) -> follow(pane));
            pane.source().addListener((property, before, now) -> tie());
            pane.tabs().shown().addListener((property, before, now) -> keepTabs());
            pane.tabs().documents().addListener((ListChangeListener<UUID>) change -> keepTabs());
        });
        tied.addListener((property, before, now) -> tie());
        byPage.addListener((property, before, now) -> tie());
        swapped.addListener((property, before, now) -> keepTabs());
    }

    /** Puts back the tabs of the last time, on their sides, and shows those that were shown where nothing is shown yet. */
    public void restore() {
        memory.whenRead(window, () -> {
            if (!restored) {
                ReaderMemory.Side onLeft = memory.side("left");
                ReaderMemory.Side onRight = memory.side("right");
                restored = true;
                left().restore(onLeft);
                right().restore(onRight);
                keepTabs();
            }
        });
    }

    // What was there before is read first: until then nothing of it may be written over.
    private void keepTabs() {
        if (restored) {
            memory.keep("left", left().tabs().documents(), Optional.ofNullable(left().tabs().shown().get()));
            memory.keep("right", right().tabs().documents(), Optional.ofNullable(right().tabs().shown().get()));
        }
    }

    private void tie() {
        apart = byPage.get() ? other.page() - one.page() : other.position().get() - one.position().get();
    }

    public PaneModel left() {
        return swapped.get() ? other : one;
    }

    public PaneModel right() {
        return swapped.get() ? one : other;
    }

    /** A pane by its side; the active and the other one are those of this moment. */
    public PaneModel pane(PaneSide side) {
        return switch (side) {
            case LEFT -> left();
            case RIGHT -> right();
            case ACTIVE -> active.get();
            case OTHER -> opposite(active.get());
        };
    }

    PaneModel opposite(PaneModel pane) {
        return pane == one ? other : one;
    }

    /** The pane that the keyboard works in. */
    public ReadOnlyObjectProperty<PaneModel> active() {
        return active.getReadOnlyProperty();
    }

    /** The keyboard works on that side from now on. */
    public void activate(PaneSide side) {
        active.set(pane(side));
    }

    void activate(PaneModel pane) {
        active.set(pane);
    }

    /** Whether the pane that began on the left stands on the right. */
    ReadOnlyBooleanProperty swapped() {
        return swapped.getReadOnlyProperty();
    }

    /** Exchanges the sides; both keep their place, size and selection. */
    public void swapSides() {
        swapped.set(!swapped.get());
    }

    /** Whether scrolling one pane scrolls the other by as many pages. */
    public BooleanProperty tied() {
        return tied;
    }

    /** Whether the other pane, while tied, turns whole pages instead of scrolling along. */
    public BooleanProperty tiedByPage() {
        return byPage;
    }

    /** Opens a place on the left. */
    public void openLeft(UUID document, int page, List<Area> flash) {
        open(PaneSide.LEFT, document, page, flash);
    }

    /** Opens a place on the right. */
    public void openRight(UUID document, int page, List<Area> flash) {
        open(PaneSide.RIGHT, document, page, flash);
    }

    /** Opens a place beside what is being read: in the other pane, or in the active one while that is empty. */
    public void openBeside(UUID document, int page, List<Area> flash) {
        open(active.get().document() == null ? PaneSide.ACTIVE : PaneSide.OTHER, document, page, flash);
    }

    /**
     * Opens a place.
     *
     * @param page page index from 0
     * @param flash the areas that flash there; empty for the page alone
     */
    public void open(PaneSide side, UUID document, int page, List<Area> flash) {
        pane(side).open(new Place(document, page, page, flash), !flash.isEmpty());
    }

    /** Opens a place in full, such as a citation over several pages; its areas flash. */
    public void open(PaneSide side, Place place) {
        open(pane(side), place);
    }

    /** Opens a place in one of the two panes; its areas flash. */
    public void open(PaneModel pane, Place place) {
        pane.open(place, !place.areas().isEmpty());
    }

    /** Opens a page that a search has found, with its words marked. */
    public void openWithWords(PaneSide side, UUID document, int page, String words) {
        pane(side).openWithWords(document, page, words);
    }

    /** Opens the other end of a link in the other pane, where it flashes. */
    void follow(PaneModel from, Place otherEnd) {
        opposite(from).open(otherEnd, true);
    }

    /** All links that touch the two documents. */
    public ObservableList<NumberedLink> links() {
        return linksToSee;
    }

    /** Those with an end on a page in the window. */
    public ObservableList<NumberedLink> linksHere() {
        return linksHereToSee;
    }

    /** Whether two documents are open and something is selected in at least one. */
    public ReadOnlyBooleanProperty canLink() {
        return canLink.getReadOnlyProperty();
    }

    /**
     * Links what is selected in the active pane to what is selected in the other one. Where only one side has a
     * selection, the other end is the page shown there.
     */
    public void linkToOtherSide(Link.Type type) {
        Selection from = active.get().selectedOrPage();
        Selection to = opposite(active.get()).selectedOrPage();
        if (canLink.get() && from != null && to != null) {
            actions.link(from, type, to);
            one.selection().set(null);
            other.selection().set(null);
        }
    }

    /** Makes a fact of what is selected in the active pane. */
    public void makeFact() {
        withSelection(actions::makeFact);
    }

    /** Adds what is selected in the active pane to a fact as a further source. */
    public void addSource() {
        withSelection(actions::addSource);
    }

    /** Makes an item of evidence of what is selected in the active pane, or joins it to one. */
    public void makeEvidence() {
        withSelection(actions::makeEvidence);
    }

    /** Says that what is selected in the active pane speaks of something that never came. */
    public void makeMissing() {
        withSelection(actions::makeMissing);
    }

    /** Asks for a note on what is selected in the active pane. */
    public void makeNote() {
        withSelection(actions::makeNote);
    }

    /** Marks what is selected in the active pane with a meaning. */
    public void highlight(Note.Meaning meaning) {
        withSelection(selected -> actions.highlight(selected, meaning));
    }

    private void withSelection(Consumer<Selection> deed) {
        Selection selected = active.get().selection().get();
        if (selected != null) {
            deed.accept(selected);
            active.get().selection().set(null);
        }
    }

    void openNote(UUID note) {
        actions.openNote(note);
    }

    void removeNote(UUID note) {
        actions.removeNote(note);
    }

    void openFact(UUID fact) {
        actions.openFact(fact);
    }

    /** Whether the next drag on a page draws an area instead of selecting text. */
    public BooleanProperty drawing() {
        return drawing;
    }

    /** Keeps the two places that are open; nothing happens while a side is empty. */
    public void savePair() {
        UUID first = left().document();
        UUID second = right().document();
        if (first != null && second != null) {
            actions.savePair(first, left().reading(), second, right().reading());
        }
    }

    /**
     * Opens the other end of a link of the page being read beside it; called again, that of the next one. Links to what is
     * selected come before the others of the page.
     */
    public void openLinked() {
        PaneModel here = active.get();
        UUID document = here.document();
        if (document == null) {
            return;
        }
        Selection selected = here.selection().get();
        int page = selected == null ? here.page() : selected.firstPage();
        List<Place> ends = linksHere.stream()
                .flatMap(link -> link.endsIn(document).stream().filter(end -> end.firstPage() <= page && page <= end.lastPage())
                        .map(link::otherEnd)).toList();
        if (!ends.isEmpty()) {
            follow(here, ends.get(Math.floorMod(linked++, ends.size())));
        }
    }

    /** Takes a link away. */
    void removeLink(NumberedLink link) {
        actions.removeLink(link.link().id());
    }

    /** Opens a place in the pane that is not the active one, where it flashes. */
    public void openOpposite(Place place) {
        follow(active.get(), place);
    }

    /** Copies what is selected in the active pane, with its citation. */
    public void copyWithCite() {
        Selection selected = active.get().selection().get();
        if (selected != null) {
            actions.copyWithCite(selected);
        }
    }

    /** Copies the plain words that are selected in the active pane. */
    public void copy() {
        Selection selected = active.get().selection().get();
        if (selected != null && !selected.quote().isEmpty()) {
            actions.copy(selected.quote());
        }
    }

    /** Facts or links have changed in the case: both panes show them anew. */
    public void marksChanged() {
        one.marksChanged();
        other.marksChanged();
    }

    /** Lets go of both documents; their tabs stay. */
    public void close() {
        one.remember();
        other.remember();
        one.empty();
        other.empty();
    }

    private void number() {
        links.setAll(NumberedLink.of(one.document(), one.marks().get().links(), other.document(), other.marks().get().links()));
        findLinksHere();
    }

    private void findLinksHere() {
        List<NumberedLink> now = links.stream().filter(link -> isHere(link, one) || isHere(link, other)).toList();
        if (!now.equals(linksHere)) {
            linksHere.setAll(now);
        }
    }

    private static boolean isHere(NumberedLink link, PaneModel pane) {
        @Nullable UUID document = pane.document();
        return document != null
                && link.endsIn(document).stream().anyMatch(end -> pane.visible().get().holds(end.beginsOn()));
    }

    private void updateCanLink() {
        boolean both = one.document() != null && other.document() != null;
        canLink.set(both && (one.selection().get() != null || other.selection().get() != null));
    }

    // The pane that follows moves too, and must not be followed back.
    private void follow(PaneModel moved) {
        if (!tied.get() || following || moved.settling() || one.document() == null || other.document() == null) {
            return;
        }
        following = true;
        PaneModel follower = opposite(moved);
        double to = moved == one ? apart : -apart;
        if (byPage.get()) {
            int page = moved.page() + (int) to;
            if (follower.page() != page) {
                follower.goTo(page);
            }
        } else {
            follower.position().set(moved.position().get() + to);
        }
        following = false;
    }
}
