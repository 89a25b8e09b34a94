package casebound.ui.evidence;

import casebound.model.Exhibit;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Pick;
import casebound.ui.kit.SavedText;
import casebound.ui.kit.Wrapped;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An exhibit, explained: its designation, where it stands, and what it is. */
final class ExhibitInspector {
    private final EvidenceModel model;
    private final Navigator navigator;
    private final Inspector pane;
    private @Nullable ExhibitRow shown;
    private @Nullable EvidenceSheet around;

    ExhibitInspector(EvidenceModel model, Navigator navigator, Inspector pane) {
        this.model = model;
        this.navigator = navigator;
        this.pane = pane;
    }

    void show(@Nullable ExhibitRow row) {
        EvidenceSheet now = model.sheetProperty().get();
        if (row == null) {
            shown = null;
            pane.clear(Texts.text("evidence.exhibit.inspector.none"));
        } else if (!row.equals(shown) || !now.equals(around)) {
            boolean same = shown != null && shown.id().equals(row.id());
            shown = row;
            around = now;
            if (same) {
                SavedText.keeping(pane, () -> build(row));
            } else {
                build(row);
            }
        }
    }

    /** Something else was shown in the pane meanwhile. */
    void forget() {
        shown = null;
    }

    private void build(ExhibitRow row) {
        Exhibit exhibit = row.exhibit();
        Button chip = Chips.plain("exhibits-subject-open", row.subject(), () -> navigator.open(row.at()));
        chip.setMinWidth(0);
        VBox subject = Inspector.part(Texts.text("evidence.subject"), "", (Node) chip);
        subject.setFillWidth(false);
        VBox record = Inspector.part(fields(exhibit));
        if (row.twice()) {
            Label mark = Mark.NEEDS_YOU.view(Texts.text("evidence.exhibit.twice", exhibit.number()));
            Wrapped.wrapped(mark);
            mark.setId("exhibits-twice");
            record.getChildren().add(mark);
        }
        pane.show(Texts.text("evidence.exhibit.short", exhibit.number()), row.shownDescription(), record, subject);
    }

    private Fields fields(Exhibit exhibit) {
        UUID id = exhibit.id();
        EvidenceSheet sheet = model.sheetProperty().get();
        Fields fields = new Fields();
        String number = Texts.text("evidence.number");
        fields.add(number, SavedText.line("exhibits-number-field", number, exhibit.number(), model.writable(), true,
                typed -> model.edits().exhibit(id, "number", typed)));
        String description = Texts.text("evidence.description");
        fields.add(description, SavedText.line("exhibits-description-field", description, exhibit.description(), model.writable(), false,
                typed -> model.edits().exhibit(id, "description", typed)));
        ComboBox<Proceeding> proceeding =
                Pick.of("exhibits-proceeding-field", Texts.text("evidence.proceeding"), sheet.proceedings(), Proceeding::name);
        sheet.proceedings().stream().filter(each -> each.id().equals(exhibit.proceeding())).findFirst().ifPresent(proceeding::setValue);
        proceeding.setOnAction(chosen -> model.edits().exhibit(id, "proceeding", proceeding.getValue().id()));
        fields.add(Texts.text("evidence.proceeding"), proceeding);
        ComboBox<Optional<Party>> offeredBy = ExhibitForm.parties("exhibits-offered-field", Texts.text("evidence.offeredBy"), sheet);
        offeredBy.setValue(sheet.parties().stream().filter(each -> each.map(Party::id).equals(Optional.ofNullable(exhibit.offeredBy())))
                .findFirst().orElse(Optional.empty()));
        offeredBy.setOnAction(chosen -> model.edits().exhibit(id, "offeredBy", offeredBy.getValue().map(Party::id).orElse(null)));
        fields.add(Texts.text("evidence.offeredBy"), offeredBy);
        ComboBox<Exhibit.Status> status = Pick.oneOf("exhibits-status-field", Texts.text("evidence.status"),
                "evidence.exhibit.status.", Exhibit.Status.values());
        status.setValue(exhibit.status());
        status.setOnAction(chosen -> model.edits().exhibit(id, "status", status.getValue()));
        fields.add(Texts.text("evidence.status"), status);
        String admitted = Texts.text("evidence.admitted");
        fields.add(admitted, SavedText.date("exhibits-admitted-field", admitted, exhibit.admitted(), model.writable(),
                date -> model.edits().exhibit(id, "admitted", date)));
        java.util.List.of(proceeding, offeredBy, status).forEach(box -> box.setDisable(!model.writable()));
        return fields;
    }
}
