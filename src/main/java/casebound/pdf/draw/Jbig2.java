package casebound.pdf.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.MultiPixelPackedSampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The bits of a JBIG2 picture, taken from the decoder as they lie there: PDFBox copies them bit by bit. */
final class Jbig2 {
    static final List<String> NAME = List.of(COSName.JBIG2_DECODE.getName());

    private Jbig2() {}

    /**
     * Decodes a picture with this one filter.
     *
     * @return rows of whole bytes, and a little room; empty where it is not the picture that the PDF describes
     */
    static Optional<byte[]> decode(PDImageXObject image) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("JBIG2");
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(coded(image))) {
            reader.setInput(in, false, true);
            return bits(reader.read(0, reader.getDefaultReadParam()), image.getWidth(), image.getHeight());
        } finally {
            reader.dispose();
        }
    }

    /** The segments that pictures of the document share come first (ISO 32000-1, 7.4.7). */
    private static InputStream coded(PDImageXObject image) throws IOException {
        byte[] own;
        try (InputStream in = image.createInputStream(NAME)) {
            own = in.readAllBytes();
        }
        COSBase parms = image.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase first = parms instanceof COSArray array && array.size() > 0 ? array.getObject(0) : parms;
        if (first instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.JBIG2_GLOBALS) instanceof COSStream globals) {
            try (InputStream in = globals.createInputStream()) {
                return new SequenceInputStream(new ByteArrayInputStream(in.readAllBytes()), new ByteArrayInputStream(own));
            }
        }
        return new ByteArrayInputStream(own);
    }

    private static Optional<byte[]> bits(BufferedImage decoded, int width, int height) {
        int stride = (width + 7) / 8;
        if (decoded.getWidth() != width || decoded.getHeight() != height
                || !(decoded.getRaster().getDataBuffer() instanceof DataBufferByte buffer)
                || !(decoded.getSampleModel() instanceof MultiPixelPackedSampleModel model)
                || model.getPixelBitStride() != 1 || model.getScanlineStride() != stride) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(buffer.getData(), stride * height + Rows.SPARE));
    }
}
