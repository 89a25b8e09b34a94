package casebound.model;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.CaseDate.Precision;
import casebound.model.CaseDate.Qualifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many dates in every form that people type: each is read as what it was made from, and as itself when it is shown. */
class GeneratedDatesTest {
    private static final int DATES_A_SEED = 3000;
    private static final Map<Qualifier, List<String>> SIGNS = Map.of(
            Qualifier.EXACT, List.of("", "", "= "), Qualifier.ABOUT, List.of("~", "~ ", "about ", "ca. "),
            Qualifier.BEFORE, List.of("<", "< ", "before ", "Before "),
            Qualifier.NOT_AFTER, List.of("<=", "≤", "≤ ", "by ", "not after ", "on or before "),
            Qualifier.NOT_BEFORE, List.of(">=", "≥ ", "not before ", "on or after ", "since "),
            Qualifier.AFTER, List.of(">", "> ", "after "));

    /** A moment as typed, with the first moment that it names and the one after its last. */
    private record Made(String typed, LocalDateTime start, LocalDateTime end, Precision precision) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFormIsReadAsWhatItWasMadeFrom(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < DATES_A_SEED; i++) {
            boolean ranged = random.nextInt(4) == 0;
            Made one = ranged ? range(random) : moment(random, Precision.values()[1 + random.nextInt(5)], day(random));
            boolean timed = one.precision().compareTo(Precision.DAY) > 0;
            Qualifier qualifier = ranged ? pick(random, List.of(Qualifier.EXACT, Qualifier.ABOUT))
                    : pick(random, List.of(Qualifier.values()));
            String sign = one.typed().startsWith("between") ? "" : pick(random, SIGNS.get(qualifier));
            Qualifier read = one.typed().startsWith("between") ? Qualifier.EXACT : qualifier;
            String zone = timed && random.nextInt(3) == 0 ? pick(random, List.of("MDT", "UTC", "Z", "-06:00", "PST")) : "";
            int order = random.nextInt(4) == 0 ? 1 + random.nextInt(30) : 0;
            String typed = sign + one.typed() + (zone.isEmpty() ? "" : " " + zone) + (order > 0 ? " #" + order : "");

            CaseDate date = CaseDates.parse(typed);
            assertThat(date).as(typed).isEqualTo(
                    new CaseDate(one.start(), one.end(), read, one.precision(), order, zone, typed));
            CaseDate again = CaseDates.parse(CaseDates.shown(date));
            assertThat(again).as("%s shown as %s", typed, CaseDates.shown(date)).isEqualTo(
                    new CaseDate(one.start(), one.end(), read, one.precision(), order, zone, CaseDates.shown(date)));
            assertThat(CaseDates.understood(date)).as(typed).doesNotContain("[");
            assertThat(CaseDates.edtf(date)).as(typed).matches("(\\.\\.|[0-9TXZ:~+./\\[\\]-]+)+");
        }
    }

    private static Made range(Random random) {
        Precision precision = pick(random, List.of(Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.MINUTE));
        LocalDate first = day(random);
        Made from = moment(random, precision, first);
        Made to = moment(random, precision, first.plusDays(1 + random.nextInt(900)));
        if (precision == Precision.MINUTE) {
            // 24-hour clock at both ends: with am at one of them only, the range would be refused
            from = clock(first, random);
            to = clock(first.plusDays(1 + random.nextInt(3)), random);
        }
        String typed = switch (random.nextInt(5)) {
            case 0 -> from.typed() + " – " + to.typed();
            case 1 -> from.typed() + "–" + to.typed();
            case 2 -> from.typed() + " - " + to.typed();
            case 3 -> from.typed() + " to " + to.typed();
            default -> "between " + from.typed() + " and " + to.typed();
        };
        return new Made(typed, from.start(), to.end(), precision);
    }

    private static Made clock(LocalDate date, Random random) {
        int hour = random.nextInt(24);
        int minute = random.nextInt(60);
        LocalDateTime at = date.atTime(hour, minute);
        return new Made("%s %02d:%02d".formatted(dayForm(random, date), hour, minute), at, at.plusMinutes(1), Precision.MINUTE);
    }

    private static Made moment(Random random, Precision precision, LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        return switch (precision) {
            case YEAR -> new Made(String.valueOf(year), LocalDateTime.of(year, 1, 1, 0, 0),
                    LocalDateTime.of(year + 1, 1, 1, 0, 0), precision);
            case MONTH -> new Made(switch (random.nextInt(6)) {
                case 0 -> month + "/" + year;
                case 1 -> "%02d/??/%d".formatted(month, year);
                case 2 -> "%d-%02d".formatted(year, month);
                case 3 -> name(date, TextStyle.FULL) + " " + year;
                case 4 -> name(date, TextStyle.FULL) + ", " + year;
                default -> name(date, TextStyle.SHORT) + ". " + year;
            }, date.withDayOfMonth(1).atStartOfDay(), date.withDayOfMonth(1).plusMonths(1).atStartOfDay(), precision);
            case HOUR -> {
                int hour = random.nextInt(24);
                String typed = random.nextBoolean() ? hour + ":??"
                        : (hour % 12 == 0 ? 12 : hour % 12) + (hour < 12 ? " am" : " p.m.");
                yield new Made(dayForm(random, date) + " " + typed, date.atTime(hour, 0), date.atTime(hour, 0).plusHours(1),
                        precision);
            }
            case MINUTE -> {
                int hour = random.nextInt(24);
                int minute = random.nextInt(60);
                String typed = random.nextBoolean() ? "%d:%02d".formatted(hour, minute)
                        : "%d:%02d%s".formatted(hour % 12 == 0 ? 12 : hour % 12, minute, hour < 12 ? " AM" : "pm");
                yield new Made(dayForm(random, date) + pick(random, List.of(" ", ", ", " at ")) + typed,
                        date.atTime(hour, minute), date.atTime(hour, minute).plusMinutes(1), precision);
            }
            default -> new Made(dayForm(random, date), date.atStartOfDay(), date.plusDays(1).atStartOfDay(), precision);
        };
    }

    private static String dayForm(Random random, LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return switch (random.nextInt(8)) {
            case 0 -> month + "/" + day + "/" + year;
            case 1 -> "%02d/%02d/%d".formatted(month, day, year);
            case 2 -> day + " " + name(date, TextStyle.SHORT) + " " + year;
            case 3 -> name(date, TextStyle.SHORT) + " " + day + ", " + year;
            case 4 -> name(date, TextStyle.FULL).toUpperCase(Locale.ROOT) + " " + day + " " + year;
            case 5 -> "%02d %s %d".formatted(day, name(date, TextStyle.FULL), year);
            case 6 -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US) + ", " + day + " "
                    + name(date, TextStyle.SHORT) + " " + year;
            default -> date.toString();
        };
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1900 + random.nextInt(200), 1, 1).plusDays(random.nextInt(365));
    }

    private static String name(LocalDate date, TextStyle style) {
        return date.getMonth().getDisplayName(style, Locale.US);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
