package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.BriefContent.Profile;
import casebound.brief.PartContent.Course;
import casebound.brief.PartContent.EvidenceLine;
import casebound.brief.PartContent.FilingLine;
import casebound.model.Area;
import casebound.model.Citation.Stance;
import casebound.pdf.book.BookPlan;
import casebound.pdf.book.BookPlan.Block;
import casebound.pdf.book.BookPlan.Cell;
import casebound.pdf.book.BookPlan.Heading;
import casebound.pdf.book.BookPlan.Paragraph;
import casebound.pdf.book.BookPlan.Run;
import casebound.pdf.book.BookPlan.Space;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.BookPlan.Table;
import casebound.pdf.book.BookPlan.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of each part of a brief. */
final class PartText {
    private static final float PARTY_SIZE = 14;
    private static final float EVIDENCE_SIZE = 11;

    private final BriefContent content;
    private final Set<String> appended;
    private List<Block> blocks = new ArrayList<>();

    PartText(BriefContent content) {
        this.content = content;
        this.appended = content.cites().stream().map(Cite::source).collect(Collectors.toSet());
    }

    List<Block> blocks(PartContent part) {
        blocks = new ArrayList<>();
        boolean empty = part instanceof PartContent.Parties parties && parties.proceedings().isEmpty()
                || part instanceof PartContent.History history && history.courses().isEmpty();
        if (empty && part.id() == null) {
            return blocks;
        }
        blocks.add(new Heading(part.heading().toUpperCase(Locale.ROOT), 1));
        switch (part) {
            case PartContent.Written written -> written(written);
            case PartContent.Parties parties -> parties.proceedings().forEach(this::parties);
            case PartContent.History history -> history.courses().forEach(this::course);
            case PartContent.Evidence evidence -> evidence(evidence.items());
        }
        return blocks;
    }

    private void written(PartContent.Written part) {
        if (part.paragraphs().isEmpty()) {
            blocks.add(paragraph(part.drawn() ? text("brief.facts.none") : text("brief.add")));
        }
        for (FactLine fact : part.paragraphs()) {
            List<Run> runs = new ArrayList<>();
            runs.add(new Text(words(fact), Style.REGULAR));
            cites(fact.cites(), runs);
            blocks.add(new Paragraph(text("brief.mark", String.valueOf(fact.number())), fact.number() + ".", true, runs));
        }
    }

