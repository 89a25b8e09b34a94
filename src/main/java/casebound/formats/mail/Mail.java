package casebound.formats.mail;

import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.TooLongException;
import casebound.formats.flow.View;
import casebound.formats.parts.PartName;
import casebound.formats.parts.Parts;
import casebound.formats.web.WebPage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

/** One mail as it was sent over the internet (RFC 5322, RFC 2045). */
public final class Mail {
    private static final int LONGEST_BODY = 16 << 20;
    private static final int MOST_PARTS = 10_000;

    private final Parts parts;
    private final HeadFields head = new HeadFields();
    private final List<Body> bodies = new ArrayList<>();
    private final Deque<Multipart> around = new ArrayDeque<>();
    private final List<String> attachments = new ArrayList<>();
    private HeadFields fields = head;
    private int count;

    /** What somebody wrote, as plain text or as a web page. */
    private record Body(boolean web, String text) {}

    /** @param firstBody the first of the bodies in it */
    private record Multipart(String type, int firstBody) {}

    private Mail(Parts parts) {
        this.parts = parts;
    }

    /** @throws IOException if it cannot be taken apart */
    public static View read(Path file, Parts parts) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Mail mail = new Mail(parts);
            skipFrom(in);
            mail.parse(in);
            return mail.view();
        }
    }

    /** The line with which a mailbox begins a mail stays with one that was taken out of it by hand. */
    private static void skipFrom(InputStream in) throws IOException {
        in.mark(1 << 16);
        if (!new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("From ")) {
            in.reset();
            return;
        }
        for (int i = 5; i < 1000; i++) {
            if (in.read() == '\n') {
                return;
            }
        }
        in.reset();
    }

    private void parse(InputStream in) throws IOException {
        MimeTokenStream stream = new MimeTokenStream(new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderCount(-1)
                .setMaxHeaderLen(-1).setMaxContentLen(-1).build());
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(in);
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                switch (state) {
                    case T_START_HEADER -> fields = count++ == 0 ? head : new HeadFields();
                    case T_FIELD -> {
                        ByteSequence raw = stream.getField().getSafeRaw();
                        fields.add(raw.toByteArray());
                    }
                    case T_START_MULTIPART ->
                            around.push(new Multipart(stream.getBodyDescriptor().getMimeType(), bodies.size()));
                    case T_END_MULTIPART -> choose(around.pop());
                    case T_BODY -> body(stream);
                    default -> { }
                }
                if (count > MOST_PARTS) {
                    throw new TooLongException();
                }
            }
        } catch (MimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        String name = name();
        boolean attached = fields.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment") || !name.isEmpty();
        InputStream in = type.equals("message/rfc822") ? stream.getInputStream() : stream.getDecodedInputStream();
        if (!attached && (type.equals("text/plain") || type.equals("text/html"))) {
            byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw new TooLongException();
            }
            bodies.add(new Body(type.equals("text/html"), decode(bytes, stream.getBodyDescriptor().getCharset())));
        } else if (!structural(type) || attached) {
            PartName part = PartName.named(name, "part " + count + ending(type));
            attachments.add(part.name());
            parts.take(part, in::transferTo);
        }
    }

    /** What a mail server says of a mail is not something that was attached to it. */
    private static boolean structural(String type) {
        return type.equals("message/delivery-status") || type.equals("text/rfc822-headers");
    }

    private String name() {
        String given = fields.parameter("content-disposition", "filename");
        return given.isBlank() ? fields.parameter("content-type", "name") : given;
    }

    private static String ending(String type) {
        return switch (type) {
            case "message/rfc822" -> ".eml";
            case "text/calendar" -> ".ics";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/gif" -> ".gif";
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            case "application/pdf" -> ".pdf";
            default -> "";
        };
    }

    /** Of alternatives, the web page is what the reader saw. */
    private void choose(Multipart multipart) {
        List<Body> inside = bodies.subList(Math.min(multipart.firstBody, bodies.size()), bodies.size());
        if (multipart.type.equalsIgnoreCase("multipart/alternative")
                && inside.stream().anyMatch(body -> body.web && !body.text.isBlank())) {
            inside.removeIf(body -> !body.web);
        }
    }

    static String decode(byte[] bytes, String charset) {
        try {
            if (charset != null && !charset.equalsIgnoreCase("us-ascii")) {
                return new String(bytes, Charset.forName(charset));
            }
        } catch (IllegalArgumentException unknown) {
            // then as one that did not say
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private View view() throws TooLongException {
        FlowBuilder flow = MailView.head(head.header(), attachments);
        for (Body body : bodies) {
            if (body.web) {
                WebPage.append(body.text, flow);
            } else {
                MailView.plain(body.text, flow);
            }
        }
        return new View(flow.flow(), head.header());
    }
}
