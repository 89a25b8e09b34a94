package casebound.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that carry others, for tests. */
final class Families {
    private Families() {}

    /** A mail that carries {@code list.txt}. */
    static String mail(String subject, String attached) {
        return "From: Pat Lee <pat@example.com>\r\nTo: b@example.com\r\nSubject: " + subject + "\r\nMessage-ID: <" + subject
                + "@example.com>\r\nReferences: <first@example.com>\r\nDate: Wed, 9 Jan 2002 14:52:36 -0800\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nPlease see " + subject
                + ".\r\n--x\r\nContent-Type: text/plain; name=list.txt\r\nContent-Disposition: attachment; filename=list.txt\r\n\r\n"
                + attached + "\r\n--x--\r\n";
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
