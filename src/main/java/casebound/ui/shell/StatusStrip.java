package casebound.ui.shell;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Tips;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The strip at the bottom: a word on everything, nothing blinks. */
final class StatusStrip extends HBox {
    /** Wide enough for the words that nothing runs, in pixels. */
    private static final double LEAST = 104;

    /**
     * @param showWork lists what runs
     * @param showGaps goes to where the gaps are explained
     */
    StatusStrip(StatusModel model, Runnable showWork, Runnable showGaps) {
        getStyleClass().add("status-strip");
        Label saved = new Label();
        saved.setId("status-saved");
        saved.textProperty().bind(model.savedProperty());
        saved.getStyleClass().add("mark");
        model.standingProperty().subscribe(standing -> saved.setGraphic(mark(standing).bare().getGraphic()));
        model.standingProperty().subscribe(standing -> tone(saved, standing));
        Tips.whenCut(saved);

        Button work = word("status-work", model.workProperty(), showWork);
        work.setMinWidth(LEAST);
        Tips.tip(work, Texts.text("status.showWork"), null);
        ProgressBar bar = named(new ProgressBar(), "status-progress", Texts.text("status.progressBar"));
        bar.progressProperty().bind(model.progressProperty());
        Button cancel = Buttons.flat("status-cancel", Texts.text("kit.cancel"), model::cancelShown);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.textProperty().bind(model.cancelWordProperty());
        cancel.accessibleTextProperty().bind(model.cancelWordProperty());
        Label paused = new Label();
        paused.setId("status-paused");
        paused.textProperty().bind(model.pausedProperty());
        Tips.whenCut(paused);
        Button resume = Buttons.flat("status-resume", Texts.text("status.resume"), model::resume);
        resume.setMinWidth(Region.USE_PREF_SIZE);
        Region beforePaused = rule();
        shownWhile(model.pausedProperty().isNotEmpty(), beforePaused, paused, resume);
        bar.setMinWidth(48);
        shownWhile(model.workingProperty(), bar, cancel);

        Button gaps = word("status-gaps", Bindings.createStringBinding(
                () -> Texts.text("status.gaps", model.gapsProperty().get()), model.gapsProperty()), showGaps);
        model.gapsProperty().subscribe(now -> gaps.setGraphic(now.intValue() > 0 ? Mark.GAPS.bare() : null));
        gaps.setMinWidth(Region.USE_PREF_SIZE);
        Tips.tip(gaps, Texts.text("status.showGaps"), null);
        Region beforeGaps = rule();
        shownWhile(model.gapsProperty().greaterThanOrEqualTo(0), beforeGaps, gaps);
        Label backup = new Label();
        backup.setId("status-backup");
        backup.textProperty().bind(model.backupProperty());
        model.backupDueProperty().subscribe(due -> backup.setGraphic(due ? Mark.GAPS.bare() : null));
        Region beforeBackup = rule();
        shownWhile(model.backupProperty().isNotEmpty(), beforeBackup, backup);
        backup.setMinWidth(Region.USE_PREF_SIZE);
        Label note = Mark.NOTE.view("");
        note.setId("status-note");
        note.textProperty().bind(model.noteProperty());
        Tips.whenCut(note);
        note.setMinWidth(0);
        shownWhile(model.noteProperty().isNotEmpty(), note);
        getChildren().addAll(saved, rule(), work, bar, cancel, beforePaused, paused, resume, beforeGaps, gaps, beforeBackup, backup, Buttons.spring(), note);
    }

    /** Words that can be pressed; they look like the others. */
    private static Button word(String id, ObservableValue<String> words, Runnable action) {
        Button button = Buttons.flat(id, words.getValue(), action);
        button.getStyleClass().add("status-word");
        button.textProperty().bind(words);
        button.accessibleTextProperty().bind(words);
        return button;
    }

    private static Mark mark(StatusModel.Standing standing) {
        return switch (standing) {
            case SAVED -> Mark.SAVED;
            case READ_ONLY -> Mark.READ_ONLY;
            case STOPPED, GONE -> Mark.FAILED;
        };
    }

    private static void tone(Label saved, StatusModel.Standing standing) {
        boolean lost = standing == StatusModel.Standing.STOPPED || standing == StatusModel.Standing.GONE;
        saved.getStyleClass().remove("danger");
        if (lost) {
            saved.getStyleClass().add("danger");
        }
        // a long name of who has the case may be cut; that something is lost may not
        saved.setMinWidth(standing == StatusModel.Standing.READ_ONLY ? 80 : Region.USE_PREF_SIZE);
    }

    /** A thin line between two words. */
    static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        rule.setMinWidth(Region.USE_PREF_SIZE);
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
