package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Wrapped;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A part that is made from the records each time: its heading, and what it will hold. */
final class RecordsPart extends VBox {
    private static final double SIDES = 32;

    private final ComposerModel model;
    private final VBox head = new VBox(8);
    private final ListView<String> lines = named(new ListView<>(), "brief-lines", Texts.text("briefview.made.lines"));
    private @Nullable PartRow shown;

    RecordsPart(ComposerModel model) {
        this.model = model;
        getStyleClass().addAll("brief-page", "brief-records");
        lines.setCellFactory(list -> new Cell());
        lines.setPlaceholder(new Label(Texts.text("briefview.made.none")));
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head, lines);
    }

    void show(PartRow part, List<String> held) {
        if (!part.equals(shown)) {
            shown = part;
            TextField heading = new Editing(model.writable()).text("brief-heading", Texts.text("briefview.heading"), part.part().heading(), true,
                    typed -> model.renamePart(part.part(), typed));
            heading.getStyleClass().addAll("brief-heading", "strong", "t15");
            head.getChildren().setAll(heading, Editing.muted(Texts.text("briefview.made." + part.part().type())));
        }
        if (!held.equals(lines.getItems())) {
            lines.getItems().setAll(held);
        }
    }

    void focusFirst() {
        lines.requestFocus();
    }

    private final class Cell extends ListCell<String> {

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            TextFlow words = Wrapped.lines(line, "brief-letters");
            // A list measures its cells without their width; a text only wraps where the width is given.
            words.setPrefWidth(lines.getWidth() - SIDES);
            words.setMaxWidth(USE_PREF_SIZE);
            setGraphic(words);
            setAccessibleText(line);
        }
    }
}
