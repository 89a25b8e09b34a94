/**
 * Mail as a flow with its attachments as parts: EML, mailboxes, Outlook's MSG. Home of mime4j.
 *
 * <p>Decision: a mail inside a mail is a part like any other, so nobody goes deep here; of alternatives the web page is
 * shown, because it is what the reader saw; nothing is fetched. Names of fields stand as the standard has them (RFC 5322),
 * in no person's language, so that places in a mail stay. Held by {@code MailTest} and {@code CorpusTest}.
 */
@NullMarked
package casebound.formats.mail;

import org.jspecify.annotations.NullMarked;
