package casebound.model;

/**
 * A line of the outline that a document brings along.
 *
 * @param title as its author wrote it
 * @param depth 0 for the uppermost
 * @param page the page index from 0; -1 where it leads to no page of this document
 */
public record OutlineEntry(String title, int depth, int page) {}
