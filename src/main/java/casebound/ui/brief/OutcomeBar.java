package casebound.ui.brief;

import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Named;
import casebound.ui.kit.Wrapped;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What comes of making the PDF: how far it is, where it lies, or why there is none. */
final class OutcomeBar extends VBox {
    private final MakingModel model;
    private final Consumer<Path> open;

    /** @param open opens a file with the system's program */
    OutcomeBar(MakingModel model, Consumer<Path> open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("brief-outcome");
        model.makingProperty().subscribe(making -> show());
        model.madeProperty().subscribe(made -> show());
        model.problemProperty().subscribe(problem -> show());
    }

    private void show() {
        getChildren().clear();
        if (model.makingProperty().get()) {
            making();
        } else if (model.problemProperty().get() instanceof Problem problem) {
            Label what = Mark.FAILED.view(problem.what());
            what.setId("brief-problem");
            Wrapped.wrapped(what);
            getChildren().addAll(line(what, words(problem.remedy()), Buttons.spring(), close()));
        } else if (model.madeProperty().get() instanceof BriefMade made) {
            made(made);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void making() {
        ProgressBar bar = Named.named(new ProgressBar(), "brief-progress", Texts.text("briefview.work.make"));
        bar.progressProperty().bind(model.progressProperty());
        getChildren().add(line(words(Texts.text("briefview.making")), bar, Buttons.plain("brief-cancel", Texts.text("briefview.cancel"), model::cancel)));
    }

    private void made(BriefMade made) {
        Label done = Mark.DONE.view(Texts.text("briefview.made", made.pages(), Math.max(0.1, made.bytes() / 1e6)));
        done.setId("brief-made");
        done.setMinWidth(USE_PREF_SIZE);
        Label path = words(made.file().toString());
        path.setId("brief-path");
        path.setMinWidth(0);
        Button copy = Buttons.plain("brief-copy-path", Texts.text("briefview.copyPath"), () -> copy(made.file().toString()));
        Button shows = Buttons.plain("brief-open", Texts.text("briefview.open"), () -> open.accept(made.file()));
        copy.setMinWidth(USE_PREF_SIZE);
        shows.setMinWidth(USE_PREF_SIZE);
        getChildren().add(line(done, path, Buttons.spring(), copy, shows, close()));
        made.warnings().forEach(warning -> getChildren().add(Mark.NEEDS_YOU.view(warning)));
    }

    private Button close() {
        return Buttons.icon("brief-outcome-close", BootstrapIcons.X, Texts.text("kit.close"), null, model::dismiss);
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(12, nodes);
        line.getStyleClass().add("chip-row");
        return line;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label words(String text) {
        Label words = new Label(text);
        Wrapped.wrapped(words);
        words.getStyleClass().addAll("t12", "text-muted");
        return words;
    }
}
