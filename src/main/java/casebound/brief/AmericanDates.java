package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.model.CaseDate;
import casebound.model.CaseDate.Precision;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as American papers print them: "July 12, 2024", "on or before December 24, 2024", "October 10–12, 2021". */
final class AmericanDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.US);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.US);

    private AmericanDates() {}

    /** Empty where there is no date. */
    static String shown(CaseDate date) {
        if (!date.known()) {
            return "";
        }
        return switch (date.qualifier()) {
            case EXACT -> plain(date);
            case BEFORE -> text("brief.date.before", plain(date));
            case NOT_AFTER -> text("brief.date.notAfter", plain(date));
            case ABOUT -> text("brief.date.about", plain(date));
            case NOT_BEFORE -> text("brief.date.notBefore", plain(date));
            case AFTER -> text("brief.date.after", plain(date));
        };
    }

    private static String plain(CaseDate date) {
        LocalDateTime first = date.start();
        LocalDateTime last = last(date);
        if (first == null) {
            return "";
        }
        String end = unit(last, date.precision());
        String zone = date.zone().isEmpty() ? "" : " " + date.zone();
        if (!last.isAfter(first)) {
            return end + zone;
        }
        boolean sameYear = first.getYear() == last.getYear();
        if (date.precision() == Precision.DAY && sameYear) {
            return first.getMonth() == last.getMonth()
                    ? MONTH_AND_DAY.format(first) + "–" + last.getDayOfMonth() + ", " + last.getYear()
                    : MONTH_AND_DAY.format(first) + " – " + end;
        }
        return unit(first, date.precision()) + " – " + end + zone;
    }

    /** The beginning of the last unit that the date names. */
    private static LocalDateTime last(CaseDate date) {
        LocalDateTime start = date.start();
        LocalDateTime end = date.end();
        if (start == null || end == null) {
            return start == null ? LocalDateTime.MIN : start;
        }
        return switch (date.precision()) {
            case YEAR -> end.minusYears(1);
            case MONTH -> end.minusMonths(1);
            case HOUR -> end.minusHours(1);
            case MINUTE -> end.minusMinutes(1);
            case DAY, NONE -> end.minusDays(1);
        };
    }

    private static String unit(LocalDateTime at, Precision unit) {
        return switch (unit) {
            case YEAR -> String.valueOf(at.getYear());
            case MONTH -> MONTH.format(at);
            case HOUR -> text("brief.date.at", DAY.format(at), text("brief.date.hour", HOUR.format(at) + half(at)));
            case MINUTE -> text("brief.date.at", DAY.format(at), CLOCK.format(at) + half(at));
            case DAY, NONE -> DAY.format(at);
        };
    }

    private static String half(LocalDateTime at) {
        return at.getHour() < 12 ? " a.m." : " p.m.";
    }
}
