package casebound.model;

import casebound.model.CaseDate.Precision;
import casebound.model.CaseDate.Qualifier;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one typed date: {@code [qualifier] moment [– moment] [#order]}. The moments themselves are read by
 * {@link DateMoment}. Decision: numbers with slashes are month first, as in the United States; whatever could mean two
 * things is refused.
 */
final class DateGrammar {
    private static final int LONGEST = 120;
    private static final Pattern ORDER = Pattern.compile("(.*?)\\s*#\\s*(\\d{1,4})");
    private static final Pattern UNDATED = Pattern.compile("(?i)|tbd|to be determined");
    private static final Pattern BETWEEN = Pattern.compile("(?i)between\\s+(.+?)\\s+and\\s+(.+)");
    private static final Pattern FROM = Pattern.compile("(?i)from\\s+(?=.+\\s(?:to|until|through|-|–|—)\\s)");
    private static final Pattern DASH = Pattern.compile("(?i)\\s*[–—]\\s*|\\s+(?:-|to|until|through)\\s+");
    private static final Map<Pattern, Qualifier> QUALIFIERS = new LinkedHashMap<>();

    static {
        // longer ones first: "<=" must not be read as "<", "not before" not as "before"
        qualifier(Qualifier.NOT_AFTER, "<=\\s*", "=<\\s*", "≤\\s*", "(?:on or before|not after|not later than|no later than|by)\\s+");
        qualifier(Qualifier.NOT_BEFORE, ">=\\s*", "=>\\s*", "≥\\s*",
                "(?:on or after|not before|not earlier than|no earlier than|since)\\s+");
        qualifier(Qualifier.BEFORE, "<\\s*", "before\\s+");
        qualifier(Qualifier.AFTER, ">\\s*", "after\\s+");
        qualifier(Qualifier.ABOUT, "[~≈]\\s*", "(?:about|around|approximately|circa)\\s+", "(?:approx|ca|c)\\.\\s*");
        qualifier(Qualifier.EXACT, "=\\s*", "(?:on|in|at)\\s+");
    }

    private final String typed;
    private final String words;

    DateGrammar(String typed) {
        this.typed = typed;
        this.words = typed.length() > LONGEST ? typed
                : typed.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip();
    }

    private static void qualifier(Qualifier qualifier, String... forms) {
        for (String form : forms) {
            QUALIFIERS.put(Pattern.compile("(?i)" + form), qualifier);
        }
    }

    CaseDate date() {
        if (words.isEmpty()) {
            return CaseDate.NONE;
        }
        if (words.length() > LONGEST) {
            throw DateMoment.refused("notADate");
        }
        int order = 0;
        String rest = words;
        Matcher ordered = ORDER.matcher(rest);
        if (ordered.matches()) {
            rest = ordered.group(1);
            order = Integer.parseInt(ordered.group(2));
            if (order == 0) {
                throw DateMoment.refused("order");
            }
        }
        if (UNDATED.matcher(rest).matches()) {
            return new CaseDate(null, null, Qualifier.EXACT, Precision.NONE, order, "", typed);
        }
        Qualifier qualifier = Qualifier.EXACT;
        for (var form : QUALIFIERS.entrySet()) {
            Matcher sign = form.getKey().matcher(rest);
            if (sign.lookingAt()) {
                qualifier = form.getValue();
                rest = rest.substring(sign.end());
                break;
            }
        }
        return span(rest, qualifier, order);
    }

    private CaseDate span(String rest, Qualifier qualifier, int order) {
        DateMoment[] ends = range(rest);
        if (ends == null) {
            DateMoment one = DateMoment.read(rest);
            if (one == null) {
                throw DateMoment.refused("notADate");
            }
            LocalDateTime start = one.start();
            return new CaseDate(start, start.plus(1, CaseDates.step(one.precision())), qualifier, one.precision(), order,
                    one.zone(), typed);
        }
        if (qualifier != Qualifier.EXACT && qualifier != Qualifier.ABOUT) {
            throw DateMoment.refused("qualifiedRange");
        }
        DateMoment first = ends[0].completedBy(ends[1]);
        DateMoment last = ends[1].following(ends[0]);
        LocalDateTime start = first.start();
        LocalDateTime end = last.start().plus(1, CaseDates.step(last.precision()));
        if (last.start().isBefore(start)) {
            throw DateMoment.refused("endsBeforeItBegins");
        }
        first.mustAgreeOnTimeWith(last);
        Precision precision = first.precision().compareTo(last.precision()) > 0 ? first.precision() : last.precision();
        String zone = last.zone().isEmpty() ? first.zone() : last.zone();
        return new CaseDate(start, end, qualifier, precision, order, zone, typed);
    }

    /** The two ends of a range; null when the text names one moment. */
    private static DateMoment @Nullable [] range(String rest) {
        Matcher between = BETWEEN.matcher(rest);
        if (between.matches()) {
            return ends(between.group(1), between.group(2));
        }
        Matcher from = FROM.matcher(rest);
        String span = from.lookingAt() ? rest.substring(from.end()) : rest;
        String[] sides = DASH.split(span, -1);
        if (sides.length == 2) {
            return ends(sides[0], sides[1]);
        }
        // "2021-10" is a month; only what is no date by itself is split at a bare hyphen, as in "10-12 Oct 2021"
        if (sides.length == 1 && DateMoment.read(span) == null) {
            String[] bare = span.split("-", -1);
            return bare.length == 2 ? ends(bare[0].strip(), bare[1].strip()) : null;
        }
        return null;
    }

    private static DateMoment[] ends(String first, String last) {
        DateMoment from = DateMoment.read(first);
        DateMoment to = DateMoment.read(last);
        if (from == null || to == null) {
            throw DateMoment.refused("notADate");
        }
        return new DateMoment[] {from, to};
    }
}
