package casebound.bench;

import casebound.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints how fast the program is beside the public tools that do a part of the same, as rows of a table. */
public final class Bench {
    private Bench() {}

    /**
     * @param args which measurements: {@code import}, {@code brief}, {@code start}, {@code reader}, {@code render},
     *     {@code pixels}, {@code ocr}; none for all
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> wanted = args.length == 0 ? List.of("import", "brief", "start", "reader", "render", "pixels", "ocr") : List.of(args);
        Path folder = Files.createTempDirectory("casebound-bench");
        try {
            if (wanted.contains("import")) {
                ImportBench.run(folder.resolve("import"), documents()).forEach(Bench::print);
            }
            if (wanted.contains("brief")) {
                print(BriefBench.run(folder.resolve("brief")));
            }
            if (wanted.contains("ocr") && has("tesseract")) {
                print(OcrBench.run(folder.resolve("ocr")));
            }
            if (wanted.contains("start")) {
                print(StartBench.run(folder.resolve("start")));
            }
            if (wanted.contains("reader")) {
                ReaderBench.run(folder.resolve("reader"), Corpus.folder()).forEach(Bench::print);
            }
            if (wanted.contains("render")) {
                RenderBench.run(folder.resolve("render")).forEach(Bench::print);
            }
            if (wanted.contains("pixels")) {
                PixelBench.run(folder.resolve("pixels")).forEach(Bench::print);
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    /** The PDFs of the corpus that every tool reads, without the hostile ones. */
    private static List<Path> documents() throws IOException {
        return Corpus.table("EXPECTED.tsv").stream()
                .filter(row -> row.get("kind").equals("pdf") && row.get("pdftotext_rc").equals("0") && row.get("needs_password").equals("no")
                        && !row.get("file").startsWith("hostile/") && !row.get("file").startsWith("pdf-features/"))
                .map(row -> Corpus.folder().resolve(row.get("file"))).toList();
    }

    private static void print(Row row) {
        System.out.printf("| %s | %s | %s | %.2f |%n", row.what(), row.ours(), row.theirs(), row.ratio());
    }

    /**
     * One row of the table.
     *
     * @param ratio ours by theirs, in time for the same work: below 1 we are faster
     */
    record Row(String what, String ours, String theirs, double ratio) {}

    /** Runs a program to its end, without its output. Answers the seconds that it took. */
    static double seconds(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int end = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (end != 0 && end != 3) {
            throw new IllegalStateException(command.getFirst() + " ended with " + end);
        }
        return since(begun);
    }

    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    static String rate(int pages, double seconds) {
        return "%.0f pages/s (%d pages)".formatted(pages / seconds, pages);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }

    /** Whether a program is there to compare with. */
    static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Map<String, String> display() {
        return System.getenv().containsKey("DISPLAY") ? Map.of("DISPLAY", System.getenv("DISPLAY")) : Map.of();
    }
}
