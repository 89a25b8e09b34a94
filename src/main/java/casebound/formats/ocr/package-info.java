/**
 * The OCR engine: a grey picture of a page goes in, words with places and confidences come out. The only home of
 * Tesseract; used inside the worker process only; may use {@code casebound.pdf} and {@code casebound.model}.
 *
 * <p>Decision: the engine and its English data are part of the program, loaded from the class path into memory, so there
 * is nothing to install. One engine a process, kept warm, one thread each: two pages at a time are two processes. Held by
 * {@code OcrEngineTest}, which compares it with the {@code tesseract} program.
 */
@NullMarked
package casebound.formats.ocr;

import org.jspecify.annotations.NullMarked;
