package casebound.ui.evidence;

import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.FuzzyDate;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Sheet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The sheet of exhibits, of items and of documents alike. */
final class ExhibitsGrid {
    private static final double SUBJECT = 150;

    private ExhibitsGrid() {}

    static Sheet<ExhibitRow> of(EvidenceModel model, Navigator navigator) {
        Sheet<ExhibitRow> sheet = new Sheet<>("exhibits-grid", Texts.text("evidence.exhibits.grid"), ExhibitRow::id, model.exhibitTyping());
        sheet.grid().columns()
                .sorted(EvidenceModel.EXHIBIT_NUMBER, Texts.text("evidence.number"), 72,
                        row -> NaturalOrder.key(row.exhibit().number()), row -> row.exhibit().number())
                .filling(EvidenceModel.EXHIBIT_DESCRIPTION, Texts.text("evidence.description"), 240, ExhibitRow::shownDescription)
                .text("exhibits-proceeding", Texts.text("evidence.proceeding"), 130, ExhibitRow::proceeding, "second")
                .text("exhibits-offered", Texts.text("evidence.offeredBy"), 110, ExhibitRow::offeredBy, "second")
                .sorted("exhibits-status", Texts.text("evidence.status"), 104, row -> row.exhibit().status(),
                        row -> Texts.text("evidence.exhibit.status." + row.exhibit().status()), "second")
                .nodes(EvidenceModel.EXHIBIT_ADMITTED, Texts.text("evidence.admitted"), 106, row -> row.exhibit().admitted(),
                        row -> FuzzyDate.of(row.exhibit().admitted()), "date")
                .nodes("exhibits-subject", Texts.text("evidence.subject"), SUBJECT, ExhibitRow::subject,
                        row -> subject(row, navigator), "chips")
                .leavingOut("exhibits-offered", "exhibits-proceeding", "exhibits-subject");
        sheet.typed(EvidenceModel.EXHIBIT_NUMBER, row -> row.exhibit().number(), ExhibitsGrid::number)
                .typed(EvidenceModel.EXHIBIT_DESCRIPTION, row -> row.exhibit().description(), ExhibitsGrid::description)
                .typed(EvidenceModel.EXHIBIT_ADMITTED, row -> row.exhibit().admitted().text(), row -> FuzzyDate.of(row.exhibit().admitted()))
                .home(EvidenceModel.EXHIBIT_DESCRIPTION);
        return sheet;
    }

    /** The number; with a warning where another exhibit of the proceeding has it too. */
    private static @Nullable Node number(ExhibitRow row) {
        if (!row.twice()) {
            return null;
        }
        Label mark = Mark.NEEDS_YOU.view(row.exhibit().number());
        mark.setAccessibleText(Texts.text("evidence.exhibit.twice", row.exhibit().number()));
        return mark;
    }

    private static Node description(ExhibitRow row) {
        Label words = new Label(OneLine.of(row.shownDescription()));
        if (row.exhibit().description().isBlank()) {
            words.getStyleClass().add("text-muted");
        }
        return words;
    }

    private static Node subject(ExhibitRow row, Navigator navigator) {
        Button chip = Chips.plain("exhibits-subject-chip", row.subject(), () -> navigator.open(row.at()));
        chip.setMaxWidth(SUBJECT - 13);
        return Chips.row(chip);
    }
}
