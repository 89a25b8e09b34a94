package casebound.ui.chronology;

import static casebound.ui.kit.Named.named;

import casebound.model.Citation.Stance;
import casebound.model.Fact;
import casebound.problem.Texts;
import casebound.ui.chronology.Citable.Pages;
import casebound.ui.kit.ChooseOne;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks which page of which document a fact rests on; for a passage one goes on to the document. */
final class AddSource {
    private AddSource() {}

    static void ask(Window over, List<Citable> documents, Fact fact, int position, ChronologyModel model, Navigator navigator) {
        ChooseOne<Citable> document = new ChooseOne<>("chronology-cite", Texts.text("chronology.cite.document"), documents,
                citable -> citable.document().shownTitle());
        Form form = new Form();
        form.row(Texts.text("chronology.cite.document"), document, "");
        TextField page = form.text("chronology-cite-page", Texts.text("chronology.cite.page"), Texts.text("chronology.cite.page.help"),
                typed -> pages(document, typed).isPresent() ? "" : Texts.text("chronology.cite.page.missing"));
        CheckBox contradicts = named(new CheckBox(Texts.text("chronology.cite.contradicts")), "chronology-cite-contradicts",
                Texts.text("chronology.cite.contradicts"));
        BooleanBinding there = Bindings.createBooleanBinding(() -> pages(document, page.getText()).isPresent(),
                page.textProperty(), document.chosenProperty());
        new Decision("chronology-cite", Texts.text("chronology.cite.question"), "").with(form).with(contradicts)
                .also("-open", Texts.text("chronology.cite.open"), () -> open(document, page.getText(), navigator))
                .act(Texts.text("chronology.cite.act"), there, () -> pages(document, page.getText()).ifPresent(pages ->
                        model.edits().cite(fact, document.chosenProperty().get().document(), pages.first(), pages.last(),
                                contradicts.isSelected() ? Stance.CONTRADICTS : Stance.SUPPORTS, position)))
                .startAt(document.filter()).show(over);
    }

    private static Optional<Pages> pages(ChooseOne<Citable> document, String typed) {
        Citable chosen = document.chosenProperty().get();
        return chosen == null ? Optional.empty() : chosen.named(typed);
    }

    private static void open(ChooseOne<Citable> document, String typed, Navigator navigator) {
        Citable chosen = document.chosenProperty().get();
        if (chosen != null) {
            navigator.openDocument(chosen.document().id(), chosen.named(typed).map(Pages::first).orElse(0), PaneSide.LEFT);
        }
    }
}
