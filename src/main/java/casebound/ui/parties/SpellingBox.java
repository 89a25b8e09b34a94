package casebound.ui.parties;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.SuggestionBox;
import casebound.ui.parties.People.Spelling;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A name that may be a second spelling of a party: one question, two outcomes, and nothing changes until one is chosen. */
final class SpellingBox extends VBox {
    private final PeopleModel model;
    private final Navigator navigator;
    private List<Spelling> shown = List.of();

    SpellingBox(PeopleModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        setId("parties-spelling");
        setPadding(new Insets(8, 12, 8, 12));
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Asks the first of these questions. */
    void show(List<Spelling> open) {
        if (!open.equals(shown)) {
            shown = open;
            getChildren().clear();
            setVisible(!open.isEmpty());
            if (!open.isEmpty()) {
                getChildren().add(box(open.getFirst()));
            }
        }
    }

    private SuggestionBox box(Spelling first) {
        Button same = Buttons.plain("parties-spelling-same", Texts.text("parties.spelling.samePerson"), () -> model.edits().samePerson(first));
        Button another = Buttons.plain("parties-spelling-another", Texts.text("parties.spelling.anotherPerson"), () -> model.edits().anotherPerson(first));
        same.setDisable(!model.writable());
        another.setDisable(!model.writable());
        SuggestionBox box = new SuggestionBox(
                Texts.text("parties.spelling.question", first.question().spelling(), first.party().name(), shown.size()), same, another);
        if (first.question().anchor() != null) {
            box.also(Buttons.flat("parties-spelling-open", Texts.text("parties.spelling.open"),
                    () -> navigator.openAnchor(first.question().anchor(), casebound.ui.kit.PaneSide.LEFT)));
        }
        return box;
    }
}
