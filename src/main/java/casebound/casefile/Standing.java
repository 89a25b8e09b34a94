package casebound.casefile;

import casebound.journal.Extent;
import casebound.journal.Head;
import casebound.model.Content;
import java.util.List;

/**
 * A case as it stands at one line of its journal: what a copy of it has to hold.
 *
 * @param head the last line that belongs to it
 * @param journal the files of the journal up to that line
 * @param contents every content that the case knows at that line
 */
public record Standing(Head head, List<Extent> journal, List<Content> contents) {}
