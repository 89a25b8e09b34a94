/**
 * Web pages as a flow. Home of jsoup.
 *
 * <p>Decision: nothing of a page is run or fetched; it is taken apart and its text is set anew. Held by
 * {@code WebPageTest}.
 */
@NullMarked
package casebound.formats.web;

import org.jspecify.annotations.NullMarked;
