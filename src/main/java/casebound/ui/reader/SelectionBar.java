package casebound.ui.reader;

import casebound.model.Link;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be done with a selection: a small bar 8 pixels under it, inside its pane. */
final class SelectionBar extends Pane {
    private static final double AWAY = 8;

    private final ReaderModel reader;
    private final PaneModel pane;
    private final PageView view;
    private final HBox bar = new HBox();
    private final VBox types = new VBox();
    private final Button link;
    private boolean scrolling;

    SelectionBar(ReaderModel reader, PaneModel pane, PageView view) {
        this.reader = reader;
        this.pane = pane;
        this.view = view;
        setPickOnBounds(false);
        Button fact = ReaderControls.wordButton("reader.fact", () -> act(reader::makeFact));
        link = ReaderControls.wordButton("reader.link", this::chooseType);
        Button evidence = ReaderControls.wordButton("reader.evidence", () -> act(reader::makeEvidence));
        evidence.getProperties().put("name", "evidence");
        Button source = ReaderControls.wordButton("reader.source", () -> act(reader::addSource));
        Button cite = ReaderControls.wordButton("reader.cite", () -> act(reader::copyWithCite));
        fact.getProperties().put("name", "fact");
        source.getProperties().put("name", "source");
        link.getProperties().put("name", "link");
        cite.getProperties().put("name", "cite");
        link.getStyleClass().add("reader-first");
        link.disableProperty().bind(reader.canLink().not());
        bar.getStyleClass().add("reader-selection-bar");
        bar.getChildren().addAll(fact, source, evidence, link, cite);
        types.getStyleClass().add("reader-link-types");
        for (Link.Type type : ReaderModel.LINK_TYPES) {
            types.getChildren().add(typeButton(type));
        }
        types.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInTypes);
        types.addEventHandler(KeyEvent.KEY_TYPED, this::typedInTypes);
        bar.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInBar);
        getChildren().addAll(bar, types);
        types.setVisible(false);
        bar.setVisible(false);
        pane.selection().addListener((property, before, now) -> {
            types.setVisible(false);
            place();
        });
        view.onFrame(this::place);
    }

    private Button typeButton(Link.Type type) {
        int number = types.getChildren().size() + 1;
        Button button = new Button(Texts.text("reader.link.choice", number, LinkWords.of(type)));
        button.getStyleClass().addAll("flat", "reader-button");
        button.getProperties().put("name", "link-" + type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> act(() -> reader.linkToOtherSide(type)));
        return button;
    }

    /** Everything with a name of its own, for ids. */
    List<Node> named() {
        List<Node> all = new ArrayList<>(bar.getChildren());
        all.addAll(types.getChildren());
        return all;
    }

    private void act(Runnable deed) {
        types.setVisible(false);
        view.requestFocus();
        reader.activate(pane);
        deed.run();
        place();
    }

    /** Offers the types of links; nothing where no link can be made. */
    void chooseType() {
        if (!reader.canLink().get()) {
            return;
        }
        types.setVisible(true);
        place();
        types.getChildren().getFirst().requestFocus();
    }

    private void keyInTypes(KeyEvent event) {
        KeyCode code = event.getCode();
        int focused = types.getChildren().indexOf(types.getScene().getFocusOwner());
        if (code == KeyCode.ESCAPE) {
            types.setVisible(false);
            view.requestFocus();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int step = code == KeyCode.DOWN ? 1 : -1;
            types.getChildren().get(Math.floorMod(focused + step, types.getChildren().size())).requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    // What is typed, not what is pressed: after the press the pages have the keyboard, and would take the digit as a size.
    private void typedInTypes(KeyEvent event) {
        int number = event.getCharacter().length() == 1 ? Character.digit(event.getCharacter().charAt(0), 10) : -1;
        if (number >= 1 && number <= types.getChildren().size()) {
            ((Button) types.getChildren().get(number - 1)).fire();
            event.consume();
        }
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
        if (scrolling) {
            return;
        }
        scrolling = true;
        Selection selected = pane.selection().get();
        Bounds last = selected == null || selected.areas().isEmpty() ? null : view.boundsOf(selected.areas().getLast());
        boolean seen = last != null && last.getMaxY() > 0 && last.getMinY() < getHeight();
        bar.setVisible(seen);
        if (seen && selected != null) {
            bar.autosize();
            Bounds first = view.boundsOf(selected.areas().getFirst());
            double x = within(last.getMinX() - 57, getWidth() - bar.getWidth());
            double under = last.getMaxY() + AWAY;
            boolean room = under + bar.getHeight() <= getHeight() - 4;
            double y = room || first == null ? under : first.getMinY() - AWAY - bar.getHeight();
            bar.relocate(x, within(y, getHeight() - bar.getHeight()));
        }
        placeTypes(seen ? bar : null);
        scrolling = false;
    }

    // Under the bar, above it where there is no room, in the middle where there is no bar: the selection is opposite.
    private void placeTypes(@Nullable Region under) {
        if (types.isVisible()) {
            types.autosize();
            double x = under == null ? (getWidth() - types.getWidth()) / 2 : under.getLayoutX() + link.getLayoutX();
            double y = under == null ? 24 : under.getLayoutY() + under.getHeight() + 4;
            if (under != null && y + types.getHeight() > getHeight() - 4) {
                y = under.getLayoutY() - 4 - types.getHeight();
            }
            types.relocate(within(x, getWidth() - types.getWidth()), within(y, getHeight() - types.getHeight()));
        }
    }

    private static double within(double wanted, double most) {
        return Math.round(Math.max(4, Math.min(wanted, most - 4)));
    }
}
