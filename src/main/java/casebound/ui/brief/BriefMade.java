package casebound.ui.brief;

import java.nio.file.Path;
import java.util.List;

/**
 * A brief that was made.
 *
 * @param bytes its size
 * @param warnings what is not, or not wholly, behind the text, in words
 */
record BriefMade(Path file, int pages, long bytes, List<String> warnings) {
    BriefMade {
        warnings = List.copyOf(warnings);
    }
}
