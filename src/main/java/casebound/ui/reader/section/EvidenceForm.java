package casebound.ui.reader.section;

import casebound.model.EvidenceItem;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks which item of evidence a passage speaks of: one that is there, or a new one. */
final class EvidenceForm {
    private final ComboBox<Optional<EvidenceItem>> item;
    private final TextField description;
    private final Form form = new Form();

    /** What was filled in: an item, or the description of a new one. */
    interface Filled {
        void evidence(@Nullable UUID item, String description);
    }

    /** @param words the words of the passage, as a beginning */
    EvidenceForm(List<EvidenceItem> items, String words) {
        List<Optional<EvidenceItem>> choices = new ArrayList<>(List.of(Optional.empty()));
        items.forEach(each -> choices.add(Optional.of(each)));
        item = Pick.of("reader-evidence-item", Texts.text("reader.evidenceform.item"), choices, EvidenceForm::name);
        item.setValue(Optional.empty());
        form.row(Texts.text("reader.evidenceform.item"), item, "");
        description = form.text("reader-evidence-description", Texts.text("reader.evidenceform.description"), "", typed -> "");
        description.setText(words);
        description.disableProperty().bind(Bindings.createBooleanBinding(() -> item.getValue().isPresent(), item.valueProperty()));
    }

    void show(Window over, String source, Filled then) {
        new Decision("reader-evidence-form", Texts.text("reader.evidenceform.title"), source).with(form).startAt(description)
                .act(Texts.text("reader.evidenceform.add"), Bindings.createBooleanBinding(
                        () -> item.getValue().isPresent() || !description.getText().isBlank(),
                        item.valueProperty(), description.textProperty()),
                        () -> then.evidence(item.getValue().map(EvidenceItem::id).orElse(null), description.getText().strip()))
                .show(over);
        description.selectAll();
    }

    private static String name(Optional<EvidenceItem> choice) {
        return choice.map(each -> each.number().isBlank() ? each.description()
                : Texts.text("reader.inspector.item", each.number(), each.description())).orElse(Texts.text("reader.evidenceform.new"));
    }
}
