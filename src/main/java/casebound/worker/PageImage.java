package casebound.worker;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A page as pixels, in memory that the worker has filled. Whoever got it releases it when it is no longer shown; until
 * then nobody writes there.
 */
public final class PageImage {
    private final int width;
    private final int height;
    private final float scale;
    private final ByteBuffer pixels;
    private final Runnable release;
    private final AtomicBoolean released = new AtomicBoolean();

    PageImage(int width, int height, float scale, ByteBuffer pixels, Runnable release) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.pixels = pixels;
        this.release = release;
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
