package casebound.ui.shell;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Tips;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The strip at the bottom: a word on everything, nothing blinks. */
final class StatusStrip extends HBox {
    StatusStrip(StatusModel model) {
        getStyleClass().add("status-strip");
        Label saved = Mark.SAVED.view("");
        saved.textProperty().bind(model.savedProperty());
        saved.setMinWidth(Region.USE_PREF_SIZE);
        saved.setId("status-saved");

        Label work = new Label();
        work.setId("status-work");
        work.textProperty().bind(model.workProperty());
        Tips.whenCut(work);
        ProgressBar bar = named(new ProgressBar(), "status-progress", Texts.text("status.progressBar"));
        bar.progressProperty().bind(model.progressProperty());
        Button cancel = Buttons.flat("status-cancel", Texts.text("kit.cancel"), model::cancelShown);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        bar.setMinWidth(48);
        shownWhile(model.workingProperty(), bar, cancel);

        Label gaps = Mark.GAPS.view("");
        gaps.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.text("status.gaps", model.gapsProperty().get()), model.gapsProperty()));
        gaps.setMinWidth(Region.USE_PREF_SIZE);
        Region beforeGaps = rule();
        shownWhile(model.gapsProperty().greaterThanOrEqualTo(0), beforeGaps, gaps);
        Label backup = new Label();
        backup.textProperty().bind(model.backupProperty());
        Region beforeBackup = rule();
        shownWhile(model.backupProperty().isNotEmpty(), beforeBackup, backup);
        Tips.whenCut(backup);
        Label note = Mark.NOTE.view("");
        note.textProperty().bind(model.noteProperty());
        Tips.whenCut(note);
        note.setMinWidth(0);
        shownWhile(model.noteProperty().isNotEmpty(), note);
        getChildren().addAll(saved, rule(), work, bar, cancel, beforeGaps, gaps, beforeBackup, backup, Buttons.spring(), note);
    }

    /** A thin line between two words. */
    static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        rule.setMaxHeight(12);
        return rule;
    }

    private static void shownWhile(BooleanExpression wanted, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(wanted);
            node.managedProperty().bind(wanted);
        }
    }
}
