package casebound.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label that ends in a number, such as a Bates number: prefix, zero-padded number, suffix (FIELD 1.1).
 *
 * @param digits the number of digits to which the number is padded
 */
public record NumberedLabel(String prefix, long number, int digits) {
    private static final Pattern FORM = Pattern.compile("(.*?)(\\d{1,18})");

    /** The label taken apart; one without a number is all prefix. */
    public static NumberedLabel of(String label) {
        Matcher form = FORM.matcher(label);
        return form.matches()
                ? new NumberedLabel(form.group(1), Long.parseLong(form.group(2)), form.group(2).length())
                : new NumberedLabel(label, 0, 0);
    }

    /** Whether it ends in a number. */
    public boolean hasNumber() {
        return digits > 0;
    }

    /** The label so many numbers on. */
    public String plus(long steps) {
        return hasNumber() ? prefix + ("%0" + digits + "d").formatted(number + steps) : prefix;
    }
}
