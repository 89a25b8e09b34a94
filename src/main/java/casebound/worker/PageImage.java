package casebound.worker;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A page, or a part of one, as pixels, in memory that the worker has filled. Whoever got it releases it when it is no longer shown; until
 * then nobody writes there.
 */
public final class PageImage {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final float scale;
    private final ByteBuffer pixels;
    private final Runnable release;
    private final AtomicBoolean released = new AtomicBoolean();

    PageImage(int left, int top, int width, int height, float scale, ByteBuffer pixels, Runnable release) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.pixels = pixels;
        this.release = release;
    }

    /** Where a part begins in the picture that the whole page, turned, would have at this scale, in pixels from its left; 0 for the whole. */
    public int left() {
        return left;
    }

    /** The same from its top. */
    public int top() {
        return top;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** Pixels a point: what was asked for, or less where the page would not have fitted. */
    public float scale() {
        return scale;
    }

    /** Four bytes a pixel (blue, green, red, alpha; premultiplied), row by row. Not to be looked at after release. */
    public ByteBuffer pixels() {
        return pixels;
    }

    /** Gives the memory back. A second call does nothing. */
    public void release() {
        if (released.compareAndSet(false, true)) {
            release.run();
        }
    }
}
