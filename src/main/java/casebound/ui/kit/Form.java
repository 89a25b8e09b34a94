package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Fields to fill in: a label, the field, what is wrong with it, and a line of help, in one call each. */
public final class Form extends VBox {
    private final List<Check> checks = new ArrayList<>();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(true);

    public Form() {
        getStyleClass().add("form");
    }

    /**
     * A line of text.
     *
     * @param help a line under the field; empty for none
     * @param fault says what is wrong with a text; empty for nothing. It is shown once the person has typed.
     */
    public TextField text(String id, String label, String help, Function<String, String> fault) {
        TextField field = named(new TextField(), id, label);
        row(label, field, help);
        Label error = new Label();
        error.getStyleClass().add("form-error");
        Wrapped.wrapped(error);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        ((VBox) getChildren().getLast()).getChildren().add(2, error);
        Check check = new Check(field, fault, error);
        checks.add(check);
        field.textProperty().addListener((property, before, now) -> {
            check.show();
            settle();
        });
        settle();
        return field;
    }

    /** Any other control with its label and help. */
    public void row(String label, Node control, String help) {
        Label name = new Label(label);
        name.setLabelFor(control);
        name.getStyleClass().add("field-label");
        VBox row = new VBox(name, control);
        row.getStyleClass().add("form-row");
        if (!help.isEmpty()) {
            Label words = new Label(help);
            Wrapped.wrapped(words);
            words.getStyleClass().addAll("t12", "text-subtle");
            row.getChildren().add(words);
            control.setAccessibleHelp(help);
        }
        getChildren().add(row);
    }

    /** Whether nothing is wrong with any field. */
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    private void settle() {
        valid.set(checks.stream().allMatch(check -> check.fault().isEmpty()));
    }

    private record Check(TextField field, Function<String, String> rule, Label error) {
        String fault() {
            return rule.apply(field.getText());
        }

        void show() {
            String fault = fault();
            error.setText(fault);
            error.setVisible(!fault.isEmpty());
            field.getStyleClass().remove("invalid");
            if (!fault.isEmpty()) {
                field.getStyleClass().add("invalid");
            }
        }
    }
}
