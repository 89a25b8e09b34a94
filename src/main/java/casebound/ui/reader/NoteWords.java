package casebound.ui.reader;

import casebound.model.Note;
import casebound.problem.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Path;

/** How a meaning of a note is said and drawn: a word and a kind of underline, beside its color. */
public final class NoteWords {
    /** The meanings with which a passage can be highlighted, in the order shown. */
    static final List<Note.Meaning> HIGHLIGHTS = List.of(Note.Meaning.KEY, Note.Meaning.HELPFUL, Note.Meaning.HARMFUL,
            Note.Meaning.QUESTION, Note.Meaning.FOLLOW_UP);

    private NoteWords() {}

    public static String of(Note.Meaning meaning) {
        return Texts.text("note." + meaning);
    }

    /** Stands for the word where the margin is too narrow for it. */
    static String sign(Note.Meaning meaning) {
        return Texts.text("note.sign." + meaning);
    }

    /** A short piece of its underline, for lists. */
    static Node sample(Note.Meaning meaning) {
        Path line = new Path(NoteInk.under(meaning, new double[] {0, 0, 22, 4}));
        line.getStyleClass().setAll("note-line", NoteInk.style(meaning));
        return line;
    }
}
