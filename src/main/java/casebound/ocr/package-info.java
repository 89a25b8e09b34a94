/**
 * The use case of reading pages without text: which pages these are, in which order they are read, and keeping what was
 * read. May use {@code casebound.casefile}, {@code casebound.worker} and what lies below.
 *
 * <p>Decision: what is left to read is never written down. It follows from the page texts and from what OCR has read so
 * far, so that a run that ends in the middle, by a person, the power or a crash, goes on where it was. A page that cannot
 * be read counts as read, with nothing on it. Held by {@code OcrRunTest} and {@code FilingStampTest}.
 */
@NullMarked
package casebound.ocr;

import org.jspecify.annotations.NullMarked;
