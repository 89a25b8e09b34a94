package casebound.formats.leptonica;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** Tells ImageIO that pictures in JPEG 2000 can be read. */
public final class Jpeg2000ReaderSpi extends ImageReaderSpi {
    /** The signature box of a JP2 file (ISO 15444-1, I.5.1) and the start of a bare code stream (A.4.1). */
    private static final byte[][] STARTS = {{0, 0, 0, 12, 'j', 'P', ' ', ' '}, {(byte) 0xff, 0x4f, (byte) 0xff, 0x51}};

    /** Called by ImageIO. */
    public Jpeg2000ReaderSpi() {
        super("Casebound", "1", new String[] {"JPEG2000", "jpeg2000", "jp2"}, new String[] {"jp2", "j2k", "jpx"},
                new String[] {"image/jp2", "image/jpx", "image/jpeg2000"}, Jpeg2000Reader.class.getName(),
                new Class<?>[] {ImageInputStream.class}, null, false, null, null, null, null, false, null, null, null, null);
    }

    @Override
    public boolean canDecodeInput(Object source) throws IOException {
        if (!(source instanceof ImageInputStream in)) {
            return false;
        }
        byte[] start = new byte[8];
        in.mark();
        int read = in.read(start);
        in.reset();
        return Arrays.stream(STARTS).anyMatch(each -> read >= each.length && Arrays.equals(each, 0, each.length, start, 0, each.length));
    }

    @Override
    public ImageReader createReaderInstance(Object extension) {
        return new Jpeg2000Reader(this);
    }

    @Override
    public String getDescription(Locale locale) {
        return "JPEG 2000";
    }
}
