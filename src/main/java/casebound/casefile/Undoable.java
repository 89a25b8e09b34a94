package casebound.casefile;

import java.util.UUID;

/**
 * What undo would take back.
 *
 * @param group what tells it from every other action
 * @param title such as "Tag 3 documents"
 * @param records how many records it touched
 */
public record Undoable(UUID group, String title, int records) {}
