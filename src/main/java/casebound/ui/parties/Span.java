package casebound.ui.parties;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.problem.Texts;
import casebound.ui.kit.DateText;
import casebound.ui.kit.InlineForm;
import javafx.scene.control.TextField;

/** From when to when, as two fields of a form. */
final class Span {
    private final TextField from;
    private final TextField to;

    Span(InlineForm form, CaseDate from, CaseDate to) {
        this.from = form.line("from", Texts.text("parties.from"), from.text());
        this.to = form.line("to", Texts.text("parties.to"), to.text());
    }

    /** What is wrong with the two; empty for nothing. */
    String fault() {
        return fault(from.getText(), to.getText());
    }

    CaseDate from() {
        return CaseDates.parse(from.getText().strip());
    }

    CaseDate to() {
        return CaseDates.parse(to.getText().strip());
    }

    /** What is wrong with such a span; unknown ends are as good as known ones. */
    static String fault(String from, String to) {
        String first = DateText.fault(from);
        String second = first.isEmpty() ? DateText.fault(to) : first;
        if (second.isEmpty()) {
            CaseDate begins = CaseDates.parse(from.strip());
            CaseDate ends = CaseDates.parse(to.strip());
            return ends.isBefore(begins) ? Texts.text("parties.endsBeforeItBegins", CaseDates.shown(ends), CaseDates.shown(begins)) : "";
        }
        return second;
    }

    /** "from Jan 2024 to Jul 2024", with what is known of it; empty for nothing. */
    static String words(CaseDate from, CaseDate to) {
        if (from.known() && to.known()) {
            return Texts.text("parties.span.both", CaseDates.shown(from), CaseDates.shown(to));
        }
        return from.known() ? Texts.text("parties.span.from", CaseDates.shown(from))
                : to.known() ? Texts.text("parties.span.to", CaseDates.shown(to)) : "";
    }
}
