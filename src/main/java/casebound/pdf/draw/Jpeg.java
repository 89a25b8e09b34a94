package casebound.pdf.draw;

import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a JPEG as they are kept in it: brightness and differences of color are not made red, green and blue for
 * every sample, of which most will not be seen.
 *
 * @param samples as many bytes a pixel as there are components
 * @param components 1 or 3
 * @param differences whether the three components are brightness and two differences of color
 */
record Jpeg(byte[] samples, int components, boolean differences) {
    private static final int MOST_PIXELS = 20_000_000;

    /**
     * Decodes the last filter of a picture.
     *
     * @param filters by which names the last filter goes
     * @return empty where the picture is not the one that the PDF describes, has four components, or is too large to be
     *     decoded at once
     */
    static Optional<Jpeg> decode(PDImageXObject image, List<String> filters) throws IOException {
        if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            return Optional.empty();
        }
        byte[] coded;
        try (InputStream in = image.createInputStream(filters)) {
            coded = in.readAllBytes();
        }
        JpegHead head = JpegHead.read(coded);
        ImageReader reader = reader();
        if (head == null || reader == null || head.width() != image.getWidth() || head.height() != image.getHeight()
                || head.components() != 1 && head.components() != 3) {
            return Optional.empty();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(coded))) {
            reader.setInput(in, true, true);
            Raster raster = reader.readRaster(0, null);
            return bytes(raster, head.components()).map(bytes -> new Jpeg(bytes, head.components(), head.differences()));
        } finally {
            reader.dispose();
        }
    }

    private static Optional<byte[]> bytes(Raster raster, int components) {
        if (raster.getNumBands() != components || !(raster.getDataBuffer() instanceof DataBufferByte buffer)
                || !(raster.getSampleModel() instanceof PixelInterleavedSampleModel model)
                || model.getScanlineStride() != raster.getWidth() * components) {
            return Optional.empty();
        }
        return Optional.of(buffer.getData());
    }

    /** The one that comes with Java: others hand out converted colors only. */
    private static @Nullable ImageReader reader() {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg"); readers.hasNext();) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        return null;
    }
}
