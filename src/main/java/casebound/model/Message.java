package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * What the head of a mail says, for the document that is this mail (RFC 5322, 3.6). It is what was received, so it is
 * never edited; title, date and author of the document may be.
 *
 * @param recipients as in To
 * @param copies as in Cc
 * @param blindCopies as in Bcc, which only the sender's own copy has
 * @param messageId without its angle brackets
 * @param inReplyTo the message that it answers, without angle brackets
 * @param thread the message with which the conversation began; its own where it answers none
 */
public record Message(
        UUID id,
        @To(Kind.DOCUMENT) UUID document,
        @Outward String sender,
        @Outward String recipients,
        @Outward String copies,
        @Outward String blindCopies,
        @Outward String subject,
        CaseDate sent,
        @Outward String messageId,
        @Outward String inReplyTo,
        @Outward String thread
) implements Entity {

    /** The record for a document that is a mail with that head. */
    public static Message of(UUID document, MailHeader head) {
        return new Message(Ids.next(), document, head.sender(), head.recipients(), head.copies(), head.blindCopies(),
                head.subject(), head.sent(), head.messageId(), head.inReplyTo(), head.thread());
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("document", document).faults();
    }
}
