package casebound.ui.evidence;

import casebound.model.CaseDate;
import casebound.model.EvidenceItem;
import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.FuzzyDate;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Sheet;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The sheet of evidence items. */
final class ItemsGrid {
    private static final double EXHIBITS = 96;

    private ItemsGrid() {}

    static Sheet<ItemRow> of(EvidenceModel model, Navigator navigator) {
        Sheet<ItemRow> sheet = new Sheet<>("evidence-grid", Texts.text("evidence.grid"), ItemRow::id, model.itemTyping());
        sheet.grid().columns()
                .sorted(EvidenceModel.NUMBER, Texts.text("evidence.number"), 52, row -> NaturalOrder.key(number(row)), ItemsGrid::number)
                .filling(EvidenceModel.DESCRIPTION, Texts.text("evidence.description"), row -> from(row, EvidenceItem::description))
                .text("evidence-holder", Texts.text("evidence.heldBy"), 96, ItemRow::heldBy, "second")
                .nodes(EvidenceModel.KNOWN, Texts.text("evidence.firstKnown"), 132, ItemsGrid::known, ItemsGrid::knownCell, "date")
                .text("evidence-bearing", Texts.text("evidence.bearing"), 82, ItemsGrid::bearing, "second")
                .nodes("evidence-custody", Texts.text("evidence.custody"), 68, row -> row.custody().size(), ItemsGrid::custody)
                .nodes("evidence-exhibits", Texts.text("evidence.exhibits"), EXHIBITS, row -> row.exhibits().size(),
                        row -> exhibits(row, navigator), "chips")
                .nodes("evidence-productions", Texts.text("evidence.served.short"), 62, row -> row.productions().size(), ItemsGrid::served)
                .sorted("evidence-documents", Texts.text("evidence.documents"), 46, ItemRow::documents,
                        row -> row.documents() == 0 ? "" : String.valueOf(row.documents()), "second")
                .leavingOut("evidence-documents", "evidence-productions", "evidence-bearing", "evidence-custody", "evidence-exhibits");
        sheet.typed(EvidenceModel.NUMBER, row -> from(row, EvidenceItem::number), row -> row.item() == null ? hint("+") : null)
                .typed(EvidenceModel.DESCRIPTION, row -> from(row, EvidenceItem::description),
                        row -> row.item() == null ? hint(Texts.text("evidence.new.description")) : null)
                .typed(EvidenceModel.KNOWN, row -> known(row).text(), ItemsGrid::knownCell)
                .home(EvidenceModel.DESCRIPTION)
                .lastRow(ItemRow.NEW);
        return sheet;
    }

    private static String number(ItemRow row) {
        return from(row, EvidenceItem::number);
    }

    private static CaseDate known(ItemRow row) {
        return row.item() == null ? CaseDate.NONE : row.item().firstKnown();
    }

    private static String from(ItemRow row, Function<EvidenceItem, String> text) {
        return row.item() == null ? "" : text.apply(row.item());
    }

    /** What it is to the receiving side, and who says so. */
    private static String bearing(ItemRow row) {
        if (row.item() == null || row.item().bearing() == EvidenceItem.Bearing.NOT_SAID) {
            return "";
        }
        String bearing = Texts.text("evidence.bearing." + row.item().bearing());
        return row.item().bearingSaidBy().isBlank() ? bearing
                : Texts.text("evidence.bearing.saidBy", bearing, row.item().bearingSaidBy());
    }

    /** When it was first known, and to whom. */
    private static Node knownCell(ItemRow row) {
        HBox cell = new HBox(6, FuzzyDate.of(known(row)));
        cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (!row.knownTo().isEmpty()) {
            Label to = new Label(row.knownTo());
            to.getStyleClass().addAll("t12", "text-subtle");
            to.setMinWidth(0);
            cell.getChildren().add(to);
        }
        return cell;
    }

    private static @Nullable Node custody(ItemRow row) {
        if (row.custody().isEmpty()) {
            return null;
        }
        String count = String.valueOf(row.custody().size());
        if (row.flaws() == 0) {
            return hint(count);
        }
        Label mark = Mark.NEEDS_YOU.view(count);
        mark.setAccessibleText(Texts.text("evidence.custody.flaws", row.custody().size(), row.flaws()));
        return mark;
    }

    private static @Nullable Node exhibits(ItemRow row, Navigator navigator) {
        if (row.exhibits().isEmpty()) {
            return null;
        }
        ExhibitRow first = row.exhibits().getFirst();
        Button chip = Chips.plain("evidence-exhibit-chip", words(first), () -> navigator.openRecord(first.exhibit().ref()));
        chip.setMinWidth(0);
        HBox chips = Chips.row(chip);
        if (row.exhibits().size() > 1) {
            chips.getChildren().add(Chips.more(row.exhibits().size() - 1));
        }
        chips.setPrefWidth(EXHIBITS - 13);
        chips.setMaxWidth(EXHIBITS - 13);
        return chips;
    }

    private static @Nullable Node served(ItemRow row) {
        if (row.item() == null || row.productions().isEmpty()) {
            return null;
        }
        Label mark = Mark.SERVED.view(String.valueOf(row.productions().size()));
        mark.setAccessibleText(Texts.text("evidence.served", row.productions().size()));
        return mark;
    }

    /** Number and proceeding of an exhibit. */
    static String words(ExhibitRow row) {
        return Texts.text("evidence.exhibit.in", row.exhibit().number(), row.proceeding());
    }

    private static Label hint(String words) {
        Label hint = new Label(words);
        hint.getStyleClass().add("text-subtle");
        return hint;
    }
}
