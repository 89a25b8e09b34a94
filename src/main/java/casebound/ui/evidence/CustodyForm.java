package casebound.ui.evidence;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.CustodyEvent;
import casebound.model.Ids;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.SavedText;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks for a hand-over: when, from whom, to whom, for what, where. */
final class CustodyForm {
    private CustodyForm() {}

    /** A new hand-over; who received it last is suggested as who releases it now. */
    static CustodyEvent next(UUID item, List<CustodyLine> chain) {
        String last = chain.isEmpty() ? "" : chain.getLast().event().receivedBy();
        return new CustodyEvent(Ids.next(), item, CaseDate.NONE, last, "", "", "");
    }

    static void ask(Window over, boolean isNew, CustodyEvent event, Consumer<CustodyEvent> take) {
        Form form = new Form();
        TextField when = form.text("evidence-custody-when", Texts.text("evidence.custody.when"), Texts.text("evidence.custody.when.help"),
                SavedText::problemOf);
        TextField released = form.text("evidence-custody-released", Texts.text("evidence.custody.released"),
                Texts.text("evidence.custody.released.help"), typed -> "");
        TextField received = form.text("evidence-custody-received", Texts.text("evidence.custody.received"), "",
                typed -> typed.isBlank() && released.getText().isBlank() ? Texts.text("evidence.custody.nobody") : "");
        TextField purpose = form.text("evidence-custody-purpose", Texts.text("evidence.custody.purpose"), "", typed -> "");
        TextField place = form.text("evidence-custody-place", Texts.text("evidence.custody.place"), "", typed -> "");
        when.setText(event.date().text());
        released.setText(event.releasedBy());
        received.setText(event.receivedBy());
        purpose.setText(event.purpose());
        place.setText(event.place());
        String question = Texts.text(isNew ? "evidence.custody.question" : "evidence.custody.question.edit");
        new Decision("evidence-custody-form", question, "").with(form)
                .act(Texts.text(isNew ? "evidence.custody.act" : "evidence.custody.act.edit"), form.validProperty(), () ->
                        take.accept(new CustodyEvent(event.id(), event.item(), CaseDates.parse(when.getText().strip()),
                                released.getText().strip(), received.getText().strip(), purpose.getText().strip(), place.getText().strip())))
                .startAt(when).show(over);
    }
}
