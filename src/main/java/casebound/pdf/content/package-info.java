/**
 * What stands on a PDF's page, as its parser reads it. Below everything else in {@code casebound.pdf}.
 *
 * <p>Decision: a page's content is decoded as a whole before it is parsed. PDFBox reads it piece by piece and goes back one
 * byte after nearly every operand, which took a third of the time of a page of text. Held by {@code WholePageTest}.
 */
@NullMarked
package casebound.pdf.content;

import org.jspecify.annotations.NullMarked;
