package casebound.formats.mail;

import casebound.formats.flow.Block;
import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.Ink;
import casebound.formats.flow.View;
import casebound.formats.parts.PartName;
import casebound.formats.parts.Parts;
import casebound.model.CaseDates;
import casebound.model.MailHeader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A mailbox: mails behind each other, each begun by a line "From …" behind an empty one (RFC 4155). Lines of a mail that
 * begin so carry a sign before them, which is taken off.
 */
public final class Mailbox {
    private static final int LONGEST_HEAD = 256 << 10;

    private Mailbox() {}

    /** @throws IOException if it cannot be read or taken apart */
    public static View read(Path file, Parts parts) throws IOException {
        List<Block.Row> rows = new ArrayList<>();
        Path mail = Files.createTempFile("mail", "");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            OutputStream out = null;
            boolean blank = true;
            try {
                while (line(in, line)) {
                    byte[] bytes = line.toByteArray();
                    if (blank && begins(bytes, 0)) {
                        close(out, mail, rows, parts);
                        out = new java.io.BufferedOutputStream(Files.newOutputStream(mail, StandardOpenOption.TRUNCATE_EXISTING));
                    } else if (out != null) {
                        int quoted = quoted(bytes);
                        out.write(bytes, quoted, bytes.length - quoted);
                    }
                    blank = bytes.length <= 2 && new String(bytes, java.nio.charset.StandardCharsets.US_ASCII).isBlank();
                }
            } finally {
                close(out, mail, rows, parts);
            }
        } finally {
            Files.deleteIfExists(mail);
        }
        FlowBuilder flow = new FlowBuilder(false, Block.Table.Kind.GRID);
        flow.add(new Block.Table(rows, Block.Table.Kind.GRID));
        return new View(flow.flow());
    }

    /** A line with its end; false at the end of the file. */
    private static boolean line(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.size() > 0;
    }

    private static boolean begins(byte[] line, int at) {
        return line.length > at + 5 && line[at] == 'F' && line[at + 1] == 'r' && line[at + 2] == 'o' && line[at + 3] == 'm'
                && line[at + 4] == ' ';
    }

    private static int quoted(byte[] line) {
        int signs = 0;
        while (signs < line.length && line[signs] == '>') {
            signs++;
        }
        return signs > 0 && begins(line, signs) ? 1 : 0;
    }

    private static void close(OutputStream out, Path mail, List<Block.Row> rows, Parts parts) throws IOException {
        if (out == null) {
            return;
        }
        out.close();
        MailHeader head = head(mail);
        rows.add(new Block.Row(List.of(Block.Cell.of(String.valueOf(rows.size() + 1), Ink.MUTED),
                Block.Cell.of(head.sent().known() ? CaseDates.shown(head.sent()) : "", Ink.TEXT),
                Block.Cell.of(head.sender(), Ink.TEXT), Block.Cell.of(head.subject(), Ink.TEXT))));
        parts.take(PartName.named(head.subject().isBlank() ? "" : head.subject() + ".eml", "mail " + rows.size() + ".eml"),
                target -> Files.copy(mail, target));
    }

    /** What the head of a mail says, which ends at its first empty line. */
    private static MailHeader head(Path mail) throws IOException {
        HeadFields fields = new HeadFields();
        try (InputStream in = Files.newInputStream(mail)) {
            ByteArrayInputStream start = new ByteArrayInputStream(in.readNBytes(LONGEST_HEAD));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            ByteArrayOutputStream field = new ByteArrayOutputStream();
            while (line(start, line)) {
                byte[] bytes = line.toByteArray();
                boolean folded = bytes[0] == ' ' || bytes[0] == '\t';
                boolean last = new String(bytes, java.nio.charset.StandardCharsets.US_ASCII).isBlank();
                if (!folded || last) {
                    fields.add(field.toByteArray());
                    field.reset();
                }
                if (last) {
                    break;
                }
                field.write(bytes);
            }
            fields.add(field.toByteArray());
        }
        return fields.header();
    }
}
