package casebound.ui.documents;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Tips;
import casebound.ui.kit.Wrapped;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What became of the last import, in one quiet line that can be put away; and the receipt, which says the rest. */
final class ImportBar extends HBox {
    private final Label words = new Label();
    private final Button unlock;

    /**
     * @param unlocking asks for the password of files that are locked
     * @param open shows a receipt
     */
    ImportBar(Importing importing, Runnable unlocking, Consumer<UUID> open) {
        getStyleClass().add("filter-bar");
        Button receipt = Buttons.flat("documents-report-receipt", Texts.text("documents.report.receipt"), () -> {
            Ended report = importing.reportProperty().get();
            if (report != null) {
                open.accept(report.receipt());
            }
        });
        Button away = Buttons.flat("documents-report-away", Texts.text("documents.report.away"), importing::putAway);
        unlock = Buttons.flat("documents-report-unlock", Texts.text("documents.unlock"), unlocking);
        unlock.setMinWidth(USE_PREF_SIZE);
        unlock.managedProperty().bind(unlock.visibleProperty());
        Button again = Buttons.flat("documents-report-again", "", () -> {
            Importing.Duplicates left = importing.duplicatesProperty().get();
            if (left != null) {
                left.addThem().run();
            }
        });
        again.setMinWidth(USE_PREF_SIZE);
        again.managedProperty().bind(again.visibleProperty());
        Tips.tip(again, Texts.text("documents.again.what"), null);
        importing.duplicatesProperty().subscribe(left -> {
            again.setVisible(left != null);
            again.setText(left == null ? "" : Texts.text("documents.again.add", left.count()));
            again.setAccessibleText(again.getText());
        });
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setId("documents-report");
        // all of it is to be read, whatever stands beside it
        Wrapped.wrapped(words);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        receipt.setMinWidth(USE_PREF_SIZE);
        away.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, unlock, again, receipt, away);
        managedProperty().bind(visibleProperty());
        importing.reportProperty().subscribe(this::show);
    }

    private void show(@Nullable Ended report) {
        setVisible(report != null);
        if (report != null) {
            words.setText(report.summary());
            unlock.setVisible(report.locked() > 0);
        }
    }
}
