package casebound.ui.evidence;

import casebound.model.CaseDate;
import casebound.model.Exhibit;
import casebound.model.Ids;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.Pick;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks where a thing is an exhibit, under which number, who offers it and where it stands. */
final class ExhibitForm {
    private ExhibitForm() {}

    /** @param subject the document, page range or item that becomes an exhibit */
    static void ask(Window over, EvidenceSheet sheet, Ref subject, Consumer<Exhibit> take) {
        Form form = new Form();
        ComboBox<Proceeding> proceeding =
                Pick.of("exhibit-form-proceeding", Texts.text("evidence.proceeding"), sheet.proceedings(), Proceeding::name);
        proceeding.getSelectionModel().selectFirst();
        String none = sheet.proceedings().isEmpty() ? Texts.text("evidence.exhibit.noProceeding") : "";
        form.row(Texts.text("evidence.proceeding"), proceeding, none);
        TextField number = form.text("exhibit-form-number", Texts.text("evidence.number"), "",
                typed -> typed.isBlank() ? Texts.text("evidence.missing") : "");
        ComboBox<Optional<Party>> offeredBy = parties("exhibit-form-offered", Texts.text("evidence.offeredBy"), sheet);
        offeredBy.getSelectionModel().selectFirst();
        form.row(Texts.text("evidence.offeredBy"), offeredBy, "");
        ComboBox<Exhibit.Status> status = Pick.oneOf("exhibit-form-status", Texts.text("evidence.status"),
                "evidence.exhibit.status.", Exhibit.Status.values());
        status.setValue(Exhibit.Status.PROPOSED);
        form.row(Texts.text("evidence.status"), status, "");
        new Decision("exhibit-form", Texts.text("evidence.exhibit.question"), "").with(form)
                .act(Texts.text("evidence.exhibit.act"), form.validProperty().and(Bindings.isNotNull(proceeding.valueProperty())), () ->
                        take.accept(new Exhibit(Ids.next(), subject, proceeding.getValue().id(),
                                offeredBy.getValue().map(Party::id).orElse(null), number.getText().strip(), status.getValue(),
                                CaseDate.NONE, "")))
                .startAt(number).show(over);
    }

    /** A choice of the parties, or none. */
    static ComboBox<Optional<Party>> parties(String id, String spoken, EvidenceSheet sheet) {
        return Pick.of(id, spoken, sheet.parties(), party -> party.map(Party::name).orElse(Texts.text("evidence.nobody")));
    }
}
