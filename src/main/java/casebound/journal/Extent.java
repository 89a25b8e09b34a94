package casebound.journal;

import java.nio.file.Path;

/**
 * One file of the journal as far as it holds whole lines.
 *
 * @param bytes how many of its bytes belong to the journal; what follows is not part of it yet
 */
public record Extent(Path file, long bytes) {}
