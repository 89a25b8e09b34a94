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
import java.util.List;

/** Bringing documents into a case (copy, hash, text with places, index, journal) beside pdftotext, which takes the text alone. */
final class ImportBench {
    private ImportBench() {}

    static Bench.Row run(Path folder, List<Path> documents) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        double theirs = 0;
        Path text = folder.resolve("text.txt");
        for (Path document : documents) {
            theirs += Bench.seconds(List.of("pdftotext", document.toString(), text.toString()));
        }
        int pages = 0;
        long begun = System.nanoTime();
        try (CaseFile caseFile = new Cases(folder).create();
                Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            List<Outcome> outcomes = new Intake(caseFile, workers).bring(documents, Intake.Again.ADD_OCCURRENCE, outcome -> { },
                    Progress.NONE, new CancelFlag());
            caseFile.index().await();
            for (Outcome outcome : outcomes) {
                pages += outcome instanceof Outcome.Added added ? added.kept().pages() : 0;
            }
        }
        double ours = Bench.since(begun);
        return new Bench.Row("Import, cold, two document processes, beside `pdftotext` one file after another", Bench.rate(pages, ours),
                Bench.rate(pages, theirs), ours / theirs);
    }
}
