package casebound.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Tooltips: what a control does with its keys, and the whole of a text that did not fit. */
public final class Tips {
    private static final Duration DELAY = Duration.millis(500);

    private Tips() {}

    /** A tooltip that says what the control does and by which keys. */
    public static void tip(Node node, String text, @Nullable KeyCodeCombination shortcut) {
        Tooltip tooltip = new Tooltip(shortcut == null ? text : text + "  " + shortcut.getDisplayText());
        tooltip.setShowDelay(DELAY);
        Tooltip.install(node, tooltip);
    }

    /** Shows the whole text of a label or cell while its end is cut off. */
    public static void whenCut(Labeled labeled) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(DELAY);
        labeled.setOnMouseEntered(enter -> {
            boolean cut = labeled.lookup(".text") instanceof Text shown && !shown.getText().equals(labeled.getText());
            if (cut) {
                tooltip.setText(labeled.getText());
            }
            labeled.setTooltip(cut ? tooltip : null);
        });
    }
}
