package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.problem.ProblemException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/**
 * Texts of an inspector that are saved on Enter and when they are left. Saving makes the inspector anew; {@link #keeping}
 * leaves the cursor and what is just being typed where they are.
 */
public final class SavedText {
    private static final int NOTE_ROWS = 3;

    private SavedText() {}

    /** A line of text; an empty one is not saved where something must stand there. */
    public static TextField line(String id, String spoken, String text, boolean writable, boolean needed, Consumer<String> save) {
        TextField field = saved(new TextField(text), id, spoken, writable, typed -> {
            if (!(needed && typed.isEmpty())) {
                save.accept(typed);
            }
        });
        field.setOnAction(enter -> take(field));
        return field;
    }

    /** A text of several lines. */
    public static TextArea area(String id, String spoken, String text, boolean writable, Consumer<String> save) {
        TextArea area = saved(new TextArea(text), id, spoken, writable, save);
        area.setPrefRowCount(NOTE_ROWS);
        Wrapped.wrapped(area);
        return area;
    }

    /** A fuzzy date: the text as typed and, below it, how it was understood or why it is refused. */
    public static VBox date(String id, String spoken, CaseDate date, boolean writable, Consumer<CaseDate> save) {
        Label understood = new Label(CaseDates.understood(date));
        Wrapped.wrapped(understood);
        understood.getStyleClass().addAll("t12", "text-subtle");
        TextField field = named(new TextField(date.text()), id, spoken);
        saved(field, id, spoken, writable, typed -> {
            field.getStyleClass().remove("invalid");
            String problem = problemOf(typed);
            if (problem.isEmpty()) {
                save.accept(CaseDates.parse(typed));
            } else {
                field.getStyleClass().add("invalid");
                field.setAccessibleHelp(problem);
                understood.getStyleClass().setAll("label", "form-error");
                understood.setText(problem);
                field.setUserData(date.text());
            }
        });
        field.setOnAction(enter -> take(field));
        return new VBox(2, field, understood);
    }

    /** What is wrong with a date, with how to write one; empty for nothing. */
    public static String problemOf(String typedDate) {
        try {
            CaseDates.parse(typedDate.strip());
            return "";
        } catch (ProblemException refused) {
            return refused.problem().what() + " " + refused.problem().remedy();
        }
    }

    /** Builds an inspector anew; the focus and a text that is just being typed in it stay. */
    public static void keeping(Parent inspector, Runnable rebuild) {
        Scene scene = inspector.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        boolean inside = owner != null && owner.getId() != null && within(inspector, owner);
        rebuild.run();
        if (inside && inspector.lookup("#" + owner.getId()) instanceof Node again && again != owner) {
            if (owner instanceof TextInputControl before && again instanceof TextInputControl after) {
                after.applyCss();
                if (!before.getText().equals(before.getUserData())) {
                    after.setText(before.getText());
                }
                again.requestFocus();
                after.positionCaret(Math.min(before.getCaretPosition(), after.getLength()));
            } else {
                again.requestFocus();
            }
        }
    }

    private static boolean within(Parent inspector, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == inspector) {
                return true;
            }
        }
        return false;
    }

    /** The text as it is saved is the control's user data: what differs from it is just being typed. */
    private static <C extends TextInputControl> C saved(C control, String id, String spoken, boolean writable, Consumer<String> save) {
        named(control, id, spoken);
        control.setDisable(!writable);
        control.setUserData(control.getText());
        control.getProperties().put(SavedText.class, save);
        control.focusedProperty().addListener((property, had, has) -> {
            // A control that was taken out of the window has not been left by the person.
            if (!has && control.getScene() != null && control.getScene().getFocusOwner() != control) {
                take(control);
            }
        });
        return control;
    }

    @SuppressWarnings("unchecked")
    private static void take(TextInputControl control) {
        String before = String.valueOf(control.getUserData());
        String typed = control.getText().strip();
        if (!typed.equals(before.strip())) {
            control.setUserData(control.getText());
            ((Consumer<String>) control.getProperties().get(SavedText.class)).accept(typed);
        }
    }
}
