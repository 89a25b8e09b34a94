package casebound.pdf.draw;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Sets a font for drawing only. Which characters its letters stand for is left out where the font brings its own shapes:
 * PDFBox would make tables of it with 65,536 entries a font, and nobody who draws asks for them.
 */
final class SetFontToDraw extends SetFontAndSize {
    private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

    SetFontToDraw(PDFStreamEngine engine) {
        super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> arguments) throws IOException {
        PDResources resources = getContext().getResources();
        COSDictionary fonts = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts != null && !arguments.isEmpty() && arguments.getFirst() instanceof COSName name) {
            COSDictionary font = fonts.getCOSDictionary(name);
            if (font != null && font.containsKey(COSName.TO_UNICODE) && bringsShapes(font)) {
                font.removeItem(COSName.TO_UNICODE);
            }
        }
        super.process(operator, arguments);
    }

    private static boolean bringsShapes(COSDictionary font) {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        COSDictionary described = descendants != null && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant ? descendant : font;
        COSDictionary descriptor = described.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null && PROGRAMS.stream().anyMatch(descriptor::containsKey);
    }
}
