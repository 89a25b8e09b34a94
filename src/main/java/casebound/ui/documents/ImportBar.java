package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Decision;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Tips;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What became of the last import, in one quiet line that can be put away; and the files of which there is more to say. */
final class ImportBar extends HBox {
    private static final double ROW = 44;
    private static final double MOST_ROWS = 7;

    private final Supplier<Window> over;
    private final Label words = new Label();
    private final Button files;
    private final Button unlock;

    /** @param unlocking asks for the password of files that are locked */
    ImportBar(Importing importing, Runnable unlocking, Supplier<Window> over) {
        this.over = over;
        getStyleClass().add("filter-bar");
        files = Buttons.flat("documents-report-files", Texts.text("documents.report.files"),
                () -> list(importing.reportProperty().get()));
        Button away = Buttons.flat("documents-report-away", Texts.text("documents.report.away"), importing::putAway);
        unlock = Buttons.flat("documents-report-unlock", Texts.text("documents.unlock"), unlocking);
        unlock.setMinWidth(USE_PREF_SIZE);
        unlock.managedProperty().bind(unlock.visibleProperty());
        words.setMinWidth(0);
        words.setId("documents-report");
        Tips.whenCut(words);
        HBox.setHgrow(words, Priority.SOMETIMES);
        files.setMinWidth(USE_PREF_SIZE);
        files.managedProperty().bind(files.visibleProperty());
        away.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, Buttons.spring(), unlock, files, away);
        managedProperty().bind(visibleProperty());
        importing.reportProperty().subscribe(this::show);
    }

    private void show(@Nullable ImportReport report) {
        setVisible(report != null);
        if (report != null) {
            words.setText(report.summary());
            files.setVisible(!report.lines().isEmpty());
            unlock.setVisible(report.locked() > 0);
        }
    }

    private void list(@Nullable ImportReport report) {
        if (report != null) {
            List<ImportReport.Line> lines = report.lines();
            ListView<ImportReport.Line> view = named(new ListView<>(), "documents-report-list", Texts.text("documents.report.files"));
            view.getItems().setAll(lines);
            view.setCellFactory(any -> new LineCell());
            view.setFixedCellSize(ROW);
            view.setPrefHeight(Math.min(MOST_ROWS, lines.size()) * ROW + 2);
            new Decision("documents-report-dialog", Texts.text("documents.report.title"), report.summary())
                    .with(view).closeBy(Texts.text("kit.close")).show(over.get());
        }
    }

    private static final class LineCell extends ListCell<ImportReport.Line> {
        private final Label file = new Label();
        private final Label why = new Label();
        private final VBox lines = new VBox(file, why);

        LineCell() {
            // the name is at the end of a path, so the beginning is what is cut
            file.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
            why.getStyleClass().addAll("text-muted", "t12");
            lines.setPrefWidth(0);
            Tips.whenCut(file);
            Tips.whenCut(why);
        }

        @Override
        protected void updateItem(ImportReport.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : lines);
            file.setText(empty || line == null ? "" : OneLine.of(line.file()));
            why.setText(empty || line == null ? "" : line.why());
        }
    }
}
