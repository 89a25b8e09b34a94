package casebound.ui.reader.section;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Fact;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Asks what a passage says: the fact in one sentence, when it was, how firmly it stands. */
final class FactForm {
    private static final int ROWS = 4;

    private final TextArea text = named(new TextArea(), "reader-fact-text", Texts.text("reader.factform.text"));
    private final ComboBox<Fact.Status> status =
            named(new ComboBox<>(), "reader-fact-status", Texts.text("reader.factform.status"));
    private final TextField date;
    private final Form form = new Form();

    /** What was filled in. */
    interface Filled {
        void fact(String text, CaseDate date, Fact.Status status);
    }

    /** @param words the words of the passage, as a beginning */
    FactForm(String words) {
        text.setText(words);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        // In a text of one paragraph these keys lead on, as in a field.
        text.addEventFilter(KeyEvent.KEY_PRESSED, FactForm::leadOn);
        form.row(Texts.text("reader.factform.text"), text, "");
        date = form.text("reader-fact-date", Texts.text("reader.factform.date"),
                Texts.text("reader.factform.date.help"), FactForm::fault);
        form.getChildren().add(understood());
        status.getItems().setAll(Fact.Status.values());
        status.setValue(Fact.Status.UNSURE);
        status.setMaxWidth(Double.MAX_VALUE);
        status.setConverter(new StringConverter<>() {
            @Override
            public String toString(Fact.Status of) {
                return of == null ? "" : capital(Texts.text("status." + of));
            }

            @Override
            public Fact.Status fromString(String words) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        form.row(Texts.text("reader.factform.status"), status, "");
    }

    /** @param another the words belong to a fact that is there already */
    void show(Window over, String source, Filled then, Runnable another) {
        BooleanBinding complete = Bindings.createBooleanBinding(
                () -> form.validProperty().get() && !text.getText().isBlank(), form.validProperty(), text.textProperty());
        new Decision("reader-fact-form", Texts.text("reader.factform.title"), source)
                .with(form)
                .startAt(text)
                .also("-source", Texts.text("reader.factform.source"), another)
                .act(Texts.text("reader.factform.add"), complete, () ->
                        then.fact(text.getText().strip(), CaseDates.parse(date.getText()), status.getValue()))
                .show(over);
        text.end();
    }

    static void leadOn(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            javafx.scene.Node field = (javafx.scene.Node) event.getSource();
            field.requestFocusTraversal(event.isShiftDown() ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
        }
    }

    private Label understood() {
        Label words = new Label();
        words.setId("reader-fact-understood");
        words.getStyleClass().addAll("t12", "text-muted");
        words.setWrapText(true);
        words.textProperty().bind(Bindings.createStringBinding(
                () -> CaseDates.tryParse(date.getText()).map(CaseDates::understood).orElse(""), date.textProperty()));
        return words;
    }

    private static String fault(String typed) {
        try {
            CaseDates.parse(typed);
            return "";
        } catch (ProblemException notUnderstood) {
            return notUnderstood.problem().what();
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
