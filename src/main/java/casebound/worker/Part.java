package casebound.worker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that another one carried.
 *
 * @param file its bytes, under a number; null where they could not be taken out
 * @param name as its carrier names it, without separators; never blank
 * @param folder where it lies in its carrier, with forward slashes; empty at the top
 */
public record Part(@Nullable Path file, String name, String folder) {}
