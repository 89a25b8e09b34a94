package casebound.bench;

import casebound.formats.ocr.ImageOnlyPages;
import casebound.formats.ocr.ImageOnlyPages.Place;
import casebound.pdf.Scan;
import casebound.work.CancelFlag;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;

/**
 * OCR of image-only pages, two at a time: ours from the PDF, its picture taken out of it and the words kept with their places;
 * the {@code tesseract} program from the picture, for the words and their places, with
 * the same language data. Both have one thread a page.
 */
final class OcrBench {
    private static final int PAGES = 40;
    private static final int TOGETHER = 2;

    private OcrBench() {}

    static Bench.Row run(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Place> places = ImageOnlyPages.some(PAGES);
        Path data = ImageOnlyPages.data(folder);
        List<List<String>> theirs = new ArrayList<>();
        for (Place place : places) {
            Scan scan = place.scan();
            Path png = folder.resolve("page" + theirs.size() + ".png");
            ImageOnlyPages.write(scan, png);
            List<String> command = new ArrayList<>(List.of("env", "OMP_THREAD_LIMIT=1", "tesseract"));
            command.addAll(ImageOnlyPages.arguments(scan, png, folder.resolve("out" + theirs.size()), data));
            theirs.add(command);
        }
        try (Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            together(TOGETHER, warm -> read(workers, places.get(0), folder.resolve("warm" + warm)));
            double here = together(places.size(), page -> read(workers, places.get(page), folder.resolve("page" + page + ".ocr")));
            double there = together(places.size(), page -> Bench.seconds(theirs.get(page)));
            return new Bench.Row("OCR, warm, two pages at a time, beside `tesseract`", "%.2f s a page".formatted(here / PAGES),
                    "%.2f s a page".formatted(there / PAGES), here / there);
        }
    }

    private static void read(Workers workers, Place place, Path output) {
        workers.ocr(place.file(), place.file().getFileName().toString(), place.page(), output, new CancelFlag());
    }

    private interface One {
        void page(int page) throws IOException, InterruptedException;
    }

    /** Seconds for all, two at a time. */
    private static double together(int pages, One one) throws InterruptedException {
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<?>> all = new ArrayList<>();
            for (int page = 0; page < pages; page++) {
                int each = page;
                all.add(pool.submit(() -> {
                    one.page(each);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return Bench.since(begun);
    }
}
