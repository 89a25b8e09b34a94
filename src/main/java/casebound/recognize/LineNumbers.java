package casebound.recognize;

import casebound.model.Area;
import casebound.model.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that stand before the lines of a page: of a transcript (25 a page as a rule) or of pleading paper (28).
 * They are known by standing under one another at even distances and counting up by one, wherever in the text they come.
 */
public final class LineNumbers {
    /** A page whose lines are not numbered. */
    public static final LineNumbers NONE = new LineNumbers(List.of(), 0, 0, 0, 0);

    /** Time codes may stand before the number. */
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+)?(\\d{1,2})(?=\\s|$)");
    private static final int FEWEST = 8;
    private static final int LATEST_FIRST = 3;
    private static final float SHORTEST = 0.25f;
    private static final float EVEN = 0.3f;
    private static final float UNDER_ONE_ANOTHER = 5;

    private final List<Number> numbers;
    private final float pitch;
    private final float left;
    private final float right;
    private final int page;

    /** A number with the height of its middle, in points. */
    record Number(int number, int from, float left, float right, float middle) {}

    private LineNumbers(List<Number> numbers, float pitch, float left, float right, int page) {
        this.numbers = List.copyOf(numbers);
        this.pitch = pitch;
        this.left = left;
        this.right = right;
        this.page = page;
    }

    /** The numbers of a page's lines; {@link #NONE} where they are not numbered. @param index of the page, from 0 */
    public static LineNumbers of(PageText page, int index) {
        List<Number> all = new ArrayList<>();
        float right = 0;
        List<TextLine> lines = TextLine.of(page);
        for (TextLine line : lines) {
            right = Math.max(right, line.right());
            Matcher number = NUMBER.matcher(line.text());
            if (number.find()) {
                TextLine digits = TextLine.part(page, line.from() + number.start(1), line.from() + number.end(1));
                all.add(new Number(Integer.parseInt(number.group(1)), digits.from(), digits.left(), digits.right(), digits.middle()));
            }
        }
        List<Number> best = List.of();
        for (Number start : all) {
            if (start.number() >= 1 && start.number() <= LATEST_FIRST) {
                List<Number> column = column(start, all);
                best = column.size() > best.size() ? column : best;
            }
        }
        // A table of contents counts as well, over a small part of the page.
        if (best.size() < FEWEST || best.size() < 0.6 * best.getLast().number()
                || best.getLast().middle() - best.getFirst().middle() < SHORTEST * page.height()) {
            return NONE;
        }
        float left = (float) best.stream().mapToDouble(Number::left).min().orElse(0);
        float outermost = left - UNDER_ONE_ANOTHER;
        boolean first = lines.stream().filter(line -> line.left() < outermost).count() <= lines.size() / 5;
        float pitch = (best.getLast().middle() - best.getFirst().middle()) / (best.getLast().number() - best.getFirst().number());
        return first ? new LineNumbers(best, pitch, left, right, index) : NONE;
    }

    /** The numbers under a first one, as long as they go on evenly. */
    private static List<Number> column(Number start, List<Number> all) {
        List<Number> below = all.stream()
                .filter(each -> each.number() > start.number() && each.middle() > start.middle())
                .filter(each -> Math.abs(each.right() - start.right()) < UNDER_ONE_ANOTHER
                        || Math.abs(each.left() - start.left()) < UNDER_ONE_ANOTHER
                        || Math.abs(each.right() + each.left() - start.right() - start.left()) < UNDER_ONE_ANOTHER)
                .sorted(Comparator.comparingDouble(Number::middle)).toList();
        List<Number> best = List.of(start);
        for (Number second : below.stream().limit(4).toList()) {
            float pitch = (second.middle() - start.middle()) / (second.number() - start.number());
            List<Number> column = new ArrayList<>(List.of(start));
            for (Number each : below) {
                Number last = column.getLast();
                float steps = (each.middle() - last.middle()) / pitch;
                if (each.number() > last.number() && Math.abs(steps - (each.number() - last.number())) < EVEN) {
                    column.add(each);
                }
            }
            best = column.size() > best.size() ? column : best;
        }
        return best;
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** How many lines the page counts. */
    public int count() {
        return numbers.isEmpty() ? 0 : numbers.getLast().number();
    }

    /** Where in the page's text the numbers stand: the index of each one's first character. */
    Set<Integer> positions() {
        Set<Integer> positions = new HashSet<>();
        numbers.forEach(number -> positions.add(number.from()));
        return positions;
    }

    /** The number of the line at a height of the page, in points; the nearest one. */
    int at(float y) {
        return numbers.stream().min(Comparator.comparingDouble(number -> Math.abs(number.middle() - y)))
                .map(Number::number).orElse(0);
    }

    /** ":11–12" or ":11" for the lines that the areas on this page touch; empty where none is near (FIELD 1.11). */
    public String span(List<Area> areas) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Area area : areas) {
            if (area.page() != page || numbers.isEmpty() || area.y() + area.height() < numbers.getFirst().middle() - pitch
                    || area.y() > numbers.getLast().middle() + pitch) {
                continue;
            }
            // A tall area takes the lines whose middle it holds; one of a line's height the nearest.
            float inset = Math.min(area.height(), pitch) / 2;
            first = Math.min(first, at(area.y() + inset));
            last = Math.max(last, at(area.y() + area.height() - inset));
        }
        return last == 0 ? "" : first == last ? ":" + first : ":" + first + "–" + last;
    }

    /** The line with a number, from the number to the page's right edge of text; empty where there is no such line. */
    public Optional<Area> line(int number) {
        return numbers.stream().filter(each -> each.number() == number).findFirst()
                .map(each -> new Area(page, left, each.middle() - pitch / 2, right - left, pitch));
    }
}
