package casebound.worker;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Memory to draw pages in, used again for the next page: a page has megabytes, and new ones all the time would make the heap
 * grow. May be used by many threads.
 */
final class Canvases {
    private static final ColorModel ARGB_PRE = new DirectColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), 32,
            0xff0000, 0xff00, 0xff, 0xff000000, true, DataBuffer.TYPE_INT);
    private static final int[] MASKS = {0xff0000, 0xff00, 0xff, 0xff000000};

    private final Deque<int[]> free = new ConcurrentLinkedDeque<>();

    /**
     * A picture with what was drawn there last.
     *
     * @param image premultiplied 0xAARRGGBB
     * @param pixels those of the image, row by row without gaps; there may be more
     */
    record Canvas(BufferedImage image, int[] pixels) {}

    /**
     * Takes one.
     *
     * @param width in pixels
     * @param height in pixels
     */
    Canvas take(int width, int height) {
        int[] pixels = free.poll();
        if (pixels == null || pixels.length < width * height) {
            pixels = new int[width * height];
        }
        return new Canvas(new BufferedImage(ARGB_PRE, Raster.createPackedRaster(new DataBufferInt(pixels, pixels.length), width, height,
                width, MASKS, null), true, null), pixels);
    }

    /** Gives one back that nobody looks at any more. */
    void giveBack(Canvas canvas) {
        free.push(canvas.pixels());
    }
}
