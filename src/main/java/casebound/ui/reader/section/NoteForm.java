package casebound.ui.reader.section;

import static casebound.ui.kit.Named.named;

import casebound.model.Note;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.Pick;
import casebound.ui.reader.NoteWords;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks for a note on a passage: its words, what the passage is to the case, its tags. All of it is work product. */
final class NoteForm {
    private static final int ROWS = 5;

    private final TextArea text = named(new TextArea(), "reader-note-text", Texts.text("reader.noteform.text"));
    private final ComboBox<Note.Meaning> meaning = Pick.of("reader-note-meaning", Texts.text("reader.noteform.meaning"),
            List.of(Note.Meaning.values()), NoteWords::of);
    private final TextField tags;
    private final Form form = new Form();

    /** What was filled in. */
    interface Filled {
        void note(Note.Meaning meaning, String text, List<String> tags);
    }

    /** @param names the names of its tags */
    NoteForm(Note.Meaning now, String words, List<String> names) {
        text.setText(words);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, FactForm::leadOn);
        form.row(Texts.text("reader.noteform.text"), text, Texts.text("reader.noteform.internal"));
        meaning.setValue(now);
        form.row(Texts.text("reader.noteform.meaning"), meaning, "");
        tags = form.text("reader-note-tags", Texts.text("reader.noteform.tags"), Texts.text("reader.noteform.tags.help"), typed -> "");
        tags.setText(String.join(", ", names));
    }

    /** Asks for a new note. */
    void add(Window over, String source, Filled then) {
        show(over, Texts.text("reader.noteform.title"), source, Texts.text("reader.noteform.add"), then, () -> {});
    }

    /** Shows a note that there is. */
    void change(Window over, String source, Filled then, Runnable remove) {
        show(over, Texts.text("reader.noteform.change"), source, Texts.text("reader.noteform.save"), then, remove);
    }

    private void show(Window over, String question, String source, String act, Filled then, Runnable remove) {
        Decision decision = new Decision("reader-note-form", question, source).with(form).startAt(text);
        if (question.equals(Texts.text("reader.noteform.change"))) {
            decision.also("-remove", Texts.text("reader.noteform.remove"), remove);
        }
        decision.act(act, Bindings.createBooleanBinding(
                        () -> meaning.getValue() != Note.Meaning.REMARK || !text.getText().isBlank(), meaning.valueProperty(), text.textProperty()),
                        () -> then.note(meaning.getValue(), text.getText().strip(), names(tags.getText())))
                .show(over);
        text.end();
    }

    /** The names between commas, each once. */
    static List<String> names(String typed) {
        return Arrays.stream(typed.split(",")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }
}
