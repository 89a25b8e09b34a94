package casebound.ui.reader;

import casebound.model.Link;
import casebound.model.Note;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What can be done with a selection: a small bar of six words 8 pixels under it, inside its pane. */
final class SelectionBar extends Pane {
    private static final double AWAY = 8;
    // From the selection's left edge, so that the middle of the bar is near the words.
    private static final double OUTWARD = 57;
    private static final double EDGE = 4;

    private final ReaderModel reader;
    private final PaneModel pane;
    private final PageView view;
    private final FlowPane bar = new FlowPane();
    private final DeedList types;
    private final DeedList notes;
    private final Button link;
    private final Button note;
    private boolean placing;

    SelectionBar(ReaderModel reader, PaneModel pane, PageView view) {
        this.reader = reader;
        this.pane = pane;
        this.view = view;
        setPickOnBounds(false);
        link = word("link", "reader.link", this::chooseType);
        note = word("note", "reader.note", this::chooseNote);
        link.getStyleClass().add("reader-first");
        link.disableProperty().bind(reader.canLink().not());
        bar.getStyleClass().add("reader-selection-bar");
        bar.getChildren().addAll(word("fact", "reader.fact", () -> act(reader::makeFact)),
                word("evidence", "reader.evidence", () -> act(reader::makeEvidence)), link,
                word("missing", "reader.missing", () -> act(reader::makeMissing)), note,
                word("cite", "reader.cite", () -> act(reader::copyWithCite)));
        types = new DeedList(view::requestFocus);
        for (Link.Type type : ReaderModel.LINK_TYPES) {
            types.add("link-" + DeedList.idOf(type), types.getChildren().size() + 1, LinkWords.of(type), LinkWords.sample(type),
                    () -> act(() -> reader.linkToOtherSide(type)));
        }
        notes = new DeedList(view::requestFocus);
        notes.add("write-note", 0, Texts.text("reader.note.write"), NoteWords.sample(Note.Meaning.REMARK), () -> act(reader::makeNote));
        for (Note.Meaning meaning : NoteWords.HIGHLIGHTS) {
            notes.add("note-" + DeedList.idOf(meaning), notes.getChildren().size(), NoteWords.of(meaning), NoteWords.sample(meaning),
                    () -> act(() -> reader.highlight(meaning)));
        }
        bar.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInBar);
        getChildren().addAll(bar, types, notes);
        bar.setVisible(false);
        pane.selection().addListener((property, before, now) -> {
            closeLists();
            place();
        });
        view.onFrame(this::place);
    }

    private Button word(String name, String key, Runnable action) {
        Button button = ReaderControls.wordButton(key, action);
        button.getProperties().put("name", name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** The bar and the lists that it opens. */
    List<Node> floating() {
        return List.of(bar, types, notes);
    }

    /** Everything with a name of its own, for ids. */
    List<Node> named() {
        List<Node> all = new ArrayList<>(bar.getChildren());
        all.addAll(types.getChildren());
        all.addAll(notes.getChildren());
        return all;
    }

    private void act(Runnable deed) {
        closeLists();
        view.requestFocus();
        reader.activate(pane);
        deed.run();
        place();
    }

    private void closeLists() {
        types.setVisible(false);
        notes.setVisible(false);
    }

    /** Offers the types of links; nothing where no link can be made. */
    void chooseType() {
        if (reader.canLink().get()) {
            open(types);
        }
    }

    /** Offers a note and the highlights; nothing where nothing is selected. */
    void chooseNote() {
        if (pane.selection().get() != null) {
            open(notes);
        }
    }

    private void open(DeedList list) {
        closeLists();
        list.setVisible(true);
        place();
        list.open();
    }

    private void keyInBar(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            view.requestFocus();
            pane.selection().set(null);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        if (placing) {
            return;
        }
        placing = true;
        Selection selected = pane.selection().get();
        Bounds last = selected == null || selected.areas().isEmpty() ? null : view.boundsOf(selected.areas().getLast());
        boolean seen = last != null && last.getMaxY() > 0 && last.getMinY() < getHeight();
        bar.setVisible(seen);
        if (seen && selected != null) {
            sizeBar();
            Bounds first = view.boundsOf(selected.areas().getFirst());
            double x = within(last.getMinX() - OUTWARD, getWidth() - bar.getWidth());
            double under = last.getMaxY() + AWAY;
            boolean room = under + bar.getHeight() <= getHeight() - EDGE;
            double y = room || first == null ? under : first.getMinY() - AWAY - bar.getHeight();
            bar.relocate(x, within(y, getHeight() - bar.getHeight()));
        }
        place(types, link, seen);
        place(notes, note, seen);
        placing = false;
    }

    // In a narrow pane the words take two lines.
    private void sizeBar() {
        double words = bar.getChildren().stream().mapToDouble(each -> Math.ceil(((Region) each).prefWidth(-1))).sum();
        double width = Math.ceil(Math.min(words + bar.snappedLeftInset() + bar.snappedRightInset() + 1, Math.max(1, getWidth() - 2 * EDGE)));
        bar.resize(width, bar.prefHeight(width));
        bar.layout();
    }

    // Under the bar, above it where there is no room, in the middle where there is no bar: the selection is opposite.
    private void place(DeedList list, Node beside, boolean barSeen) {
        if (!list.isVisible()) {
            return;
        }
        list.autosize();
        @Nullable Region under = barSeen ? bar : null;
        double x = under == null ? (getWidth() - list.getWidth()) / 2 : under.getLayoutX() + beside.getLayoutX();
        double y = under == null ? 24 : under.getLayoutY() + under.getHeight() + EDGE;
        if (under != null && y + list.getHeight() > getHeight() - EDGE) {
            y = under.getLayoutY() - EDGE - list.getHeight();
        }
        list.relocate(within(x, getWidth() - list.getWidth()), within(y, getHeight() - list.getHeight()));
    }

    private static double within(double wanted, double most) {
        return Math.round(Math.max(EDGE, Math.min(wanted, most - EDGE)));
    }
}
