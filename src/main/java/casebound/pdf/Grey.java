package casebound.pdf;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Any picture as 8-bit grey on white. */
public final class Grey {
    private Grey() {}

    /** One byte a pixel, row by row. What shines through is white. */
    public static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            // not by getRGB, which takes such a picture for linear and would brighten it
            Raster raster = image.getRaster();
            raster.getDataElements(0, 0, width, height, grey);
            return grey;
        }
        boolean samples = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && image.getSampleModel().getSampleSize(0) == 8 && image.getSampleModel().getNumBands() == 1;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            if (samples) {
                image.getRaster().getSamples(0, y, width, 1, 0, row);
                for (int x = 0; x < width; x++) {
                    grey[y * width + x] = (byte) row[x];
                }
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) {
                    grey[y * width + x] = of(row[x]);
                }
            }
        }
        return grey;
    }

    private static byte of(int argb) {
        int luminance = ((argb >> 16 & 0xFF) * 77 + (argb >> 8 & 0xFF) * 151 + (argb & 0xFF) * 28) >> 8;
        int alpha = argb >>> 24;
        return (byte) (255 - (255 - luminance) * alpha / 255);
    }
}
