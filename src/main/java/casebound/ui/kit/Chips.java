package casebound.ui.kit;

import casebound.problem.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/** Chips are things that one can open: a source, a party, an exhibit. They are never states. */
public final class Chips {
    private Chips() {}

    /**
     * A cited place, such as "Day 3, 147:11–12".
     *
     * @param text the short name and pinpoint
     * @param spoken title and pinpoint in full, for the tooltip and screen readers
     */
    public static Button source(String id, String text, String spoken, Runnable open) {
        return chip(id, text, spoken, "source", open);
    }

    /**
     * A cited place whose name may be cut where space is short; its pinpoint never is.
     *
     * @param spoken title and pinpoint in full
     */
    public static Button cited(String id, String name, String pinpoint, String spoken, Runnable open) {
        Button chip = source(id, "", spoken, open);
        chip.setGraphic(namedPlace(name, pinpoint));
        chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return chip;
    }

    /** The same for a source that no longer leads anywhere; it says why. */
    public static Button citedUnresolved(String id, String name, String pinpoint, String why, Runnable open) {
        Button chip = unresolved(id, name + " " + pinpoint, why, open);
        HBox place = namedPlace(name, pinpoint);
        place.getChildren().addFirst(Mark.GAPS.shape());
        chip.setGraphic(place);
        chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return chip;
    }

    private static HBox namedPlace(String name, String pinpoint) {
        Label first = new Label(OneLine.of(!name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1)) ? name + "," : name));
        first.setMinWidth(0);
        Label second = new Label(pinpoint);
        second.setMinWidth(Region.USE_PREF_SIZE);
        HBox place = new HBox(4, first, second);
        place.getStyleClass().add("chip-place");
        place.setMouseTransparent(true);
        return place;
    }

    /** A source that no longer leads anywhere; it says why. */
    public static Button unresolved(String id, String text, String why, Runnable open) {
        Button chip = chip(id, text, Texts.text("kit.chip.unresolved", text, why), "unresolved", open);
        chip.setGraphic(Mark.GAPS.shape());
        return chip;
    }

    /** A record that opens: party, issue, exhibit, document. */
    public static Button plain(String id, String text, Runnable open) {
        return chip(id, text, text, "plain", open);
    }

    /** A record that opens, with an icon before its name. */
    public static Button plain(String id, Ikon ikon, String text, Runnable open) {
        Button chip = plain(id, text, open);
        chip.setGraphic(Icons.icon(ikon));
        return chip;
    }

    /** A disclosure gap that opens. */
    public static Button gap(String id, String text, Runnable open) {
        Button chip = chip(id, text, text, "gap", open);
        chip.setGraphic(Mark.GAPS.shape());
        return chip;
    }

    /** "+2": that there are more. */
    public static Node more(int count) {
        Label more = new Label("+" + count);
        more.getStyleClass().add("chip-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(Texts.text("kit.chip.more", count));
        return more;
    }

    /** Chips beside each other in a cell. They keep their width; the cell cuts what does not fit. */
    public static HBox row(Node... chips) {
        HBox row = new HBox(chips);
        row.getStyleClass().add("chip-row");
        return row;
    }

    private static Button chip(String id, String text, String spoken, String style, Runnable open) {
        Button chip = Buttons.plain(id, OneLine.of(text), open);
        chip.setAccessibleText(spoken);
        chip.getStyleClass().addAll("chip", style);
        Tips.tip(chip, spoken, null);
        return chip;
    }
}
