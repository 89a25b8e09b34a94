package casebound.recognize;

import casebound.model.PageText;
import casebound.recognize.RunFinder.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a prefix that were stamped on a page: Bates numbers and the page numbers of exhibits (FIELD 1.1). */
final class StampedNumbers {
    // HARV00023173, ABC-000000123, DX030.0001; with a space between, fewer digits are an address.
    private static final Pattern STAMP = Pattern.compile(
            "(?<![\\p{Alnum}\\-/.])([A-Z]{2,12}[-_]?|[A-Z]{1,8}\\d{1,5}[-_.]|[A-Z]{2,12} (?=\\d{6}))(\\d{4,10})$");
    private static final Pattern NUMBERED = Pattern.compile("(?i).*\\bno\\.?\\s*$");
    private static final float ABOVE = 0.1f;
    private static final float BELOW = 0.85f;
    private static final int MOST_OF_ONE = 5;

    private StampedNumbers() {}

    /** @param page index from 0 @param pages of the document: on a paper of one page no other page can agree */
    static List<Candidate> on(PageText text, int page, int pages) {
        List<Candidate> found = new ArrayList<>();
        for (TextLine line : TextLine.of(text)) {
            boolean low = line.middle() > BELOW * text.height();
            boolean high = line.middle() < ABOVE * text.height();
            Matcher stamp = STAMP.matcher(line.text().strip());
            if ((low || high) && stamp.find() && !NUMBERED.matcher(stamp.replaceFirst("")).matches()) {
                String digits = stamp.group(2);
                boolean plain = digits.length() >= MOST_OF_ONE && low && !stamp.group(1).endsWith(" ");
                found.add(new Candidate(page, stamp.group(1) + "|" + digits.length(), Long.parseLong(digits),
                        pages == 1 && plain ? 2 : 0.9));
            }
        }
        return found;
    }

    /** The label of the first page of a run. */
    static String label(RunFinder.Run run) {
        int bar = run.form().lastIndexOf('|');
        int digits = Integer.parseInt(run.form().substring(bar + 1));
        return run.form().substring(0, bar) + ("%0" + digits + "d").formatted(run.number());
    }
}
