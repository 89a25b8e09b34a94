package casebound.bench;

import casebound.brief.Brief;
import casebound.brief.BriefContent;
import casebound.brief.CaseBrief;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.data.CaseDataLoad;
import casebound.data.TrialCase;
import casebound.pdf.book.BookResult;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The brief of a real trial (text, cover sheets, links, frames and stickers) beside `qpdf --pages`, which puts the same pages behind each other. */
final class BriefBench {
    private BriefBench() {}

    static Bench.Row run(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path out = folder.resolve("brief.pdf");
        double ours = 0;
        int pages;
        try (CaseFile caseFile = new Cases(folder).create();
                Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            new CaseDataLoad(caseFile, workers).load(TrialCase.write(folder), new CancelFlag(), Progress.NONE);
            BriefContent content = new CaseBrief(caseFile, BriefContent.Profile.COURT, null).content(caseFile.clock().instant());
            Brief.by(workers).make(content, out, new CancelFlag(), Progress.NONE);
            Files.delete(out);
            long begun = System.nanoTime();
            BookResult made = Brief.by(workers).make(content, out, new CancelFlag(), Progress.NONE);
            ours = Bench.since(begun);
            pages = made.pages();
        }
        double theirs = Bench.seconds(List.of("qpdf", "--empty", "--pages", out.toString(), "1-z", "--", folder.resolve("merged.pdf").toString()));
        return new Bench.Row("Brief with the cited documents, beside `qpdf --pages` over the same pages", Bench.rate(pages, ours),
                Bench.rate(pages, theirs), ours / theirs);
    }
}
