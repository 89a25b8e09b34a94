/**
 * Pictures in JPEG 2000, which Java does not read by itself, by way of Leptonica and OpenJPEG; and how native libraries are
 * loaded. Used inside the worker process only, by {@code casebound.formats.ocr} and, as a plug-in of ImageIO, by PDFBox.
 *
 * <p>Decision: Leptonica comes with the OCR engine anyway, so no further library is needed. Held by {@code Jpeg2000Test}.
 */
@NullMarked
package casebound.formats.leptonica;

import org.jspecify.annotations.NullMarked;
