package casebound.ocr;

import java.util.regex.Pattern;

/**
 * What an agency prints over what it withholds: "(b)(6)", "(b)(7)(C)", "(k)(2)" (5 U.S.C. 552(b), 552a(j) and (k)). A scan that was
 * released under these acts has it as its only text.
 */
final class ExemptionMark {
    private static final Pattern ALONE = Pattern.compile("(?i)(?:[\\s,;/&-]*(?:exemptions?\\s*)?\\(?[bjk]\\)\\s?\\(\\d\\)(?:\\s?[-(]\\s?[a-f]\\)?)?)+[\\s,;.]*");

    private ExemptionMark() {}

    /** Whether a page's text is such marks and nothing else. */
    static boolean alone(String text) {
        return ALONE.matcher(text).matches();
    }
}
