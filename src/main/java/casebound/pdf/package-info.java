/**
 * PDF through PDFBox: the text of a page with the place of every character, a page as pixels. Used inside the worker
 * process only; may use PDFBox, java.awt images, {@code casebound.model} and {@code casebound.problem}.
 *
 * <p>Decision: one thread owns an open document. PDFBox is not safe for two, and cannot be cancelled: who wants to stop
 * it ends its process. What a document says about itself (its page count, its tree) is looked at, never believed. Held
 * by {@code PdfReaderTest} and {@code HostileFilesTest}.
 */
@NullMarked
package casebound.pdf;

import org.jspecify.annotations.NullMarked;
