package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** A text with a list of the field's usual words; any other words are as good. */
public final class Suggest {
    private Suggest() {}

    /** @param take hears the text when one leaves it or picks one */
    public static ComboBox<String> of(String id, String spoken, List<String> words, Consumer<String> take) {
        ComboBox<String> box = named(new ComboBox<>(), id, spoken);
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getEditor().setId(id + "-text");
        box.getEditor().setAccessibleText(spoken);
        box.getItems().setAll(words);
        box.setOnAction(picked -> take.accept(text(box)));
        box.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                take.accept(text(box));
            }
        });
        return box;
    }

    /** What stands in it, without spaces around. */
    public static String text(ComboBox<String> box) {
        String typed = box.getEditor().getText();
        return typed == null ? "" : typed.strip();
    }

    /** Puts a text into it. */
    public static void fill(ComboBox<String> box, String text) {
        box.setValue(text);
        box.getEditor().setText(text);
    }

    /** Offers other words; what stands in it stays. */
    public static void offer(ComboBox<String> box, List<String> words) {
        if (!box.getItems().equals(words)) {
            String now = text(box);
            box.getItems().setAll(words);
            fill(box, now);
        }
    }
}
