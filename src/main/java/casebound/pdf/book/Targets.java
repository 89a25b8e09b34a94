package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Cite;
import casebound.pdf.book.Link.ToHeading;
import casebound.pdf.book.Link.ToPlace;
import casebound.pdf.book.Link.ToSheet;
import casebound.pdf.book.Link.ToSource;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** Where links lead: known bit by bit, as pages are appended. */
final class Targets {
    private final Typeset text;
    /** By identity: two citations may be equal. */
    private final Map<Cite, ToPlace> cited = new IdentityHashMap<>();
    private final Map<Cite, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> sheets = new HashMap<>();

    Targets(Typeset text) {
        this.text = text;
        for (int i = 0; i < text.citations().size(); i++) {
            numbers.put(text.citations().get(i).cite(), i);
        }
    }

    /** The place of a citation in reading order, from 0. */
    int number(Cite cite) {
        return numbers.get(cite);
    }

    void put(Cite cite, ToPlace place) {
        cited.put(cite, place);
    }

    /** @param page page index from 0 in the whole book */
    void sheet(String source, int page) {
        sheets.put(source, page);
    }

    /** The place of a link; only once everything is appended. */
    ToPlace place(Link link) {
        return switch (link) {
            case ToPlace known -> known;
            case ToSource source -> cited.get(source.cite());
            case ToHeading heading -> text.headings().get(heading.index()).place();
            case ToSheet sheet -> new ToPlace(sheets.get(sheet.source()), 0);
        };
    }

    PDPageDestination destination(PDDocument book, Link link) {
        ToPlace place = place(link);
        return Painter.place(book.getPage(place.page()), place.y());
    }
}
