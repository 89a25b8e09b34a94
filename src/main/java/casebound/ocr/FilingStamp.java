package casebound.ocr;

import java.util.regex.Pattern;

/**
 * The line that a court's filing system prints on a page (FIELD 1.8: "Case 1:16-cv-00745-ESH Document 1 Filed 04/21/16 Page
 * 1 of 15" in all its shapes). A scan that was filed has it as its only text.
 */
final class FilingStamp {
    /** What may be left beside the stamp, in characters that are not white space: a page number, a speck. */
    private static final int REST = 25;

    private static final Pattern CASE = Pattern.compile(
            "(?i)\\b(?:appellate |usca\\d* )?case(?: no\\.?| number)?\\s*:?\\s*(?:\\d+:)?\\d{2,4}-[\\w-]+(?:\\s*\\([A-Z]+\\))?");
    private static final Pattern PARTS = Pattern.compile("(?i)"
            + "\\b(?:document|doc\\.?|dktentry|ecf no\\.?|entry id|entry)\\s*(?:#|number|no\\.?)?\\s*:?\\s*#?\\s*[\\d.-]+"
            + "|\\b(?:date )?(?:filed|entered|received|docketed)(?: on| in)?(?: [A-Z]{2,5})?(?: docket)?\\s*:?\\s*\\d{1,2}/\\d{1,2}/\\d{2,4}"
            + "|\\bpage\\s*(?:id)?\\s*#?\\s*:?\\s*\\d+(?:\\s*of\\s*\\d+)?|\\bpageid\\.?\\s*#?\\s*:?\\s*\\d+|\\b\\d{1,2}:\\d{2}:\\d{2}\\b");

    private FilingStamp() {}

    /** Whether a page's text is the stamp and next to nothing else. */
    static boolean alone(String text) {
        String line = text.replaceAll("\\s+", " ");
        String withoutCase = CASE.matcher(line).replaceAll(" ");
        if (withoutCase.equals(line)) {
            return false;
        }
        String rest = PARTS.matcher(withoutCase).replaceAll(" ");
        return !rest.equals(withoutCase) && rest.chars().filter(unit -> !Character.isWhitespace(unit)).count() <= REST;
    }
}
