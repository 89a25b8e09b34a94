package casebound.backup;

import casebound.journal.Head;
import casebound.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * A backup that was made and verified.
 *
 * @param head the last change that is in it
 * @param files how many files of the case are in it
 * @param bytes their size before packing
 * @param problems originals that the case itself has lost or that were altered; empty as a rule
 */
public record Made(Path zip, Head head, int files, long bytes, List<Problem> problems) {}
