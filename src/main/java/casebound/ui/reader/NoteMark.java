package casebound.ui.reader;

import casebound.model.Note;
import java.util.UUID;

/**
 * A passage with a note or a highlight.
 *
 * @param text the note; empty for a highlight
 */
public record NoteMark(UUID note, Note.Meaning meaning, String text, Place place) {}
