package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record in the inspector. They stay while the record changes: what is being typed is never replaced, and
 * the focus stays where it is. A text is saved when it is left or with Enter; one that is refused stays and says why.
 */
public final class RecordFields<R> {
    private static final int ROWS = 3;

    private final boolean writable;
    private final Function<R, Object> identity;
    private final Fields pane = new Fields();
    private final List<Bound<R>> all = new ArrayList<>();
    private @Nullable R shown;
    private boolean filling;

    private interface Bound<R> {
        void fill(R record, boolean another);

        void take(R record);
    }

    /** Saves a value once, however often the field is left before the record comes back with it. */
    private static final class Once<R, V> {
        private final BiConsumer<R, V> save;
        private @Nullable V sent;

        Once(BiConsumer<R, V> save) {
            this.save = save;
        }

        void accept(R record, V value) {
            if (!value.equals(sent)) {
                sent = value;
                save.accept(record, value);
            }
        }

        void clear() {
            sent = null;
        }
    }

    /** @param identity what tells one record from another, such as its id */
    public RecordFields(boolean writable, Function<R, Object> identity) {
        this.writable = writable;
        this.identity = identity;
    }

    /** The fields with their names. */
    public Fields pane() {
        return pane;
    }

    /** Shows a record as it is now. What was typed for the one before is saved first. */
    public void show(R record) {
        boolean another = shown == null || !identity.apply(shown).equals(identity.apply(record));
        if (another) {
            leave();
        }
        shown = record;
        filling = true;
        all.forEach(each -> each.fill(record, another));
        filling = false;
    }

    /** Saves what is typed; nothing is shown any more. */
    public void leave() {
        R before = shown;
        if (before != null) {
            all.forEach(each -> each.take(before));
        }
        shown = null;
    }

    /** A line of text; an empty one is not saved where something must stand there. */
    public TextField text(String id, String label, boolean needed, Function<R, String> now, BiConsumer<R, String> save) {
        TextField field = named(new TextField(), id, label);
        pane.add(label, field);
        text(field, needed, now, save);
        field.setOnAction(enter -> take());
        return field;
    }

    /** A text of several lines. */
    public TextArea area(String id, String label, Function<R, String> now, BiConsumer<R, String> save) {
        TextArea field = named(new TextArea(), id, label);
        field.setPrefRowCount(ROWS);
        Wrapped.wrapped(field);
        text(field, false, now, save);
        return field;
    }

    private void text(TextInputControl field, boolean needed, Function<R, String> now, BiConsumer<R, String> save) {
        Once<R, String> once = new Once<>(save);
        bind(field, new Bound<>() {
            /** A line shows no line breaks: a name that has some is not changed by being looked at. */
            private String filled = "";

            @Override
            public void fill(R record, boolean another) {
                once.clear();
                if (another || !field.isFocused()) {
                    field.setText(now.apply(record));
                    filled = field.getText().strip();
                }
            }

            @Override
            public void take(R record) {
                String typed = field.getText().strip();
                if (!typed.equals(filled) && !typed.equals(now.apply(record).strip()) && !(needed && typed.isEmpty())) {
                    once.accept(record, typed);
                }
            }
        });
        field.setEditable(writable);
    }

    /** A text with the field's usual words. */
    public ComboBox<String> suggested(String id, String label, Function<R, List<String>> words, Function<R, String> now,
            BiConsumer<R, String> save) {
        ComboBox<String> box = Suggest.of(id, label, List.of(), typed -> take());
        box.setDisable(!writable);
        pane.add(label, box);
        Once<R, String> once = new Once<>(save);
        all.add(new Bound<>() {
            private String filled = "";

            @Override
            public void fill(R record, boolean another) {
                once.clear();
                Suggest.offer(box, words.apply(record));
                if (another || !box.isFocused()) {
                    Suggest.fill(box, now.apply(record));
                    filled = Suggest.text(box);
                }
            }

            @Override
            public void take(R record) {
                if (!Suggest.text(box).equals(filled) && !Suggest.text(box).equals(now.apply(record))) {
                    once.accept(record, Suggest.text(box));
                }
            }
        });
        return box;
    }

    /** One of several. */
    public <V> ComboBox<V> pick(String id, String label, List<V> values, Function<V, String> name, Function<R, V> now,
            BiConsumer<R, V> save) {
        ComboBox<V> box = Pick.of(id, label, values, name);
        box.setDisable(!writable);
        pane.add(label, box);
        all.add(new Bound<>() {
            @Override
            public void fill(R record, boolean another) {
                box.setValue(now.apply(record));
            }

            @Override
            public void take(R record) {
                V value = box.getValue();
                if (value != null && !value.equals(now.apply(record))) {
                    save.accept(record, value);
                }
            }
        });
        box.setOnAction(chosen -> take());
        return box;
    }

    /**
     * A date as typed, with how it was understood below.
     *
     * @param fault what else is wrong with a date; empty for nothing
     */
    public TextField date(String id, String label, Function<R, CaseDate> now, BiFunction<R, CaseDate, String> fault,
            BiConsumer<R, CaseDate> save) {
        TextField field = named(new TextField(), id, label);
        Label below = new Label();
        below.setId(id + "-understood");
        Wrapped.wrapped(below);
        below.getStyleClass().addAll("t12", "text-muted");
        below.managedProperty().bind(below.visibleProperty());
        Once<R, CaseDate> once = new Once<>(save);
        VBox both = new VBox(2, field, below);
        pane.add(label, both);
        field.setOnAction(enter -> take());
        bind(field, new Bound<>() {
            @Override
            public void fill(R record, boolean another) {
                once.clear();
                if (another || !field.isFocused() && !field.getStyleClass().contains("invalid")) {
                    CaseDate date = now.apply(record);
                    field.setText(date.text());
                    say(field, below, "", understood(date));
                }
            }

            @Override
            public void take(R record) {
                String typed = field.getText().strip();
                if (typed.equals(now.apply(record).text())) {
                    fill(record, true);
                    return;
                }
                String problem = DateText.fault(typed);
                problem = problem.isEmpty() ? fault.apply(record, CaseDates.parse(typed)) : problem;
                if (problem.isEmpty()) {
                    CaseDate date = CaseDates.parse(typed);
                    say(field, below, "", understood(date));
                    once.accept(record, date);
                } else {
                    say(field, below, problem, "");
                }
            }
        });
        field.setEditable(writable);
        return field;
    }

    /** How a date was understood; nothing where it is a plain day, which says so itself. */
    private static String understood(CaseDate date) {
        boolean plainDay = date.qualifier() == CaseDate.Qualifier.EXACT && date.precision() == CaseDate.Precision.DAY
                && date.text().equals(CaseDates.shown(date));
        return date.known() && !plainDay ? CaseDates.understood(date) : "";
    }

    private static void say(TextField field, Label below, String problem, String understood) {
        field.getStyleClass().remove("invalid");
        below.getStyleClass().remove("form-error");
        if (!problem.isEmpty()) {
            field.getStyleClass().add("invalid");
            below.getStyleClass().add("form-error");
        }
        below.setText(problem.isEmpty() ? understood : problem);
        below.setVisible(!below.getText().isEmpty());
    }

    private void bind(Control field, Bound<R> bound) {
        all.add(bound);
        field.focusedProperty().addListener((property, had, has) -> {
            if (!has && shown != null && !filling) {
                bound.take(shown);
            }
        });
    }

    private void take() {
        if (shown != null && !filling) {
            R record = shown;
            all.forEach(each -> each.take(record));
        }
    }
}
