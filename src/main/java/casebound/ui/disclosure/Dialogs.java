package casebound.ui.disclosure;

import casebound.model.CaseDates;
import casebound.model.DisclosureDecision.Decision;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.ui.disclosure.Sheet.Made;
import casebound.ui.kit.Form;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The decisions that the section asks for. */
final class Dialogs {
    private final DisclosureModel model;
    private final Supplier<Window> over;

    Dialogs(DisclosureModel model, Supplier<Window> over) {
        this.model = model;
        this.over = over;
    }

    /** Why it was not disclosed, by which rule it need not be, or where the privilege log has it. */
    void reason(Detail detail, Decision decision) {
        String key = "disclosure.reason." + decision;
        Form form = new Form();
        TextField reason = form.text("disclosure-reason-field", Texts.text(key + ".field"), Texts.text(key + ".help"),
                typed -> typed.isBlank() ? Texts.text(key + ".missing") : "");
        new casebound.ui.kit.Decision("disclosure-reason", Texts.text(key + ".question", Words.brief(detail.row().item()),
                detail.column().name()), detail.sentence()).with(form)
                .act(Texts.text(key + ".act"), form.validProperty(),
                        () -> model.acts().decide(detail.row().item(), detail.column(), decision, reason.getText()))
                .startAt(reason).show(over.get());
    }

    /** Since when the item is known; nothing is guessed. */
    void firstKnown(Detail detail) {
        Form form = new Form();
        TextField date = form.text("disclosure-first-known-date", Texts.text("disclosure.firstKnown"), Texts.text("disclosure.date.help"),
                typed -> typed.isBlank() ? Texts.text("disclosure.date.missing") : dateFault(typed));
        new casebound.ui.kit.Decision("disclosure-first-known", Texts.text("disclosure.firstKnown.question"), "").with(form)
                .act(Texts.text("disclosure.firstKnown.act"), form.validProperty(),
                        () -> model.acts().firstKnown(detail.row().item(), CaseDates.parse(date.getText().strip())))
                .startAt(date).show(over.get());
    }

    /** Records the disclosure of the item to the party: a production of one thing. */
    void record(Detail detail) {
        ProductionForm form = ProductionForm.ofOne(model, detail);
        show(form, Texts.text("disclosure.record.question", Words.brief(detail.row().item()), detail.column().name()),
                Texts.text("disclosure.record.says", detail.column().proceeding().name()), Texts.text("disclosure.record.act"),
                () -> model.acts().produce(form.draft()));
    }

    /** A new production of several things. */
    void produce() {
        ProductionForm form = ProductionForm.ofSeveral(model, null);
        show(form, Texts.text("disclosure.produce.question"), Texts.text("disclosure.field.date.help"), Texts.text("disclosure.record.act"),
                () -> model.acts().produce(form.draft()));
    }

    /** Corrects a production. */
    void correct(Made made) {
        ProductionForm form = ProductionForm.ofSeveral(model, made);
        show(form, Texts.text("disclosure.correct.question"), "", Texts.text("disclosure.correct.act"),
                () -> model.acts().correct(made, form.draft()));
    }

    /** What is owed, in the direction of a cell or in any. */
    void owed(@Nullable Detail detail) {
        new OwedDialog(model, detail).show(over.get());
    }

    private void show(ProductionForm form, String question, String says, String act, Runnable action) {
        new casebound.ui.kit.Decision("disclosure-production", question, says).with(form)
                .act(act, form.validProperty(), action).startAt(form.first()).show(over.get());
    }

    /** What is wrong with a typed date; empty for nothing. */
    static String dateFault(String typed) {
        try {
            CaseDates.parse(typed.strip());
            return "";
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            return List.of(problem.what(), problem.remedy()).stream().filter(part -> !part.isBlank()).findFirst().orElse("");
        }
    }
}
