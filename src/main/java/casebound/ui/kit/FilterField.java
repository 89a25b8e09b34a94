package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** A field that filters a list while one types. Esc empties it; "/" reaches it from its section. */
public final class FilterField extends CustomTextField {

    /** @param prompt what is filtered, such as "Filter facts" */
    public FilterField(String id, String prompt) {
        named(this, id, prompt);
        getStyleClass().add("filter-field");
        setPromptText(prompt);
        setLeft(Icons.icon(BootstrapIcons.SEARCH));
        setRight(Buttons.key("/"));
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                press.consume();
            }
        });
    }

    /** Without the key at its right, where "/" does not reach it. */
    public FilterField withoutKey() {
        setRight(null);
        return this;
    }
}
