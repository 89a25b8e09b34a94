package casebound.recognize;

import casebound.model.PageText;
import casebound.recognize.RunFinder.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers at the edges of a page that may be its printed page number. */
final class PageNumbers {
    static final String ARABIC = "";
    static final String ROMAN = "roman";

    // "- 9 -", "(6)*", "[7]"; "19)" and "2." begin a paragraph
    private static final Pattern ALONE = Pattern.compile("(\\d{1,4})|[-–—_~·•|*\\s]{1,4}(\\d{1,4})[-–—_~·•|*.\\s]{0,4}|[(\\[]\\s?(\\d{1,4})\\s?[)\\]]\\*?");
    private static final Pattern NAMED = Pattern.compile("(?:.*\\s)?[Pp](?:age|AGE|g\\.|\\.)[:\\s]\\s*(\\d{1,4})(?:\\s*(?:of|OF|/)\\s*\\d{1,4})?[^\\p{L}\\d]{0,3}");
    private static final Pattern RUNNING = Pattern.compile("(\\d{1,4})\\s+\\p{L}{2}.*|.*\\p{L}{2}[^\\d]{0,3}\\s(\\d{1,4})");
    private static final Pattern COUNTED = Pattern.compile("(?i).*\\b(?:attachment|exhibit|ex\\.|appendix|enclosure|annex|tab|no\\.?|item|part|chapter|section|form) \\d+");
    private static final Pattern OF = Pattern.compile("(?:.*\\s)?(\\d{1,4}) of \\d{1,4}");
    private static final Pattern NUMERAL = Pattern.compile("[^\\p{L}\\d]{0,4}?([ivxl]{1,7})[^\\p{L}\\d]{0,4}");
    /** What is not more than this has no running head. */
    private static final int FEWEST_LINES = 5;
    /** In points: what stands this near behind a number belongs to it, as the text of a footnote to its mark. */
    private static final float BESIDE = 9;
    private static final float EDGE = 0.1f;
    private static final float NEAR_EDGE = 0.16f;

    private PageNumbers() {}

    /** @param page index from 0 */
    static List<Candidate> on(PageText text, int page, LineNumbers numbered) {
        List<Candidate> found = new ArrayList<>();
        Set<Integer> lineNumbers = numbered.positions();
        List<TextLine> lines = TextLine.of(text).stream()
                .filter(line -> !lineNumbers.contains(line.from()) && !DocketStamp.isStamp(line.text())).toList();
        float top = (float) lines.stream().mapToDouble(TextLine::middle).min().orElse(0);
        float bottom = (float) lines.stream().mapToDouble(TextLine::middle).max().orElse(0);
        for (TextLine line : lines) {
            if (lines.stream().anyMatch(other -> follows(line, other))) {
                continue;
            }
            boolean outermost = line.middle() <= top + 2 || line.middle() >= bottom - 2;
            boolean edge = line.middle() < EDGE * text.height() || line.middle() > (1 - EDGE) * text.height();
            boolean nearEdge = line.middle() < NEAR_EDGE * text.height() || line.middle() > (1 - NEAR_EDGE) * text.height();
            if (outermost || nearEdge) {
                add(found, line.text().strip(), page, edge, outermost && lines.size() >= FEWEST_LINES);
            }
        }
        found.removeIf(each -> each.number() == 0);
        return found;
    }

    private static boolean follows(TextLine line, TextLine other) {
        float gap = other.left() - line.right();
        return line.text().length() <= 3 && gap > -1 && gap < BESIDE && other.top() < line.middle() && line.middle() < other.bottom();
    }

    private static void add(List<Candidate> found, String text, int page, boolean edge, boolean outermost) {
        Matcher form = NAMED.matcher(text);
        if (form.matches()) {
            found.add(new Candidate(page, ARABIC, Long.parseLong(form.group(1)), 2.5));
            return;
        }
        form = ALONE.matcher(text);
        if (form.matches()) {
            long number = Long.parseLong(form.group(1) != null ? form.group(1) : form.group(2) != null ? form.group(2) : form.group(3));
            boolean year = number >= 1900 && number < 2100;
            found.add(new Candidate(page, ARABIC, number, year ? 0 : edge ? 2 : outermost ? 1.5 : 1));
            return;
        }
        form = NUMERAL.matcher(text.toLowerCase(Locale.ROOT));
        if (form.matches() && Roman.value(form.group(1)) > 0) {
            found.add(new Candidate(page, ROMAN, Roman.value(form.group(1)), edge ? 1 : 0.5));
            return;
        }
        form = OF.matcher(text);
        if (form.matches()) {
            found.add(new Candidate(page, ARABIC, Long.parseLong(form.group(1)), 1));
            return;
        }
        form = RUNNING.matcher(text);
        if (outermost && form.matches() && !COUNTED.matcher(text).matches()) {
            String digits = form.group(1) == null ? form.group(2) : form.group(1);
            found.add(new Candidate(page, ARABIC, Long.parseLong(digits), 0.2));
        }
    }
}
