/**
 * Makes one PDF out of a plan: text set on pages, and the cited documents behind it with links both ways. It is the
 * only place where the originals of a brief are parsed, so it runs in the document worker process.
 *
 * <p>May use PDFBox, fontbox, java.awt, Jackson (the plan crosses a process border), {@code pdf} (text of pages), {@code
 * formats} (images and plain texts as the reader pages them), {@code model}, {@code work} and {@code problem}; nothing of
 * the case file.
 *
 * <p>Decision: pages of the sources are drawn as form XObjects into a frame, one source open at a time, so their text
 * stays searchable, nothing of theirs runs (annotations, actions and scripts stay behind) and memory does not grow with the
 * number of sources. A source that cannot be read costs only itself: a sheet says so. The frame keeps room for notes and
 * sticker, so nothing is ever printed over a page. A finished book is opened again and read like anybody's: {@link
 * casebound.pdf.book.BookAudit}. Images that came as the pages of a document become one by {@link
 * casebound.pdf.book.BoundImages}. Held by {@code BoundImagesTest}, {@code BriefFileTest}, {@code BriefTest}, {@code
 * DraftBriefTest} and {@code CorpusBriefTest}.
 */
@NullMarked
package casebound.pdf.book;

import org.jspecify.annotations.NullMarked;
