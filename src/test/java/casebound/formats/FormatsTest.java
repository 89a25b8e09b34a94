package casebound.formats;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.PageText;
import casebound.pdf.Viewport;
import casebound.problem.Code;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aTextIsReadInWhateverEncodingItCame(String encoding) throws IOException {
        String text = "Señor Peña’s statement\r\nhe left at noon";
        byte[] mark = encoding.startsWith("UTF-16") ? "\uFEFF".getBytes(Charset.forName(encoding)) : new byte[0];
        Path file = folder.resolve("statement.txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(mark);
            out.write(text.getBytes(Charset.forName(encoding)));
        }
        try (Pages pages = open(file)) {
            assertThat(pages.text(0).text()).isEqualTo("Señor Peña’s statement\nhe left at noon");
        }
    }

    @Test
    void aLongTextIsCutIntoPagesWithoutLosingAWord() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("word").append(i).append(i % 37 == 0 ? "\n" : " ");
        }
        text.append("\flast\tpage ").append("x".repeat(3000));
        Path file = Files.writeString(folder.resolve("long.txt"), text);
        StringBuilder read = new StringBuilder();
        try (Pages pages = open(file)) {
            for (int page = 0; page < pages.count(); page++) {
                PageText one = pages.text(page);
                read.append(one.text()).append(' ');
                assertInside(one);
            }
            assertThat(pages.text(pages.count() - 1).text()).startsWith("last page\nxxx");
        }
        String wanted = text.toString().replaceAll("\\s", "");
        assertThat(read.toString().replaceAll("\\s", "")).isEqualTo(wanted);
    }

    @Test
    void theBoxesOfATextLieOnInk() throws IOException {
        Path file = Files.writeString(folder.resolve("ink.txt"), "The quick brown fox\njumps over the lazy dog");
        try (Pages pages = open(file)) {
            BufferedImage image = new BufferedImage(1224, 1584, BufferedImage.TYPE_INT_ARGB_PRE);
            pages.draw(0, Viewport.whole(2, 0, 1224, 1584), image);
            PageText text = pages.text(0);
            for (int i = 0; i < text.text().length(); i++) {
                if (Character.isLetter(text.text().charAt(i))) {
                    int x = (int) (text.left(i) + text.right(i));
                    int darkest = 255;
                    for (int y = (int) (2 * text.top(i)); y < 2 * text.bottom(i); y++) {
                        for (int near = x - 6; near < x + 6; near++) {
                            darkest = Math.min(darkest, image.getRGB(near, y) & 0xFF);
                        }
                    }
                    assertThat(darkest).isLessThan(128);
                }
            }
        }
    }

    @Test
    void aTextWithoutAnyCharacterIsOneEmptyPage() throws IOException {
        try (Pages pages = open(Files.writeString(folder.resolve("blank.txt"), "\n"))) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.text(0).text()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tiff"})
    void aPictureIsAPageWithoutText(String format) throws IOException {
        Path file = MadeFiles.image(folder.resolve("photo." + format), format);
        try (Pages pages = open(file)) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.text(0).text()).isEmpty();
            assertThat(pages.width(0) / pages.height(0)).isBetween(1.32f, 1.35f);
            BufferedImage image = draw(pages, 0, 0);
            assertThat(dark(image, 0.25, 0.25)).isTrue();
            assertThat(dark(image, 0.75, 0.25)).isFalse();
            assertThat(dark(image, 0.25, 0.75)).isFalse();
        }
    }

    @Test
    void aTurnedPictureStandsOnItsSide() throws IOException {
        try (Pages pages = open(MadeFiles.image(folder.resolve("photo.png"), "png"))) {
            BufferedImage image = draw(pages, 0, 90);
            assertThat(image.getWidth()).isLessThan(image.getHeight());
            assertThat(dark(image, 0.75, 0.25)).isTrue();
            assertThat(dark(image, 0.25, 0.25)).isFalse();
        }
    }

    @Test
    void everyPictureOfATiffIsAPage() throws IOException {
        try (Pages pages = open(MadeFiles.frames(folder.resolve("fax.tif"), 3))) {
            assertThat(pages.count()).isEqualTo(3);
            assertThat(pages.width(2)).isGreaterThan(pages.width(0));
            assertThat(dark(draw(pages, 2, 0), 0.25, 0.25)).isTrue();
        }
    }

    @Test
    void aPictureOfABillionPixelsIsRefused() throws IOException {
        Path file = folder.resolve("huge.png");
        writeHugePng(file, 35_000);
        assertThat(Formats.open(file, "huge.png", null, 10)).isInstanceOfSatisfying(Opened.Broken.class, broken ->
                assertThat(broken.problem().code()).isEqualTo(Code.FILE_TOO_LARGE));
    }

    @Test
    void theContentDecidesWhatAFileIs() throws IOException {
        Path picture = MadeFiles.image(folder.resolve("letter.txt"), "png");
        assertThat(Formats.open(picture, "letter.txt", null, 10).mediaType()).isEqualTo("image/png");
        Path zip = Files.write(folder.resolve("a.pdf"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        assertThat(Formats.open(zip, "a.pdf", null, 10)).isInstanceOfSatisfying(Opened.Broken.class, found ->
                assertThat(found.mediaType()).isEqualTo("application/zip"));
        Path broken = Files.writeString(folder.resolve("b.pdf"), "%PDF\nnothing");
        assertThat(Formats.open(broken, "b.pdf", null, 10)).isInstanceOfSatisfying(Opened.Broken.class, found ->
                assertThat(found.problem().code()).isEqualTo(Code.FILE_BROKEN));
        Path empty = Files.createFile(folder.resolve("c.pdf"));
        assertThat(Formats.open(empty, "c.pdf", null, 10)).isInstanceOfSatisfying(Opened.Broken.class, found ->
                assertThat(found.problem().code()).isEqualTo(Code.FILE_EMPTY));
        Path binary = Files.write(folder.resolve("d.txt"), new byte[5000]);
        assertThat(Formats.open(binary, "d.txt", null, 10)).isInstanceOf(Opened.Other.class);
    }

    private static Pages open(Path file) throws IOException {
        Opened opened = Formats.open(file, file.getFileName().toString(), null, 1000);
        assertThat(opened).isInstanceOf(Opened.Open.class);
        return ((Opened.Open) opened).pages();
    }

    private static BufferedImage draw(Pages pages, int page, int rotation) throws IOException {
        boolean sideways = rotation % 180 != 0;
        int width = Math.round(sideways ? pages.height(page) : pages.width(page));
        int height = Math.round(sideways ? pages.width(page) : pages.height(page));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pages.draw(page, Viewport.whole(1, rotation, width, height), image);
        return image;
    }

    private static boolean dark(BufferedImage image, double across, double down) {
        return (image.getRGB((int) (image.getWidth() * across), (int) (image.getHeight() * down)) & 0xFF) < 128;
    }

    private static void assertInside(PageText page) {
        for (int i = 0; i < page.text().length(); i++) {
            assertThat(page.left(i)).isGreaterThanOrEqualTo(0);
            assertThat(page.right(i)).isLessThanOrEqualTo(page.width());
            assertThat(page.bottom(i)).isLessThanOrEqualTo(page.height());
        }
    }

    /** A picture of one grey, a few hundred kilobytes small. */
    private static void writeHugePng(Path file, int side) throws IOException {
        java.io.ByteArrayOutputStream pixels = new java.io.ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(pixels)) {
            deflating.write(new byte[100_000]);
        }
        try (java.io.DataOutputStream out = new java.io.DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(0x89504E470D0A1A0AL);
            byte[] head = java.nio.ByteBuffer.allocate(13).putInt(side).putInt(side).put(new byte[] {8, 0, 0, 0, 0}).array();
            chunk(out, "IHDR", head);
            chunk(out, "IDAT", pixels.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static void chunk(java.io.DataOutputStream out, String name, byte[] data) throws IOException {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        out.writeInt(data.length);
        out.writeBytes(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
