package casebound.app;

import casebound.problem.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the strip says of the last backup of a case.
 *
 * @param due whether it is so long ago that the person wants to be reminded
 */
record LastBackup(String words, boolean due) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * @param last when it was made; nothing where none is known of
     * @param worthIt whether there is anything to back up
     * @param reminderDays after how many days one is due; 0 for never
     */
    static LastBackup of(Optional<Instant> last, boolean worthIt, int reminderDays, Clock clock) {
        if (last.isEmpty()) {
            return new LastBackup(Texts.text("backup.last.never"), worthIt && reminderDays > 0);
        }
        ZonedDateTime then = last.get().atZone(clock.getZone());
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), LocalDate.now(clock));
        String words = days <= 0
                ? Texts.text("backup.last.today", TIME.format(then))
                : Texts.text("backup.last.days", days);
        return new LastBackup(words, reminderDays > 0 && days >= reminderDays);
    }
}
