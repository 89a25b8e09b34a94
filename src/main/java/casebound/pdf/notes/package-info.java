/**
 * Writes notes and highlights as annotations into a copy of a PDF, so that any viewer shows them. It parses originals, so
 * it runs in the document worker process.
 *
 * <p>May use PDFBox, Jackson (the plan crosses a process border), {@code pdf}, {@code model}, {@code work} and {@code
 * problem}; nothing of the case file.
 *
 * <p>Decision: the plan speaks of places as the reader does, in points of the page as displayed; what rotation and crop box
 * make of them is known here only. The original is never touched: the copy is a file of its own. Held by
 * {@code AnnotatedCopyTest} and {@code NotesFileTest}.
 */
@NullMarked
package casebound.pdf.notes;

import org.jspecify.annotations.NullMarked;
