package casebound.model;

import static casebound.problem.Texts.text;

import casebound.model.CaseDate.Precision;
import casebound.model.CaseDate.Qualifier;
import casebound.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates as people type them and writes them as the grid, the inspector and an export show them. The grammar
 * stands in FIELD 1.6 and is read by {@link DateGrammar}: what is ambiguous or impossible is refused, never guessed.
 *
 * <p>{@code parse(shown(date))} is the same date, except for the text as typed.
 */
public final class CaseDates {
    private static final Pattern SAYS_BETWEEN = Pattern.compile("(?i)\\bbetween\\b");
    private static final Pattern UNSPECIFIED = Pattern.compile("(?i)(?<!:)(?:\\?\\?|XX)");
    private static final Pattern EXACT_ZONE = Pattern.compile("(?i)Z|UTC|GMT|[+-]\\d{2}:?\\d{2}");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.US);

    private CaseDates() {}

    /** A moment that a clock has seen, such as "3 Jul 2024, 10:42". */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /**
     * The date that a text names; {@link CaseDate#NONE} for an empty one.
     *
     * @throws ProblemException with DATE_NOT_UNDERSTOOD and a plain reason
     */
    public static CaseDate parse(String typed) {
        return new DateGrammar(typed).date();
    }

    /** The date that a text names, or nothing where {@link #parse} would refuse it. */
    public static Optional<CaseDate> tryParse(String typed) {
        try {
            return Optional.of(parse(typed));
        } catch (ProblemException notUnderstood) {
            return Optional.empty();
        }
    }

    /** The date in one line: "≤ Jul 2024", "10 Oct – 12 Oct 2021", "21 Oct 2021 13:48 MDT #2", "To be determined". */
    public static String shown(CaseDate date) {
        String sign = sign(date);
        return (sign.isEmpty() ? "" : sign + " ") + plain(date) + (date.order() > 0 ? " #" + date.order() : "");
    }

    /** The sign that a grid shows in a column of its own: {@code <}, ≤, ~, ≥, {@code >}, or nothing. */
    public static String sign(CaseDate date) {
        return !date.known() ? "" : switch (date.qualifier()) {
            case BEFORE -> "<";
            case NOT_AFTER -> "≤";
            case EXACT -> "";
            case ABOUT -> "~";
            case NOT_BEFORE -> "≥";
            case AFTER -> ">";
        };
    }

    /** The date without its sign and without its order: "Jul 2024". */
    public static String plain(CaseDate date) {
        LocalDateTime start = date.start();
        if (start == null) {
            return text("date.none");
        }
        Precision unit = date.precision();
        LocalDateTime last = last(date);
        String end = unit(last, unit);
        String zone = date.zone().isEmpty() ? "" : " " + date.zone();
        if (isOneUnit(date)) {
            return end + zone;
        }
        boolean sharesYear = start.getYear() == last.getYear();
        String begin = switch (unit) {
            case MONTH -> sharesYear ? month(start) : unit(start, unit);
            case DAY -> sharesYear ? start.getDayOfMonth() + " " + month(start) : unit(start, unit);
            default -> unit(start, unit);
        };
        boolean sharesDay = start.toLocalDate().equals(last.toLocalDate());
        return begin + " – " + (sharesDay ? clock(last, unit) : end) + zone;
    }

    /** How the date was understood, in words: "not after 31 Jul 2024; precise to the month". */
    public static String understood(CaseDate date) {
        if (!date.known()) {
            return text("date.none");
        }
        StringBuilder words = new StringBuilder(meaning(date));
        if (date.precision() != Precision.NONE) {
            words.append("; ").append(text("date.precise." + date.precision()));
        }
        if (date.order() > 0) {
            words.append("; ").append(text("date.order", String.valueOf(date.order())));
        }
        return words.toString();
    }

    private static String meaning(CaseDate date) {
        String zone = date.zone().isEmpty() ? "" : " " + date.zone();
        String first = edge(date.start(), date.precision()) + zone;
        String last = edge(isTime(date) ? end(date).minusMinutes(1) : end(date).minusDays(1), date.precision()) + zone;
        return switch (date.qualifier()) {
            case BEFORE -> text("date.before", first);
            case NOT_AFTER -> text("date.notAfter", last);
            case NOT_BEFORE -> text("date.notBefore", first);
            case AFTER -> text("date.after", last);
            case ABOUT -> text("date.about", span(date));
            case EXACT -> span(date);
        };
    }

    private static String span(CaseDate date) {
        if (isOneUnit(date)) {
            return plain(date);
        }
        String zone = date.zone().isEmpty() ? "" : " " + date.zone();
        return text(saysBetween(date) ? "date.between" : "date.fromTo",
                unit(date.start(), date.precision()), unit(last(date), date.precision()) + zone);
    }

    /**
     * The date for other programs: Extended Date/Time Format (ISO 8601-2, levels 1 and 2), "2021-10-21", "../2024-07",
     * "2021-10~", "2021-10-XX"; empty when there is no date. A day's place in the order has no form there. Times are
     * written to the hour or minute that was typed; a zone is added where it is UTC or an offset.
     */
    public static String edtf(CaseDate date) {
        if (!date.known()) {
            return "";
        }
        LocalDateTime start = date.start();
        LocalDateTime last = last(date);
        return switch (date.qualifier()) {
            case BEFORE -> "../" + iso(date, back(start, date.precision()));
            case NOT_AFTER -> "../" + iso(date, last);
            case NOT_BEFORE -> iso(date, start) + "/..";
            case AFTER -> iso(date, end(date)) + "/..";
            case ABOUT -> isOneUnit(date) ? iso(date, start) + "~" : iso(date, start) + "~/" + iso(date, last) + "~";
            case EXACT -> isOneUnit(date) ? iso(date, start) + unspecified(date)
                    : saysBetween(date) ? "[" + iso(date, start) + ".." + iso(date, last) + "]"
                    : iso(date, start) + "/" + iso(date, last);
        };
    }

    private static String iso(CaseDate date, LocalDateTime at) {
        String pattern = switch (date.precision()) {
            case YEAR -> "uuuu";
            case MONTH -> "uuuu-MM";
            case HOUR -> "uuuu-MM-dd'T'HH";
            case MINUTE -> "uuuu-MM-dd'T'HH:mm";
            default -> "uuuu-MM-dd";
        };
        boolean zoned = isTime(date) && EXACT_ZONE.matcher(date.zone()).matches();
        String zone = !zoned ? "" : Character.isLetter(date.zone().charAt(0)) ? "Z" : date.zone();
        return DateTimeFormatter.ofPattern(pattern).format(at) + zone;
    }

    /** "10/??/2021" says more than "10/2021": there was one day, and nobody knows which. */
    private static String unspecified(CaseDate date) {
        long unknown = UNSPECIFIED.matcher(date.text()).results().count();
        return switch (date.precision()) {
            case YEAR -> "-XX".repeat((int) Math.min(unknown, 2));
            case MONTH -> "-XX".repeat((int) Math.min(unknown, 1));
            default -> "";
        };
    }

    private static boolean saysBetween(CaseDate date) {
        return SAYS_BETWEEN.matcher(date.text()).find();
    }

    private static boolean isTime(CaseDate date) {
        return date.precision() == Precision.HOUR || date.precision() == Precision.MINUTE;
    }

    private static LocalDateTime end(CaseDate date) {
        return date.end() == null ? date.start().plus(1, step(date.precision())) : date.end();
    }

    /** The beginning of the last unit that the date names. */
    private static LocalDateTime last(CaseDate date) {
        return back(end(date), date.precision());
    }

    private static LocalDateTime back(LocalDateTime from, Precision unit) {
        return from.minus(1, step(unit));
    }

    private static boolean isOneUnit(CaseDate date) {
        return !last(date).isAfter(date.start());
    }

    static ChronoUnit step(Precision unit) {
        return switch (unit) {
            case YEAR -> ChronoUnit.YEARS;
            case MONTH -> ChronoUnit.MONTHS;
            case HOUR -> ChronoUnit.HOURS;
            case MINUTE -> ChronoUnit.MINUTES;
            default -> ChronoUnit.DAYS;
        };
    }

    private static String unit(LocalDateTime at, Precision unit) {
        return switch (unit) {
            case YEAR -> String.valueOf(at.getYear());
            case MONTH -> month(at) + " " + at.getYear();
            case HOUR, MINUTE -> day(at) + " " + clock(at, unit);
            default -> day(at);
        };
    }

    /** A boundary is named to the day at least: "not after 2021" means the last day of that year. */
    private static String edge(LocalDateTime at, Precision unit) {
        return unit == Precision.HOUR || unit == Precision.MINUTE ? day(at) + " " + CLOCK.format(at) : day(at);
    }

    private static String day(LocalDateTime at) {
        return at.getDayOfMonth() + " " + month(at) + " " + at.getYear();
    }

    private static String month(LocalDateTime at) {
        return text("date.months").split(" ")[at.getMonthValue() - 1];
    }

    private static String clock(LocalDateTime at, Precision unit) {
        return unit == Precision.HOUR ? CLOCK.format(at).substring(0, 3) + "??" : CLOCK.format(at);
    }
}
