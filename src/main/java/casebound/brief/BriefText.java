package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.Profile;
import casebound.pdf.book.BookPlan;
import casebound.pdf.book.BookPlan.Block;
import casebound.pdf.book.BookPlan.Centered;
import casebound.pdf.book.BookPlan.Contents;
import casebound.pdf.book.BookPlan.Heading;
import casebound.pdf.book.BookPlan.NewPage;
import casebound.pdf.book.BookPlan.Space;
import casebound.pdf.book.BookPlan.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a brief in their order: title page, table of contents, the parts. */
final class BriefText {
    private final BriefContent content;
    private final List<Block> blocks = new ArrayList<>();

    BriefText(BriefContent content) {
        this.content = content;
    }

    BookPlan plan() {
        titlePage();
        blocks.add(new NewPage());
        blocks.add(new Contents(text("brief.contents").toUpperCase(Locale.ROOT)));
        blocks.add(new NewPage());
        PartText parts = new PartText(content);
        content.parts().forEach(part -> blocks.addAll(parts.blocks(part)));
        Set<String> cited = content.cites().stream().map(Cite::source).collect(Collectors.toSet());
        List<BookPlan.Source> appended = content.sources().stream().filter(source -> cited.contains(source.key()))
                .map(BriefText::appended).toList();
        return new BookPlan(content.title(), content.made(), content.made().getEpochSecond(), blocks, appended);
    }

    private static BookPlan.Source appended(BriefContent.Source source) {
        String mark = text("brief.exhibitName", "");
        boolean exhibit = source.name().startsWith(mark);
        String number = exhibit ? source.name().substring(mark.length()) : source.name();
        List<String> sticker = List.of(source.sticker().isBlank() ? text("brief.sticker") : source.sticker(), number,
                text("brief.number", known(source.caseNumber())));
        return new BookPlan.Source(source.key(), source.name(), exhibit ? text("brief.exhibitLongName", number) : source.name(),
                source.title(), source.date(), sticker, source.file(), source.mediaType(), source.sha256(), source.labels());
    }

    private void titlePage() {
        if (content.proceedings().isEmpty()) {
            blocks.add(new Space(90));
            blocks.add(new Centered(Style.REGULAR, 14, List.of(content.caseTitle())));
        } else {
            InProceeding first = content.proceedings().getFirst();
            blocks.add(new Centered(Style.REGULAR, 14, first.court().isBlank() ? List.of(court(first))
                    : first.court().toUpperCase(Locale.ROOT).lines().map(String::strip).toList()));
            blocks.add(new Space(24));
            blocks.add(new CaptionText(first).block());
        }
        blocks.add(new Space(36));
        blocks.add(new Heading(content.title().toUpperCase(Locale.ROOT), 1));
        if (content.profile() != Profile.COURT) {
            blocks.add(new Space(12));
            blocks.add(new Centered(Style.REGULAR, 14, List.of(
                    text(content.profile() == Profile.CLIENT ? "brief.client" : "brief.internal"), content.caseTitle())));
        }
    }

    static String court(InProceeding proceeding) {
        return proceeding.court().isBlank() ? text("brief.court", text("brief.add"))
                : String.join(", ", proceeding.court().lines().map(String::strip).toList());
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

    static String known(String value) {
        return value.isBlank() ? text("brief.add") : value.strip();
    }

    /** A full citation: "at" only before a page that could be misread, never before page:line or a paragraph (FIELD 1.11). */
    static String citation(String name, String pin) {
        if (pin.isBlank()) {
            return name;
        }
        boolean pageAlone = !pin.contains(":") && !pin.startsWith("¶");
        return name + (pageAlone ? ", at " : ", ") + pin.strip();
    }
}
