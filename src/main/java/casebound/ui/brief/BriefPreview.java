package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.brief.BriefContent;
import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.Source;
import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The facts as the paper will number them, each with its citations, which open. */
final class BriefPreview extends VBox {
    private static final double NUMBERS = 32;
    private static final double GAP = 12;

    private final Navigator navigator;
    private final Map<String, Source> sources = new HashMap<>();
    private final ListView<FactLine> facts = named(new ListView<>(), "brief-preview", Texts.text("briefview.preview"));

    BriefPreview(Navigator navigator) {
        this.navigator = navigator;
        facts.setCellFactory(list -> new Cell());
        setVgrow(facts, Priority.ALWAYS);
        getChildren().add(facts);
    }

    void show(BriefContent content) {
        sources.clear();
        content.sources().forEach(source -> sources.put(source.key(), source));
        facts.getItems().setAll(content.facts());
    }

    private Button chip(FactLine fact, int index, Cite cite) {
        Source source = sources.get(cite.source());
        String label = cite.pin().isBlank() ? source.name() : Texts.text("briefview.cite", source.name(), cite.pin());
        return Chips.source("brief-cite-" + fact.number() + "-" + index, label, Texts.text("briefview.cite", source.title(), cite.pin()),
                () -> navigator.openDocument(UUID.fromString(cite.source()), cite.page(), PaneSide.LEFT));
    }

    private final class Cell extends ListCell<FactLine> {
        @Override
        protected void updateItem(@Nullable FactLine fact, boolean empty) {
            super.updateItem(fact, empty);
            setText(null);
            setGraphic(empty || fact == null ? null : row(fact));
        }

        private HBox row(FactLine fact) {
            Label number = new Label(String.valueOf(fact.number()));
            number.getStyleClass().addAll("t12", "text-subtle");
            number.setMinWidth(NUMBERS);
            Label text = new Label(fact.date().isEmpty() ? fact.text() : Texts.text("briefview.factLine", fact.date(), fact.text()));
            text.setWrapText(true);
            text.getStyleClass().add("t15");
            FlowPane cites = new FlowPane(8, 4);
            for (int i = 0; i < fact.cites().size(); i++) {
                cites.getChildren().add(chip(fact, i, fact.cites().get(i)));
            }
            VBox said = new VBox(4, text, cites);
            HBox.setHgrow(said, Priority.ALWAYS);
            HBox row = new HBox(GAP, number, said);
            // A list measures its cells without their width; a text only wraps where the width is given.
            row.prefWidthProperty().bind(facts.widthProperty().subtract(2 * GAP));
            row.setMaxWidth(USE_PREF_SIZE);
            row.getStyleClass().add("inspector-part");
            setAccessibleText(fact.text());
            return row;
        }
    }
}
