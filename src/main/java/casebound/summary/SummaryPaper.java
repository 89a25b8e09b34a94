package casebound.summary;

import casebound.model.CaseDates;
import casebound.pdf.book.DigestPlan;
import casebound.pdf.book.DigestPlan.Part;
import casebound.problem.Texts;
import casebound.summary.Summary.Cite;
import casebound.summary.Summary.Next;
import casebound.summary.Summary.Some;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A summary as a paper: its plan for print, and as plain text. */
public final class SummaryPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    /** About as many characters stand in a line over the whole width of a page. */
    private static final int LINE = 95;
    private static final int LONGEST_TITLE = 140;

    private final Summary summary;
    private final Instant made;
    private final ZoneId zone;

    /** @param made the time that the paper shows */
    public SummaryPaper(Summary summary, Instant made, ZoneId zone) {
        this.summary = summary;
        this.made = made;
        this.zone = zone;
    }

    /** When somebody signed off, or that nobody has. */
    public static String signedOff(Summary summary, ZoneId zone) {
        return summary.signedOff() == null ? Texts.text("summary.signedOff.never")
                : Texts.text("summary.signedOff", summary.signedOff().by(), CaseDates.moment(summary.signedOff().time(), zone));
    }

    /** "7 of 18, none disputed". */
    public static String factCount(Summary summary) {
        return Texts.text("summary.facts.count", summary.facts().all(), summary.allFacts(), summary.disputed());
    }

    /** What a list leaves out; empty for nothing. */
    public static String rest(Some<?> some) {
        return some.rest() == 0 ? "" : Texts.text("summary.more", some.rest());
    }

    /** What the next date of a proceeding says. */
    public static String next(Summary.InProceeding line) {
        return line.next() == Next.DATED ? line.nextDate() : Texts.text("summary.next." + line.next());
    }

    /**
     * What the document process sets.
     *
     * @param lines how many lines a cell may have, about; longer ones are cut
     */
    DigestPlan plan(int lines) {
        List<String> under = new ArrayList<>(List.of(Texts.text("summary.paper.under", DAY.format(made.atZone(zone)))));
        if (summary.sample()) {
            under.add(Texts.text("summary.paper.sample"));
        }
        return new DigestPlan(cut(summary.title(), LONGEST_TITLE), under, Texts.text("summary.paper.foot", cut(summary.title(), LONGEST_TITLE)), made, made.getEpochSecond(),
                parts().stream().map(part -> cut(part, lines)).toList());
    }

    /** The same as plain text, for a letter or an e-mail. */
    public String text() {
        StringBuilder text = new StringBuilder(summary.title()).append('\n')
                .append(Texts.text("summary.paper.under", DAY.format(made.atZone(zone)))).append('\n');
        for (Part part : parts()) {
            text.append('\n').append(part.heading()).append(part.aside().isEmpty() ? "" : " (" + part.aside() + ")").append('\n');
            if (!part.sentence().isEmpty()) {
                text.append(part.sentence()).append('\n');
            }
            part.rows().forEach(row -> text.append("- ").append(row.stream().filter(cell -> !cell.isBlank())
                    .collect(Collectors.joining(" · "))).append('\n'));
            if (!part.rest().isEmpty()) {
                text.append(part.rest()).append('\n');
            }
        }
        return text.toString();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        add(parts, "standing", "", summary.standing(), List.of(22, 42, 14, 22), 4, summary.proceedings(), line -> List.of(
                SummaryReading.join(" ", line.name(), line.beside()), with(line.event(), line.cite() == null ? List.of() : List.of(line.cite())),
                line.status(), next(line)));
        add(parts, "charges", "", none(summary.charges()), List.of(26, 32, 42), 3, summary.charges(),
                line -> List.of(line.party(), line.title(), line.disposition()));
        add(parts, "facts", factCount(summary), none(summary.facts()), List.of(18, 54, 28), 0, summary.facts(), line -> List.of(
                SummaryReading.join(" ", line.sign(), line.date()), line.text(), with("", line.cites())));
        add(parts, "people", "", none(summary.people()), List.of(30, 38, 32), 3, summary.people(), line -> List.of(line.name(), line.roles(),
                line.counsel().isEmpty() ? Texts.text("summary.notRecorded") : line.counsel()));
        add(parts, "gaps", count(summary.gaps()), none(summary.gaps()), List.of(22, 78), 0, summary.gaps(), line -> List.of(
                Texts.text("summary.gap.held"), line.text()));
        add(parts, "exhibits", "", none(summary.exhibits()), List.of(12, 54, 34), 0, summary.exhibits(), line -> List.of(
                line.number(), line.title(), line.state()));
        add(parts, "changes", count(summary.changes()), signedOff(summary, zone), List.of(14, 86), 0, summary.changes(),
                line -> List.of(line.date(), line.title()));
        add(parts, "questions", count(summary.questions()), none(summary.questions()), List.of(100), 0, summary.questions(),
                line -> List.of(with(line.question().text(), line.cite() == null ? List.of() : List.of(line.cite()))));
        return parts;
    }

    private static <T> void add(List<Part> parts, String name, String aside, String sentence, List<Integer> shares, int columns,
            Some<T> some, Function<T, List<String>> row) {
        List<String> head = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            head.add(Texts.text("summary." + name + ".column" + (i + 1)));
        }
        parts.add(new Part(Texts.text("summary." + name), aside, sentence, shares, head,
                some.first().stream().map(row).toList(), rest(some)));
    }

    private static String none(Some<?> some) {
        return some.all() == 0 ? Texts.text("summary.none") : "";
    }

    private static String count(Some<?> some) {
        return some.all() == 0 ? "" : String.valueOf(some.all());
    }

    private static String with(String text, List<Cite> cites) {
        String places = cites.stream().map(Cite::label).collect(Collectors.joining("; "));
        return text.isEmpty() ? places : places.isEmpty() ? text : text + " (" + places + ")";
    }

    private static Part cut(Part part, int lines) {
        int all = part.shares().stream().mapToInt(Integer::intValue).sum();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : part.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cut(row.get(i), lines * LINE * part.shares().get(i) / all));
            }
            rows.add(cells);
        }
        return new Part(part.heading(), part.aside(), part.sentence(), part.shares(), part.head(), rows, part.rest());
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
