/**
 * What kind of file it is, and its pages: PDF, plain text and pictures behind {@link casebound.formats.Pages}; mail, office
 * files, web pages and archives through the packages below, as a flow that is set on pages.
 * Used inside the worker process only; may use {@code casebound.pdf}, Tika's detector, ImageIO and java.awt images.
 *
 * <p>Decision: the media type comes from the content, the name is only a hint. What cannot be read here is told apart
 * from what is damaged: the first is kept with its media type, the second with its problem. Held by {@code FormatsTest}.
 */
@NullMarked
package casebound.formats;

import org.jspecify.annotations.NullMarked;
