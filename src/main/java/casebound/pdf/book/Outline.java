package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Source;
import casebound.pdf.book.Typeset.Entry;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** The bookmarks: each heading and each source; opened by viewers, as courts ask (FIELD 1.14). Pages are labelled 1, 2, 3. */
final class Outline {
    private final PDDocument book;
    private final PDDocumentOutline root = new PDDocumentOutline();
    private @Nullable PDOutlineItem part;

    Outline(PDDocument book) {
        this.book = book;
    }

    void heading(Entry entry) {
        PDOutlineItem item = item(entry.text(), entry.place().page(), entry.place().y());
        PDOutlineNode above = entry.level() > 1 && part != null ? part : root;
        above.addLast(item);
        if (above == root) {
            part = item;
        }
    }

    /** @param page the page index of its sheet */
    void source(Source source, int page) {
        root.addLast(item(title(source), page, 0));
    }

    /** "Ex. 1 – Order of dismissal, July 12, 2024": courts ask for name and date (FIELD 1.14). */
    static String title(Source source) {
        String title = source.title().isBlank() ? source.name() : source.name() + " – " + source.title();
        return source.date().isBlank() || title.contains(source.date()) ? title : title + ", " + source.date();
    }

    private PDOutlineItem item(String title, int page, float y) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(Fonts.clean(title));
        item.setDestination(Painter.place(book.getPage(page), y));
        return item;
    }

    void finish() {
        for (PDOutlineItem item : root.children()) {
            if (item.hasChildren()) {
                item.openNode();
            }
        }
        book.getDocumentCatalog().setDocumentOutline(root);
        book.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        PDPageLabels labels = new PDPageLabels(book);
        PDPageLabelRange numbers = new PDPageLabelRange();
        numbers.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        numbers.setStart(1);
        labels.setLabelItem(0, numbers);
        book.getDocumentCatalog().setPageLabels(labels);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        book.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
