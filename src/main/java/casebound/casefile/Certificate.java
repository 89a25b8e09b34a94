package casebound.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * That a content was destroyed, by whom, why, and what that could not reach. It names no title and no text.
 *
 * @param seq the line of the journal that records it
 * @param documents how many documents were of this content
 * @param lines how many lines of the journal lost what they said of it
 * @param notReached what may still hold it: keys of the message bundle after {@code destroy.}
 */
public record Certificate(UUID id, long seq, OffsetDateTime time, String who, String reason, String sha256, int documents,
        int lines, List<String> notReached) {}
