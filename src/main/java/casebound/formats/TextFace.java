package casebound.formats;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The typeface of plain texts: one glyph a character, so that every character has a place of its own. Lines with
 * characters that the bundled face lacks are set in the system's.
 */
final class TextFace {
    private static final float SIZE = 10;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Font BUNDLED = load();
    private static final Font SYSTEM = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(SIZE);

    private final float[] advances = new float[1 << 16];

    TextFace() {
        Arrays.fill(advances, -1);
    }

    private static Font load() {
        try (InputStream in = TextFace.class.getResourceAsStream("/assets/fonts/Inter-Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("the bundled typeface is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        } catch (IOException | FontFormatException unusable) {
            throw new IllegalStateException("the bundled typeface is damaged", unusable);
        }
    }

    /** How wide a character is, in points. Both halves of a pair count as half of a wide one. */
    float advance(char unit) {
        if (advances[unit] < 0) {
            Font font = BUNDLED.canDisplay(unit) ? BUNDLED : SYSTEM;
            advances[unit] = Character.isSurrogate(unit) ? SIZE / 2
                    : font.createGlyphVector(CONTEXT, new char[] {unit}).getGlyphMetrics(0).getAdvanceX();
        }
        return advances[unit];
    }

    GlyphVector glyphs(String line) {
        return face(line).createGlyphVector(CONTEXT, line);
    }

    /** Where each character of a line begins, and behind the last where it ends, in points from the line's start. */
    float[] starts(String line) {
        GlyphVector glyphs = glyphs(line);
        int last = glyphs.getNumGlyphs();
        float[] starts = new float[line.length() + 1];
        for (int i = 0; i <= line.length(); i++) {
            starts[i] = (float) glyphs.getGlyphPosition(Math.min(i, last)).getX();
        }
        return starts;
    }

    private static Font face(String line) {
        return BUNDLED.canDisplayUpTo(line) < 0 ? BUNDLED : SYSTEM;
    }
}
