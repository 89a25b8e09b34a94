package casebound.ui.reader;

import java.nio.ByteBuffer;

/**
 * The picture of one page, in memory that belongs to whoever rendered it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels rows from the top without gaps, four bytes a pixel: blue, green, red, alpha, premultiplied
 * @param release gives the memory back; called exactly once, from any thread, after which nobody reads {@code pixels}
 */
public record PagePixels(int width, int height, ByteBuffer pixels, Runnable release) {}
