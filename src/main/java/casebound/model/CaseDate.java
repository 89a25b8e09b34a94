package casebound.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as the case knows it, perhaps only roughly (FIELD 1.6): local time without a zone.
 *
 * @param start the earliest moment that the typed date names, inclusive; null when there is no date
 * @param end the moment after the last one that the typed date names, exclusive; null when there is no date
 * @param qualifier how the real date stands to what was typed
 * @param precision the smallest unit that was typed
 * @param order the place among facts of the same date, from 1; 0 when none was typed
 * @param zone the time zone as typed, such as MDT; it is shown and never calculated with
 * @param text what was typed, exactly
 */
public record CaseDate(
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        Qualifier qualifier,
        Precision precision,
        int order,
        @Outward String zone,
        @Outward String text
) implements Comparable<CaseDate> {

    /** No date: shown as "To be determined". */
    public static final CaseDate NONE = new CaseDate(null, null, Qualifier.EXACT, Precision.NONE, 0, "", "");

    /** How the real date stands to the one that was typed; in the order in which dates of one start are sorted. */
    public enum Qualifier { BEFORE, NOT_AFTER, EXACT, ABOUT, NOT_BEFORE, AFTER }

    /** The smallest unit that was typed. */
    public enum Precision { NONE, YEAR, MONTH, DAY, HOUR, MINUTE }

    /** Whether there is any date. */
    public boolean known() {
        return start != null;
    }

    /** Whether this date certainly ends before the other begins; unknown dates are before nothing. */
    public boolean isBefore(CaseDate other) {
        if (end == null || other.start == null) {
            return false;
        }
        boolean canBeLater = qualifier == Qualifier.AFTER || qualifier == Qualifier.NOT_BEFORE || qualifier == Qualifier.ABOUT;
        boolean otherCanBeEarlier = other.qualifier == Qualifier.BEFORE || other.qualifier == Qualifier.NOT_AFTER
                || other.qualifier == Qualifier.ABOUT;
        return !canBeLater && !otherCanBeEarlier && !end.isAfter(other.start);
    }

    /** By stated start, then qualifier, precision and order; what has no date comes first (FIELD 1.6). */
    @Override
    public int compareTo(CaseDate other) {
        if (start == null || other.start == null) {
            return start == other.start ? Integer.compare(order, other.order) : start == null ? -1 : 1;
        }
        int byStart = start.compareTo(other.start);
        if (byStart != 0) {
            return byStart;
        }
        int byQualifier = qualifier.compareTo(other.qualifier);
        if (byQualifier != 0) {
            return byQualifier;
        }
        int byPrecision = precision.compareTo(other.precision);
        return byPrecision != 0 ? byPrecision : Integer.compare(order, other.order);
    }
}
