package casebound.ui.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sorts E-2 before E-10: every run of digits counts as a number. */
final class NaturalOrder {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int WIDTH = 12;

    private NaturalOrder() {}

    /** A text whose letters sort as the number does. */
    static String key(String number) {
        return DIGITS.matcher(number.strip().toLowerCase(Locale.ROOT))
                .replaceAll(found -> "0".repeat(Math.max(0, WIDTH - found.group().length())) + found.group());
    }
}
