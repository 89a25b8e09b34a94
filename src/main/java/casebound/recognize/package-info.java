/**
 * What can be known from the text of pages alone: numbered lines, printed and stamped page numbers, docket stamps,
 * references to other papers, the kind of a paper. Pure functions over {@link casebound.model.PageText}; java.base and
 * the model only.
 *
 * <p>Decision: nothing here changes a case or claims to be true. Everything found is a suggestion with its place, until a
 * person accepts it; where two readings fit, none is given. The rules are those that papers follow (FIELD 1.1, 1.8,
 * 1.11), never the quirks of one file. Held by {@code TranscriptTest}, {@code LabelledPagesTest} (200 pages of real
 * papers, labelled by eye) and the tests beside them.
 */
@NullMarked
package casebound.recognize;

import org.jspecify.annotations.NullMarked;
