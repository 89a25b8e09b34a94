package casebound.journal;

/**
 * A place where the journal is not what was written.
 *
 * @param segment the file's name
 * @param line the line in the file, from 1; 0 for the file as a whole
 * @param seq the number that the line should have, as far as the lines before tell
 */
public record Damage(String segment, long line, long seq, What what) {

    /** What is wrong there. */
    public enum What {
        /** The line is not of the form that every line has. */
        SYNTAX,
        /** The header is not the one that was hashed. */
        HASH,
        /** The line does not follow the one before it. */
        CHAIN,
        /** The line's number is not the next one. */
        SEQUENCE,
        /** The steps are not those that were written, and no destruction certifies what stands there. */
        PAYLOAD,
        /** A file of the journal is not there. */
        MISSING_SEGMENT,
        /** A line without its end where only the journal's very last may have none. */
        UNFINISHED
    }

    /** The place and what is wrong with it, for a report. */
    public String describe() {
        return segment + (line > 0 ? ", line " + line : "") + ": " + what.name().toLowerCase(java.util.Locale.ROOT);
    }
}
