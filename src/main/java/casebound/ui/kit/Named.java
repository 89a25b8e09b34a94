package casebound.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Gives a control its stable id and the words that a screen reader says. */
public final class Named {
    private Named() {}

    /** @param spoken what a screen reader says; the full text where the control shows a shortened one */
    public static <N extends Node> N named(N node, String id, String spoken) {
        node.setId(id);
        node.setAccessibleText(spoken);
        if (node instanceof Labeled labeled) {
            // names and titles hold underscores, which would become keyboard hints
            labeled.setMnemonicParsing(false);
        }
        return node;
    }
}
