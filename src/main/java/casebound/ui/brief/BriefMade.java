package casebound.ui.brief;

import casebound.brief.BriefCheck;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/**
 * A brief that was made.
 *
 * @param bytes its size
 * @param at when it was made and checked
 * @param warnings what is not, or not wholly, behind the text, in words
 */
record BriefMade(Path file, int pages, long bytes, LocalTime at, List<String> warnings, BriefCheck check) {
    BriefMade {
        warnings = List.copyOf(warnings);
    }
}
