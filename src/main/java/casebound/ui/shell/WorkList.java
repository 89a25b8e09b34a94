package casebound.ui.shell;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Tips;
import casebound.work.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything that runs, above the strip: what it is, how far it has come, and a button that cancels it. Esc leaves. */
final class WorkList extends StackPane {
    private final StatusModel model;
    private final VBox lines = new VBox(4);
    private final Label none = new Label(Texts.text("status.idle"));
    /** A line stays the same node while its work runs: one that is pressed must not be exchanged meanwhile. */
    private final Map<Job, Line> shown = new LinkedHashMap<>();
    private final Button close;
    private @Nullable Node before;
    private int made;

    WorkList(StatusModel model) {
        this.model = model;
        Label heading = new Label(Texts.text("status.work"));
        heading.getStyleClass().add("strong");
        close = Buttons.arrow("work-close", org.kordamp.ikonli.bootstrapicons.BootstrapIcons.X, Texts.text("kit.close"), null, this::close);
        HBox top = new HBox(8, heading, Buttons.spring(), close);
        top.setAlignment(Pos.CENTER_LEFT);
        none.getStyleClass().add("text-muted");
        VBox box = new VBox(8, top, none, lines);
        box.setId("work-list");
        box.getStyleClass().addAll("cb-overlay", "work-list");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(box, Pos.BOTTOM_LEFT);
        setMargin(box, new Insets(0, 0, 30, 12));
        getChildren().add(box);
        setVisible(false);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                close();
                press.consume();
            }
        });
        model.jobs().addListener((ListChangeListener<StatusModel.Running>) change -> {
            if (isVisible()) {
                show(model.jobs());
            }
        });
    }

    void open() {
        before = getScene().getFocusOwner();
        show(model.jobs());
        setVisible(true);
        close.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void show(List<StatusModel.Running> running) {
        List<Job> jobs = running.stream().map(StatusModel.Running::job).toList();
        shown.keySet().retainAll(jobs);
        running.forEach(each -> shown.computeIfAbsent(each.job(), job -> new Line(job, ++made)).say(each));
        List<Node> now = new ArrayList<>(shown.values());
        if (!lines.getChildren().equals(now)) {
            lines.getChildren().setAll(now);
        }
        none.setVisible(now.isEmpty());
        none.setManaged(now.isEmpty());
    }

    private static final class Line extends HBox {
        private final Label words = new Label();
        private final ProgressBar bar;
        private final Button cancel;

        Line(Job job, int number) {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            words.setMaxWidth(Double.MAX_VALUE);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Tips.whenCut(words);
            bar = named(new ProgressBar(), "work-progress-" + number, Texts.text("status.progressBar"));
            cancel = Buttons.plain("work-cancel-" + number, StatusModel.cancelWord(job), job::cancel);
            cancel.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(words, bar, cancel);
        }

        void say(StatusModel.Running running) {
            words.setText(running.words());
            bar.setProgress(running.progress());
            cancel.setAccessibleText(Texts.text("status.cancelThat", cancel.getText(), running.words()));
            cancel.setDisable(running.job().cancelled());
        }
    }
}
