package casebound.search;

/**
 * A found place in a text, in UTF-16 characters.
 *
 * @param from the first character
 * @param to the one after the last
 */
public record Mark(int from, int to) {}
