package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Text that no bundled font can set (other scripts, emoji) or that needs shaping (Arabic, Hebrew), drawn as outlines in the
 * system's serif font; a character that the system lacks too appears as a box. The words are kept as the text that is
 * found and copied.
 */
final class Outlines {
    private static final FontRenderContext PRECISE = new FontRenderContext(null, true, true);

    private Outlines() {}

    /** In points. */
    static float width(String text, Style style, float size) {
        return Math.max(layout(text, style, size).getAdvance(), size / 2);
    }

    /** Draws with the baseline starting at a point in the page's own coordinates (upwards). */
    static void draw(PDPageContentStream out, Piece piece, float x, float y, PDFont carrier) throws IOException {
        COSDictionary words = new COSDictionary();
        words.setString(COSName.ACTUAL_TEXT, piece.text());
        out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(words));
        Shape shape = layout(piece.text(), piece.style(), piece.size())
                .getOutline(new AffineTransform(1, 0, 0, -1, x, y));
        if (shape.getBounds2D().isEmpty()) {
            out.addRect(x + 0.5f, y, piece.width() - 1, piece.size() * 0.65f);
            out.setLineWidth(0.5f);
            out.stroke();
        } else {
            fill(out, shape);
        }
        // Readers of text take the words above only where glyphs are shown inside.
        out.beginText();
        out.setRenderingMode(RenderingMode.NEITHER);
        out.setFont(carrier, piece.size());
        out.newLineAtOffset(x, y);
        out.showText(" ");
        out.endText();
        out.setRenderingMode(RenderingMode.FILL);
        out.endMarkedContent();
    }

    /** Whether the system has a shape for every character; without one a box stands on the page. */
    static boolean drawable(String text, Style style) {
        Font font = new Font(Font.SERIF, Font.PLAIN, 12);
        return font.canDisplayUpTo(text) < 0
                && (text.isBlank() || !layout(text, style, 12).getOutline(null).getBounds2D().isEmpty());
    }

    private static TextLayout layout(String text, Style style, float size) {
        int cut = style == Style.BOLD ? Font.BOLD : style == Style.ITALIC ? Font.ITALIC : Font.PLAIN;
        return new TextLayout(text, new Font(Font.SERIF, cut, 1).deriveFont(size), PRECISE);
    }

    private static void fill(PDPageContentStream out, Shape shape) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        PathIterator path = shape.getPathIterator(null);
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    out.moveTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    out.lineTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    out.curveTo(x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3, p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    x = p[4];
                    y = p[5];
                }
                default -> out.closePath();
            }
        }
        if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
            out.fillEvenOdd();
        } else {
            out.fill();
        }
    }
}
