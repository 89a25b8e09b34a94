package casebound.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads the form of a line that the package describes. Reading trusts bytes only after their hash: every byte
 * of a line is either in the fixed frame or under one of the two hashes, so any flipped bit shows. Not for two threads
 * at once.
 */
final class LineCodec {
    private static final byte[] OPEN = ascii("{\"header\":{");
    private static final byte[] HASH = ascii(",\"hash\":\"");
    private static final byte[] SALT = ascii("\",\"salt\":\"");
    private static final byte[] PAYLOAD = ascii("\",\"payload\":[");
    private static final byte[] CLOSE = ascii("]}");
    private static final byte[] CERTIFIES = ascii("\"kind\":\"" + Step.DESTRUCTION + "\"");
    private static final int HEADER_AT = OPEN.length - 1;
    private static final int SALT_LENGTH = 32;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(SegmentReader.LONGEST_LINE)
                            .build())
                    .build())
            .build();

    private final MessageDigest digest = sha256();
    private final SecureRandom random = new SecureRandom();

    /**
     * What a line says before anybody trusts it.
     *
     * @param batch the number of the first line that was written and forced in one go with this one
     */
    record Header(long seq, long batch, OffsetDateTime time, String who, String title, UUID group, List<Long> undoes,
            String prev, String payload) {}

    /** Where the parts of a line stand in its bytes; the ends are exclusive. */
    record Frame(int headerFrom, int headerTo, int hashFrom, int saltFrom, int saltTo, int payloadFrom, int payloadTo) {
        boolean erased() {
            return saltFrom == saltTo;
        }

        private Frame endingAt(int to) {
            return new Frame(headerFrom, headerTo, hashFrom, saltFrom, saltTo, payloadFrom, to);
        }
    }

    /** The line of a draft, with its newline. */
    byte[] write(Draft draft, long seq, long batch, OffsetDateTime time, String prev) {
        byte[] salt = ascii(HexFormat.of().formatHex(randomBytes()));
        byte[] payload = payload(draft.steps());
        ObjectNode header = JSON.createObjectNode();
        header.put("seq", seq);
        if (batch != seq) {
            header.put("batch", batch);
        }
        header.put("time", TIME.format(time));
        header.put("who", draft.who());
        header.put("title", draft.title());
        header.put("group", draft.group().toString());
        if (!draft.undoes().isEmpty()) {
            draft.undoes().forEach(header.putArray("undoes")::add);
        }
        header.put("prev", prev);
        digest.update(salt);
        header.put("payload", hex(digest.digest(payload)));
        byte[] headerBytes = JSON.writeValueAsBytes(header);
        return join(headerBytes, ascii(hex(digest.digest(headerBytes))), salt, payload);
    }

    /** The line with the same header and hash, without salt, and with other steps. */
    byte[] erased(byte[] bytes, Frame frame, byte[] residue) {
        byte[] header = Arrays.copyOfRange(bytes, frame.headerFrom, frame.headerTo);
        byte[] hash = Arrays.copyOfRange(bytes, frame.hashFrom, frame.hashFrom + 64);
        return join(header, hash, new byte[0], residue);
    }

    private static byte[] join(byte[] header, byte[] hash, byte[] salt, byte[] payload) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(header.length + payload.length + 200);
        line.write(OPEN, 0, HEADER_AT);
        line.writeBytes(header);
        line.writeBytes(HASH);
        line.writeBytes(hash);
        line.writeBytes(SALT);
        line.writeBytes(salt);
        line.write(PAYLOAD, 0, PAYLOAD.length - 1);
        line.writeBytes(payload);
        line.write('}');
        line.write('\n');
        return line.toByteArray();
    }

    /** The steps as they stand in a line. */
    static byte[] payload(List<Step> steps) {
        ArrayNode array = JSON.createArrayNode();
        for (Step step : steps) {
            ObjectNode node = array.addObject();
            node.put("kind", step.kind());
            node.put("v", step.version());
            node.put("id", step.id().toString());
            node.set("before", step.before());
            node.set("after", step.after());
        }
        return JSON.writeValueAsBytes(array);
    }

    /** Finds the parts of a line; null when it has not the form of one. */
    @Nullable Frame frame(byte[] bytes, int from, int to) {
        Frame open = openFrame(bytes, from, to);
        boolean closed = open != null && to - 2 > open.payloadFrom && matches(bytes, to - 2, to, CLOSE);
        return open == null || !closed ? null : open.endingAt(to - 1);
    }

    /** Finds all parts but the end of the payload. */
    private static @Nullable Frame openFrame(byte[] bytes, int from, int to) {
        // no text can hold ,"hash":" since quotes inside a text are escaped, and no header has such a member
        int hash = matches(bytes, from, to, OPEN) ? find(bytes, from, to, HASH) : -1;
        int hashFrom = hash + HASH.length;
        if (hash < 0 || !matches(bytes, hashFrom + 64, to, SALT)) {
            return null;
        }
        int saltFrom = hashFrom + 64 + SALT.length;
        int saltTo = saltFrom < to && bytes[saltFrom] == '"' ? saltFrom : saltFrom + SALT_LENGTH;
        return matches(bytes, saltTo, to, PAYLOAD)
                ? new Frame(from + HEADER_AT, hash, hashFrom, saltFrom, saltTo, saltTo + PAYLOAD.length - 1, to)
                : null;
    }

    /** Whether the bytes begin with a line that is complete in itself, and something but its newline follows. */
    boolean beginsWithOtherEnd(byte[] bytes, int from, int to) {
        Frame frame = openFrame(bytes, from, to);
        Header header = frame != null && headerIsIntact(bytes, frame) ? header(bytes, frame) : null;
        if (frame == null || header == null) {
            return false;
        }
        MessageDigest payload = sha256();
        payload.update(bytes, frame.saltFrom, frame.saltTo - frame.saltFrom);
        int hashed = frame.payloadFrom;
        for (int at = hashed; at < to - 2; at++) {
            // a zero behind it is a place that was never written: the newline may never have been there
            if (bytes[at] == ']' && bytes[at + 1] == '}' && bytes[at + 2] != 0) {
                payload.update(bytes, hashed, at + 1 - hashed);
                hashed = at + 1;
                if (hex(copy(payload).digest()).equals(header.payload)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the header is the one that was hashed. */
    boolean headerIsIntact(byte[] bytes, Frame frame) {
        String found = new String(bytes, frame.hashFrom, 64, StandardCharsets.ISO_8859_1);
        return found.equals(hash(bytes, frame.headerFrom, frame.headerTo));
    }

    /** Whether the steps are those that were written. */
    boolean payloadIsIntact(byte[] bytes, Frame frame, Header header) {
        digest.update(bytes, frame.saltFrom, frame.saltTo - frame.saltFrom);
        return header.payload.equals(hash(bytes, frame.payloadFrom, frame.payloadTo));
    }

    String hash(byte[] bytes, int from, int to) {
        digest.update(bytes, from, to - from);
        return hex(digest.digest());
    }

    static String lineHash(byte[] bytes, Frame frame) {
        return new String(bytes, frame.hashFrom, 64, StandardCharsets.ISO_8859_1);
    }

    /** Whether the steps may hold a destruction; parsing all of them only to see would make opening slow. */
    static boolean mayCertify(byte[] bytes, Frame frame) {
        return find(bytes, frame.payloadFrom, frame.payloadTo, CERTIFIES) >= 0;
    }

    /** Reads a header; null when it is not one. */
    @Nullable Header header(byte[] bytes, Frame frame) {
        try {
            JsonNode node = JSON.readTree(bytes, frame.headerFrom, frame.headerTo - frame.headerFrom);
            long seq = node.required("seq").longValue();
            List<Long> undoes = new ArrayList<>();
            node.path("undoes").forEach(number -> undoes.add(number.longValue()));
            return new Header(seq, node.has("batch") ? node.required("batch").longValue() : seq,
                    OffsetDateTime.parse(node.required("time").stringValue()), node.required("who").stringValue(),
                    node.required("title").stringValue(), UUID.fromString(node.required("group").stringValue()),
                    List.copyOf(undoes), node.required("prev").stringValue(), node.required("payload").stringValue());
        } catch (JacksonException | IllegalArgumentException | DateTimeException notOurs) {
            return null;
        }
    }

    /** Reads the steps; null when they are none. */
    @Nullable List<Step> steps(byte[] bytes, Frame frame) {
        try {
            List<Step> steps = new ArrayList<>();
            for (JsonNode node : JSON.readTree(bytes, frame.payloadFrom, frame.payloadTo - frame.payloadFrom)) {
                steps.add(new Step(node.required("kind").stringValue(), node.required("v").intValue(),
                        UUID.fromString(node.required("id").stringValue()), fields(node.required("before")),
                        fields(node.required("after"))));
            }
            return List.copyOf(steps);
        } catch (JacksonException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable ObjectNode fields(JsonNode node) {
        return node.isNull() ? null : node.asObject();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[SALT_LENGTH / 2];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean matches(byte[] bytes, int at, int to, byte[] expected) {
        return at + expected.length <= to
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    private static int find(byte[] bytes, int from, int to, byte[] wanted) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (bytes[at] == wanted[0] && matches(bytes, at, to, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
