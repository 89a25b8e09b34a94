package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Text in one font on one line.
 *
 * @param font the font that has all its characters; null where no bundled font has them or where they need shaping, so
 *     that their outlines are drawn
 * @param size in points
 * @param width in points
 */
record Piece(String text, @Nullable PDFont font, Style style, float size, float width, @Nullable Link link) {}
