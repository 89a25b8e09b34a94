package casebound.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A change that was written.
 *
 * @param seq its number, from 1 without gaps
 * @param time when, to the millisecond
 * @param undoes the numbers of the lines that it undoes
 * @param prev the hash of the line before; 64 zeros for the first
 * @param payloadHash the SHA-256 of the salt and the steps as they were written
 * @param hash the SHA-256 of the header
 * @param steps what it did; of an erased line what was left of it
 * @param erased whether the steps as written were destroyed
 */
public record Line(
        long seq,
        OffsetDateTime time,
        String who,
        String title,
        UUID group,
        List<Long> undoes,
        String prev,
        String payloadHash,
        String hash,
        List<Step> steps,
        boolean erased) {

    public Head head() {
        return new Head(seq, hash);
    }
}
