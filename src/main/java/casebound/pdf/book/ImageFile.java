package casebound.pdf.book;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** An image; each frame of a TIFF is a page. A JPEG goes in as it is; what has more pixels than print needs is reduced. */
final class ImageFile implements SourceFile {
    /** Letter width at 300 dots an inch, and a half more. */
    private static final int MOST_PIXELS = 3800;
    private static final int MOST_PAGES = 5000;

    private final PDDocument book;
    private final Path file;
    private final boolean jpeg;
    private final ImageInputStream in;
    private final ImageReader reader;
    private final int pages;

    ImageFile(Path file, boolean jpeg, PDDocument book) throws IOException {
        this.book = book;
        this.file = file;
        this.jpeg = jpeg;
        ImageInputStream stream = ImageIO.createImageInputStream(file.toFile());
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            stream.close();
            throw new IOException("no reader for this image");
        }
        in = stream;
        reader = readers.next();
        reader.setInput(in, false, true);
        pages = Math.min(MOST_PAGES, reader.getNumImages(true));
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public Art page(int index) throws IOException {
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        if (width <= 0 || height <= 0) {
            throw new IOException("image without a size");
        }
        int step = Math.ceilDiv(Math.max(width, height), MOST_PIXELS);
        PDImageXObject image = jpeg && step == 1 ? asItIs() : null;
        if (image == null) {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage pixels = reader.read(index, param);
            image = LosslessFactory.createFromImage(book, pixels);
        }
        return new ImageArt(image, width, height);
    }

    private @Nullable PDImageXObject asItIs() {
        try (InputStream bytes = Files.newInputStream(file)) {
            return JPEGFactory.createFromStream(book, bytes);
        } catch (IOException | RuntimeException unusual) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }

    /** The areas of an image count its pixels as points. */
    private record ImageArt(PDImageXObject image, float width, float height) implements Art {
        @Override
        public void draw(PDPageContentStream out, float left, float bottom, float scale) throws IOException {
            out.drawImage(image, left, bottom, width * scale, height * scale);
        }
    }
}
