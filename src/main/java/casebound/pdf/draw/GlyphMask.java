package casebound.pdf.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * How much of each pixel a letter covers.
 *
 * @param left where it begins, in pixels from the letter's origin
 * @param top the same downwards
 * @param width in pixels
 * @param height in pixels
 * @param cover row by row, 0 to 255
 */
record GlyphMask(int left, int top, int width, int height, byte[] cover) {

    /** @param outline with the letter's origin at 0,0, in pixels */
    static GlyphMask of(Shape outline) {
        Rectangle2D bounds = outline.getBounds2D();
        if (bounds.isEmpty()) {
            return new GlyphMask(0, 0, 0, 0, new byte[0]);
        }
        int left = (int) Math.floor(bounds.getMinX()) - 1;
        int top = (int) Math.floor(bounds.getMinY()) - 1;
        int width = (int) Math.ceil(bounds.getMaxX()) + 1 - left;
        int height = (int) Math.ceil(bounds.getMaxY()) + 1 - top;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.translate(-left, -top);
            graphics.setColor(Color.WHITE);
            graphics.fill(outline);
        } finally {
            graphics.dispose();
        }
        return new GlyphMask(left, top, width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /**
     * Lays a color through the mask.
     *
     * @param pixels of an opaque picture, 0xAARRGGBB
     * @param stride pixels a row
     * @param x where the letter's origin goes
     * @param clip nothing beyond it is touched; lies inside the picture
     * @param rgb the color
     */
    void paint(int[] pixels, int stride, int x, int y, Rectangle clip, int rgb) {
        int fromX = Math.max(clip.x, x + left);
        int toX = Math.min(clip.x + clip.width, x + left + width);
        int toY = Math.min(clip.y + clip.height, y + top + height);
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        for (int row = Math.max(clip.y, y + top); row < toY; row++) {
            int from = (row - y - top) * width - x - left;
            for (int column = fromX; column < toX; column++) {
                int share = cover[from + column] & 0xFF;
                if (share != 0) {
                    int at = row * stride + column;
                    pixels[at] = share == 255 ? 0xFF000000 | rgb : mixed(pixels[at], red, green, blue, share);
                }
            }
        }
    }

    private static int mixed(int under, int red, int green, int blue, int share) {
        int rest = 255 - share;
        return 0xFF000000 | level((under >> 16 & 0xFF) * rest + red * share) << 16
                | level((under >> 8 & 0xFF) * rest + green * share) << 8 | level((under & 0xFF) * rest + blue * share);
    }

    /** A 255th, rounded. */
    private static int level(int sum) {
        return sum + 128 + (sum + 128 >> 8) >> 8;
    }

    int bytes() {
        return cover.length + 64;
    }
}
