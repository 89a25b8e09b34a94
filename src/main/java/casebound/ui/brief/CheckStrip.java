package casebound.ui.brief;

import casebound.brief.BriefCheck;
import casebound.brief.BriefCheck.State;
import casebound.brief.BriefCheck.Topic;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Tips;
import casebound.ui.kit.Wrapped;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "Check before filing": a cell for each topic, with what was found and, where something can be done, a link to it. */
final class CheckStrip extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int COLUMNS = 5;

    private final HBox state = new HBox();
    private final Label checked = new Label();
    private final GridPane cells = new GridPane();
    private final Consumer<Topic> act;

    /** @param act goes to where a topic is put right */
    CheckStrip(Consumer<Topic> act) {
        this.act = act;
        getStyleClass().add("brief-checks");
        setId("brief-checks");
        Label title = new Label(Texts.text("briefview.checks"));
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        checked.setId("brief-checked");
        checked.getStyleClass().addAll("t12", "text-muted");
        HBox head = new HBox(12, title, state, Buttons.spring(), checked);
        head.getStyleClass().add("brief-checks-head");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            cells.getColumnConstraints().add(column);
        }
        getChildren().addAll(head, cells);
    }

    void show(@Nullable BriefMade made) {
        cells.getChildren().clear();
        state.getChildren().clear();
        checked.setText("");
        if (made == null) {
            checked.setText(Texts.text("briefview.checks.none"));
            return;
        }
        BriefCheck check = made.check();
        int needs = check.needsYou();
        Label said = (needs == 0 ? Mark.SAVED : Mark.NEEDS_YOU).view(Texts.text("briefview.checks.needs", needs, check.lines().size()));
        said.setId("brief-checks-state");
        state.getChildren().add(said);
        state.setAlignment(Pos.CENTER_LEFT);
        checked.setText(Texts.text("briefview.checks.at", TIME.format(made.at()), made.pages(), Math.max(0.1, made.bytes() / 1e6)));
        for (int i = 0; i < check.lines().size(); i++) {
            cells.add(cell(check.lines().get(i)), i % COLUMNS, i / COLUMNS);
        }
    }

    private VBox cell(BriefCheck.Line line) {
        boolean needs = line.state() == State.NEEDS_YOU;
        Label title = (needs ? Mark.NEEDS_YOU : Mark.SAVED).view(line.title());
        title.getStyleClass().add("strong");
        Label sentence = new Label(line.sentence());
        sentence.setId("brief-check-" + line.topic());
        Wrapped.wrapped(sentence);
        sentence.getStyleClass().add("t12");
        if (!needs) {
            sentence.getStyleClass().add("text-muted");
        }
        Tips.whenCut(sentence);
        VBox cell = new VBox(2, title, sentence);
        if (needs && actable(line.topic())) {
            String words = Texts.text("briefview.check.act." + line.topic());
            Hyperlink link = casebound.ui.kit.Named.named(new Hyperlink(words), "brief-check-act-" + line.topic(), words);
            link.getStyleClass().add("t12");
            link.setOnAction(go -> act.accept(line.topic()));
            cell.getChildren().add(link);
        }
        cell.getStyleClass().add("brief-check");
        VBox.setVgrow(sentence, Priority.ALWAYS);
        GridPane.setVgrow(cell, Priority.ALWAYS);
        return cell;
    }

    /** The topics that can be put right from here. */
    private static boolean actable(Topic topic) {
        return switch (topic) {
            case CITATIONS, TO_BE_ADDED -> true;
            case QUOTES, PAGE_NUMBERS, BOOKMARKS, FONTS, WORK_PRODUCT, PRIVATE_DATA, SIZE -> false;
        };
    }
}
