package casebound.bench;

import casebound.worker.PageImage;
import casebound.worker.PageRequest;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages of the corpus of all kinds as pixels, each for the first time after its document was opened, best of three, beside {@code mutool draw} and {@code pdftoppm}. Ours
 * is the time from asking until the pixels lie in the mapped memory, by a worker that has drawn other pages before. Theirs
 * is a process a page, its picture thrown away; and mutool's own time a page where one process draws many of a document.
 */
final class RenderBench {
    private static final int A_KIND = 14;
    private static final int WARM_UP_A_KIND = 40;
    private static final int TURNS = 3;
    private static final Pattern TIME = Pattern.compile("page .* (\\d+) (\\d+)ms");

    private RenderBench() {}

    /** The figures of one kind at one resolution, in milliseconds, page by page. */
    private record Figures(List<Double> ours, List<Double> within, List<Double> mutool, List<Double> pdftoppm) {
        Figures() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Figures other) {
            ours.addAll(other.ours);
            within.addAll(other.within);
            mutool.addAll(other.mutool);
            pdftoppm.addAll(other.pdftoppm);
        }
    }

    static List<Bench.Row> run(Path folder) throws IOException, InterruptedException {
        Map<String, List<ScanKinds.Page>> measured = new LinkedHashMap<>();
        Map<String, List<ScanKinds.Page>> others = new LinkedHashMap<>();
        ScanKinds.pages().forEach((kind, pages) -> {
            List<ScanKinds.Page> chosen = spread(pages, Math.min(A_KIND, (pages.size() + 1) / 2));
            measured.put(kind, chosen);
            others.put(kind, spread(pages.stream().filter(page -> !chosen.contains(page)).toList(), WARM_UP_A_KIND));
        });
        List<Bench.Row> rows = new ArrayList<>();
        try (Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            warmUp(workers, others);
            for (int dpi : List.of(110, 220)) {
                Figures all = new Figures();
                long before = cpu();
                for (Map.Entry<String, List<ScanKinds.Page>> kind : measured.entrySet()) {
                    Figures figures = figures(workers, kind.getValue(), dpi);
                    rows.add(row(kind.getKey() + ", " + dpi + " dpi, p50", figures, 50));
                    all.add(figures);
                }
                rows.add(row("all, " + dpi + " dpi, p50", all, 50));
                rows.add(row("all, " + dpi + " dpi, p95", all, 95));
                rows.add(new Bench.Row("the drawing process for " + all.ours.size() + " pages, " + dpi + " dpi", "%.0f ms of processor time".formatted((cpu() - before) / 1e6),
                        "", Double.NaN));
            }
        }
        return rows;
    }

    private static void warmUp(Workers workers, Map<String, List<ScanKinds.Page>> others) {
        int most = others.values().stream().mapToInt(List::size).max().orElse(0);
        // in turns, so that the compiler sees all kinds
        for (int i = 0; i < TURNS * most; i++) {
            for (List<ScanKinds.Page> pages : others.values()) {
                if (!pages.isEmpty()) {
                    draw(workers, pages.get(i % pages.size()), i % 2 == 0 ? 110 : 220, "");
                }
            }
        }
    }

    private static Figures figures(Workers workers, List<ScanKinds.Page> pages, int dpi) throws IOException, InterruptedException {
        Figures figures = new Figures();
        Map<Path, List<Integer>> documents = pages.stream().collect(Collectors.groupingBy(ScanKinds.Page::file, LinkedHashMap::new,
                Collectors.mapping(ScanKinds.Page::page, Collectors.toList())));
        for (Map.Entry<Path, List<Integer>> document : documents.entrySet()) {
            Path file = document.getKey();
            Map<Integer, Double> mutool = new TreeMap<>();
            Map<Integer, Double> ours = new TreeMap<>();
            for (int turn = 0; turn < TURNS; turn++) {
                mutool(file, document.getValue(), dpi).forEach((page, time) -> mutool.merge(page, time, Math::min));
                // another name is another document: no page has been drawn of it before
                String name = dpi + "-" + turn;
                open(workers, file, name);
                for (int page : document.getValue()) {
                    ours.merge(page, draw(workers, new ScanKinds.Page(file, page), dpi, name), Math::min);
                }
            }
            for (int page : document.getValue()) {
                if (mutool.containsKey(page)) {
                    figures.ours.add(ours.get(page));
                    figures.within.add(mutool.get(page));
                    String number = String.valueOf(page);
                    figures.mutool.add(best(List.of("mutool", "draw", "-q", "-r", String.valueOf(dpi), "-F", "ppm", "-o", "/dev/null",
                            file.toString(), number)));
                    figures.pdftoppm.add(best(List.of("pdftoppm", "-r", String.valueOf(dpi), "-f", number, "-l", number, file.toString())));
                }
            }
        }
        return figures;
    }

    private static double best(List<String> command) throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            best = Math.min(best, 1000 * Bench.seconds(command));
        }
        return best;
    }

    /** A page that is not there opens the document and draws nothing. */
    private static void open(Workers workers, Path file, String name) {
        try {
            workers.images().render(new PageRequest(file, name + ".pdf", null, 1 << 30, 1, 0)).join().release();
        } catch (CompletionException noSuchPage) {
            // as wanted
        }
    }

    private static double draw(Workers workers, ScanKinds.Page page, int dpi, String name) {
        long begun = System.nanoTime();
        PageImage image = workers.images().render(new PageRequest(page.file(), name + ".pdf", null, page.page() - 1, dpi / 72f, 0)).join();
        double millis = (System.nanoTime() - begun) / 1e6;
        image.release();
        return millis;
    }

    private static Map<Integer, Double> mutool(Path file, List<Integer> pages, int dpi) throws IOException {
        Map<Integer, Double> times = new TreeMap<>();
        Process process = new ProcessBuilder("mutool", "draw", "-s", "t", "-r", String.valueOf(dpi), file.toString(),
                pages.stream().map(String::valueOf).collect(Collectors.joining(","))).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> {
                Matcher time = TIME.matcher(line);
                if (time.matches()) {
                    times.put(Integer.parseInt(time.group(1)), Double.parseDouble(time.group(2)));
                }
            });
        }
        return times;
    }

    /** The processor time that the processes of this one have used, in nanoseconds. */
    private static long cpu() {
        return ProcessHandle.current().children().map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos).sum();
    }

    private static Bench.Row row(String what, Figures figures, int percentile) {
        double ours = at(figures.ours, percentile);
        double mutool = at(figures.mutool, percentile);
        return new Bench.Row(what + " of " + figures.ours.size() + " pages, beside `mutool draw` (in a process for many pages; and `pdftoppm`)",
                "%.1f ms".formatted(ours), "%.1f ms (%.0f ms; %.0f ms)".formatted(mutool, at(figures.within, percentile),
                at(figures.pdftoppm, percentile)), ours / mutool);
    }

    private static double at(List<Double> values, int percentile) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }

    static List<ScanKinds.Page> spread(List<ScanKinds.Page> pages, int count) {
        return count >= pages.size() ? pages
                : Stream.iterate(0, i -> i < count, i -> i + 1).map(i -> pages.get((int) ((long) i * pages.size() / count))).toList();
    }
}
