package casebound.recognize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that stand for themselves on a line, as papers are dated: "August 17, 1983", "DATED: June 7, 2019", "Date: 5/2/2014". */
final class WrittenDates {
    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final String WORD = "(" + MONTHS + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
    private static final String LEAD = "^(?:.*\\b(?:dated?|filed|decided|entered|executed)(?: on)?:?\\s+|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+|[\\p{L} ]+,\\s+)?";
    private static final Pattern AMERICAN = Pattern.compile("(?i)" + LEAD + WORD + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b.{0,30}$");
    private static final Pattern EUROPEAN = Pattern.compile("(?i)" + LEAD + "(\\d{1,2})(?:st|nd|rd|th)?(?: day of)? " + WORD + ",? (\\d{4})\\b.{0,30}$");
    private static final Pattern DIGITS = Pattern.compile("(?i)^(?:date|dated|filed):?\\s+(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})\\b.{0,30}$");
    private static final List<String> NAMES = List.of(MONTHS.split("\\|"));
    private static final int HEAD = 60;
    private static final int END = 40;

    private WrittenDates() {}

    /** The first date among the first lines of a page. */
    static @Nullable LocalDate inHead(String text) {
        return text.lines().limit(HEAD).map(WrittenDates::of).filter(date -> date != null).findFirst().orElse(null);
    }

    /** The first date among the last lines of a page. */
    static @Nullable LocalDate atEnd(String text) {
        List<String> lines = text.lines().toList();
        return lines.subList(Math.max(0, lines.size() - END), lines.size()).stream().map(WrittenDates::of)
                .filter(date -> date != null).findFirst().orElse(null);
    }

    static @Nullable LocalDate of(String line) {
        String text = line.strip();
        if (text.length() > 90) {
            return null;
        }
        Matcher found = AMERICAN.matcher(text);
        if (found.matches()) {
            return date(found.group(3), month(found.group(1)), found.group(2));
        }
        found = EUROPEAN.matcher(text);
        if (found.matches()) {
            return date(found.group(3), month(found.group(2)), found.group(1));
        }
        found = DIGITS.matcher(text);
        if (found.matches()) {
            return date(found.group(3).length() == 2 ? "20" + found.group(3) : found.group(3), Integer.parseInt(found.group(1)), found.group(2));
        }
        return null;
    }

    private static int month(String word) {
        String start = word.toLowerCase(Locale.ROOT).substring(0, 3);
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static @Nullable LocalDate date(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
