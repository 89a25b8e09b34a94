package casebound.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;

/** The pages that are really there. A document's own count may be wrong by ten billion. */
public final class PageTree {
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private PageTree() {}

    /**
     * All leaves of the page tree in order. Where they are not as many as the document claims, its tree is replaced in
     * memory by a flat one of these leaves, because PDFBox finds pages by the claimed counts.
     */
    public static List<PDPage> leaves(PDDocument document, int maxPages) throws IOException {
        PDPageTree tree = document.getPages();
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : tree) {
            if (pages.size() == maxPages) {
                throw new TooManyPagesException();
            }
            pages.add(page);
        }
        if (!countsAgree(tree.getCOSObject(), pages.size())) {
            flatten(tree.getCOSObject(), pages);
        }
        return pages;
    }

    private static boolean countsAgree(COSDictionary root, int found) {
        return root.getDictionaryObject(COSName.COUNT) != null && root.getLong(COSName.COUNT) == found;
    }

    private static void flatten(COSDictionary root, List<PDPage> pages) {
        COSArray kids = new COSArray();
        for (PDPage page : pages) {
            COSDictionary leaf = page.getCOSObject();
            for (COSName key : INHERITED) {
                COSBase value = PDPageTree.getInheritableAttribute(leaf, key);
                if (value != null) {
                    leaf.setItem(key, value);
                }
            }
            leaf.setItem(COSName.PARENT, root);
            kids.add(leaf);
        }
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setItem(COSName.KIDS, kids);
        root.setInt(COSName.COUNT, pages.size());
    }
}
