package casebound.ui.reader;

import casebound.model.Link;
import casebound.model.Note;
import casebound.model.PageLabelRun;
import java.util.List;
import java.util.UUID;

/**
 * What a person can do with a passage; the owner of the reader makes it a change of the case. Called on the window's
 * thread, must return at once. When the change is done the owner calls {@link ReaderModel#marksChanged()}.
 */
public interface ReaderActions {

    /** Makes a fact that cites the passage. */
    void makeFact(Selection passage);

    /** Adds the passage as a source to a fact that is there already. */
    void addSource(Selection passage);

    /** Says that the passage speaks of an item of evidence. */
    void makeEvidence(Selection passage);

    /** Says that the passage speaks of something that never came. */
    void makeMissing(Selection passage);

    /** Asks for a note on the passage. */
    void makeNote(Selection passage);

    /** Marks the passage with a meaning. */
    void highlight(Selection passage, Note.Meaning meaning);

    /** Shows a note to read or change it. */
    void openNote(UUID note);

    /** Takes a note or a highlight away. */
    void removeNote(UUID note);

    /** Shows a fact where facts are. */
    void openFact(UUID fact);

    /** Keeps two documents that are read beside each other under a name, just as they stand. */
    void savePair(UUID left, ReadingPlace leftAt, UUID right, ReadingPlace rightAt);

    /** Links two places; one without areas is the whole page. */
    void link(Selection from, Link.Type type, Selection to);

    /** Takes over page labels that were read from the pages, as one change. */
    void keepLabels(List<PageLabelRun> labels);

    /** Makes links of references that were read from the pages, as one change. */
    void keepLinks(List<SuggestedLink> links);

    /** Takes a link away. */
    void removeLink(UUID link);

    /** Puts the words with their citation on the clipboard; of an area also its picture. */
    void copyWithCite(Selection passage);

    /** Puts plain text on the clipboard. */
    void copy(String text);

    /** Something went wrong that no place in the reader can show; the person must be told. */
    void failed(Throwable failure);
}
