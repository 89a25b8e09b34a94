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
                Tooltip tooltip = new Tooltip(shortcut == null ? text : text + "  " + shortcut.getDisplayText());
                tooltip.setShowDelay(DELAY);
                Tooltip.install(node, tooltip);
            }
        });
    }

    /** Shows the whole text of a label or cell while its end is cut off. */
    public static void whenCut(Labeled labeled) {
        labeled.setOnMouseEntered(enter -> {
            boolean cut = labeled.lookup(".text") instanceof Text shown && !shown.getText().equals(labeled.getText());
            Tooltip tooltip = cut ? new Tooltip(labeled.getText()) : null;
            if (tooltip != null) {
                tooltip.setShowDelay(DELAY);
            }
            labeled.setTooltip(tooltip);
        });
    }
}
