package casebound.pdf.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** From a picture in a PDF to its samples, as far as they are understood exactly (ISO 32000-1, 8.9.5). */
final class ScanDecoder {
    /** A picture with more samples than this, in bytes, is read row by row while it is averaged. */
    private static final long HELD = 64L << 20;

    /** What PDFBox may decode at once, in bytes; a page of 35,000 by 35,000 dots in black and white has 153 million. */
    private static final long MOST = 160L << 20;

    private static final List<String> JPEG = List.of(COSName.DCT_DECODE.getName(), COSName.DCT_DECODE_ABBREVIATION.getName());

    private ScanDecoder() {}

    /** Empty where PDFBox has to draw it. */
    static Optional<Scan> decode(PDImageXObject image) throws IOException {
        int bits = image.isStencil() ? 1 : image.getBitsPerComponent();
        List<COSName> filters = image.getStream().getFilters();
        if (image.getWidth() < 1 || image.getHeight() < 1 || filters != null && filters.contains(COSName.JPX_DECODE)
                || bits < 1 || bits > 8) {
            return Optional.empty();
        }
        if (image.isStencil()) {
            // the color goes through it when it is drawn
            return samples(image, 1, 1, Ink.Bits.colors(0, 0xFFFFFF));
        }
        PDColorSpace colors = image.getColorSpace();
        if (colors instanceof PDPattern) {
            return Optional.empty();
        }
        boolean jpeg = filters != null && !filters.isEmpty() && JPEG.contains(filters.getLast().getName());
        if (colors.getNumberOfComponents() == 1) {
            return jpeg && bits == 8 ? jpegOfOne(image, colors) : ofOne(image, bits, colors);
        }
        if (bits != 8 || !plain(image.getDecode())) {
            return Optional.empty();
        }
        boolean rgb = colors instanceof PDDeviceRGB || colors instanceof PDICCBased profile && profile.isSRGB();
        if (jpeg && colors.getNumberOfComponents() == 3) {
            return jpegOfThree(image, colors, rgb);
        }
        int components = colors.getNumberOfComponents();
        return samples(image, 8, components, rgb ? new Ink.Rgb() : converted(colors));
    }

    /** Whether each component runs from none to all. */
    private static boolean plain(@Nullable COSArray decode) {
        if (decode == null) {
            return true;
        }
        float[] values = decode.toFloatArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != i % 2) {
                return false;
            }
        }
        return true;
    }

    private static Ink converted(PDColorSpace colors) {
        int components = colors.getNumberOfComponents();
        return new Ink.Converted(components, (means, pixels) -> {
            WritableRaster raster = Raster.createInterleavedRaster(new DataBufferByte(means, means.length), pixels.length, 1,
                    pixels.length * components, components, offsets(components), null);
            BufferedImage rgb = colors.toRGBImage(raster);
            rgb.getRGB(0, 0, pixels.length, 1, pixels, 0, pixels.length);
        });
    }

    private static int[] offsets(int components) {
        int[] offsets = new int[components];
        for (int i = 0; i < components; i++) {
            offsets[i] = i;
        }
        return offsets;
    }

    /** One component: what each of its few values looks like is asked of the color space once. */
    private static Optional<Scan> ofOne(PDImageXObject image, int bits, PDColorSpace colors) throws IOException {
        int[] looks = Looks.of(colors, bits, image.getDecode());
        if (bits == 1) {
            return samples(image, 1, 1, Ink.Bits.colors(looks[0], looks[1]));
        }
        int stride = (image.getWidth() * bits + 7) / 8;
        long bytes = (long) stride * image.getHeight();
        if (bytes > HELD || (long) image.getWidth() * image.getHeight() > HELD / 3 && !Looks.plainGrey(looks)) {
            return bits == 8 && Looks.plainGrey(looks) ? samples(image, 8, 1, new Ink.Grey()) : Optional.empty();
        }
        byte[] packed = held(image, stride);
        return packed == null ? Optional.empty() : Optional.of(Looks.scan(packed, image.getWidth(), image.getHeight(), bits, stride, looks));
    }

    private static Optional<Scan> samples(PDImageXObject image, int bits, int components, Ink ink) throws IOException {
        long stride = ((long) image.getWidth() * bits * components + 7) / 8;
        long bytes = stride * image.getHeight();
        if (bytes > MOST) {
            throw new PictureTooLargeException();
        }
        if (bytes > HELD) {
            return Optional.of(new Scan(image.getWidth(), image.getHeight(),
                    Rows.flowing(image.createInputStream(), (int) stride), ink, 0));
        }
        byte[] held = bits == 1 && jbig2(image) ? Jbig2.decode(image).orElse(null) : held(image, (int) stride);
        return held == null ? Optional.empty()
                : Optional.of(new Scan(image.getWidth(), image.getHeight(), Rows.held(held, (int) stride), ink, bytes));
    }

    private static boolean jbig2(PDImageXObject image) {
        List<COSName> filters = image.getStream().getFilters();
        return filters != null && filters.size() == 1 && filters.getFirst().equals(COSName.JBIG2_DECODE);
    }

    /** All rows and a little room; null where some are missing. */
    private static byte @Nullable [] held(PDImageXObject image, int stride) throws IOException {
        int length = stride * image.getHeight();
        byte[] bytes = new byte[length + Rows.SPARE];
        try (InputStream in = image.createInputStream()) {
            return in.readNBytes(bytes, 0, length) == length ? bytes : null;
        }
    }

    private static Optional<Scan> jpegOfOne(PDImageXObject image, PDColorSpace colors) throws IOException {
        int[] looks = Looks.of(colors, 8, image.getDecode());
        Optional<Jpeg> jpeg = Jpeg.decode(image, JPEG);
        return jpeg.filter(decoded -> decoded.components() == 1).map(decoded ->
                Looks.scan(decoded.samples(), image.getWidth(), image.getHeight(), 8, image.getWidth(), looks));
    }

    private static Optional<Scan> jpegOfThree(PDImageXObject image, PDColorSpace colors, boolean rgb) throws IOException {
        Optional<Jpeg> jpeg = rgb ? Jpeg.decode(image, JPEG) : Optional.empty();
        if (jpeg.isEmpty() || jpeg.get().components() != 3) {
            return samples(image, 8, 3, rgb ? new Ink.Rgb() : converted(colors));
        }
        int stride = image.getWidth() * 3;
        return Optional.of(new Scan(image.getWidth(), image.getHeight(), Rows.held(jpeg.get().samples(), stride),
                jpeg.get().differences() ? new Ink.Jfif() : new Ink.Rgb(), (long) stride * image.getHeight()));
    }
}
