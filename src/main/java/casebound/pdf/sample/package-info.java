/**
 * Sets the documents of the sample case from their plain texts in {@code assets/sample}: a step of the build, which leaves the
 * PDFs in {@code casebound/sample} on the class path. Nothing here runs in the program.
 *
 * <p>May use PDFBox only. Decision: the papers are made by the build and not kept as files, so that what they say is read
 * and reviewed as text; equal texts give equal bytes, so the sample's contents have the same hash everywhere. Every page
 * carries the mark of a sample, drawn here and not left to the text. Held by {@code SamplePapersTest}.
 */
@NullMarked
package casebound.pdf.sample;

import org.jspecify.annotations.NullMarked;
