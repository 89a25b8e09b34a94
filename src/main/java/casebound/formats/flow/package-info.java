/**
 * The reading view of what has no pages of its own: mail, office files, web pages, lists of what an archive holds. A
 * {@link casebound.formats.flow.Flow} of headings, paragraphs and tables is set on letter pages, every character with its
 * place. May use {@code casebound.pdf} for placed text and hints, java.awt fonts and images, and what lies below.
 *
 * <p>Decision: anchors stand on the places of characters, so setting is the same on every computer: the typefaces are
 * ours, and characters that ours lack have fixed widths into which the system's are drawn. A change to how things are set
 * is a new {@link casebound.formats.flow.Setting#EXTRACTOR}. Nothing is ever fetched; a link shows where it leads. Held by
 * {@code FlowTest}.
 */
@NullMarked
package casebound.formats.flow;

import org.jspecify.annotations.NullMarked;