    private void parties(InProceeding proceeding) {
        blocks.add(new Heading(proceeding.name(), 2));
        List<String> where = new ArrayList<>(List.of(BriefText.court(proceeding), BriefText.number(proceeding),
                BriefText.judge(proceeding)));
        if (!proceeding.status().isBlank()) {
            where.add(text("brief.parties.status", proceeding.status()));
        }
        blocks.add(paragraph(String.join("; ", where) + "."));
        blocks.add(new Space(6));
        if (proceeding.parties().isEmpty()) {
            blocks.add(paragraph(text("brief.parties.none")));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(text("brief.parties.party")), Cell.of(text("brief.parties.role")),
                Cell.of(text("brief.parties.counsel"))));
        for (PartyLine party : proceeding.parties()) {
            rows.add(List.of(Cell.of(party.name()), Cell.of(party.role()), cell(party.counsel(), text("brief.none"))));
        }
        blocks.add(new Table(List.of(9, 8, 8), PARTY_SIZE, rows));
    }

    private void course(Course course) {
        blocks.add(new Heading(course.name(), 2));
        if (!course.posture().isEmpty()) {
            blocks.add(paragraph(String.join(" ", course.posture())));
        }
        course.charges().forEach(charge -> {
            blocks.add(new Space(6));
            blocks.add(paragraph(charge));
        });
        if (course.filings().isEmpty()) {
            if (course.posture().isEmpty() && course.charges().isEmpty()) {
                blocks.add(paragraph(text("brief.history.none")));
            }
            return;
        }
        blocks.add(new Space(6));
        blocks.add(new Paragraph("", "", false, List.of(new Text(text("brief.history.filings"), Style.BOLD))));
        course.filings().forEach(this::filing);
    }

    private void filing(FilingLine filing) {
        String words = Stream.of(filing.filed(), filing.text()).filter(part -> !part.isBlank()).collect(Collectors.joining(": "));
        String filer = filing.filer().isBlank() ? "" : " " + text("brief.history.filer", filing.filer());
        String number = filing.number().isBlank() ? "" : text("brief.history.number", filing.number());
        List<Run> runs = new ArrayList<>();
        runs.add(new Text(sentence(capital(words) + filer), Style.REGULAR));
        cites(filing.cites(), runs);
        String mark = !number.isEmpty() ? number
                : filing.filed().isBlank() ? text("brief.history.entry") : text("brief.history.entryOf", filing.filed());
        blocks.add(new Space(4));
        blocks.add(new Paragraph(mark, number, false, runs));
    }

    private void evidence(List<EvidenceLine> items) {
        if (items.isEmpty()) {
            blocks.add(paragraph(text("brief.evidence.none")));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Stream.of("number", "description", "holders", "disclosed", "exhibits")
                .map(column -> Cell.of(text("brief.evidence." + column))).toList());
        for (EvidenceLine item : items) {
            String source = appended.contains(item.source()) ? item.source() : null;
            Cell number = item.number().isBlank() ? Cell.of(text("brief.none")) : Cell.of(item.number());
            List<String> exhibits = item.exhibits().isEmpty() && source != null
                    ? List.of(content.source(source).name()) : item.exhibits();
            rows.add(List.of(number, Cell.of(item.description()),
                    Cell.of(item.holder().isBlank() ? text("brief.evidence.notRecorded") : item.holder()),
                    cell(item.disclosed(), text("brief.evidence.noProduction")),
                    exhibits.isEmpty() ? Cell.of(text("brief.none")) : new Cell(exhibits, source)));
        }
        blocks.add(new Table(List.of(4, 12, 8, 8, 7), EVIDENCE_SIZE, rows));
    }

    private static Cell cell(List<String> lines, String none) {
        return lines.isEmpty() ? Cell.of(none) : new Cell(lines, null);
    }

    private String words(FactLine fact) {
        String words = fact.text().strip();
        boolean saysItself = fact.date().isBlank() || words.contains(fact.date());
        String dated = sentence(saysItself ? words : capital(fact.date()) + ": " + words);
        boolean shown = content.profile() != Profile.COURT && !fact.status().isBlank();
        return shown ? dated + " [" + fact.status() + "]" : dated;
    }

    /** "Ex. 1, at 4; but see Ex. 2, 147:11–12." */
    private void cites(List<Cite> cites, List<Run> runs) {
        String before = " ";
        for (Cite cite : merged(cites)) {
            String signal = cite.stance() == Stance.CONTRADICTS ? text("brief.signal.contradicts") + " " : "";
            runs.add(new Text(before, Style.REGULAR));
            if (!signal.isEmpty()) {
                runs.add(new Text(before.equals(" ") ? capital(signal) : signal, Style.ITALIC));
            }
            runs.add(new BookPlan.Cite(content.citation(cite), cite.source(), cite.page(), cite.areas(), cite.quote()));
            before = "; ";
        }
        if (!cites.isEmpty()) {
            runs.add(new Text(".", Style.REGULAR));
        }
    }

    /** What would print the same twice is one citation that marks both passages. */
    private static List<Cite> merged(List<Cite> cites) {
        Map<List<Object>, Cite> once = new LinkedHashMap<>();
        for (Cite cite : cites) {
            once.merge(List.of(cite.source(), cite.pin(), cite.page(), cite.stance()), cite, PartText::both);
        }
        return List.copyOf(once.values());
    }

    private static Cite both(Cite one, Cite other) {
        List<Area> areas = Stream.concat(one.areas().stream(), other.areas().stream()).distinct().toList();
        String quote = Stream.of(one.quote(), other.quote()).filter(words -> !words.isBlank()).distinct()
                .collect(Collectors.joining(" " + BookPlan.ELLIPSIS + " "));
        return new Cite(one.source(), one.pin(), one.page(), areas, quote, one.stance());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** With the period that its end lacks; inside a closing quotation mark, as Americans print it. */
    private static String sentence(String words) {
        int end = words.length();
        while (end > 0 && "”\"’)".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || ".!?:;".indexOf(words.charAt(end - 1)) >= 0) {
            return words;
        }
        boolean quoted = end < words.length() && words.indexOf(')', end) < 0;
        return quoted ? words.substring(0, end) + "." + words.substring(end) : words + ".";
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph("", "", false, List.of(new Text(words, Style.REGULAR)));
    }
}
