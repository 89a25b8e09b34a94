package casebound.model;

import casebound.model.CaseDate.Precision;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One end of a typed date, as far as it was typed: −1 stands for what is missing or written as {@code ??}.
 *
 * @param weekday 1 for Monday, as typed; −1 when none was
 * @param time the time of day, or null
 */
record DateMoment(int year, int month, int day, int weekday, @Nullable DateTime time) {
    private static final String NAME = "(?<name>[a-zé]{3,9})\\.?";
    private static final String WEEKDAY = "(?:(?<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?,?\\s+)?";
    private static final String DAY = "(?<day>\\d{1,2}|\\?\\?)(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4}|'?\\d{2}|\\?{2,4})";
    private static final String MONTH = "(?<month>\\d{1,2}|\\?\\?)";
    private static final List<Pattern> FORMS = List.of(
            form("(?<month>\\d{1,2}|\\?\\?)(?<by>[/-])(?<day>\\d{1,2}|\\?\\?)\\k<by>" + YEAR),
            form("(?<year>\\d{4})(?<by>[/-])(?<month>\\d{1,2}|\\?\\?|XX)\\k<by>(?<day>\\d{1,2}|\\?\\?|XX)"),
            form(MONTH + "/(?<year>\\d{4})"),
            form("(?<year>\\d{4})-(?<month>\\d{2}|\\?\\?|XX)"),
            form("(?<year>\\d{4})"),
            form(WEEKDAY + DAY + "\\s*" + NAME + "(?:,?\\s*" + YEAR + ")?"),
            form(WEEKDAY + NAME + "\\s*" + DAY + "(?:,?\\s+" + YEAR + ")?"),
            form(NAME + "(?:,?\\s*(?<year>\\d{4}|'\\d{2}))?"),
            form(MONTH + "/" + DAY),
            form(DAY + ",?\\s+(?<year>\\d{4})"),
            form(DAY));
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");

    private static Pattern form(String form) {
        return Pattern.compile("(?i)" + form);
    }

    /** Reads one end, which may lean on the other one for its year, month or day; null when it is no date at all. */
    static @Nullable DateMoment read(String words) {
        DateTime.Found found = DateTime.in(words);
        if (found.rest().isEmpty()) {
            return found.time() == null ? null : new DateMoment(-1, -1, -1, -1, found.time());
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(found.rest());
            if (matcher.matches()) {
                int month = form.pattern().contains("<name>") ? named(group(matcher, "name")) : number(group(matcher, "month"));
                if (month == 0 && form.pattern().contains("<name>")) {
                    continue;
                }
                return new DateMoment(year(group(matcher, "year")), month, number(group(matcher, "day")),
                        weekday(group(matcher, "weekday")), found.time());
            }
        }
        return null;
    }

    private static String group(Matcher matcher, String name) {
        String text = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
        return text == null ? "" : text;
    }

    private static int number(String digits) {
        return digits.isEmpty() || !Character.isDigit(digits.charAt(0)) ? -1 : Integer.parseInt(digits);
    }

    private static int year(String digits) {
        if (!digits.isEmpty() && !digits.matches("\\d{4}")) {
            throw refused("year");
        }
        return number(digits);
    }

    /** The month of that name in English or the window's language, whole or shortened to three letters or more; 0 for none. */
    private static int named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int month = 0; month < 12; month++) {
            boolean shortened = MONTHS.get(month).startsWith(lower) && (lower.length() == 3
                    || lower.length() == MONTHS.get(month).length() || lower.equals("sept"));
            if (shortened || Texts.text("date.months").split(" ")[month].equalsIgnoreCase(name)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static int weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!name.isEmpty() && day.name().regionMatches(true, 0, name, 0, 3)) {
                return day.getValue();
            }
        }
        return -1;
    }

    /** This first end of a range, with the year and month that were typed only at the other: "10 – 12 Oct 2021". */
    DateMoment completedBy(DateMoment last) {
        if (year >= 0 || last.month < 0 && last.day < 0) {
            return this;
        }
        return new DateMoment(last.year, month < 0 ? last.month : month, day, weekday, time);
    }

    /** This last end of a range, with what was typed only at the first: "Oct 10 – 12, 2021", "21 Oct 2021 13:48 – 14:10". */
    DateMoment following(DateMoment first) {
        if (year < 0 && month < 0 && day < 0) {
            return new DateMoment(first.year, first.month, first.day, -1, time);
        }
        boolean dayAlone = month < 0 && day >= 0;
        return new DateMoment(year < 0 && !dayAlone ? first.year : year, dayAlone && year >= 0 ? first.month : month, day,
                weekday, time);
    }

    /** One end with a time and one without, or with am at one end only, could mean several things. */
    void mustAgreeOnTimeWith(DateMoment last) {
        if ((time == null) != (last.time == null)) {
            throw refused("timeOnBoth");
        }
        if (time != null && last.time != null) {
            if (time.halfDay() != last.time.halfDay() && (time.couldBeEither() || last.time.couldBeEither())) {
                throw refused("amOrPmOnBoth");
            }
            if (!time.zone().isEmpty() && !last.time.zone().isEmpty() && !time.zone().equalsIgnoreCase(last.time.zone())) {
                throw refused("zones");
            }
        }
    }

    String zone() {
        return time == null ? "" : time.zone();
    }

    Precision precision() {
        return time != null ? time.minute() < 0 ? Precision.HOUR : Precision.MINUTE
                : day >= 0 ? Precision.DAY : month >= 0 ? Precision.MONTH : Precision.YEAR;
    }

    /** The first moment that this names; refused where it is no possible date. */
    LocalDateTime start() {
        if (year < 0) {
            throw refused("year");
        }
        if (year < 1000 || year > 2999) {
            throw refused("yearFarAway");
        }
        if (month < 0 && day >= 0) {
            throw refused("dayWithoutMonth");
        }
        if (month == 0 || month > 12) {
            throw refused("month", month);
        }
        if (time != null && day < 0) {
            throw refused("timeWithoutDay");
        }
        YearMonth in = YearMonth.of(year, Math.max(month, 1));
        if (day == 0 || day > in.lengthOfMonth()) {
            throw refused("day", day, Texts.text("date.months").split(" ")[in.getMonthValue() - 1] + " " + year,
                    in.lengthOfMonth());
        }
        LocalDate date = in.atDay(Math.max(day, 1));
        if (weekday > 0 && day > 0 && date.getDayOfWeek().getValue() != weekday) {
            throw refused("weekday");
        }
        return time == null ? date.atStartOfDay() : date.atTime(time.hour(), Math.max(time.minute(), 0));
    }

    static ProblemException refused(String reason, Object... args) {
        Object[] plain = List.of(args).stream().map(String::valueOf).toArray();
        return Problem.of(Code.DATE_NOT_UNDERSTOOD, Texts.text("date.refused." + reason, plain)).exception();
    }
}
