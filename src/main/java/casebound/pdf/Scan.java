package casebound.pdf;

/**
 * The picture of a page as it is given to OCR: 8-bit grey, upright as the page is displayed.
 *
 * @param width in pixels
 * @param height in pixels
 * @param grey one byte a pixel, row by row from the top; 0 is black
 * @param left where the picture begins on the page, in points
 * @param top where the picture begins on the page, in points from its upper edge
 * @param across points a pixel, from left to right
 * @param down points a pixel, from top to bottom
 */
public record Scan(int width, int height, byte[] grey, float left, float top, float across, float down) {
    /** How many pixels an inch has, from left to right. */
    public int dpi() {
        return Math.round(72 / across);
    }
}
