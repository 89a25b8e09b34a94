package casebound.brief;

import casebound.model.Area;
import casebound.model.PageText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered lines of a transcript's page: "147:11–12" says page and lines (FIELD 1.11). */
public final class TranscriptLines {
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2})(?: |$)");

    private TranscriptLines() {}

    /** ":11–12" or ":11" for the lines that the areas touch; empty where those lines carry no rising numbers. */
    public static String of(PageText page, List<Area> areas, int index) {
        int first = 0;
        int last = 0;
        String text = page.text();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            Matcher number = NUMBER.matcher(text.substring(from, end));
            if (end > from && number.find() && touches(page, from, areas, index)) {
                int line = Integer.parseInt(number.group(1));
                if (line == 0 || last > 0 && line <= last) {
                    return "";
                }
                first = first == 0 ? line : first;
                last = line;
            }
            from = end + 1;
        }
        return first == 0 ? "" : first == last ? ":" + first : ":" + first + "–" + last;
    }

    private static boolean touches(PageText page, int at, List<Area> areas, int index) {
        float middle = (page.top(at) + page.bottom(at)) / 2;
        return areas.stream().anyMatch(area -> area.page() == index && middle >= area.y() && middle <= area.y() + area.height());
    }
}
