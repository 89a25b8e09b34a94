package casebound.recognize;

import casebound.model.Area;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.PageLabels;
import casebound.model.PageText;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Where in a document a passage is, as one cites it: "147", "147:4–9", "147:24–148:3", "DEF-000123–27" (FIELD 1.1, 1.11). */
public final class Pinpoint {
    private Pinpoint() {}

    /**
     * @param first page index from 0
     * @param last page index from 0
     * @param areas the passage; empty for whole pages
     * @param texts the text of a page, asked only for transcripts; null where there is none
     */
    public static String of(PageLabels labels, int first, int last, List<Area> areas, IntFunction<@Nullable PageText> texts) {
        boolean transcript = labels.scheme(first).filter(Scheme.TRANSCRIPT::equals).isPresent();
        String begin = transcript && !areas.isEmpty() ? lines(first, areas, texts) : "";
        if (last == first) {
            return labels.shown(first) + begin;
        }
        String end = begin.isEmpty() ? "" : lines(last, areas, texts);
        return end.isEmpty() ? labels.span(first, last)
                : labels.shown(first) + firstOf(begin) + "–" + labels.shown(last) + ":" + lastOf(end);
    }

    private static String lines(int page, List<Area> areas, IntFunction<@Nullable PageText> texts) {
        PageText text = texts.apply(page);
        return text == null ? "" : LineNumbers.of(text, page).span(areas);
    }

    private static String firstOf(String span) {
        return span.split("–")[0];
    }

    private static String lastOf(String span) {
        String[] ends = span.substring(1).split("–");
        return ends[ends.length - 1];
    }
}
