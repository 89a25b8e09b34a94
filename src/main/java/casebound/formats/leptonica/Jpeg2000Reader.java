package casebound.formats.leptonica;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.jspecify.annotations.Nullable;

/** Reads one picture in JPEG 2000 as grey or RGB, eight bits each. */
final class Jpeg2000Reader extends ImageReader {
    private static final int WHOLE = 1;
    private static final int NO_HINT = 0;
    private static final int GREY = 1;
    private static final int RGB = 3;

    private byte @Nullable [] bytes;
    private int @Nullable [] size;

    Jpeg2000Reader(ImageReaderSpi provider) {
        super(provider);
    }

    @Override
    public void setInput(@Nullable Object input, boolean seekForwardOnly, boolean ignoreMetadata) {
        super.setInput(input, seekForwardOnly, ignoreMetadata);
        bytes = null;
        size = null;
    }

    private byte[] bytes() throws IOException {
        byte[] known = bytes;
        if (known == null) {
            NativeLibraries.load(leptonica.class);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            ImageInputStream in = (ImageInputStream) getInput();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
            known = CodeStream.boxed(all.toByteArray());
            bytes = known;
        }
        return known;
    }

    /** Width and height in pixels. */
    private int[] size() throws IOException {
        int[] known = size;
        if (known == null) {
            byte[] data = bytes();
            int[] width = new int[1];
            int[] height = new int[1];
            if (leptonica.readHeaderMemJp2k(data, data.length, width, height, new int[1], new int[1], new int[1]) != 0) {
                throw new IOException("not a picture in JPEG 2000");
            }
            known = new int[] {width[0], height[0]};
            size = known;
        }
        return known;
    }

    @Override
    public int getNumImages(boolean allowSearch) {
        return 1;
    }

    @Override
    public int getWidth(int index) throws IOException {
        return size()[0];
    }

    @Override
    public int getHeight(int index) throws IOException {
        return size()[1];
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int index) {
        return List.of(ImageTypeSpecifier.createInterleaved(ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] {0, 1, 2},
                DataBuffer.TYPE_BYTE, false, false)).iterator();
    }

    @Override
    public @Nullable IIOMetadata getStreamMetadata() {
        return null;
    }

    @Override
    public @Nullable IIOMetadata getImageMetadata(int index) {
        return null;
    }

    @Override
    public BufferedImage read(int index, @Nullable ImageReadParam param) throws IOException {
        byte[] data = bytes();
        PIX pix = leptonica.pixReadMemJp2k(data, data.length, WHOLE, null, NO_HINT, 0);
        if (pix == null || pix.isNull()) {
            throw new IOException("a damaged picture in JPEG 2000");
        }
        try {
            return wanted(pix, param);
        } finally {
            leptonica.pixDestroy(pix);
        }
    }

    /** The part and the rows and columns that are asked for. */
    private static BufferedImage wanted(PIX pix, @Nullable ImageReadParam param) throws IOException {
        boolean grey = leptonica.pixGetDepth(pix) == Byte.SIZE;
        if (!grey && leptonica.pixGetDepth(pix) != Integer.SIZE) {
            throw new IOException("a picture in JPEG 2000 with another number of bits");
        }
        int bands = grey ? GREY : RGB;
        Rectangle from = getSourceRegion(param, leptonica.pixGetWidth(pix), leptonica.pixGetHeight(pix));
        int across = param == null ? 1 : param.getSourceXSubsampling();
        int down = param == null ? 1 : param.getSourceYSubsampling();
        int width = (from.width + across - 1) / across;
        int height = (from.height + down - 1) / down;
        byte[] out = new byte[width * height * bands];
        byte[] row = new byte[leptonica.pixGetWpl(pix) * Integer.BYTES];
        try (BytePointer pixels = new BytePointer(leptonica.pixGetData(pix))) {
            for (int y = 0; y < height; y++) {
                pixels.position((long) row.length * (from.y + y * down)).get(row);
                for (int x = 0; x < width; x++) {
                    int at = from.x + x * across;
                    for (int band = 0; band < bands; band++) {
                        out[(y * width + x) * bands + band] = row[place(grey ? at : Integer.BYTES * at + band)];
                    }
                }
            }
        }
        return image(out, width, height, bands);
    }

    /** Leptonica keeps the bytes of a row in words of the machine, the first pixel in the highest byte. */
    private static int place(int index) {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? index ^ 3 : index;
    }

    /** Bytes in the order of the bands, as PDFBox takes them from an image. */
    private static BufferedImage image(byte[] bytes, int width, int height, int bands) {
        WritableRaster raster = Raster.createInterleavedRaster(new DataBufferByte(bytes, bytes.length), width, height,
                width * bands, bands, bands == GREY ? new int[] {0} : new int[] {0, 1, 2}, new Point());
        ColorSpace space = ColorSpace.getInstance(bands == GREY ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ColorModel model = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }
}
