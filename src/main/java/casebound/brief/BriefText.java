package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.BriefContent.Profile;
import casebound.model.Citation.Stance;
import casebound.pdf.book.BookPlan;
import casebound.pdf.book.BookPlan.Block;
import casebound.pdf.book.BookPlan.Caption;
import casebound.pdf.book.BookPlan.Centered;
import casebound.pdf.book.BookPlan.Heading;
import casebound.pdf.book.BookPlan.NewPage;
import casebound.pdf.book.BookPlan.Paragraph;
import casebound.pdf.book.BookPlan.Run;
import casebound.pdf.book.BookPlan.Space;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.BookPlan.Table;
import casebound.pdf.book.BookPlan.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a brief in their order: title page, parties and counsel, statement of facts. */
final class BriefText {
    private final BriefContent content;
    private final Map<String, BriefContent.Source> sources = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    BriefText(BriefContent content) {
        this.content = content;
        content.sources().forEach(source -> sources.put(source.key(), source));
    }

    BookPlan plan() {
        titlePage();
        blocks.add(new NewPage());
        parties();
        facts();
        Set<String> cited = content.facts().stream().flatMap(fact -> fact.cites().stream()).map(Cite::source)
                .collect(Collectors.toSet());
        List<BookPlan.Source> appended = content.sources().stream().filter(source -> cited.contains(source.key()))
                .map(BriefText::appended).toList();
        return new BookPlan(content.title(), content.made(), content.made().getEpochSecond(), blocks, appended);
    }

    private static BookPlan.Source appended(BriefContent.Source source) {
        String longName = source.name().contains("Ex. ") ? source.name().replace("Ex. ", "Exhibit ") : source.name();
        return new BookPlan.Source(source.key(), source.name(), longName, source.title(), source.file(), source.mediaType(),
                source.sha256(), source.labels());
    }

    private void titlePage() {
        if (content.proceedings().isEmpty()) {
            blocks.add(new Space(90));
            blocks.add(new Centered(Style.REGULAR, 14, List.of(content.caseTitle())));
        } else {
            InProceeding first = content.proceedings().getFirst();
            blocks.add(new Centered(Style.REGULAR, 14, List.of(first.court().isBlank()
                    ? text("brief.court", text("brief.add")) : first.court().toUpperCase(Locale.ROOT))));
            blocks.add(new Space(24));
            blocks.add(new CaptionText(first).block());
        }
        blocks.add(new Space(36));
        blocks.add(heading(content.title(), 1));
        if (content.profile() != Profile.COURT) {
            blocks.add(new Space(12));
            blocks.add(new Centered(Style.REGULAR, 14, List.of(
                    text(content.profile() == Profile.CLIENT ? "brief.client" : "brief.internal"), content.caseTitle())));
        }
    }

    private void parties() {
        if (content.proceedings().isEmpty()) {
            return;
        }
        blocks.add(heading(text("brief.parties"), 1));
        for (InProceeding proceeding : content.proceedings()) {
            blocks.add(new Heading(proceeding.name(), 2));
            blocks.add(paragraph(whereItStands(proceeding)));
            blocks.add(new Space(6));
            if (proceeding.parties().isEmpty()) {
                blocks.add(paragraph(text("brief.parties.none")));
            } else {
                blocks.add(table(proceeding.parties()));
            }
        }
    }

    private static String whereItStands(InProceeding proceeding) {
        List<String> parts = new ArrayList<>();
        parts.add(proceeding.court().isBlank() ? text("brief.court", text("brief.add")) : proceeding.court());
        parts.add(number(proceeding));
        parts.add(judge(proceeding));
        if (!proceeding.status().isBlank()) {
            parts.add(text("brief.parties.status", proceeding.status()));
        }
        return String.join("; ", parts) + ".";
    }

    static String number(InProceeding proceeding) {
        // A case number must not break over two lines: its spaces do not break, and it has no other place to break.
        return text("brief.number", known(proceeding.number())).replace(' ', '\u00A0');
    }

    static String judge(InProceeding proceeding) {
        String judge = known(proceeding.judge());
        String title = text("brief.judge", "");
        return judge.startsWith(title) ? judge : text("brief.judge", judge);
    }

    private static String known(String value) {
        return value.isBlank() ? text("brief.add") : value.strip();
    }

    private static Table table(List<PartyLine> parties) {
        List<List<List<String>>> rows = new ArrayList<>();
        rows.add(List.of(List.of(text("brief.parties.party")), List.of(text("brief.parties.role")),
                List.of(text("brief.parties.counsel"))));
        for (PartyLine party : parties) {
            rows.add(List.of(List.of(party.name()), List.of(party.role()),
                    party.counsel().isEmpty() ? List.of("—") : party.counsel()));
        }
        return new Table(List.of(9, 8, 8), rows);
    }

    private void facts() {
        blocks.add(heading(text("brief.facts"), 1));
        if (content.facts().isEmpty()) {
            blocks.add(paragraph(text("brief.facts.none")));
        }
        for (FactLine fact : content.facts()) {
            List<Run> runs = new ArrayList<>();
            runs.add(new Text(words(fact), Style.REGULAR));
            cites(fact, runs);
            blocks.add(new Paragraph("¶\u00A0" + fact.number(), fact.number() + ".", true, runs));
        }
    }

    private String words(FactLine fact) {
        String words = fact.text().strip();
        boolean saysItself = fact.date().isBlank() || words.contains(fact.date());
        String dated = saysItself ? words : fact.date() + ": " + words;
        boolean shown = content.profile() != Profile.COURT && !fact.status().isBlank();
        return shown ? dated + " [" + fact.status() + "]" : dated;
    }

    /** "Ex. 1, at 4; but see Ex. 2, 147:11–12." */
    private void cites(FactLine fact, List<Run> runs) {
        String before = " ";
        for (Cite cite : fact.cites()) {
            String signal = cite.stance() == Stance.CONTRADICTS ? text("brief.signal.contradicts") + " " : "";
            runs.add(new Text(before, Style.REGULAR));
            if (!signal.isEmpty()) {
                runs.add(new Text(before.equals(" ") ? capital(signal) : signal, Style.ITALIC));
            }
            runs.add(new BookPlan.Cite(citation(sources.get(cite.source()).name(), cite.pin()), cite.source(), cite.page(),
                    cite.areas(), cite.quote()));
            before = "; ";
        }
        if (!fact.cites().isEmpty()) {
            runs.add(new Text(".", Style.REGULAR));
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A full citation: "at" only before a page that could be misread, never before page:line or a paragraph (FIELD 1.11). */
    static String citation(String name, String pin) {
        if (pin.isBlank()) {
            return name;
        }
        boolean pageAlone = !pin.contains(":") && !pin.startsWith("¶");
        return name + (pageAlone ? ", at " : ", ") + pin.strip();
    }

    private static Heading heading(String words, int level) {
        return new Heading(words.toUpperCase(Locale.ROOT), level);
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph("", "", false, List.of(new Text(words, Style.REGULAR)));
    }
}
