package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Drop-downs to pick one thing from. */
public final class Pick {
    private Pick() {}

    /** One of an enum's values, named by the message bundle under {@code keys + value}. */
    public static <E extends Enum<E>> ComboBox<E> oneOf(String id, String spoken, String keys, E[] values) {
        return of(id, spoken, List.of(values), value -> Texts.text(keys + value));
    }

    /** One of these things; nothing is picked yet. */
    public static <R> ComboBox<R> of(String id, String spoken, List<R> things, Function<R, String> name) {
        ComboBox<R> box = named(new ComboBox<>(), id, spoken);
        box.getItems().setAll(things);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable R thing) {
                return thing == null ? "" : OneLine.of(name.apply(thing));
            }

            @Override
            public R fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        return box;
    }
}
