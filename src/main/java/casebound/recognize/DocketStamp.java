package casebound.recognize;

import casebound.model.PageText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a court's filing system stamped on a page (FIELD 1.8). Parts that a court's stamp does not have are empty, 0 or null.
 *
 * @param court where the stamp names it: "USDC Colorado"
 * @param caseNumber as stamped
 * @param document the number of the document on the docket, with its attachment: 47-3
 * @param page from 1
 * @param pages of the whole document
 */
public record DocketStamp(String court, String caseNumber, String document, @Nullable LocalDate filed, int page, int pages) {
    private static final Pattern BEGIN = Pattern.compile("^(?:USCA\\w*\\s+)?(?:Appellate\\s+)?Case:?\\s*(?:No\\.?\\s*)?([0-9A-Z][0-9A-Za-z:.\\-]*\\d[A-Za-z\\-]*),?\\s");
    private static final Pattern DOCUMENT = Pattern.compile("\\b(?:Document|Doc|DktEntry|ECF No\\.?)\\s*(?:#|No\\.?)?\\s*:?\\s*#?\\s*(\\d+(?:[-.]\\d+)*)");
    private static final Pattern FILED = Pattern.compile("(?:Filed|Filed on|Date):?\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final Pattern BARE_DATE = Pattern.compile(",\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2}),");
    private static final Pattern PAGE = Pattern.compile("\\b(?:Page|Pg):?\\s*(\\d+)(?:\\s*of\\s*(\\d+))?(?!\\d)");
    private static final Pattern PAGES = Pattern.compile("\\bPages:?\\s*(\\d+)");
    private static final Pattern COURT = Pattern.compile("\\bUSDC\\s+([A-Z][A-Za-z. ]+?)\\s+(?:Page|Pg)");
    private static final Pattern CLERK = Pattern.compile("(?:E-?|ELECTRONICALLY )?FILED");
    private static final Pattern CLERKS_DATE = Pattern.compile("(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (\\d{1,2}),? (\\d{4})(?: .*)?");
    private static final Pattern CLERKS_DIGITS = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?$");
    private static final Pattern CLERKS_NUMBER = Pattern.compile("(?=.*\\d)[0-9A-Z][0-9A-Z:\\-]{4,}");
    private static final Pattern PAGE_OF = Pattern.compile("(?m)^PAGE (\\d+) of (\\d+)$");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** The stamp of a page; empty where there is none, or none that can be read without guessing. */
    public static Optional<DocketStamp> on(PageText page) {
        for (String row : TextLine.rows(page)) {
            Optional<DocketStamp> stamp = of(row);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        for (TextLine line : TextLine.of(page)) {
            Optional<DocketStamp> stamp = of(line.text());
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        return clerks(page.text().lines().toList());
    }

    static boolean isStamp(String line) {
        return of(line).isPresent();
    }

    /** The stamp that a line of text is. */
    static Optional<DocketStamp> of(String line) {
        String text = single(line.strip());
        Matcher begin = BEGIN.matcher(text + " ");
        if (!begin.find()) {
            return Optional.empty();
        }
        Matcher document = DOCUMENT.matcher(text);
        Matcher page = PAGE.matcher(text);
        Matcher all = PAGES.matcher(text);
        Matcher court = COURT.matcher(text);
        LocalDate filed = date(FILED.matcher(text));
        filed = filed == null ? date(BARE_DATE.matcher(text)) : filed;
        boolean paged = page.find();
        boolean counted = all.find();
        boolean numbered = document.find();
        if (!paged && !counted || filed == null && !numbered) {
            return Optional.empty();
        }
        return Optional.of(new DocketStamp(court.find() ? "USDC " + court.group(1) : "", begin.group(1),
                numbered ? document.group(1) : "", filed, paged ? number(page.group(1)) : 1,
                paged ? number(page.group(2)) : number(all.group(1))));
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    /** A stamp that was printed twice, each letter on its twin: "CCaassee 2211--22009955". */
    private static String single(String text) {
        StringBuilder once = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            once.append(text.charAt(i));
            if (text.charAt(i) == ' ') {
                continue;
            }
            if (i + 1 >= text.length() || text.charAt(i + 1) != text.charAt(i)) {
                return text;
            }
            i++;
        }
        return once.toString();
    }

    private static @Nullable LocalDate date(Matcher found) {
        if (!found.find()) {
            return null;
        }
        int year = Integer.parseInt(found.group(3));
        try {
            return LocalDate.of(year < 100 ? 2000 + year : year, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** A clerk's stamp: FILED, below it the day, and in some courts the number and the page. */
    private static Optional<DocketStamp> clerks(List<String> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            String day = lines.get(i + 1).strip();
            if (!CLERK.matcher(lines.get(i).strip()).matches()) {
                continue;
            }
            LocalDate filed = clerksDay(day);
            if (filed != null) {
                String number = i + 2 < lines.size() ? lines.get(i + 2).strip() : "";
                Matcher page = PAGE_OF.matcher(String.join("\n", lines.subList(i + 2, Math.min(lines.size(), i + 6))));
                boolean paged = page.find();
                return Optional.of(new DocketStamp("", CLERKS_NUMBER.matcher(number).matches() ? number : "", "", filed,
                        paged ? number(page.group(1)) : 0, paged ? number(page.group(2)) : 0));
            }
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate clerksDay(String text) {
        Matcher day = CLERKS_DATE.matcher(text);
        if (!day.matches()) {
            return date(CLERKS_DIGITS.matcher(text));
        }
        try {
            return LocalDate.of(Integer.parseInt(day.group(3)), MONTHS.indexOf(day.group(1).toLowerCase(Locale.ROOT)) / 3 + 1,
                    Integer.parseInt(day.group(2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
