package casebound.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day in a typed date. Without am or pm it is read on the 24-hour clock.
 *
 * @param hour 0 to 23
 * @param minute 0 to 59; −1 when only the hour is known
 * @param halfDay whether am or pm (or noon) was typed
 * @param zone the zone as typed, or empty
 */
record DateTime(int hour, int minute, boolean halfDay, String zone) {
    private static final String HALF = "(?<%s>[ap]\\.?m\\.?|[ap])";
    private static final String TIME = "(?:(?<hour>\\d{1,2}):(?<minute>\\d{2}|\\?\\?)(?<seconds>:\\d{2}(?:\\.\\d+)?)?(?:\\s*"
            + HALF.formatted("half") + ")?|(?<only>\\d{1,2})\\s*" + HALF.formatted("halfOnly").replace("|[ap])", ")")
            + "|(?<military>\\d{4})\\s*(?:hours|hrs|h)|(?<word>noon|midnight))";
    private static final String OFFSET = "(?:UTC|GMT)?(?:\\+(?:0\\d|1[0-4])|-(?:0\\d|1[0-2])):?(?:00|30|45)";
    private static final String NAMES = "UTC|GMT|Z|(?:AK|HA|[ECMP])[SD]?T|HST|AST|ADT|NST|NDT|BST|IST|CES?T|EES?T|WES?T|MSK|JST|AE[SD]T";
    private static final String ZONE = "(?:\\s+(?<zone>" + OFFSET + "|" + NAMES + ")|(?<zulu>Z))?";
    private static final Pattern ISO = Pattern.compile("(?i)(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:[\\d?]{2})(?:(" + OFFSET + "|Z))?");
    private static final Pattern LAST = Pattern.compile("(?i)(?<rest>.*?)(?:^|,\\s*|\\s+)(?:at\\s+)?" + TIME + ZONE);
    private static final Pattern FIRST = Pattern.compile("(?i)" + TIME + ZONE + "(?:\\s*,\\s*|\\s+)(?:on\\s+)?(?<rest>.+)");

    /** @param rest the text without the time */
    record Found(@Nullable DateTime time, String rest) {}

    static Found in(String words) {
        Matcher iso = ISO.matcher(words);
        String text = !iso.matches() ? words
                : iso.group(1) + " " + iso.group(2) + (iso.group(3) == null ? "" : " " + iso.group(3));
        for (Pattern place : new Pattern[] {LAST, FIRST}) {
            Matcher matcher = place.matcher(text);
            if (matcher.matches()) {
                return new Found(read(matcher), matcher.group("rest").strip());
            }
        }
        return new Found(null, text);
    }

    private static DateTime read(Matcher typed) {
        String zone = typed.group("zone") != null ? typed.group("zone") : typed.group("zulu") != null ? typed.group("zulu") : "";
        String word = typed.group("word");
        if (word != null) {
            if (word.equalsIgnoreCase("midnight")) {
                throw DateMoment.refused("midnight");
            }
            return new DateTime(12, 0, true, zone);
        }
        if (typed.group("seconds") != null) {
            throw DateMoment.refused("seconds");
        }
        String military = typed.group("military");
        if (military != null) {
            return of(Integer.parseInt(military.substring(0, 2)), Integer.parseInt(military.substring(2)), "", zone);
        }
        String only = typed.group("only");
        if (only != null) {
            return of(Integer.parseInt(only), -1, typed.group("halfOnly"), zone);
        }
        String minute = typed.group("minute");
        return of(Integer.parseInt(typed.group("hour")), minute.startsWith("?") ? -1 : Integer.parseInt(minute),
                typed.group("half") == null ? "" : typed.group("half"), zone);
    }

    private static DateTime of(int hour, int minute, String half, String zone) {
        boolean halfDay = !half.isEmpty();
        if (minute > 59 || hour > 23 || halfDay && (hour < 1 || hour > 12)) {
            throw DateMoment.refused("time");
        }
        boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
        return new DateTime(halfDay ? hour % 12 + (afternoon ? 12 : 0) : hour, minute, halfDay, zone);
    }

    /** Whether nobody said which half of the day, and it matters. */
    boolean couldBeEither() {
        return !halfDay && hour >= 1 && hour <= 12;
    }
}
