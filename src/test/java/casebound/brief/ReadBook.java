package casebound.brief;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** A finished PDF as any reader sees it; knows nothing of how it was made. */
final class ReadBook implements Closeable {
    private final PDDocument document;

    /** A link: where it stands, what it says, where it leads (page indexes from 0, top in points from the page's top). */
    record LinkSeen(int page, String words, PDRectangle place, int target, float top) {}

    ReadBook(Path file) throws IOException {
        document = Loader.loadPDF(file.toFile());
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The text of a page with every white space folded to one space. */
    String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The text within a rectangle of a page's own coordinates. */
    String text(int page, PDRectangle place) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        PDPage on = document.getPage(page);
        stripper.addRegion("link", new java.awt.geom.Rectangle2D.Float(place.getLowerLeftX(),
                on.getMediaBox().getHeight() - place.getUpperRightY(), place.getWidth(), place.getHeight()));
        stripper.extractRegions(on);
        return stripper.getTextForRegion("link").replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    List<LinkSeen> links() throws IOException {
        List<LinkSeen> links = new ArrayList<>();
        for (int page = 0; page < pages(); page++) {
            for (var annotation : document.getPage(page).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    PDPageXYZDestination to = (PDPageXYZDestination) link.getDestination();
                    int target = document.getPages().indexOf(to.getPage());
                    links.add(new LinkSeen(page, text(page, link.getRectangle()), link.getRectangle(), target,
                            document.getPage(target).getMediaBox().getHeight() - to.getTop()));
                }
            }
        }
        return links;
    }

    /** The bookmarks with their page indexes from 0, "title>page". */
    List<String> outline() throws IOException {
        List<String> entries = new ArrayList<>();
        walk(document.getDocumentCatalog().getDocumentOutline(), entries);
        return entries;
    }

    private void walk(PDOutlineNode node, List<String> entries) throws IOException {
        for (PDOutlineItem item : node.children()) {
            entries.add(item.getTitle() + ">" + document.getPages().indexOf(item.findDestinationPage(document)));
            walk(item, entries);
        }
    }

    /** All dictionaries of the file. */
    List<COSDictionary> dictionaries() {
        List<COSDictionary> all = new ArrayList<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            collect(object.getObject(), all, new HashSet<>());
        }
        return all;
    }

    private static void collect(Object object, List<COSDictionary> all, Set<Object> seen) {
        if (object instanceof COSDictionary dictionary && seen.add(dictionary)) {
            all.add(dictionary);
            dictionary.getValues().stream().filter(value -> !(value instanceof COSObject))
                    .forEach(value -> collect(value, all, seen));
        }
    }

    /** The names of fonts that are not in the file. */
    Set<String> fontsNotEmbedded() {
        Set<String> names = new HashSet<>();
        for (COSDictionary dictionary : dictionaries()) {
            boolean simple = COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE))
                    && !COSName.TYPE0.equals(dictionary.getCOSName(COSName.SUBTYPE))
                    && !COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE));
            if (simple) {
                COSDictionary about = dictionary.getCOSDictionary(COSName.FONT_DESC);
                boolean embedded = about != null && (about.containsKey(COSName.FONT_FILE)
                        || about.containsKey(COSName.FONT_FILE2) || about.containsKey(COSName.FONT_FILE3));
                if (!embedded) {
                    names.add(dictionary.getNameAsString(COSName.BASE_FONT));
                }
            }
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
