package casebound.pdf.draw;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Optional;

/**
 * A picture's decoded samples.
 *
 * @param width in samples
 * @param height in samples
 * @param rows where they are
 * @param ink what they mean
 * @param bytes what it takes to keep them; 0 where they flow by and cannot be kept
 */
record Scan(int width, int height, Rows rows, Ink ink, long bytes) {
    /** By how many pixels at its end a picture may lean and still stand upright. */
    private static final double LEAN = 0.4;

    /** A picture as it appears on the screen, and where its top left corner goes. */
    record Tile(BufferedImage image, int x, int y) {}

    /** Whether a picture goes onto the screen upright, turned by quarters, or mirrored. */
    static boolean upright(AffineTransform place) {
        return Math.abs(place.getShearX()) < LEAN && Math.abs(place.getShearY()) < LEAN
                || Math.abs(place.getScaleX()) < LEAN && Math.abs(place.getScaleY()) < LEAN;
    }

    /**
     * Averages the picture to the pixels of the screen.
     *
     * @param place from the unit square, in which the picture's first row is at the top (y 1), to the screen's pixels
     * @param clip what is wanted of the screen
     * @return the part of the picture that lies there
     */
    Optional<Tile> tile(AffineTransform place, Rectangle clip) throws IOException {
        boolean sideways = Math.abs(place.getScaleX()) < LEAN && Math.abs(place.getScaleY()) < LEAN;
        Axis across;
        Axis down;
        if (sideways) {
            across = new Axis(width, place.getTranslateY(), place.getTranslateY() + place.getShearY(), clip.y, clip.y + clip.height);
            down = new Axis(height, place.getTranslateX() + place.getShearX(), place.getTranslateX(), clip.x, clip.x + clip.width);
        } else {
            across = new Axis(width, place.getTranslateX(), place.getTranslateX() + place.getScaleX(), clip.x, clip.x + clip.width);
            down = new Axis(height, place.getTranslateY() + place.getScaleY(), place.getTranslateY(), clip.y, clip.y + clip.height);
        }
        if (across.cells() == 0 || down.cells() == 0) {
            return Optional.empty();
        }
        int type = ink.opaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB_PRE;
        Axis x = sideways ? down : across;
        Axis y = sideways ? across : down;
        BufferedImage image = new BufferedImage(x.cells(), y.cells(), type);
        int[] target = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        average(across, down, sideways, target);
        return Optional.of(new Tile(image, x.from(), y.from()));
    }

    private void average(Axis across, Axis down, boolean sideways, int[] target) throws IOException {
        int[] pixels = new int[across.cells()];
        int stride = sideways ? down.cells() : across.cells();
        switch (ink) {
            case Ink.Bits bits -> new AreaAverage(across, down).bits(rows, (row, cover) -> {
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = bits.mixed()[cover[i]];
                }
                put(pixels, across, down.place(row), sideways, target, stride);
            });
            case Ink.Bytes bytes -> new AreaAverage(across, down).bytes(rows, bytes.components(), (row, means) -> {
                bytes.pixels(means, pixels);
                put(pixels, across, down.place(row), sideways, target, stride);
            });
        }
    }

    private static void put(int[] pixels, Axis across, int line, boolean sideways, int[] target, int stride) {
        int step = sideways ? stride : 1;
        int at = sideways ? line : line * stride;
        for (int i = 0; i < pixels.length; i++) {
            target[at + across.place(i) * step] = pixels[i];
        }
    }
}
