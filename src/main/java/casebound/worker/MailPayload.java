package casebound.worker;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.MailHeader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How the head of a mail is spelled inside a frame. */
final class MailPayload {
    private MailPayload() {}

    static void write(DataOutputStream out, MailHeader mail) throws IOException {
        for (String each : new String[] {mail.sender(), mail.recipients(), mail.copies(), mail.blindCopies(), mail.subject(),
                mail.sent().text(), mail.messageId(), mail.inReplyTo(), mail.thread()}) {
            Payload.text(out, each);
        }
    }

    static MailHeader read(DataInputStream in) throws IOException {
        return new MailHeader(Payload.text(in), Payload.text(in), Payload.text(in), Payload.text(in), Payload.text(in),
                CaseDates.tryParse(Payload.text(in)).orElse(CaseDate.NONE), Payload.text(in), Payload.text(in), Payload.text(in));
    }
}
