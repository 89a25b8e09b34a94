package casebound.formats.flow;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Our own typefaces. Widths are worked out without hinting, so that they are the same everywhere. */
enum Face {
    SANS("Inter-Regular"), SANS_BOLD("Inter-SemiBold"), SERIF("SourceSerif4-Regular"), SERIF_BOLD("SourceSerif4-Bold"),
    SERIF_ITALIC("SourceSerif4-Italic"), MONO("CourierPrime-Regular");

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final float MEASURED_AT = 100;

    private final String file;
    private final float[] widths = new float[1 << 16];
    private Font font;

    Face(String file) {
        this.file = file;
        Arrays.fill(widths, -1);
    }

    static Face of(Span span, Look look, boolean serif) {
        if (span.mono() || look == Look.CODE) {
            return MONO;
        }
        boolean bold = span.bold() || look.heading;
        return serif ? bold ? SERIF_BOLD : span.italic() ? SERIF_ITALIC : SERIF : bold ? SANS_BOLD : SANS;
    }

    synchronized Font font(float size) {
        if (font == null) {
            font = load();
        }
        return font.deriveFont(size);
    }

    private Font load() {
        try (InputStream in = Face.class.getResourceAsStream("/assets/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("a bundled typeface is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException unusable) {
            throw new IllegalStateException("a bundled typeface is damaged", unusable);
        }
    }

    boolean has(char unit) {
        return !Character.isSurrogate(unit) && width(unit) >= 0;
    }

    /** How wide a character is, in points; characters that this face lacks have the fixed width of their kind. */
    float width(char unit, float size) {
        float own = Character.isSurrogate(unit) ? -2 : width(unit);
        return size * (own >= 0 ? own / MEASURED_AT : foreign(unit));
    }

    private synchronized float width(char unit) {
        if (widths[unit] == -1) {
            Font measured = font(MEASURED_AT);
            widths[unit] = measured.canDisplay(unit)
                    ? measured.createGlyphVector(CONTEXT, new char[] {unit}).getGlyphMetrics(0).getAdvanceX() : -2;
        }
        return widths[unit];
    }

    /** Both halves of a pair count as half of a wide character. */
    private static float foreign(char unit) {
        return switch (Character.getType(unit)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.SURROGATE -> 0.5f;
            default -> wide(unit) ? 1 : 0.55f;
        };
    }

    /** East Asian characters, which fill a square. */
    static boolean wide(char unit) {
        return unit >= 0x1100 && unit <= 0x115F || unit >= 0x2E80 && unit <= 0xA4CF || unit >= 0xAC00 && unit <= 0xD7A3
                || unit >= 0xF900 && unit <= 0xFAFF || unit >= 0xFE30 && unit <= 0xFE4F || unit >= 0xFF00 && unit <= 0xFF60
                || unit >= 0xFFE0 && unit <= 0xFFE6;
    }
}
