package casebound.backup;

import casebound.journal.Head;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a backup says of itself.
 *
 * @param id the case's
 * @param head the last change that is in it
 */
record About(UUID id, Head head) {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] bytes() {
        var json = JSON.createObjectNode();
        json.put("format", FORMAT).put("case", id.toString()).put("changes", head.seq()).put("head", head.hash());
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing where the bytes are something else. */
    static Optional<About> read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return Optional.of(new About(UUID.fromString(json.path("case").asString("")),
                    new Head(json.path("changes").asLong(0), json.path("head").asString(""))));
        } catch (JacksonException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** Whether a newer program made it, in a way that this one does not know. */
    static boolean isNewer(byte[] bytes) {
        try {
            return JSON.readTree(bytes).path("format").asInt(0) > FORMAT;
        } catch (JacksonException other) {
            return false;
        }
    }
}
