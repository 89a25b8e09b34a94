package casebound.model;

/**
 * What the head of a mail says, decoded but otherwise as it stands there.
 *
 * @param sent local time with its zone; {@link CaseDate#NONE} where the mail does not say
 * @param messageId without its angle brackets
 * @param inReplyTo the message that it answers, without angle brackets
 * @param thread the message with which the conversation began, as far as the mail knows; its own where it answers none
 */
public record MailHeader(String sender, String recipients, String copies, String blindCopies, String subject, CaseDate sent,
        String messageId, String inReplyTo, String thread) {}
