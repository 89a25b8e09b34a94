package casebound.pdf;

import java.awt.Graphics2D;
import java.awt.Rectangle;

/**
 * What of a page becomes a picture: the whole of it, or a part of the pixels that the whole would have.
 *
 * @param scale pixels a point, above 0
 * @param rotation quarter turns clockwise on top of how the page is displayed, in degrees
 * @param wholeWidth of the picture of the whole page, turned, in pixels
 * @param wholeHeight of the picture of the whole page, turned, in pixels
 * @param part what is wanted of that picture, in its pixels
 */
public record Viewport(float scale, int rotation, int wholeWidth, int wholeHeight, Rectangle part) {

    /** The whole page as it is displayed. */
    public static Viewport whole(float scale, int rotation, int wholeWidth, int wholeHeight) {
        return new Viewport(scale, rotation, wholeWidth, wholeHeight, new Rectangle(wholeWidth, wholeHeight));
    }

    /**
     * Lets what is drawn next, with the origin in the top left corner of the page as displayed, stand where it belongs in
     * the picture of the part. The scale is left to whoever draws.
     */
    public void place(Graphics2D graphics) {
        graphics.translate(-part.x, -part.y);
        int quarters = quarters();
        switch (quarters) {
            case 1 -> graphics.translate(wholeWidth, 0);
            case 2 -> graphics.translate(wholeWidth, wholeHeight);
            case 3 -> graphics.translate(0, wholeHeight);
            default -> { }
        }
        graphics.rotate(quarters * Math.PI / 2);
    }

    /** Quarter turns clockwise, 0 to 3. */
    public int quarters() {
        return Math.floorMod(rotation / 90, 4);
    }
}
