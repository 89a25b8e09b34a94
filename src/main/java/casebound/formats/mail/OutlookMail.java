package casebound.formats.mail;

import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.View;
import casebound.formats.office.Office;
import casebound.formats.office.OutlookFile;
import casebound.formats.parts.PartName;
import casebound.formats.parts.Parts;
import casebound.formats.web.WebPage;
import casebound.model.CaseDate;
import casebound.model.MailHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A mail as Outlook keeps it. */
public final class OutlookMail {
    private OutlookMail() {}

    /** @throws IOException if it is damaged */
    public static View read(Path file, Parts parts) throws IOException {
        try (OutlookFile mail = OutlookFile.open(file)) {
            List<String> names = new ArrayList<>();
            for (OutlookFile.Attachment attachment : mail.attachments()) {
                PartName name = PartName.named(attachment.name(), attachment.isMail() ? "message.msg" : "attachment " + (names.size() + 1));
                names.add(name.name());
                parts.take(name, attachment::write);
            }
            MailHeader head = head(mail);
            FlowBuilder flow = MailView.head(head, names);
            body(mail, flow);
            return new View(flow.flow(), head);
        }
    }

    private static void body(OutlookFile mail, FlowBuilder flow) throws IOException {
        if (!mail.webPage().isBlank()) {
            WebPage.append(mail.webPage(), flow);
        } else if (!mail.plainText().isBlank() || mail.richText().isEmpty()) {
            MailView.plain(mail.plainText(), flow);
        } else {
            Office.append(new ByteArrayInputStream(mail.richText().getBytes(StandardCharsets.ISO_8859_1)), flow);
        }
    }

    /** The internet's own head says more than what Outlook shows; a mail that was never sent has none. */
    private static MailHeader head(OutlookFile mail) {
        HeadFields fields = new HeadFields();
        StringBuilder field = new StringBuilder();
        for (String line : mail.internetHead()) {
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                field.append("\r\n").append(line);
            } else {
                fields.add(field.toString().getBytes(Charset.forName("UTF-8")));
                field = new StringBuilder(line);
            }
        }
        fields.add(field.toString().getBytes(Charset.forName("UTF-8")));
        MailHeader said = fields.header();
        CaseDate sent = said.sent().known() || mail.sent() == null ? said.sent() : SentDate.of(mail.sent().atOffset(ZoneOffset.UTC));
        return new MailHeader(or(said.sender(), mail.sender()), or(said.recipients(), mail.recipients()), or(said.copies(), mail.copies()),
                or(said.blindCopies(), mail.blindCopies()), or(mail.subject(), said.subject()), sent,
                or(said.messageId(), mail.messageId()), said.inReplyTo(), or(said.thread(), mail.messageId()));
    }

    private static String or(String said, String otherwise) {
        return said.isBlank() ? otherwise : said;
    }
}
