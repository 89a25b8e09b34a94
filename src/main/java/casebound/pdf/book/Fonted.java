package casebound.pdf.book;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Looks for fonts that are named in a file and not in it: another computer would show other letters. */
final class Fonted {
    private static final int DEEPEST = 20;

    private final Set<COSDictionary> seen = new HashSet<>();

    /** The names of those that the pages themselves use. */
    Set<String> looseOnPages(PDDocument book) {
        Set<String> loose = new LinkedHashSet<>();
        for (var page : book.getPages()) {
            COSDictionary resources = page.getResources() == null ? null : page.getResources().getCOSObject();
            fonts(resources, loose);
        }
        return loose;
    }

    /** Whether any form drawn on these pages uses one. @param from page index from 0 @param to behind the last */
    boolean looseInForms(PDDocument book, int from, int to) {
        Set<String> loose = new LinkedHashSet<>();
        for (int i = Math.max(0, from); i < to; i++) {
            COSDictionary resources = book.getPage(i).getResources() == null ? null
                    : book.getPage(i).getResources().getCOSObject();
            forms(resources, loose, 0);
        }
        return !loose.isEmpty();
    }

    private void forms(@Nullable COSDictionary resources, Set<String> loose, int depth) {
        COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > DEEPEST) {
            return;
        }
        for (COSBase value : objects.getValues()) {
            COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
            if (object instanceof COSDictionary form && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE)) && seen.add(form)) {
                COSDictionary inner = form.getCOSDictionary(COSName.RESOURCES);
                fonts(inner, loose);
                forms(inner, loose, depth + 1);
            }
        }
    }

    private static void fonts(@Nullable COSDictionary resources, Set<String> loose) {
        COSDictionary fonts = resources == null ? null : resources.getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            return;
        }
        for (COSName name : fonts.keySet()) {
            COSDictionary font = fonts.getCOSDictionary(name);
            if (font != null && !embedded(font)) {
                loose.add(String.valueOf(font.getNameAsString(COSName.BASE_FONT)));
            }
        }
    }

    private static boolean embedded(COSDictionary font) {
        COSName type = font.getCOSName(COSName.SUBTYPE);
        if (COSName.TYPE3.equals(type)) {
            return true;
        }
        COSDictionary described = font;
        if (COSName.TYPE0.equals(type) && font.getCOSArray(COSName.DESCENDANT_FONTS) != null
                && font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0) instanceof COSDictionary descendant) {
            described = descendant;
        }
        COSDictionary about = described.getCOSDictionary(COSName.FONT_DESC);
        return about != null && (about.containsKey(COSName.FONT_FILE) || about.containsKey(COSName.FONT_FILE2)
                || about.containsKey(COSName.FONT_FILE3));
    }
}
