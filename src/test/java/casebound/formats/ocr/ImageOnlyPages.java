package casebound.formats.ocr;

import casebound.formats.Corpus;
import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.model.OcrPage;
import casebound.pdf.Scan;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pages of the corpus that hold a picture and not one character, and the {@code tesseract} program to compare with. */
public final class ImageOnlyPages {
    private static final List<String> FOLDERS = List.of("police-foia/", "accident-reports/", "cases/", "pdf-features/ocr/");

    private ImageOnlyPages() {}

    /**
     * One of them.
     *
     * @param page from 0
     */
    public record Place(Path file, int page) {
        public Scan scan() throws IOException {
            Opened opened = Formats.open(file, file.getFileName().toString(), null, 10_000);
            try (Pages pages = ((Opened.Open) opened).pages()) {
                return pages.scan(page).orElseThrow();
            }
        }
    }

    /** Has a page with a picture of 9000 x 9000 pixels, which is more than a document process takes on. */
    private static final String TOO_LARGE = "ocr/multipage.pdf";

    /** That many of them, spread evenly over what there is. */
    public static List<Place> some(int count) {
        List<Place> all = Corpus.table("PAGES.tsv").stream()
                .filter(row -> row[2].equals("0") && FOLDERS.stream().anyMatch(row[0]::startsWith) && !row[0].endsWith(TOO_LARGE))
                .map(row -> new Place(Corpus.file(row[0]), Integer.parseInt(row[1]) - 1)).toList();
        List<Place> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        return some;
    }

    /** Writes a page's picture as it is given to the engine. */
    public static void write(Scan scan, Path png) throws IOException {
        BufferedImage image = new BufferedImage(scan.width(), scan.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(scan.grey(), 0, pixels, 0, pixels.length);
        ImageIO.write(image, "png", png.toFile());
    }

    /** The language data that the program has on board, as a folder for the other one. */
    public static Path data(Path folder) throws IOException {
        try (InputStream in = OcrEngine.class.getResourceAsStream("/tessdata/eng.traineddata")) {
            Files.createDirectories(folder.resolve("tessdata"));
            Files.write(folder.resolve("tessdata").resolve("eng.traineddata"), in.readAllBytes());
            return folder.resolve("tessdata");
        }
    }

    /** What the program is told so that it reads such a picture with that language data; its words go to {@code out}.tsv. */
    public static List<String> arguments(Scan scan, Path png, Path out, Path data) {
        return List.of(png.toString(), out.toString(), "--tessdata-dir", data.toString(), "-l", "eng", "--dpi",
                String.valueOf(Math.clamp(scan.dpi(), 70, 2400)), "-c", "tessedit_create_tsv=1");
    }

    /** A word that the program read, with how sure it was, 0 to 100. */
    public record Word(String text, float confidence) {
        public boolean sure() {
            return confidence >= OcrPage.UNSURE;
        }
    }

    /** Whether the program made some sense of a page. */
    public static boolean legible(List<Word> words) {
        return words.size() > 5 && words.stream().mapToDouble(Word::confidence).average().orElse(0) >= OcrPage.UNSURE;
    }

    /** The words of the program's table. */
    public static List<Word> read(Path tsv) throws IOException {
        return Files.readAllLines(tsv).stream().skip(1).map(line -> line.split("\t", -1))
                .filter(row -> row.length > 11 && !row[11].isBlank() && Float.parseFloat(row[10]) >= 0)
                .map(row -> new Word(row[11].strip(), Float.parseFloat(row[10]))).toList();
    }

    /** How many words two texts have in common. */
    public static int common(List<String> one, List<String> other) {
        Map<String, Integer> words = new HashMap<>();
        one.forEach(word -> words.merge(word, 1, Integer::sum));
        return (int) other.stream().filter(word -> words.merge(word, -1, Integer::sum) >= 0).count();
    }

    public static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
