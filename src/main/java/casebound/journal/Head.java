package casebound.journal;

/**
 * How far a journal goes: it can be printed on anything that leaves, and later shows whether lines were cut off.
 *
 * @param seq the number of the last line; 0 when there is none
 * @param hash the last line's hash, 64 hexadecimal digits
 */
public record Head(long seq, String hash) {
    /** The head of a journal without lines. */
    public static final Head NONE = new Head(0, "0".repeat(64));
}
