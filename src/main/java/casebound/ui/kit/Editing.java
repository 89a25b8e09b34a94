package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The rows of an inspector: a text that is saved when it is left, a field that adds, a line that can be taken away. */
public final class Editing {
    private final boolean writable;

    /** @param writable whether anything may be changed */
    public Editing(boolean writable) {
        this.writable = writable;
    }

    /** A text in place; an empty one is not saved where something must stand there. */
    public TextField text(String id, String spoken, String text, boolean needed, Consumer<String> save) {
        TextField field = named(new TextField(text), id, spoken);
        // As the line shows it: a name with a line break is not changed by being looked at.
        String shown = field.getText().strip();
        field.setEditable(writable);
        field.setOnAction(enter -> field.getParent().requestFocus());
        field.focusedProperty().addListener((property, had, has) -> {
            String typed = field.getText().strip();
            if (!has && !typed.equals(shown) && !(needed && typed.isEmpty())) {
                save.accept(typed);
            }
        });
        return field;
    }

    /** A field that adds what is typed on Enter. */
    public TextField adding(String id, String prompt, Consumer<String> add) {
        TextField field = named(new TextField(), id, prompt);
        field.setPromptText(prompt);
        field.setDisable(!writable);
        field.setOnAction(enter -> {
            if (!field.getText().isBlank()) {
                String typed = field.getText();
                field.clear();
                add.accept(typed);
            }
        });
        return field;
    }

    /** One of several, with a button that takes it away. */
    public HBox line(String id, String words, Runnable remove) {
        Label label = new Label(words);
        Wrapped.wrapped(label);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button off = Buttons.arrow(id, BootstrapIcons.X, Texts.text("kit.takeAway", words), null, remove);
        off.setDisable(!writable);
        off.setMinWidth(24);
        HBox line = new HBox(4, label, off);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Whether anything may be changed. */
    public boolean writable() {
        return writable;
    }

    /** A line of explanation in grey. */
    public static Node muted(String words) {
        Label label = new Label(words);
        Wrapped.wrapped(label);
        label.getStyleClass().addAll("text-subtle", "t12");
        return label;
    }
}
