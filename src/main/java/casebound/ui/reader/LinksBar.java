package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Says in words what the lines between the panes say, and holds what concerns both panes. */
final class LinksBar extends HBox {
    private static final int MOST = 3;

    private final ReaderModel reader;
    private final HBox links = new HBox(16);

    LinksBar(ReaderModel reader, Runnable swap) {
        this.reader = reader;
        getStyleClass().add("reader-links-bar");
        links.getStyleClass().add("reader-links");
        links.setMinWidth(0);
        ToggleButton tie = new ToggleButton(Texts.text("reader.tie"), Icons.icon(BootstrapIcons.LINK_45DEG));
        tie.getStyleClass().addAll("flat", "reader-button");
        tie.setId("reader-tie");
        tie.setAccessibleText(tie.getText());
        tie.setMinWidth(Region.USE_PREF_SIZE);
        tie.selectedProperty().bindBidirectional(reader.tied());
        TieMenu.on(tie, reader);
        ToggleButton draw = new ToggleButton(Texts.text("reader.draw"), Icons.icon(BootstrapIcons.BOUNDING_BOX));
        draw.getStyleClass().addAll("flat", "reader-button");
        draw.setId("reader-draw");
        draw.setAccessibleText(draw.getText());
        draw.setTooltip(new javafx.scene.control.Tooltip(Texts.text("reader.draw.keys")));
        draw.setMinWidth(Region.USE_PREF_SIZE);
        draw.selectedProperty().bindBidirectional(reader.drawing());
        Button sides = ReaderControls.wordButton("reader.swap", swap);
        sides.setTooltip(new javafx.scene.control.Tooltip(Texts.text("reader.swap.key")));
        sides.setId("reader-swap");
        sides.setMinWidth(Region.USE_PREF_SIZE);
        Button save = ReaderControls.wordButton("reader.pair", reader::savePair);
        save.setId("reader-save-pair");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty().bind(javafx.beans.binding.Bindings.createBooleanBinding(
                () -> reader.left().source().get() == null || reader.right().source().get() == null,
                reader.left().source(), reader.right().source()));
        getChildren().addAll(links, Buttons.spring(), draw, tie, sides, save);
        reader.linksHere().addListener((javafx.collections.ListChangeListener<NumberedLink>) change -> show());
        show();
    }

    private void show() {
        List<NumberedLink> here = reader.linksHere();
        Label count = new Label(Texts.text("reader.links.here", here.size()));
        count.getStyleClass().add(here.isEmpty() ? "text-subtle" : "strong");
        count.setId("reader-links-here");
        count.setMinWidth(Region.USE_PREF_SIZE);
        links.getChildren().setAll(count);
        here.stream().limit(MOST).map(this::words).forEach(links.getChildren()::add);
        if (here.size() > MOST) {
            links.getChildren().add(new Label(Texts.text("reader.links.more", here.size() - MOST)));
        }
    }

    // What does not fit is left out, from the right: words cut in two say nothing.
    @Override
    protected void layoutChildren() {
        double others = getChildren().stream().filter(each -> each != links).mapToDouble(each -> each.prefWidth(-1) + getSpacing()).sum();
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - others;
        double used = 0;
        for (Node each : links.getChildren()) {
            used += each.prefWidth(-1);
            each.setVisible(used <= room);
            used += links.getSpacing();
        }
        super.layoutChildren();
    }

    private Node words(NumberedLink link) {
        Button words = new Button(Texts.text("reader.link.words", link.number(), LinkWords.of(link.link().type())),
                LinkWords.sample(link.link().type()));
        words.getStyleClass().addAll("flat", "reader-link-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.setId("reader-link-" + link.number());
        words.setAccessibleText(Texts.text("reader.link.both", link.number(), LinkWords.of(link.link().type())));
        words.setOnAction(event -> showBothEnds(link));
        words.setOnContextMenuRequested(event -> LinkMenu.show(reader, link, words, event));
        return words;
    }

    // The active pane keeps its end of the link, the other one shows the other end.
    private void showBothEnds(NumberedLink link) {
        PaneModel active = reader.active().get();
        PaneModel holder = active.document() != null && !link.endsIn(active.document()).isEmpty() ? active : reader.opposite(active);
        if (holder.document() != null) {
            Place end = link.endsIn(holder.document()).getFirst();
            holder.open(end, true);
            reader.follow(holder, link.otherEnd(end));
        }
    }
}
