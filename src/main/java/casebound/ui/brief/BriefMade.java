package casebound.ui.brief;

import casebound.brief.BriefCheck;
import casebound.problem.Texts;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A brief that was made.
 *
 * @param bytes its size
 * @param at when it was made and checked
 * @param marks of each paragraph with a mark the page on which it begins, from 0
 * @param warnings what is not, or not wholly, behind the text, in words
 */
record BriefMade(Path file, int pages, long bytes, LocalTime at, Map<String, Integer> marks, List<String> warnings, BriefCheck check) {
    BriefMade {
        marks = Map.copyOf(marks);
        warnings = List.copyOf(warnings);
    }

    /** The page on which a numbered paragraph begins, from 0; nothing where the paper does not have it yet. */
    OptionalInt pageOf(int number) {
        Integer page = marks.get(Texts.text("brief.mark", String.valueOf(number)));
        return page == null ? OptionalInt.empty() : OptionalInt.of(page);
    }
}
