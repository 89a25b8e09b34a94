package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.MissingItem;
import casebound.model.Party;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** The fields of something that never came: what it is, who should have it, how it stands, when it was asked for. */
public final class MissingFields {
    private static final int ROWS = 2;

    private final MissingItem before;
    private final Form form = new Form();
    private final TextArea description = named(new TextArea(), "missing-description", Texts.text("missing.description"));
    private final ComboBox<Optional<Party>> holder;
    private final ComboBox<MissingItem.State> state;
    private final TextField requested;
    private final TextArea note = named(new TextArea(), "missing-note", Texts.text("missing.note"));

    /**
     * @param before what the fields begin with
     * @param parties who could have it
     */
    public MissingFields(MissingItem before, List<Party> parties) {
        this.before = before;
        text(description, before.description());
        form.row(Texts.text("missing.description"), description, "");
        List<Optional<Party>> choices = new ArrayList<>(List.of(Optional.empty()));
        parties.stream().sorted(Comparator.comparing(Party::name, String.CASE_INSENSITIVE_ORDER)).map(Optional::of).forEach(choices::add);
        holder = Pick.of("missing-holder", Texts.text("missing.holder"), choices,
                choice -> choice.map(Party::name).orElse(Texts.text("missing.holder.none")));
        holder.setValue(choices.stream().filter(choice -> choice.map(Party::id).filter(id -> id.equals(before.holder())).isPresent())
                .findFirst().orElse(Optional.empty()));
        form.row(Texts.text("missing.holder"), holder, "");
        List<MissingItem.State> states = new ArrayList<>(List.of(MissingItem.State.values()));
        if (before.state() != MissingItem.State.RECEIVED) {
            // that it came is said with the document that it is
            states.remove(MissingItem.State.RECEIVED);
        }
        state = Pick.of("missing-state", Texts.text("missing.state"), states, each -> Texts.text("missing.state." + each));
        state.setValue(before.state());
        form.row(Texts.text("missing.state"), state, "");
        requested = form.text("missing-requested", Texts.text("missing.requested"), "", DateText::fault);
        requested.setText(before.requested().text());
        text(note, before.note());
        form.row(Texts.text("missing.note"), note, Texts.text("missing.internal"));
    }

    private static void text(TextArea area, String words) {
        area.setText(words);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, MissingFields::leadOn);
    }

    // In a text of one paragraph Tab leads on, as in a field.
    private static void leadOn(javafx.scene.input.KeyEvent press) {
        if (press.getCode() == javafx.scene.input.KeyCode.TAB && !press.isControlDown()) {
            press.consume();
            ((Node) press.getSource()).requestFocusTraversal(
                    press.isShiftDown() ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
        }
    }

    public Node node() {
        return form;
    }

    /** Where one begins to type. */
    public Node first() {
        return description;
    }

    /** Whether they can be saved. */
    public ObservableBooleanValue complete() {
        return Bindings.createBooleanBinding(() -> form.validProperty().get() && !description.getText().isBlank(),
                form.validProperty(), description.textProperty());
    }

    /** What was filled in. */
    public MissingItem item() {
        UUID by = holder.getValue().map(Party::id).orElse(null);
        String typed = requested.getText().strip();
        CaseDate date = typed.equals(before.requested().text()) ? before.requested() : CaseDates.parse(typed);
        return new MissingItem(before.id(), description.getText().strip(), by, state.getValue(), date,
                state.getValue() == MissingItem.State.RECEIVED ? before.received() : null, note.getText().strip());
    }
}
