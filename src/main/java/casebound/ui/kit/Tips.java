package casebound.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Tooltips: what a control does with its keys, and the whole of a text that did not fit. */
public final class Tips {
    private static final Duration DELAY = Duration.millis(500);

    private Tips() {}

    /** A tooltip that says what the control does and by which keys. */
    public static void tip(Node node, String text, @Nullable KeyCodeCombination shortcut) {
        // made when somebody points there: a grid makes many chips, and few of them are ever pointed at
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent enter) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip.install(node, tooltip(shortcut == null ? text : text + "  " + shortcut.getDisplayText()));
            }
        });
    }

    /** Shows the whole text of a label or cell while its end is cut off. */
    public static void whenCut(Labeled labeled) {
        labeled.setOnMouseEntered(enter -> {
            String whole = labeled.getText(); // null in an empty cell
            boolean cut = whole != null
                    && labeled.lookup(".text") instanceof Text shown && !shown.getText().equals(whole);
            labeled.setTooltip(cut ? tooltip(whole) : null);
        });
    }

    /** A tooltip whose text runs over several lines where it is long. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(Wrapped.broken(text));
        tooltip.setShowDelay(DELAY);
        return tooltip;
    }
}
