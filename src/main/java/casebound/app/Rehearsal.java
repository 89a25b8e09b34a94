package casebound.app;

import casebound.ui.kit.Chips;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Pick;
import casebound.ui.kit.Theme;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Makes one of each control that a case's window is made of, unseen, while the welcome window waits for a decision: the
 * first of a kind loads classes, skins and styles for a long moment, which otherwise all came together when the case opens.
 */
final class Rehearsal {
    private static final Duration CALM = Duration.millis(400);

    private final Theme theme;
    private final Queue<Supplier<Parent>> parts = new ArrayDeque<>(List.of(
            () -> new StackPane(new TextField("text"), new CheckBox("yes")),
            () -> new StackPane(new TextArea("text")),
            Rehearsal::grid,
            () -> new StackPane(Pick.of("rehearsal-pick", "", List.of("one"), words -> words)),
            () -> new StackPane(new Choice<>("rehearsal-choice", "", "", words -> "")),
            () -> new StackPane(Chips.row(Chips.plain("rehearsal-chip", "chip", () -> { }), Mark.DONE.view("done"))),
            () -> new ScrollPane(new Inspector("rehearsal-inspector"))));

    Rehearsal(Theme theme) {
        this.theme = theme;
    }

    /** Begins when the window has been calm for a moment; on the window's thread, in small steps. */
    void start() {
        PauseTransition calm = new PauseTransition(CALM);
        calm.setOnFinished(begin -> next());
        calm.play();
    }

    private void next() {
        Supplier<Parent> part = parts.poll();
        if (part != null) {
            Scene scene = new Scene(part.get(), 600, 400);
            theme.dress(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Platform.runLater(this::next);
        }
    }

    private static Parent grid() {
        Grid<String> grid = new Grid<>("rehearsal", "");
        grid.columns().numbered().filling("rehearsal-words", "", words -> words)
                .nodes("rehearsal-mark", "", 100, words -> words, words -> Mark.KEY.bare());
        grid.show(List.of("one", "two", "three"));
        return grid;
    }
}
