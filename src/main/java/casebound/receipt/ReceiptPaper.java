package casebound.receipt;

import casebound.pdf.book.DigestPlan;
import casebound.pdf.book.DigestPlan.Part;
import casebound.problem.Texts;
import casebound.receipt.ReceiptReport.Line;
import casebound.receipt.ReceiptReport.Section;
import casebound.receipt.ReceiptReport.Subject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of an intake as a paper that one files: what came, from whom, then the lists. */
public final class ReceiptPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final List<Integer> SHARES = List.of(42, 34, 24);
    /** Longer texts would make a row that fills a page. */
    private static final int LONGEST = 300;
    private static final int LONGEST_TITLE = 140;
    /** So much of a hash tells files apart on paper; the case keeps all of it. */
    private static final int DIGITS = 16;

    private ReceiptPaper() {}

    /** @param made the time that the paper shows */
    public static DigestPlan plan(ReceiptReport report, Instant made, ZoneId zone) {
        String title = cut(report.receipt().title(), LONGEST_TITLE);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Texts.text("receipt.paper.what"), "", "", List.of(26, 74), List.of(),
                report.head().stream().map(named -> List.of(named.name(), cut(named.value(), LONGEST))).toList(), ""));
        parts.add(totals(report));
        report.sections().forEach(section -> parts.add(part(section)));
        return new DigestPlan(Texts.text("receipt.paper.title", title),
                List.of(cut(report.matter(), LONGEST_TITLE), Texts.text("receipt.paper.under", DAY.format(made.atZone(zone)))),
                Texts.text("receipt.paper.foot", cut(report.matter(), LONGEST_TITLE / 2), cut(title, LONGEST_TITLE / 2)), made,
                report.receipt().id().getMostSignificantBits(), parts);
    }

    private static Part totals(ReceiptReport report) {
        List<List<String>> rows = new ArrayList<>();
        report.sections().forEach(section -> {
            if (section.subject().wrong()) {
                rows.add(List.of(section.title(), String.valueOf(section.lines().size())));
            }
        });
        return new Part(Texts.text("receipt.paper.totals"), "", totals(report.totals(), report.receipt().complete()), List.of(80, 20), List.of(), rows, "");
    }

    /** One sentence with the numbers, and a warning where the intake was not brought to its end. */
    public static String totals(ReceiptReport.Totals totals, boolean complete) {
        String words = Texts.text("receipt.totals", totals.files(), totals.carried(), totals.documents(), totals.pages());
        return complete ? words : words + " " + Texts.text("receipt.incomplete");
    }

    private static Part part(Section section) {
        boolean added = section.subject() == Subject.ADDED;
        List<String> head = List.of(Texts.text("receipt.column.file"), Texts.text("receipt.column.what"),
                Texts.text(added ? "receipt.column.hash" : "receipt.column.because"));
        return new Part(section.title(), section.lines().isEmpty() ? "" : String.valueOf(section.lines().size()),
                section.lines().isEmpty() ? Texts.text("receipt.none." + section.subject()) : "", SHARES, head,
                section.lines().stream().map(line -> row(line, added)).toList(), "");
    }

    private static List<String> row(Line line, boolean added) {
        return List.of(cut(line.name(), LONGEST), cut(line.what(), LONGEST),
                added ? line.because().substring(0, Math.min(DIGITS, line.because().length())) : cut(line.because(), LONGEST));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
