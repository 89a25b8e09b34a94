package casebound.pdf.book;

import casebound.formats.Pictures;
import casebound.work.Progress;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Image files as the pages of one PDF, a picture a page, as large as its dots per inch make it. Fax and JPEG data go in as
 * they are, all else without loss. The PDF says nothing of names or of the time, so that equal images give equal bytes.
 */
public final class BoundImages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long IN_MEMORY = 64L << 20;

    /** PDF's own limit without user units (ISO 32000-2, table C.1), in points. */
    private static final float LONGEST = 14_400;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final PDDocument pdf;
    private final int most;

    private BoundImages(PDDocument pdf, int most) {
        this.pdf = pdf;
        this.most = most;
    }

    /**
     * What is to be bound.
     *
     * @param most pages in all
     */
    public record Plan(List<Image> images, int most) {
        public Plan {
            images = List.copyOf(images);
        }

        /** @param name the name under which it came */
        public record Image(Path file, String name) {}

        /** For the way into another process. */
        public byte[] json() {
            return JSON.writeValueAsBytes(this);
        }
    }

    /**
     * What was bound.
     *
     * @param pages how many pages each image gave, in their order; 0 where it could not be read
     */
    public record Result(List<Integer> pages) {
        public Result {
            pages = List.copyOf(pages);
        }

        /** Reads what the job answered. */
        public static Result of(byte[] json) {
            return JSON.readValue(json, Result.class);
        }
    }

    /**
     * The job as the document process runs it. An image that cannot be read costs only itself; of one with several pictures, a
     * damaged one leaves its page empty.
     *
     * @param planJson {@link Plan#json()}
     * @param out the file to write; not there where no image could be read
     * @param progress in images
     * @return the {@link Result} as JSON
     */
    public static byte[] make(byte[] planJson, Path out, Progress progress) throws IOException {
        Plan plan = JSON.readValue(planJson, Plan.class);
        List<Integer> pages = new ArrayList<>();
        try (PDDocument pdf = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            BoundImages bound = new BoundImages(pdf, plan.most());
            for (Plan.Image image : plan.images()) {
                progress.at(pages.size(), plan.images().size());
                pages.add(bound.add(image));
            }
            if (pdf.getNumberOfPages() > 0) {
                pdf.getDocumentInformation().setProducer("Casebound");
                pdf.setDocumentId(0L);
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
                    pdf.save(file, CompressParameters.NO_COMPRESSION);
                }
            }
        }
        return JSON.writeValueAsBytes(new Result(pages));
    }

    private int add(Plan.Image image) {
        List<PDPage> pages = new ArrayList<>();
        boolean seen = false;
        try (Pictures pictures = Pictures.open(image.file(), image.name(), most - pdf.getNumberOfPages())) {
            for (int i = 0; pictures != null && i < pictures.count(); i++) {
                PDPage page = new PDPage(new PDRectangle(Math.clamp(pictures.width(i), 1, LONGEST), Math.clamp(pictures.height(i), 1, LONGEST)));
                seen |= draw(pictures, image.file(), i, page);
                pages.add(page);
            }
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return 0;
        }
        if (!seen) {
            return 0;
        }
        pages.forEach(pdf::addPage);
        return pages.size();
    }

    /** Says whether the picture could be read. */
    private boolean draw(Pictures pictures, Path file, int index, PDPage page) {
        try {
            PDImageXObject image = asItIs(pictures, file, index);
            if (image == null) {
                image = withoutLoss(pictures.pixels(index));
            }
            PDRectangle box = page.getMediaBox();
            AffineTransform place = new AffineTransform(box.getWidth(), 0, 0, box.getHeight(), 0, 0);
            // PDF counts upwards, the turn of a picture downwards
            AffineTransform over = new AffineTransform(1, 0, 0, -1, 0, 1);
            place.concatenate(over);
            place.concatenate(pictures.upright(index));
            place.concatenate(over);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                out.drawImage(image, new Matrix(place));
            }
            return true;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return false;
        }
    }

    /** Null where PDF cannot hold the data of the picture, or PDFBox cannot take it over. */
    private @Nullable PDImageXObject asItIs(Pictures pictures, Path file, int index) {
        try {
            PDImageXObject image = switch (pictures.mediaType()) {
                case "image/tiff" -> CCITTFactory.createFromFile(pdf, file.toFile(), index);
                case "image/jpeg" -> jpeg(file);
                default -> null;
            };
            return image != null && pictures.measures(index, image.getWidth(), image.getHeight()) ? image : null;
        } catch (IOException | RuntimeException otherwise) {
            return null;
        }
    }

    private PDImageXObject jpeg(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JPEGFactory.createFromStream(pdf, in);
        }
    }

    private PDImageXObject withoutLoss(BufferedImage pixels) throws IOException {
        ColorModel colors = pixels.getColorModel();
        boolean blackAndWhite = pixels.getType() == BufferedImage.TYPE_BYTE_BINARY && colors.getPixelSize() == 1
                && (colors.getRGB(0) == BLACK && colors.getRGB(1) == WHITE || colors.getRGB(0) == WHITE && colors.getRGB(1) == BLACK);
        return blackAndWhite ? CCITTFactory.createFromImage(pdf, pixels) : LosslessFactory.createFromImage(pdf, pixels);
    }
}
