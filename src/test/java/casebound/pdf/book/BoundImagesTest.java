package casebound.pdf.book;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Scanned;
import casebound.formats.Corpus;
import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.pdf.Viewport;
import casebound.work.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images become the pages of a PDF as they are, as large as they are, and equal ones give equal bytes. */
class BoundImagesTest {
    private static final int SQUARE = 16;
    /** So much the smoothing of a picture of 16 by 16 pixels makes, which only one of the two drawings has. */
    private static final double SMOOTHING = 12;

    @TempDir
    Path folder;

    @Test
    void faxAndJpegDataGoInAsTheyAreAndAllElseWithoutLoss() throws IOException {
        Path fax = Scanned.tiff(folder.resolve("fax.tif"), "One", "Two");
        Path photo = Scanned.picture(folder.resolve("photo.jpg"), "jpg", "Three");
        Path drawing = Scanned.picture(folder.resolve("drawing.png"), "png", "Four");
        Path blackAndWhite = folder.resolve("black.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_BINARY), "png", blackAndWhite.toFile());
        Path out = folder.resolve("bound.pdf");
        assertThat(bind(out, fax, photo, drawing, blackAndWhite)).containsExactly(2, 1, 1, 1);
        try (PDDocument pdf = Loader.loadPDF(out.toFile())) {
            assertThat(pdf.getPages()).extracting(page -> image(page).getCOSObject().getCOSName(COSName.FILTER)).containsExactly(
                    COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE, COSName.DCT_DECODE, COSName.FLATE_DECODE, COSName.CCITTFAX_DECODE);
            assertThat(image(pdf.getPage(2)).getStream().createInputStream(List.of("DCTDecode")).readAllBytes()).isEqualTo(Files.readAllBytes(photo));
            byte[] data = image(pdf.getPage(1)).getStream().createInputStream(List.of("CCITTFaxDecode")).readAllBytes();
            assertThat(contains(Files.readAllBytes(fax), data)).as("the scanner's own data").isTrue();
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(611.5f, 612.5f);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(791.5f, 792.5f);
            BufferedImage before = ImageIO.read(drawing.toFile());
            BufferedImage after = image(pdf.getPage(3)).getImage();
            assertThat(after.getRGB(0, 0, before.getWidth(), before.getHeight(), null, 0, before.getWidth()))
                    .isEqualTo(before.getRGB(0, 0, before.getWidth(), before.getHeight(), null, 0, before.getWidth()));
        }
        Path again = folder.resolve("again.pdf");
        bind(again, fax, photo, drawing, blackAndWhite);
        assertThat(again).hasSameBinaryContentAs(out);
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).doesNotContain("fax", "CreationDate");
    }

    @Test
    void anImageThatCannotBeReadCostsOnlyItself() throws IOException {
        Path first = Scanned.tiff(folder.resolve("1.tif"), "One");
        Path cut = Files.write(folder.resolve("2.tif"), Arrays.copyOf(Files.readAllBytes(first), 40));
        Path words = Files.writeString(folder.resolve("3.tif"), "not a picture");
        Path last = Scanned.tiff(folder.resolve("4.tif"), "Four");
        Path out = folder.resolve("bound.pdf");
        assertThat(bind(out, first, cut, words, last)).containsExactly(1, 0, 0, 1);
        try (PDDocument pdf = Loader.loadPDF(out.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
        Path none = folder.resolve("none.pdf");
        assertThat(bind(none, cut, words)).containsExactly(0, 0);
        assertThat(none).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf-features", "email-office", "loadfiles"})
    void everyImageOfTheCorpusLooksOnItsPageAsItLooksByItself(String below) throws IOException {
        List<Path> images = Corpus.filesBelow(below).stream()
                .filter(file -> file.toString().toLowerCase().matches(".*\\.(tiff?|png|jpe?g)")).toList();
        assertThat(images).isNotEmpty();
        for (Path file : images) {
            looksAsByItself(file);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureThatWasHeldAnotherWayStandsUpright(int orientation) throws IOException {
        byte[] jpeg = Files.readAllBytes(Scanned.picture(folder.resolve("photo.jpg"), "jpg", "Upright"));
        byte[] exif = HexFormat.of().parseHex("ffe100224578696600004d4d002a000000080001011200030000000100" + "%02x".formatted(orientation) + "000000000000");
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        held.write(jpeg, 0, 2);
        held.write(exif);
        held.write(jpeg, 2, jpeg.length - 2);
        Path file = Files.write(folder.resolve("held.jpg"), held.toByteArray());
        try (Pages itself = open(file)) {
            assertThat(itself.width(0) > itself.height(0)).as("the turn is understood").isEqualTo(orientation > 4);
        }
        looksAsByItself(file);
    }

    private void looksAsByItself(Path file) throws IOException {
        Path out = folder.resolve("bound.pdf");
        int bound = bind(out, file).getFirst();
        try (Pages itself = open(file)) {
            assertThat(bound).as(file.toString()).isEqualTo(itself == null ? 0 : itself.count());
            if (itself != null) {
                try (Pages pages = open(out)) {
                    for (int page = 0; page < bound; page++) {
                        assertThat(pages.width(page)).as(file.toString()).isBetween(itself.width(page) - 0.5f, itself.width(page) + 0.5f);
                        assertThat(difference(draw(itself, page), draw(pages, page))).as("%s, page %d", file, page).isLessThan(SMOOTHING);
                    }
                }
            }
        }
        Files.deleteIfExists(out);
    }

    /** Null where it is no picture. */
    private static Pages open(Path file) throws IOException {
        return Formats.open(file, file.getFileName().toString(), null, 100) instanceof Opened.Open open
                && (open.mediaType().startsWith("image/") || open.mediaType().equals("application/pdf")) ? open.pages() : null;
    }

    private static BufferedImage draw(Pages pages, int page) throws IOException {
        float scale = 1600 / Math.max(pages.width(page), pages.height(page));
        BufferedImage drawn = new BufferedImage(Math.round(pages.width(page) * scale), Math.round(pages.height(page) * scale),
                BufferedImage.TYPE_INT_ARGB_PRE);
        pages.draw(page, Viewport.whole(scale, 0, drawn.getWidth(), drawn.getHeight()), drawn);
        return drawn;
    }

    /** By how much the grey of a square of 16 pixels differs on average, of 255: a picture is made smaller in more than one way. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        int across = Math.min(one.getWidth(), other.getWidth()) / SQUARE;
        int down = Math.min(one.getHeight(), other.getHeight()) / SQUARE;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                sum += Math.abs(grey(one, x, y) - grey(other, x, y));
            }
        }
        return sum / (across * down);
    }

    private static double grey(BufferedImage image, int x, int y) {
        long sum = 0;
        for (int pixel : image.getRGB(x * SQUARE, y * SQUARE, SQUARE, SQUARE, null, 0, SQUARE)) {
            sum += grey(pixel);
        }
        return (double) sum / (SQUARE * SQUARE);
    }

    private static int grey(int pixel) {
        return ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
    }

    private static List<Integer> bind(Path out, Path... images) throws IOException {
        BoundImages.Plan plan = new BoundImages.Plan(Stream.of(images).map(each -> new BoundImages.Plan.Image(each.toAbsolutePath(), each.getFileName().toString())).toList(), 100);
        return BoundImages.Result.of(BoundImages.make(plan.json(), out, Progress.NONE)).pages();
    }

    private static PDImageXObject image(PDPage page) {
        try {
            return (PDImageXObject) page.getResources().getXObject(page.getResources().getXObjectNames().iterator().next());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
