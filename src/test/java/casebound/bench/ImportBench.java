package casebound.bench;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.intake.Outcome;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Bringing documents into a case (durable copy, hash, text with places, index, journal, rows) beside {@code pdftotext}, which
 * takes the text alone, and {@code recollindex}, which makes an index of it and keeps no copy.
 */
final class ImportBench {
    /** So many imports of these pages later the compiler has done what it does. */
    private static final int WARMING = 4;

    private ImportBench() {}

    static List<Bench.Row> run(Path folder, List<Path> documents) throws IOException, InterruptedException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        List<Path> copies = new ArrayList<>();
        for (Path document : documents) {
            copies.add(Files.copy(document, papers.resolve(copies.size() + "-" + document.getFileName())));
        }
        double text = 0;
        for (Path document : copies) {
            text += Bench.seconds(List.of("pdftotext", document.toString(), folder.resolve("text.txt").toString()));
        }
        List<Bench.Row> rows = new ArrayList<>();
        try (MemoryWatch memory = new MemoryWatch(); Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            Imported cold = imported(Files.createDirectories(folder.resolve("cold")), copies, workers);
            rows.add(row("cold, beside `pdftotext` one file after another", cold, text));
            if (Bench.has("recollindex")) {
                double index = index(Files.createDirectories(folder.resolve("recoll")), papers);
                rows.add(row("cold, beside `recollindex`", cold, index));
                for (int i = 1; i <= WARMING; i++) {
                    imported(Files.createDirectories(folder.resolve("warming-" + i)), copies, workers);
                }
                rows.add(row("warm (" + WARMING + " imports later), beside `recollindex`", imported(Files.createDirectories(folder.resolve("warm")), copies, workers), index));
            }
            rows.add(new Bench.Row("Import: most memory of all processes", memory.mostMegabytes() + " MB", "goal 900 MB",
                    memory.mostMegabytes() / 900.0));
        }
        return rows;
    }

    private record Imported(int pages, double seconds) {}

    private static Bench.Row row(String what, Imported ours, double theirs) {
        return new Bench.Row("Import, " + what, Bench.rate(ours.pages(), ours.seconds()), Bench.rate(ours.pages(), theirs),
                ours.seconds() / theirs);
    }

    private static Imported imported(Path folder, List<Path> documents, Workers workers) throws IOException {
        int pages = 0;
        long begun = System.nanoTime();
        try (CaseFile caseFile = new Cases(folder).create()) {
            List<Outcome> outcomes = new Intake(caseFile, workers).bring(documents, Intake.Again.ADD_OCCURRENCE, outcome -> { },
                    Progress.NONE, new CancelFlag());
            caseFile.index().await();
            for (Outcome outcome : outcomes) {
                pages += outcome instanceof Outcome.Added added ? added.kept().content().pages() : 0;
            }
            return new Imported(pages, Bench.since(begun));
        }
    }

    private static double index(Path settings, Path papers) throws IOException, InterruptedException {
        Files.writeString(settings.resolve("recoll.conf"), "topdirs = " + papers + "\n");
        return Bench.seconds(List.of("recollindex", "-c", settings.toString()));
    }
}
