package casebound.pdf.book;

import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.model.PageText;
import casebound.pdf.Viewport;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * An image or a plain text, with the very pages that the reader shows, so that page numbers and marked places fit. Words
 * are set as words, pictures as pixels at print's density.
 */
final class DrawnFile implements SourceFile {
    private static final float DOTS_A_POINT = 250f / 72;
    private static final float JPEG_QUALITY = 0.9f;
    private static final float SIZE = 10;

    private final Pages pages;
    private final PDDocument book;
    private final Fonts fonts;

    private DrawnFile(Pages pages, PDDocument book, Fonts fonts) {
        this.pages = pages;
        this.book = book;
        this.fonts = fonts;
    }

    /** Null where it is of a kind that has no pages. */
    static @Nullable DrawnFile open(Path file, int maxPages, PDDocument book, Fonts fonts) throws IOException {
        return switch (Formats.open(file, "", null, maxPages)) {
            case Opened.Open open -> new DrawnFile(open.pages(), book, fonts);
            case Opened.Locked ignored -> throw new IOException("locked");
            case Opened.Broken broken -> throw new IOException(broken.problem().code().name());
            case Opened.Other ignored -> null;
        };
    }

    @Override
    public int pages() {
        return pages.count();
    }

    @Override
    public PageText text(int page) throws IOException {
        return pages.text(page);
    }

    @Override
    public Art page(int index) throws IOException {
        PageText text = pages.text(index);
        float width = pages.width(index);
        float height = pages.height(index);
        return text.text().isEmpty() ? new PictureArt(picture(index, width, height), width, height)
                : new TextArt(text, fonts);
    }

    private PDImageXObject picture(int index, float width, float height) throws IOException {
        float dots = DOTS_A_POINT * Frame.scale(width, height);
        BufferedImage drawn = new BufferedImage(Math.max(1, Math.round(width * dots)), Math.max(1, Math.round(height * dots)),
                BufferedImage.TYPE_INT_ARGB_PRE);
        pages.draw(index, Viewport.whole(dots, 0, drawn.getWidth(), drawn.getHeight()), drawn);
        if (grey(drawn)) {
            return LosslessFactory.createFromImage(book, copy(drawn, BufferedImage.TYPE_BYTE_GRAY));
        }
        return JPEGFactory.createFromImage(book, copy(drawn, BufferedImage.TYPE_INT_RGB), JPEG_QUALITY);
    }

    private static boolean grey(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if ((pixel >> 16 & 0xff) != (pixel & 0xff) || (pixel >> 8 & 0xff) != (pixel & 0xff)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage copy(BufferedImage image, int type) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }

    private record PictureArt(PDImageXObject image, float width, float height) implements Art {
        @Override
        public void draw(PDPageContentStream out, float left, float bottom, float scale) throws IOException {
            out.drawImage(image, left, bottom, width * scale, height * scale);
        }
    }

    /** Each word where the reader shows it. */
    private record TextArt(PageText text, Fonts fonts) implements Art {
        @Override
        public float width() {
            return text.width();
        }

        @Override
        public float height() {
            return text.height();
        }

        @Override
        public void draw(PDPageContentStream out, float left, float bottom, float scale) throws IOException {
            out.saveGraphicsState();
            out.transform(new Matrix(scale, 0, 0, scale, left, bottom));
            String words = text.text();
            for (int from = 0; from < words.length(); ) {
                int to = from;
                while (to < words.length() && words.charAt(to) != ' ' && words.charAt(to) != '\n') {
                    to++;
                }
                if (to > from) {
                    word(out, from, to);
                }
                from = to + 1;
            }
            out.restoreGraphicsState();
        }

        private void word(PDPageContentStream out, int from, int to) throws IOException {
            float x = text.left(from);
            float middle = (text.top(from) + text.bottom(from)) / 2;
            boolean lineGoesOn = to < text.text().length() && text.text().charAt(to) == ' ';
            String word = Fonts.clean(text.text().substring(from, to)) + (lineGoesOn ? " " : "");
            for (Piece piece : fonts.sansSerif(word, SIZE)) {
                Painter.piece(out, fonts, piece, x, text.height() - middle - SIZE * 0.34f);
                x += piece.width();
            }
        }
    }
}
