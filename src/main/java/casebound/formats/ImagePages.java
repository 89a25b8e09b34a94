package casebound.formats;

import casebound.model.PageText;
import casebound.pdf.Grey;
import casebound.pdf.Hints;
import casebound.pdf.Scan;
import casebound.pdf.Upright;
import casebound.pdf.Viewport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** A picture, or the pictures of a TIFF, one a page. Only as many pixels are decoded as are to be shown. */
final class ImagePages implements Pages {
    private static final String EXTRACTOR = "image/1";

    /** Larger pictures are refused: an aerial photograph has 100 million pixels, an attack has billions. */
    private static final long MOST_PIXELS = 250_000_000;

    /** Finer pictures are handed on, to OCR too, by every second pixel, or fewer. */
    private static final double MOST_STORED_PIXELS = 40_000_000;

    private final ImageReader reader;
    private final FileImageInputStream input;
    private final List<Frame> frames = new ArrayList<>();

    private ImagePages(ImageReader reader, FileImageInputStream input) {
        this.reader = reader;
        this.input = input;
    }

    static ImagePages open(Path file, String mediaType, int maxPages) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new IOException("no reader for " + mediaType);
        }
        ImageReader reader = readers.next();
        FileImageInputStream input = new FileImageInputStream(file.toFile());
        ImagePages pages = new ImagePages(reader, input);
        try {
            reader.setInput(input, false, false);
            pages.measure(maxPages);
            return pages;
        } catch (IOException | RuntimeException damaged) {
            pages.close();
            throw damaged;
        }
    }

    private void measure(int maxPages) throws IOException {
        int count = reader.getNumImages(true);
        if (count > maxPages) {
            throw new TooLargeException();
        }
        for (int i = 0; i < count; i++) {
            Frame frame = Frame.of(reader, i);
            if ((long) frame.columns() * frame.rows() > MOST_PIXELS) {
                throw new TooLargeException();
            }
            frames.add(frame);
        }
    }

    @Override
    public int count() {
        return frames.size();
    }

    @Override
    public float width(int page) {
        return frames.get(page).width();
    }

    @Override
    public float height(int page) {
        return frames.get(page).height();
    }

    @Override
    public PageText text(int page) {
        return new PageText(width(page), height(page), "", new float[0]);
    }

    @Override
    public void draw(int page, Viewport viewport, BufferedImage target) throws IOException {
        Frame frame = frames.get(page);
        ImageReadParam reading = reader.getDefaultReadParam();
        float pixels = Math.max(viewport.wholeWidth(), viewport.wholeHeight());
        int step = Math.max(1, (int) (Math.max(frame.columns(), frame.rows()) / pixels / 1.5f));
        reading.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(page, reading);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
            graphics.addRenderingHints(Hints.GOOD);
            viewport.place(graphics);
            graphics.scale(viewport.scale() * frame.width(), viewport.scale() * frame.height());
            AffineTransform upright = new AffineTransform(frame.turn().upright());
            upright.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
            graphics.drawImage(picture, upright, null);
        } finally {
            graphics.dispose();
        }
    }

    Frame frame(int page) {
        return frames.get(page);
    }

    /** The pixels as stored; of a finer picture every second one, or fewer. */
    BufferedImage stored(int page) throws IOException {
        Frame frame = frames.get(page);
        ImageReadParam reading = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) frame.columns() * frame.rows() / MOST_STORED_PIXELS));
        reading.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, reading);
    }

    @Override
    public Optional<Scan> scan(int page) throws IOException {
        Frame frame = frames.get(page);
        BufferedImage picture = stored(page);
        Turn turn = frame.turn();
        byte[] grey = Upright.of(Grey.of(picture), picture.getWidth(), picture.getHeight(), turn.sideways(), turn.fromRight(),
                turn.fromBottom());
        int width = turn.sideways() ? picture.getHeight() : picture.getWidth();
        int height = turn.sideways() ? picture.getWidth() : picture.getHeight();
        return Optional.of(new Scan(width, height, grey, 0, 0, frame.width() / width, frame.height() / height));
    }

    @Override
    public String extractor() {
        return EXTRACTOR;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
