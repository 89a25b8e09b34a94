package casebound.pdf;

import casebound.model.OutlineEntry;
import casebound.model.PageText;
import casebound.model.PrivacyWarning;
import casebound.pdf.draw.PageRenderer;
import casebound.pdf.hidden.HiddenText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * One open PDF. Pages count from 0, sizes are in points as displayed (crop box, the page's own rotation applied). To be
 * used by one thread only.
 */
public final class PdfReader implements AutoCloseable {
    /** Names this way of taking text in anchors; the number behind the slash changes when offsets would change. */
    public static final String EXTRACTOR = "pdfbox-3.0.8/1";

    /** What PDFBox may keep of decoded streams in memory, and in its temporary file, in bytes. */
    private static final MemoryUsageSetting STREAMS = MemoryUsageSetting.setupMixed(64L << 20, 2L << 30);

    /** In points; the format itself allows 14,400 (ISO 32000-1, annex C). */
    private static final float LONGEST = 100_000;

    /** A letter page at 600 dots an inch has 34 million. */
    private static final long MOST_SCAN_PIXELS = 40_000_000;

    static {
        StandInFonts.use();
    }

    private final PDDocument document;
    private final List<PDPage> pages;
    private final PageTextCollector texts;
    private @Nullable PageRenderer renderer;

    private PdfReader(PDDocument document, int maxPages) throws IOException {
        this.document = document;
        this.pages = PageTree.leaves(document, maxPages);
        this.texts = new PageTextCollector();
    }

    /**
     * Opens a PDF.
     *
     * @param password the user or owner password; null or empty where none is known
     * @throws PdfLockedException if it needs a password, another password, or a key
     * @throws TooManyPagesException if it has more than {@code maxPages} pages
     * @throws IOException if it is too damaged to be opened
     */
    public static PdfReader open(Path file, @Nullable String password, int maxPages) throws IOException {
        PDDocument document = load(file, password == null ? "" : password);
        try {
            return new PdfReader(document, maxPages);
        } catch (IOException | RuntimeException | StackOverflowError unusable) {
            document.close();
            throw unusable;
        }
    }

    /**
     * The document itself, for those below this package who take its pages apart; whoever gets it closes it.
     *
     * @throws PdfLockedException if it needs a password, another password, or a key
     * @throws IOException if it is too damaged to be opened
     */
    public static PDDocument load(Path file, String password) throws IOException {
        RandomAccessReadBufferedFile source = new RandomAccessReadBufferedFile(file.toFile());
        try {
            return Loader.loadPDF(source, password, null, null, STREAMS.streamCache);
        } catch (InvalidPasswordException locked) {
            source.close();
            Optional<byte[]> open = LockedAttachments.withOpenPages(file);
            if (open.isEmpty()) {
                throw new PdfLockedException(locked);
            }
            return Loader.loadPDF(new RandomAccessReadBuffer(open.get()), "", null, null, STREAMS.streamCache);
        } catch (IOException | RuntimeException | StackOverflowError unusable) {
            source.close();
            boolean rootHidden = String.valueOf(unusable.getMessage()).startsWith("Missing root object");
            if (needsKey(unusable) || rootHidden && LockedAttachments.saysEncrypted(file)) {
                throw new PdfLockedException(unusable);
            }
            throw unusable;
        } catch (NoClassDefFoundError noCryptography) {
            // certificates need a library that is not on board, because no password could open the file anyway
            source.close();
            throw new PdfLockedException(noCryptography);
        }
    }

    private static boolean needsKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && (message.contains("decryption material") || message.contains("security handler"))) {
                return true;
            }
        }
        return false;
    }

    public int pageCount() {
        return pages.size();
    }

    /** The page's width in points, as displayed, at least 1. */
    public float width(int page) {
        return sane(sideways(page) ? box(page).getHeight() : box(page).getWidth());
    }

    /** The page's height in points, as displayed, at least 1. */
    public float height(int page) {
        return sane(sideways(page) ? box(page).getWidth() : box(page).getHeight());
    }

    /** A box may be empty, endless or no number at all. */
    private static float sane(float length) {
        return length >= 1 ? Math.min(length, LONGEST) : 1;
    }

    private PDRectangle box(int page) {
        return pages.get(page).getCropBox();
    }

    private boolean sideways(int page) {
        return pages.get(page).getRotation() % 180 != 0;
    }

    /**
     * The page's text in reading order.
     *
     * @throws IOException if the page's content cannot be read
     */
    public PageText text(int page) throws IOException {
        return texts.collect(pages.get(page), width(page), height(page));
    }

    /** The outline that the document brings along; empty where it has none. */
    public List<OutlineEntry> outline() {
        return PdfOutline.of(document, pages);
    }

    /**
     * Draws a page, or a part of it, on white.
     *
     * @param target an image of {@code TYPE_INT_ARGB_PRE} of the part's size, drawn over from corner to corner
     * @throws IOException if the page's content cannot be read
     */
    public void render(int page, Viewport viewport, BufferedImage target) throws IOException {
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
            graphics.setBackground(Color.WHITE);
            graphics.addRenderingHints(Hints.GOOD);
            viewport.place(graphics);
            renderer().draw(page, graphics, viewport.scale(), target);
        } finally {
            graphics.dispose();
        }
    }

    /** Takes the files that are attached to a PDF. */
    @FunctionalInterface
    public interface Attached {
        void take(String name, Source source) throws IOException;
    }

    /** Opens an attached file. */
    @FunctionalInterface
    public interface Source {
        /** @throws IOException if it is damaged */
        InputStream open() throws IOException;
    }

    /**
     * Hands on the files that are attached, each once.
     *
     * @throws IOException what {@code attached} throws
     */
    public void attachments(Attached attached) throws IOException {
        new Attachments(attached).of(document, pages);
    }

    /**
     * What a page holds and does not show, and the comments of people on it.
     *
     * @throws IOException if the page's content cannot be read
     */
    public List<PrivacyWarning> hidden(int page) throws IOException {
        return HiddenText.on(document, renderer(), pages.get(page), page, width(page), height(page));
    }

    private PageRenderer renderer() {
        if (renderer == null) {
            renderer = new PageRenderer(document);
            renderer.setSubsamplingAllowed(true);
            renderer.setRenderingHints(Hints.GOOD);
        }
        return renderer;
    }

    /**
     * The picture of a page for OCR: the page's own scan as it is stored where it is one picture, else the page drawn as
     * finely as its largest picture is, within 200 to 400 dots an inch, or 300 where it has none.
     *
     * @throws IOException if the page's content cannot be read
     */
    public Scan scan(int page) throws IOException {
        PageScan own = PageScan.of(pages.get(page), width(page), height(page));
        Optional<Scan> stored = own.scan(MOST_SCAN_PIXELS);
        return stored.isPresent() ? stored.get() : drawn(page, own.fineness());
    }

    private Scan drawn(int page, double fineness) throws IOException {
        double wanted = fineness == 0 ? 300 / 72.0 : Math.clamp(fineness, 200 / 72.0, 400 / 72.0);
        double most = Math.sqrt(MOST_SCAN_PIXELS / ((double) width(page) * height(page)));
        // not the reader's own renderer, which leaves out pixels to be fast
        BufferedImage image = new PDFRenderer(document).renderImage(page, (float) Math.min(wanted, most), ImageType.GRAY);
        return new Scan(image.getWidth(), image.getHeight(), Grey.of(image), 0, 0, width(page) / image.getWidth(),
                height(page) / image.getHeight());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
