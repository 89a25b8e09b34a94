package casebound.brief;

import casebound.model.Area;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Makes small real originals and finds words in them, as a person who marks a passage does. */
final class Originals {
    private final Path folder;

    Originals(Path folder) {
        this.folder = folder;
    }

    /** A document with lines on each page, numbered by the caller. */
    Path pdf(String name, List<List<String>> pages, Consumer<PDPage> shape) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDFont font = font(document);
            for (List<String> lines : pages) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    float y = 700;
                    for (String line : lines) {
                        out.beginText();
                        out.setFont(font, 12);
                        out.newLineAtOffset(100, y);
                        out.showText(line);
                        out.endText();
                        y -= 24;
                    }
                }
                shape.accept(page);
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A page that was put into the scanner sideways: its words run upwards, and it is turned to be read. */
    Path sideways(String name, String words) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            page.setRotation(90);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(font(document), 12);
                out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 200, 90));
                out.showText(words);
                out.endText();
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A transcript page: 25 numbered lines under a printed page number. */
    static List<String> transcriptPage(int printed) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            lines.add(i + "    Q. Question " + i + " of page " + printed + " about the cache.");
        }
        return lines;
    }

    Path scan(String name) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(LosslessFactory.createFromImage(document, pixels(850, 1100)), 0, 0, 612, 792);
            }
            document.save(file.toFile());
        }
        return file;
    }

    Path image(String name, String format) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(pixels(640, 480), format, file.toFile());
        return file;
    }

    private static BufferedImage pixels(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(240, 238, 230));
        g.fillRect(0, 0, width, height);
        g.setColor(Color.DARK_GRAY);
        for (int y = 60; y < height - 60; y += 30) {
            g.fillRect(80, y, width - 160, 4);
        }
        g.dispose();
        return image;
    }

    Path locked(String name) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    private static PDFont font(PDDocument document) throws IOException {
        return PDType0Font.load(document, Originals.class.getResourceAsStream("/assets/fonts/SourceSerif4-Regular.ttf"));
    }

    /** The rectangles of words on a page, in points of the page as displayed; page index from 0. */
    static List<Area> areas(Path pdf, int page, String words) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    letters.addAll(positions);
                    super.writeString(text, positions);
                }
            };
            stripper.setSortByPosition(true);
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            stripper.getText(document);
        }
        String wanted = words.replaceAll("\\s", "");
        List<TextPosition> dense = letters.stream().filter(letter -> !letter.getUnicode().isBlank()).toList();
        StringBuilder all = new StringBuilder();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < dense.size(); i++) {
            String text = dense.get(i).getUnicode();
            all.append(text);
            for (int k = 0; k < text.length(); k++) {
                owner.add(i);
            }
        }
        int at = all.indexOf(wanted);
        if (at < 0) {
            throw new IllegalArgumentException("not on the page: " + words);
        }
        List<Area> areas = new ArrayList<>();
        int last = -1;
        float left = 0;
        float right = 0;
        float base = Float.NaN;
        float high = 0;
        for (int k = at; k < at + wanted.length(); k++) {
            if (owner.get(k) == last) {
                continue;
            }
            last = owner.get(k);
            TextPosition letter = dense.get(last);
            if (Math.abs(letter.getYDirAdj() - base) < 2) {
                right = letter.getXDirAdj() + letter.getWidthDirAdj();
                continue;
            }
            if (!Float.isNaN(base)) {
                areas.add(new Area(page, left, base - high, right - left, high * 1.25f));
            }
            left = letter.getXDirAdj();
            right = left + letter.getWidthDirAdj();
            base = letter.getYDirAdj();
            high = letter.getFontSizeInPt() * 0.8f;
        }
        areas.add(new Area(page, left, base - high, right - left, high * 1.25f));
        return areas;
    }
}
