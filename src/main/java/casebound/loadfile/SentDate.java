package casebound.loadfile;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as load files write them: 05/21/2001, 20010521, 2001-05-21T15:48:00Z, with or without a time of day. */
final class SentDate {
    private static final Pattern AMERICAN = Pattern.compile("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})");
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})(?!\\d)");

    private SentDate() {}

    /** The date with nothing about its time; none where it is not one of these. */
    static CaseDate of(String written) {
        for (Pattern pattern : new Pattern[] {AMERICAN, ISO}) {
            Matcher found = pattern.matcher(written.strip());
            if (found.lookingAt()) {
                try {
                    LocalDate day = LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day"));
                    return CaseDates.tryParse(day.toString()).orElse(CaseDate.NONE);
                } catch (DateTimeException noDay) {
                    return CaseDate.NONE;
                }
            }
        }
        return CaseDate.NONE;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
