package casebound.search;

/**
 * What an index has applied.
 *
 * @param seq the sequence number of the last journal line
 * @param hash that line's hash
 */
public record IndexState(long seq, String hash) {}
