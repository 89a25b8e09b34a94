package casebound.ui.disclosure;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.problem.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item in time: who had it, when it was handed over, what the docket says. A date that nobody recorded is not drawn.
 *
 * @param held the bar of custody; null where nobody is recorded as its holder
 * @param missing the sentence in the dashed outline; empty where it was handed over or is not owed
 * @param missingFrom where the outline begins; null for an open beginning
 * @param missingTo where it ends; null for an open end
 */
record TimeAxis(LocalDate first, LocalDate last, @Nullable Bar held, List<Event> custody, List<Event> disclosure, List<Event> docket,
        String missing, @Nullable LocalDate missingFrom, @Nullable LocalDate missingTo) {
    private static final int MARGIN_PER_CENT = 10;
    private static final int LEAST_DAYS = 120;

    /**
     * @param from null where it is not recorded since when
     * @param to null for until now
     */
    record Bar(@Nullable LocalDate from, @Nullable LocalDate to, String words, String since) {}

    /**
     * Something on one day; a longer date stands where it begins.
     *
     * @param open whether the day itself is only roughly known
     * @param decisive whether its line runs through all lanes; a day that is only roughly known never does
     */
    record Event(LocalDate at, String words, boolean open, boolean decisive) {
        /** The event of a date; none where the date is not known. "Not after" stands at its end. */
        static Stream<Event> of(CaseDate date, String what, boolean decisive) {
            if (date.start() == null) {
                return Stream.of();
            }
            boolean byThen = date.qualifier() == CaseDate.Qualifier.BEFORE || date.qualifier() == CaseDate.Qualifier.NOT_AFTER;
            LocalDate at = (byThen && date.end() != null ? date.end().minusDays(1) : date.start()).toLocalDate();
            String words = Texts.text("disclosure.axis.event", CaseDates.shown(date), what);
            boolean open = date.qualifier() != CaseDate.Qualifier.EXACT;
            return Stream.of(new Event(at, words, open, decisive && !open));
        }
    }

    /** The axis over all that is given, with some room at both ends; null where nothing has a date. */
    static @Nullable TimeAxis of(@Nullable Bar held, List<Event> custody, List<Event> disclosure, List<Event> docket, String missing,
            @Nullable LocalDate missingFrom, @Nullable LocalDate missingTo) {
        List<LocalDate> days = new ArrayList<>();
        Stream.of(custody, disclosure, docket).flatMap(List::stream).map(Event::at).forEach(days::add);
        Stream.of(held == null ? null : held.from(), held == null ? null : held.to(), missingFrom, missingTo)
                .filter(java.util.Objects::nonNull).forEach(days::add);
        if (days.isEmpty()) {
            return null;
        }
        LocalDate first = days.stream().min(Comparator.naturalOrder()).get();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).get();
        long room = Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(first, last) * MARGIN_PER_CENT / 100);
        return new TimeAxis(first.minusDays(room), last.plusDays(room * 2), held, byDay(custody), byDay(disclosure), byDay(docket),
                missing, missingFrom, missingTo);
    }

    /** One sign a day, however much happened on it. */
    private static List<Event> byDay(List<Event> events) {
        Map<LocalDate, List<Event>> days = new TreeMap<>();
        events.forEach(event -> days.computeIfAbsent(event.at(), day -> new ArrayList<>()).add(event));
        return days.values().stream().map(day -> day.size() == 1 ? day.getFirst() : new Event(day.getFirst().at(),
                Texts.text("disclosure.axis.more", day.getFirst().words(), day.size() - 1),
                day.stream().allMatch(Event::open), day.stream().anyMatch(Event::decisive))).toList();
    }

    /** Where a day stands between the two ends, from 0 to 1. */
    double at(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    }

    /** The days whose lines run through all lanes. */
    List<LocalDate> decisive() {
        return docket.stream().filter(Event::decisive).map(Event::at).distinct().toList();
    }

    /** The first days of the years within, at most about ten of them. */
    List<LocalDate> years() {
        int years = last.getYear() - first.getYear();
        int step = Math.max(1, years / 10);
        return Stream.iterate(first.getYear() + 1, year -> year <= last.getYear(), year -> year + step)
                .map(year -> LocalDate.of(year, 1, 1)).toList();
    }
}
