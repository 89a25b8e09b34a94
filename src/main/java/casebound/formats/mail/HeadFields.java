package casebound.formats.mail;

import casebound.model.MailHeader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The fields of a head, unfolded and decoded, in any case of letters. */
final class HeadFields {
    private static final int LONGEST = 20_000;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,998})>");
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([A-Za-z0-9_-]+)(\\*\\d+)?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]*))");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** @param bytes the field as it stands in the mail, name and all */
    void add(byte[] bytes) {
        String raw = decode(bytes);
        int colon = raw.indexOf(':');
        if (colon > 0) {
            add(raw.substring(0, colon), raw.substring(colon + 1));
        }
    }

    void add(String name, String value) {
        String unfolded = value.replaceAll("\\r?\\n[ \\t]", " ").strip();
        fields.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(unfolded.length() > LONGEST ? unfolded.substring(0, LONGEST) : unfolded);
    }

    /** Heads of mails are text that says its encoding; those that do not are valid UTF-8 or come from Windows. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** As it stands there; empty where it is missing. */
    String raw(String name) {
        List<String> found = fields.get(name);
        return found == null ? "" : found.getFirst();
    }

    /** All of that name, decoded. */
    String words(String name) {
        List<String> found = fields.getOrDefault(name, List.of());
        return String.join(", ", found.stream().map(HeadFields::decoded).toList());
    }

    private static String decoded(String value) {
        try {
            return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT).replaceAll("\\s+", " ").strip();
        } catch (RuntimeException unknownEncoding) {
            return value;
        }
    }

    /** A parameter of a field such as Content-Type, with its continuations put together (RFC 2231). */
    String parameter(String field, String name) {
        Map<Integer, String> pieces = new java.util.TreeMap<>();
        boolean encoded = false;
        Matcher matcher = PARAMETER.matcher(raw(field));
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                String value = matcher.group(4) != null ? matcher.group(4).replaceAll("\\\\(.)", "$1") : matcher.group(5).strip();
                encoded |= matcher.group(3) != null;
                String number = matcher.group(2);
                pieces.putIfAbsent(number == null ? 0 : Integer.parseInt(number.substring(1, Math.min(number.length(), 5))), value);
            }
        }
        String whole = String.join("", pieces.values());
        return encoded ? percent(whole) : decoded(whole);
    }

    private static String percent(String value) {
        String[] parts = value.split("'", 3);
        String charset = parts.length == 3 ? parts[0] : "UTF-8";
        String text = parts.length == 3 ? parts[2] : value;
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), Charset.forName(charset.isEmpty() ? "UTF-8" : charset));
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    MailHeader header() {
        String id = id(raw("message-id"));
        String answers = id(raw("in-reply-to"));
        String first = id(raw("references"));
        String thread = !first.isEmpty() ? first : !answers.isEmpty() ? answers : id;
        return new MailHeader(words("from"), words("to"), words("cc"), words("bcc"), words("subject"), SentDate.of(raw("date")),
                id, answers, thread);
    }

    private static String id(String value) {
        Matcher matcher = ID.matcher(value);
        return matcher.find() ? matcher.group(1) : value.contains(" ") || value.length() > 998 ? "" : value.replaceAll("[<>]", "");
    }
}
