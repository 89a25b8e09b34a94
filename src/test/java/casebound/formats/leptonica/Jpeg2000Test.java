package casebound.formats.leptonica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casebound.formats.Corpus;
import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.pdf.Scan;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class Jpeg2000Test {
    private static final int WIDTH = 301;
    private static final int HEIGHT = 200;

    @BeforeAll
    static void libraries() throws IOException {
        System.setProperty("org.bytedeco.javacpp.cachedir", Path.of("target", "native").toAbsolutePath().toString());
        NativeLibraries.load(leptonica.class);
    }

    @Test
    void greyAndColorsComeOutAsTheyWentIn() throws IOException {
        for (int depth : new int[] {8, 32}) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file(depth)));
            assertThat(image.getWidth()).isEqualTo(WIDTH);
            assertThat(image.getHeight()).isEqualTo(HEIGHT);
            for (int at = 0; at < HEIGHT; at += 13) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    assertThat(image.getRaster().getSample(at, at, band)).as("band %d at %d", band, at)
                            .isCloseTo(value(depth, band, at, at), within(4));
                }
            }
        }
    }

    @Test
    void aPictureWithoutTheBoxesOfAFileIsTheSame() throws IOException {
        byte[] file = file(32);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        byte[] stream = Arrays.copyOfRange(file, text.indexOf("jp2c") + 4, file.length);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(stream));
        BufferedImage boxed = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)).isEqualTo(boxed.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    @Test
    void onlyTheRowsAndColumnsThatAreAskedForComeOut() throws IOException {
        byte[] file = file(8);
        ImageReader reader = ImageIO.getImageReadersByFormatName("JPEG2000").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(4, 3, 0, 0);
            BufferedImage some = reader.read(0, param);
            BufferedImage all = reader.read(0);
            assertThat(some.getWidth()).isEqualTo(76);
            assertThat(some.getHeight()).isEqualTo(67);
            assertThat(some.getRaster().getSample(5, 7, 0)).isEqualTo(all.getRaster().getSample(20, 21, 0));
        }
    }

    @Test
    void aDamagedPictureIsAnError() throws IOException {
        byte[] half = Arrays.copyOf(file(8), 90);
        assertThatThrownBy(() -> ImageIO.read(new ByteArrayInputStream(half))).isInstanceOf(IOException.class);
    }

    @Test
    void aPageOfAPdfIsSeen() throws IOException {
        Path pdf = Corpus.file("pdf-features/tika/testPDF_jpeg2000.pdf");
        try (Pages pages = ((Opened.Open) Formats.open(pdf, "scan.pdf", null, 10)).pages()) {
            Scan scan = pages.scan(0).orElseThrow();
            int dark = 0;
            for (byte grey : scan.grey()) {
                dark += (grey & 0xff) < 100 ? 1 : 0;
            }
            assertThat(dark / (double) scan.grey().length).as("ink of a page of small print").isBetween(0.02, 0.2);
        }
    }

    /** A picture that goes from dark to light across, and from light to dark down in red. */
    private static byte[] file(int depth) {
        PIX pix = PIX.create(WIDTH, HEIGHT, depth);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grey = value(depth, 2, x, y);
                leptonica.pixSetPixel(pix, x, y, depth == 8 ? grey : value(depth, 0, x, y) << 24 | grey << 16 | grey << 8);
            }
        }
        try (PointerPointer<BytePointer> data = new PointerPointer<>(1); SizeTPointer size = new SizeTPointer(1)) {
            assertThat(leptonica.pixWriteMemJp2k(data, size, pix, 60, 5, 0, 0)).isZero();
            byte[] file = new byte[(int) size.get()];
            data.get(BytePointer.class, 0).get(file);
            return file;
        }
    }

    private static int value(int depth, int band, int x, int y) {
        return band == 0 && depth == 32 ? 255 - y : x * 255 / WIDTH;
    }
}
