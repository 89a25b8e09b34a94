package casebound.ui.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages as a person types them: {@code 5}, {@code 3-7} or {@code 3–7}, counted from 1.
 *
 * @param first page index from 0
 * @param count the number of pages, at least 1
 */
record Pages(int first, int count) {
    private static final Pattern TYPED = Pattern.compile("\\s*(\\d{1,6})\\s*(?:[-–—]\\s*(\\d{1,6})\\s*)?");

    /**
     * Nothing where that is not what was typed, or the document has no such pages.
     *
     * @param pages how many the document has; 0 where that is not known
     */
    static Optional<Pages> of(String typed, int pages) {
        Matcher matcher = TYPED.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        boolean there = from >= 1 && to >= from && (pages == 0 || to <= pages);
        return there ? Optional.of(new Pages(from - 1, to - from + 1)) : Optional.empty();
    }

    /** Whether such a first label can count over these pages. */
    static boolean labels(String first, @Nullable Pages span) {
        return span != null && !first.isBlank() && (span.count == 1 || first.matches(".*\\d"));
    }
}
