package casebound.ui.welcome;

import casebound.problem.Texts;
import casebound.ui.kit.Mark;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Tips;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A recent case: title and place, what it holds or what became of it, when it was last open. */
final class RecentCaseCell extends ListCell<WelcomeModel.Line> {
    private static final double STATE = 254;
    private static final double WHEN = 84;

    RecentCaseCell() {
        // The cell is as wide as the list, so that long names are cut and not the date.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(WelcomeModel.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label title = label(OneLine.of(line.recent().title()), "strong");
        Label place = label(OneLine.of(line.place()), "t12", "text-subtle");
        VBox names = new VBox(title, place);
        names.setAlignment(Pos.CENTER_LEFT);
        Label state = state(line);
        Label when = label(line.when(), "t12", "text-muted");
        when.setMaxWidth(Double.MAX_VALUE);
        when.setAlignment(Pos.CENTER_RIGHT);
        GridPane row = new GridPane();
        row.setAlignment(Pos.CENTER_LEFT);
        row.setHgap(8);
        ColumnConstraints wide = new ColumnConstraints(0, 100, Double.MAX_VALUE);
        wide.setHgrow(Priority.ALWAYS);
        row.getColumnConstraints().addAll(wide, fixed(STATE), fixed(WHEN));
        row.addRow(0, names, state, when);
        setGraphic(row);
        setAccessibleText(String.join(", ", title.getText(), place.getText(), state.getText(), when.getText()));
    }

    private static Label state(WelcomeModel.Line line) {
        return switch (line.state()) {
            case CaseState.Missing missing -> Mark.NOT_FOUND.view(Texts.text("welcome.missing"));
            case CaseState.OpenElsewhere(String who) -> Mark.OPEN_ELSEWHERE.view(Texts.text("welcome.openElsewhere", who));
            case CaseState.Unknown unknown -> documents(line);
            case CaseState.Present present -> documents(line);
        };
    }

    private static Label documents(WelcomeModel.Line line) {
        String documents = Texts.text("welcome.documents", line.recent().documents());
        int gaps = line.recent().gaps();
        return label(gaps > 0 ? Texts.text("welcome.withGaps", documents, gaps) : documents, "t12", "text-muted");
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        Tips.whenCut(label);
        return label;
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width, width, width);
    }
}
