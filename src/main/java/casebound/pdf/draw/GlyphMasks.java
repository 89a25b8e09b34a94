package casebound.pdf.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one document as masks, so that each is drawn once a size and a fraction of a pixel: a quarter along the
 * line, a half across. What lies closer together than that the eye does not tell apart.
 */
final class GlyphMasks {
    /** In bytes; when there are more, all are forgotten. */
    private static final long MOST = 6L << 20;

    /** Letters that are larger, in pixels a side, are seldom the same and cheap beside their size. */
    private static final double LARGEST = 60;

    /** What outlines call the side of a letter (ISO 32000-1, 9.2.4). */
    private static final double OUTLINE = 1000;
    private static final int ACROSS = 4;
    private static final int DOWN = 2;

    private final Map<Face, Map<Integer, @Nullable GlyphMask[]>> faces = new HashMap<>();
    private long bytes;
    private @Nullable Face last;
    private Map<Integer, @Nullable GlyphMask[]> letters = new HashMap<>();

    /** A font at a size; the numbers are those of the matrix. */
    private record Face(PDFont font, float a, float b, float c, float d) {
        static Face of(PDFont font, AffineTransform place) {
            return new Face(font, rounded(place.getScaleX()), rounded(place.getShearY()), rounded(place.getShearX()),
                    rounded(place.getScaleY()));
        }

        /** Lines of one size differ in the last digits. */
        private static float rounded(double value) {
            return (float) (Math.rint(value * 1e7) / 1e7);
        }

        boolean same(Face other) {
            return font == other.font && a == other.a && b == other.b && c == other.c && d == other.d;
        }

        boolean large() {
            return !(Math.max(Math.hypot(a, b), Math.hypot(c, d)) * OUTLINE <= LARGEST);
        }
    }

    /** A letter's mask and where its origin goes, in whole pixels. */
    record Placed(GlyphMask mask, int x, int y) {}

    /**
     * A letter.
     *
     * @param place from the font's outline to the pixels of the picture
     * @return null where it is to be drawn as an outline
     */
    @Nullable Placed of(PDFont font, int code, AffineTransform place) throws IOException {
        Face face = Face.of(font, place);
        if (face.large() || Math.abs(place.getTranslateX()) > 1 << 20 || Math.abs(place.getTranslateY()) > 1 << 20) {
            return null;
        }
        if (last == null || !last.same(face)) {
            letters = faces.computeIfAbsent(face, name -> new HashMap<>());
            last = face;
        }
        int x = (int) Math.floor(place.getTranslateX() * ACROSS + 0.5);
        int y = (int) Math.floor(place.getTranslateY() * DOWN + 0.5);
        int phase = Math.floorMod(x, ACROSS) * DOWN + Math.floorMod(y, DOWN);
        @Nullable GlyphMask[] masks = letters.computeIfAbsent(code, letter -> new GlyphMask[ACROSS * DOWN]);
        GlyphMask mask = masks[phase];
        if (mask == null) {
            mask = drawn((PDVectorFont) font, code, new AffineTransform(face.a, face.b, face.c, face.d,
                    Math.floorMod(x, ACROSS) / (double) ACROSS, Math.floorMod(y, DOWN) / (double) DOWN));
            if (mask == null) {
                return null;
            }
            masks[phase] = mask;
            count(mask);
        }
        return new Placed(mask, Math.floorDiv(x, ACROSS), Math.floorDiv(y, DOWN));
    }

    /** Null where the outline is far larger than letters are. */
    private static @Nullable GlyphMask drawn(PDVectorFont font, int code, AffineTransform place) throws IOException {
        GeneralPath path = font.getNormalizedPath(code);
        Shape outline = path == null ? new GeneralPath() : place.createTransformedShape(path);
        Rectangle2D bounds = outline.getBounds2D();
        return Math.max(bounds.getWidth(), bounds.getHeight()) <= 4 * LARGEST ? GlyphMask.of(outline) : null;
    }

    private void count(GlyphMask mask) {
        bytes += mask.bytes();
        if (bytes > MOST) {
            faces.clear();
            bytes = 0;
            last = null;
        }
    }
}
