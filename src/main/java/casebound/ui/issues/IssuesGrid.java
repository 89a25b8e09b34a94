package casebound.ui.issues;

import casebound.problem.Texts;
import casebound.ui.kit.Icons;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Sheet;
import casebound.ui.kit.Tips;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The tree as a sheet: one row for an issue, indented by its depth. */
final class IssuesGrid {
    /** Pixels for a level of the tree, and for the sign that folds. */
    private static final double STEP = 18;

    private IssuesGrid() {}

    static Sheet<IssueRow> of(IssuesModel model) {
        Sheet<IssueRow> sheet = new Sheet<>("issues-grid", Texts.text("issues.grid"), IssueRow::id, model.typing());
        sheet.grid().columns()
                .filling(IssuesModel.TITLE, Texts.text("issues.issue"), IssueRow::title)
                .text("issues-type", Texts.text("issues.type"), 110, IssuesGrid::type, "second")
                .text("issues-facts", Texts.text("issues.facts"), 64, row -> count(row, row.facts()), "second")
                .text("issues-evidence", Texts.text("issues.evidence"), 80, row -> count(row, row.evidence()), "second");
        // The order is the tree's own.
        sheet.grid().table().getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        return sheet.typed(IssuesModel.TITLE, IssueRow::title, row -> title(row, model)).typedIn(row -> !row.isHead());
    }

    private static String type(IssueRow row) {
        return row.issue() == null ? "" : Texts.text("issues.type." + row.issue().type());
    }

    private static String count(IssueRow row, int count) {
        return count == 0 || row.id().equals(IssueRow.DRAFT) ? "" : String.valueOf(count);
    }

    private static Node title(IssueRow row, IssuesModel model) {
        Label sign = new Label();
        sign.setMinWidth(STEP);
        sign.setPrefWidth(STEP);
        if (row.parts() > 0) {
            sign.setGraphic(Icons.icon(row.folded() ? BootstrapIcons.CHEVRON_RIGHT : BootstrapIcons.CHEVRON_DOWN));
            sign.getGraphic().getStyleClass().add("small-icon");
            sign.setOnMouseClicked(click -> model.fold(row, !row.folded()));
        }
        Label words = new Label(OneLine.of(row.title()));
        words.setMinWidth(0);
        Tips.whenCut(words);
        if (row.isHead()) {
            words.getStyleClass().add("strong");
        }
        Region indent = new Region();
        indent.setMinWidth(row.depth() * STEP);
        HBox cell = new HBox(indent, sign, words);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }
}
