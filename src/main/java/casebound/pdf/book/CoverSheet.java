package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Centered;
import casebound.pdf.book.BookPlan.Source;
import casebound.pdf.book.BookPlan.Space;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.BookResult.Reason;
import casebound.pdf.book.Link.ToSource;
import casebound.pdf.book.Typeset.Citing;
import casebound.problem.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/** The sheet in front of a source: what it is, which of its pages follow or why none do, and where it is cited. */
final class CoverSheet {
    private final Fonts fonts;
    private final Source source;
    private final List<Citing> citations;
    private final int firstPage;
    private Typeset text = new Typeset(List.of(), List.of(), List.of());

    CoverSheet(Fonts fonts, Source source, List<Citing> citations, int firstPage) {
        this.fonts = fonts;
        this.source = source;
        this.citations = citations;
        this.firstPage = firstPage;
    }

    /** @param attached the page indexes that follow, in order */
    Typeset complete(int count, List<Integer> attached) throws IOException {
        return set(attached.size() == count ? Texts.text("brief.sheet.whole", count)
                : attached.isEmpty() ? Texts.text("brief.sheet.none", count)
                : Texts.text("brief.sheet.part", ranges(attached), count));
    }

    Typeset unreadable(Reason reason) throws IOException {
        return set(Texts.text("brief.sheet." + reason));
    }

    private Typeset set(String statement) throws IOException {
        Typesetter page = new Typesetter(fonts, firstPage);
        page.set(new Space(120));
        page.set(new Centered(Style.BOLD, 22, List.of(source.longName())));
        page.set(new Space(10));
        page.set(new Centered(Style.REGULAR, 16, List.of(source.title())));
        if (!source.date().isBlank() && !source.title().contains(source.date())) {
            page.set(new Centered(Style.REGULAR, Typesetter.SIZE, List.of(source.date())));
        }
        page.set(new Space(28));
        page.set(new Centered(Style.REGULAR, Typesetter.SIZE, List.of(statement)));
        page.set(new Space(6));
        page.set(new Centered(Style.REGULAR, 10, List.of(Texts.text("brief.sheet.hash", source.sha256()))));
        if (!citations.isEmpty()) {
            page.set(new Space(22));
            page.text("", false, List.of(Span.plain(Texts.text("brief.sheet.cited"), Style.BOLD)));
            page.set(new Space(4));
            for (Citing citing : citations) {
                page.text("", false, line(citing));
            }
        }
        text = page.finish();
        return text;
    }

    /** "Page 1, ¶ 3: Ex. 2, 147:11–12", both ends links. */
    private static List<Span> line(Citing citing) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.link(
                Texts.text("brief.sheet.place", Integer.toString(citing.place().page() + 1), citing.mark()), citing.place()));
        spans.add(Span.plain(": ", Style.REGULAR));
        spans.add(Span.link(citing.cite().text(), new ToSource(citing.cite())));
        return spans;
    }

    void paint(Painter painter, List<PDPage> pages) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            painter.textPage(pages.get(i), text.sheets().get(i), firstPage + i + 1);
        }
    }

    /** ", page 147 (151 of 216)": the label, and the place in the document where that is another number. */
    static String pageInWords(Source source, int index, int count) {
        String label = source.label(index);
        String number = Integer.toString(index + 1);
        return label.equals(number) ? Texts.text("brief.foot.page", number, Integer.toString(count))
                : Texts.text("brief.foot.labelled", label, number, Integer.toString(count));
    }

    static void sayPageIsUnreadable(Sheet sheet, Fonts fonts) throws IOException {
        List<Piece> words = fonts.pieces(Texts.text("brief.page.unreadable"), Style.REGULAR, Typesetter.SIZE, null);
        sheet.put(words, (Sheet.WIDTH - Fonts.width(words)) / 2, 340);
    }

    /** "3 to 5, 9, 12 to 14": numbers from 1. */
    private static String ranges(List<Integer> pages) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < pages.size(); ) {
            int end = i;
            while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) {
                end++;
            }
            words.append(words.isEmpty() ? "" : ", ").append(pages.get(i) + 1);
            if (end > i) {
                words.append("–").append(pages.get(end) + 1);
            }
            i = end + 1;
        }
        return words.toString();
    }
}
