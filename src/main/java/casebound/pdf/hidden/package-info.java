/**
 * Text that a page holds and does not show: under boxes that were meant to redact it, in the paper's color, invisible, tiny, off
 * the page. May use PDFBox, java.awt images, {@code pdf.draw} and {@code model}; {@link casebound.pdf.PdfReader} uses it.
 *
 * <p>Decision: what lies over a letter only makes it suspect. The page is then drawn twice, with the suspects and without
 * them: what leaves no trace when it is taken away was not seen. So labels on a box, clips, blending and layers need no rules of
 * their own. The text layer that OCR puts on a scan is invisible by design and no warning, but where the scan under its words is black.
 * Held by {@code HiddenTextTest}, and by {@code RealRedactionsTest} on court papers that were looked at by eye.
 */
@NullMarked
package casebound.pdf.hidden;

import org.jspecify.annotations.NullMarked;
