package casebound.ui.kit;

import casebound.problem.Texts;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks for the name and type of a new record; everything else can follow in the inspector. */
public final class NewRecord {
    private NewRecord() {}

    /** @param keys the beginning of the keys of its texts and of its ids, such as {@code parties} */
    public static <E extends Enum<E>> void ask(Window over, String keys, E[] types, BiConsumer<String, E> make) {
        Form form = new Form();
        TextField name = form.text(keys + "-new-name", Texts.text(keys + ".name"), "",
                typed -> typed.isBlank() ? Texts.text(keys + ".name.missing") : "");
        ComboBox<E> type = Pick.oneOf(keys + "-new-type", Texts.text(keys + ".type"), keys + ".type.", types);
        type.setValue(types[0]);
        form.row(Texts.text(keys + ".type"), type, "");
        new Decision(keys + "-new", Texts.text(keys + ".new.question"), "").with(form)
                .act(Texts.text(keys + ".new.act"), form.validProperty(), () -> make.accept(name.getText(), type.getValue()))
                .startAt(name).show(over);
    }
}
