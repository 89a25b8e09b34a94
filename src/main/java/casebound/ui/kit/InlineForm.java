package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A few fields in the inspector that are taken together, in one change: a role, a charge. What is refused stays as it was
 * typed, with the reason below. Enter takes it, Esc gives it up.
 */
public final class InlineForm extends VBox {
    private final String id;
    private final Fields fields = new Fields();
    private final Label problem = new Label();
    private Supplier<String> take = () -> "";
    private final Runnable close;

    /**
     * @param act what the button says
     * @param close puts the form away
     */
    public InlineForm(String id, String act, Runnable close) {
        this.id = id;
        this.close = close;
        setId(id);
        getStyleClass().add("inline-form");
        setSpacing(4);
        problem.setId(id + "-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("form-error");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        Button save = Buttons.plain(id + "-save", act, this::save);
        Button cancel = Buttons.flat(id + "-cancel", Texts.text("kit.cancel"), close);
        getChildren().addAll(fields, problem, new HBox(4, save, cancel));
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                close.run();
            }
        });
    }

    /** @param action takes what is typed and says what is wrong with it; empty for nothing, and then the form closes */
    public void onSave(Supplier<String> action) {
        take = action;
    }

    public TextField line(String name, String label, String value) {
        TextField field = named(new TextField(value), id + "-" + name, label);
        field.setOnAction(enter -> save());
        fields.add(label, field);
        return field;
    }

    public ComboBox<String> suggested(String name, String label, String value, List<String> words) {
        ComboBox<String> box = Suggest.of(id + "-" + name, label, words, typed -> {});
        Suggest.fill(box, value);
        saveOnEnter(box);
        fields.add(label, box);
        return box;
    }

    public <V> ComboBox<V> pick(String name, String label, List<V> values, Function<V, String> words, @Nullable V value) {
        ComboBox<V> box = Pick.of(id + "-" + name, label, values, words);
        box.setValue(value == null && !values.isEmpty() ? values.getFirst() : value);
        saveOnEnter(box);
        fields.add(label, box);
        return box;
    }

    /** A drop-down that hears of its picks keeps Enter to itself, so it is taken on the way there. */
    private void saveOnEnter(ComboBox<?> box) {
        box.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && !box.isShowing()) {
                press.consume();
                save();
            }
        });
    }

    /** Takes what is typed, or says why not. */
    public void save() {
        String said = take.get();
        problem.setText(said);
        problem.setVisible(!said.isEmpty());
        if (said.isEmpty()) {
            close.run();
        }
    }
}
