/**
 * Pages as pixels, fast: a picture that stands upright on a page is averaged straight from its decoded samples to the pixels
 * of the screen, and a small letter is drawn once and then stamped. May use PDFBox, ImageIO and java.awt images; {@link casebound.pdf.PdfReader} and the formats use it.
 *
 * <p>Decision: PDFBox reads the page and draws everything but these, for which its own ways (the whole picture to RGB and then
 * scaled down, every letter an outline) cost most of the time. Every pixel is the mean of the area that it covers, so a thin stroke becomes
 * paler, never broken. What is not understood exactly (soft masks, JPEG 2000, 16 bits, slanting pictures, optional
 * content, transparency) is left to PDFBox. Held by {@code ScansTest} and
 * {@code LettersTest}, which compare both ways.
 */
@NullMarked
package casebound.pdf.draw;

import org.jspecify.annotations.NullMarked;
