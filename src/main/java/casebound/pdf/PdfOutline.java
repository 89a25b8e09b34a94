package casebound.pdf;

import casebound.model.OutlineEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Reads a document's outline. One that runs in a circle or has no end is cut; a title or a target that is damaged is left out. */
final class PdfOutline {
    private static final int MOST = 10_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_TITLE = 500;

    private final PDDocument document;
    private final Map<COSBase, Integer> indexes = new IdentityHashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OutlineEntry> entries = new ArrayList<>();

    private PdfOutline(PDDocument document, List<PDPage> pages) {
        this.document = document;
        for (int i = 0; i < pages.size(); i++) {
            indexes.put(pages.get(i).getCOSObject(), i);
        }
    }

    static List<OutlineEntry> of(PDDocument document, List<PDPage> pages) {
        PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
        PdfOutline outline = new PdfOutline(document, pages);
        if (root != null) {
            outline.below(root, 0);
        }
        return List.copyOf(outline.entries);
    }

    private void below(PDOutlineNode node, int depth) {
        PDOutlineItem item = node.getFirstChild();
        while (item != null && entries.size() < MOST && depth < DEEPEST && seen.add(item.getCOSObject())) {
            String title = title(item);
            if (!title.isEmpty()) {
                entries.add(new OutlineEntry(title, depth, page(item)));
            }
            below(item, depth + 1);
            item = item.getNextSibling();
        }
    }

    private static String title(PDOutlineItem item) {
        String title = item.getTitle();
        String plain = title == null ? "" : title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > LONGEST_TITLE ? plain.substring(0, LONGEST_TITLE) : plain;
    }

    private int page(PDOutlineItem item) {
        try {
            PDPage page = item.findDestinationPage(document);
            return page == null ? -1 : indexes.getOrDefault(page.getCOSObject(), -1);
        } catch (IOException | RuntimeException damaged) {
            return -1;
        }
    }
}
