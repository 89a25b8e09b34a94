package casebound.model;

/**
 * A rectangle on a page as it is displayed (crop box, rotation applied).
 *
 * @param page page index from 0
 * @param x the left edge in points from the page's left edge
 * @param y the top edge in points from the page's top edge
 * @param width in points
 * @param height in points
 */
public record Area(int page, float x, float y, float width, float height) {}
