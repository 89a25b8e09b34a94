package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.OutlineEntry;
import casebound.model.PageLabelRun;
import casebound.model.PageText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A document made and rendered in this process by PDFBox, on one thread of its own. */
final class PdfSource implements DocumentSource {
    /** A line of text on a page to be made: points from the top left corner to the base line. */
    record Line(float x, float y, float size, Standard14Fonts.FontName font, String text) {}

    private final UUID document;
    private final String title;
    private final PDDocument pdf;
    private final List<PageSize> sizes = new ArrayList<>();
    private final List<PageLabelRun> labels;
    private final ExecutorService owner = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    final AtomicInteger rendered = new AtomicInteger();
    private volatile DocumentMarks marks = DocumentMarks.NONE;

    PdfSource(UUID document, String title, List<List<Line>> pages, List<PageLabelRun> labels) {
        this.document = document;
        this.title = title;
        this.labels = labels;
        try {
            pdf = Loader.loadPDF(made(pages));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (PDPage page : pdf.getPages()) {
            sizes.add(new PageSize(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
        }
    }

    private static byte[] made(List<List<Line>> pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            Map<Standard14Fonts.FontName, PDType1Font> fonts = new EnumMap<>(Standard14Fonts.FontName.class);
            for (List<Line> lines : pages) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    for (Line line : lines) {
                        content.beginText();
                        content.setFont(fonts.computeIfAbsent(line.font(), PDType1Font::new), line.size());
                        content.newLineAtOffset(line.x(), 792 - line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    void mark(DocumentMarks now) {
        marks = now;
    }

    @Override
    public UUID document() {
        return document;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<PageSize> pages() {
        return sizes;
    }

    @Override
    public List<PageLabelRun> labels() {
        return labels;
    }

    @Override
    public CompletableFuture<PageText> text(int page) {
        return CompletableFuture.supplyAsync(() -> read(page), owner);
    }

    @Override
    public CompletableFuture<PagePixels> render(PagePiece piece) {
        CompletableFuture<PagePixels> result = new CompletableFuture<>();
        owner.execute(() -> {
            if (!result.isCancelled()) {
                try {
                    result.complete(draw(piece));
                } catch (Throwable failure) {
                    result.completeExceptionally(failure);
                }
            }
        });
        return result;
    }

    @Override
    public CompletableFuture<List<OutlineEntry>> outline() {
        return CompletableFuture.completedFuture(List.of(new OutlineEntry("Opening", 0, 0), new OutlineEntry("Testimony", 1, 2)));
    }

    @Override
    public CompletableFuture<DocumentMarks> marks() {
        return CompletableFuture.completedFuture(marks);
    }

    @Override
    public void close() {
        // The test opens it again.
    }

    private PagePixels draw(PagePiece piece) throws IOException {
        rendered.incrementAndGet();
        PageSize size = sizes.get(piece.page());
        double scale = piece.scale();
        Area whole = new Area(piece.page(), 0, 0, size.width(), size.height());
        Area part = piece.part() == null ? whole : piece.part();
        double[] box = Turning.forward(piece.rotation(), size.width(), size.height(), part.x(), part.y(), part.width(), part.height());
        int left = (int) Math.rint(box[0] * scale);
        int top = (int) Math.rint(box[1] * scale);
        int width = (int) Math.rint((box[0] + box[2]) * scale) - left;
        int height = (int) Math.rint((box[1] + box[3]) * scale) - top;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.translate(-left, -top);
        PageSize turned = size.turned(piece.rotation());
        graphics.translate(turned.width() * scale / 2, turned.height() * scale / 2);
        graphics.rotate(Math.toRadians(piece.rotation()));
        graphics.translate(-size.width() * scale / 2, -size.height() * scale / 2);
        new PDFRenderer(pdf).renderPageToGraphics(piece.page(), graphics, (float) scale);
        graphics.dispose();
        ByteBuffer pixels = ByteBuffer.allocate(4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
        pixels.asIntBuffer().put(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        return new PagePixels(width, height, pixels, () -> {});
    }

    private PageText read(int page) {
        StringBuilder text = new StringBuilder();
        List<Float> boxes = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> positions) {
                for (TextPosition position : positions) {
                    for (int i = 0; i < position.getUnicode().length(); i++) {
                        add(position.getUnicode().charAt(i), position.getXDirAdj(), position.getYDirAdj() - position.getFontSizeInPt() * 0.76f,
                                position.getXDirAdj() + position.getWidthDirAdj(), position.getYDirAdj() + position.getFontSizeInPt() * 0.24f);
                    }
                }
            }

            @Override
            protected void writeWordSeparator() {
                separate(' ');
            }

            @Override
            protected void writeLineSeparator() {
                separate('\n');
            }

            private void separate(char c) {
                int last = boxes.size() - 4;
                add(c, boxes.get(last + 2), boxes.get(last + 1), boxes.get(last + 2), boxes.get(last + 3));
            }

            private void add(char c, float left, float top, float right, float bottom) {
                text.append(c);
                boxes.addAll(List.of(left, top, right, bottom));
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        try {
            stripper.writeText(pdf, new StringWriter());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        float[] all = new float[boxes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = boxes.get(i);
        }
        return new PageText(sizes.get(page).width(), sizes.get(page).height(), text.toString(), all);
    }
}
