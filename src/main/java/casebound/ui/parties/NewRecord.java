package casebound.ui.parties;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Asks for the name and type of a new record; everything else can follow in the inspector. */
final class NewRecord {
    private NewRecord() {}

    /** @param keys the beginning of the keys of its texts and of its ids, {@code parties} or {@code proceedings} */
    static <E extends Enum<E>> void ask(Window over, String keys, E[] types, BiConsumer<String, E> make) {
        Form form = new Form();
        TextField name = form.text(keys + "-new-name", Texts.text(keys + ".name"), "",
                typed -> typed.isBlank() ? Texts.text(keys + ".name.missing") : "");
        ComboBox<E> type = choice(keys + "-new-type", Texts.text(keys + ".type"), keys + ".type.", types);
        type.setValue(types[0]);
        form.row(Texts.text(keys + ".type"), type, "");
        new Decision(keys + "-new", Texts.text(keys + ".new.question"), "").with(form)
                .act(Texts.text(keys + ".new.act"), form.validProperty(), () -> make.accept(name.getText(), type.getValue()))
                .startAt(name).show(over);
    }

    /** A drop-down whose choices are named by the message bundle. */
    static <E extends Enum<E>> ComboBox<E> choice(String id, String spoken, String keys, E[] values) {
        ComboBox<E> box = named(new ComboBox<>(), id, spoken);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : Texts.text(keys + value);
            }

            @Override
            public E fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        return box;
    }
}
