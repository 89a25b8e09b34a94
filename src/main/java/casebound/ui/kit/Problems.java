package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The one place that shows problems: what happened, what one can do, details to copy, the stable code. */
public final class Problems implements Consumer<Problem> {
    private static final int ROWS = 7;

    private final Supplier<Window> over;
    private int shown;

    /** @param over the window that is in front */
    public Problems(Supplier<Window> over) {
        this.over = over;
    }

    @Override
    public void accept(Problem problem) {
        shown++;
        dialog(problem).onClosed(() -> shown--).show(over.get());
    }

    /** Whether a problem is shown that nobody has put away yet. */
    public boolean showing() {
        return shown > 0;
    }

    private static Decision dialog(Problem problem) {
        Label code = new Label(Texts.text("kit.problem.code", problem.code()));
        code.getStyleClass().addAll("t12", "text-subtle");
        Decision decision = new Decision("problem", problem.what(), problem.remedy())
                .closeBy(Texts.text("kit.close"));
        if (problem.code() != Code.BUG || problem.args().size() < 2) {
            return decision.with(code);
        }
        String details = problem.what() + "\n" + problem.args().get(1);
        TextArea area = named(new TextArea(details), "problem-details", Texts.text("kit.problem.details"));
        area.setEditable(false);
        area.setPrefRowCount(ROWS);
        return decision.with(new VBox(8, area, code)).also("-copy", Texts.text("kit.problem.copy"), () -> copy(details));
    }

    private static void copy(String details) {
        ClipboardContent content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
