package casebound.formats.mail;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of a mail, with the forms that old programs wrote (RFC 5322, 3.3 and 4.3). */
final class SentDate {
    private static final Pattern FORM = Pattern.compile("(?i)(?:^|[\\s,])(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*[\\s-]+(\\d{4}|\\d{2})\\s+"
            + "(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?\\s*(am|pm)?\\s*([+-]\\d{4}|[a-z]{1,5})?.*");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("UT", "+0000"), Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"), Map.entry("Z", "+0000"), Map.entry("EST", "-0500"), Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"), Map.entry("CDT", "-0500"), Map.entry("MST", "-0700"), Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"), Map.entry("PDT", "-0700"));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private SentDate() {}

    /** No date where the field says none that there is. */
    static CaseDate of(String field) {
        Matcher matcher = FORM.matcher(field);
        if (!matcher.find()) {
            return CaseDate.NONE;
        }
        int year = Integer.parseInt(matcher.group(3));
        int hour = Integer.parseInt(matcher.group(4));
        String half = matcher.group(6);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        try {
            LocalDateTime local = LocalDateTime.of(matcher.group(3).length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year,
                    MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1, Integer.parseInt(matcher.group(1)), hour,
                    Integer.parseInt(matcher.group(5)));
            String zone = matcher.group(7) == null ? "" : matcher.group(7).toUpperCase(Locale.ROOT);
            return date(local, ZONES.getOrDefault(zone, zone.matches("[+-]\\d{4}") ? zone : ""));
        } catch (DateTimeException noSuchDay) {
            return CaseDate.NONE;
        }
    }

    static CaseDate of(OffsetDateTime moment) {
        String offset = moment.getOffset() == ZoneOffset.UTC ? "+0000" : moment.getOffset().getId().replace(":", "");
        return date(moment.toLocalDateTime(), offset);
    }

    private static CaseDate date(LocalDateTime local, String offset) {
        String zone = offset.isEmpty() ? "" : " " + offset.substring(0, 3) + ":" + offset.substring(3);
        return CaseDates.tryParse(SHOWN.format(local) + zone).orElse(CaseDate.NONE);
    }
}
