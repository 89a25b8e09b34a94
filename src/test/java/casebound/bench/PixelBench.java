package casebound.bench;

import casebound.worker.PageImage;
import casebound.worker.PageRequest;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How exact the pictures are: how far a page at 110 dpi lies from the same page made four times as large and averaged, in
 * grey levels of 256, beside mutool's. The large page is mutool's too, so that the comparison is not in our favor.
 */
final class PixelBench {
    private static final int A_KIND = 6;
    private static final int DPI = 110;
    private static final int TIMES = 4;

    private PixelBench() {}

    /** A page in grey, row by row. */
    private record Grey(int width, int height, byte[] pixels) {
        int at(int x, int y) {
            return pixels[y * width + x] & 0xFF;
        }
    }

    static List<Bench.Row> run(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Bench.Row> rows = new ArrayList<>();
        try (Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            for (Map.Entry<String, List<ScanKinds.Page>> kind : ScanKinds.pages().entrySet()) {
                double ours = 0;
                double theirs = 0;
                List<ScanKinds.Page> pages = RenderBench.spread(kind.getValue(), A_KIND);
                for (ScanKinds.Page page : pages) {
                    Grey large = mutool(page, DPI * TIMES, folder);
                    ours += off(ours(workers, page), large) / pages.size();
                    theirs += off(mutool(page, DPI, folder), large) / pages.size();
                }
                rows.add(new Bench.Row("mean error of a pixel, " + kind.getKey() + ", " + pages.size() + " pages, beside `mutool draw`",
                        "%.2f grey levels".formatted(ours), "%.2f grey levels".formatted(theirs), ours / theirs));
            }
        }
        return rows;
    }

    private static Grey ours(Workers workers, ScanKinds.Page page) {
        PageImage image = workers.images().render(
                new PageRequest(page.file(), "pixels.pdf", null, page.page() - 1, DPI / 72f, 0)).join();
        ByteBuffer pixels = image.pixels();
        byte[] grey = new byte[image.width() * image.height()];
        for (int i = 0; i < grey.length; i++) {
            // ITU-R BT.601, as mutool
            grey[i] = (byte) ((29 * (pixels.get(4 * i) & 0xFF) + 150 * (pixels.get(4 * i + 1) & 0xFF)
                    + 77 * (pixels.get(4 * i + 2) & 0xFF) + 128) >> 8);
        }
        image.release();
        return new Grey(image.width(), image.height(), grey);
    }

    private static Grey mutool(ScanKinds.Page page, int dpi, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("page.pgm");
        Bench.seconds(List.of("mutool", "draw", "-q", "-c", "gray", "-r", String.valueOf(dpi), "-o", file.toString(),
                page.file().toString(), String.valueOf(page.page())));
        byte[] bytes = Files.readAllBytes(file);
        int[] head = new int[3];
        int at = 2;
        for (int i = 0; i < 3; i++) {
            while (bytes[at] <= ' ') {
                at++;
            }
            while (bytes[at] > ' ') {
                head[i] = head[i] * 10 + bytes[at++] - '0';
            }
        }
        byte[] pixels = new byte[head[0] * head[1]];
        System.arraycopy(bytes, at + 1, pixels, 0, pixels.length);
        return new Grey(head[0], head[1], pixels);
    }

    private static double off(Grey small, Grey large) {
        int width = Math.min(small.width, large.width / TIMES);
        int height = Math.min(small.height, large.height / TIMES);
        double off = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int i = 0; i < TIMES * TIMES; i++) {
                    sum += large.at(x * TIMES + i % TIMES, y * TIMES + i / TIMES);
                }
                off += Math.abs(small.at(x, y) - (double) sum / TIMES / TIMES);
            }
        }
        return off / width / height;
    }
}
