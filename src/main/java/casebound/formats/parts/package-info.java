/**
 * The files that a file carries: attachments, entries of an archive, mails of a mailbox. Their names are a stranger's and
 * are made harmless here. Java only.
 *
 * <p>Decision: whoever reads a carrier hands each part on as it comes, and whoever takes parts decides how many and how
 * much; nothing is ever written under a part's own name. Held by {@code PartsTest}.
 */
@NullMarked
package casebound.formats.parts;

import org.jspecify.annotations.NullMarked;
