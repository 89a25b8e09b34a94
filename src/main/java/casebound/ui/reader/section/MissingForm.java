package casebound.ui.reader.section;

import casebound.model.CaseDate;
import casebound.model.Ids;
import casebound.model.MissingItem;
import casebound.model.Party;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.MissingFields;
import casebound.ui.kit.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks what a passage speaks of that never came: something that was missed before, or something new. */
final class MissingForm {
    private final ComboBox<Optional<MissingItem>> item;
    private final MissingFields fields;
    private final VBox all;

    /** What was filled in: a missing item that there is, or a new one. */
    interface Filled {
        void missing(@Nullable UUID item, MissingItem made);
    }

    /** @param words the words of the passage, as a beginning */
    MissingForm(List<MissingItem> items, List<Party> parties, String words) {
        fields = new MissingFields(new MissingItem(Ids.next(), words, null, MissingItem.State.NOT_REQUESTED, CaseDate.NONE, null, ""), parties);
        List<Optional<MissingItem>> choices = new ArrayList<>(List.of(Optional.empty()));
        items.forEach(each -> choices.add(Optional.of(each)));
        item = Pick.of("reader-missing-item", Texts.text("reader.missingform.item"), choices,
                choice -> choice.map(MissingItem::description).map(CaseActions::inOneLine).orElse(Texts.text("reader.missingform.new")));
        item.setValue(Optional.empty());
        all = new VBox(8);
        if (!items.isEmpty()) {
            Form known = new Form();
            known.row(Texts.text("reader.missingform.item"), item, "");
            all.getChildren().add(known);
        }
        all.getChildren().add(fields.node());
        fields.node().disableProperty().bind(Bindings.createBooleanBinding(() -> item.getValue().isPresent(), item.valueProperty()));
    }

    void show(Window over, String source, Filled then) {
        new Decision("reader-missing-form", Texts.text("reader.missingform.title"), source).with(all).startAt(fields.first())
                .act(Texts.text("reader.missingform.add"), Bindings.createBooleanBinding(
                        () -> item.getValue().isPresent() || fields.complete().get(), item.valueProperty(), fields.complete()),
                        () -> then.missing(item.getValue().map(MissingItem::id).orElse(null), fields.item()))
                .show(over);
    }
}
