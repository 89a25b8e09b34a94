package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.brief.BriefContent.Profile;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.casefile.Workplace;
import casebound.model.BriefDraft;
import casebound.pdf.book.BookResult;
import casebound.sample.SampleCase;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's brief, read by somebody who has nothing but the PDF. */
class SampleCaseBriefTest {
    @TempDir
    Path folder;

    @Test
    void everyLinkBackLinkLabelBookmarkAndTableOfTheSamplesBriefAgrees() throws IOException {
        Workplace desk = new Cases(folder).desk("Pat");
        Path path = folder.resolve("Sample.casebound");
        Path out = folder.resolve("brief.pdf");
        try (Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            SampleCase.make(path, desk, workers, Progress.NONE);
            try (CaseFile sample = CaseFile.open(path, CaseFile.Mode.READ, desk, Progress.NONE)) {
                UUID draft = sample.read(store -> store.all(BriefDraft.class)).getFirst().id();
                BriefContent content = CaseBrief.read(sample, Optional.of(draft), Profile.COURT);
                BookResult result = Brief.by(workers).make(content, out, new CancelFlag(), Progress.NONE);
                assertThat(result.warnings()).isEmpty();
                assertThat(result.audit().unopened()).isEmpty();
                assertThat(result.audit().notThere()).isEmpty();
                assertThat(result.audit().misnumbered()).isEmpty();
                assertThat(result.audit().notBookmarked()).isEmpty();
                assertThat(result.audit().looseFonts()).isEmpty();
            }
        }
        BriefReader.Reading reading = BriefReader.read(out);
        assertThat(reading.disagreements()).isEmpty();
        assertThat(reading.exhibits()).isPositive();
        assertThat(reading.citations()).isGreaterThan(20);
        assertThat(reading.backLinks()).isGreaterThan(20);
        Tools.run("qpdf", "--check", out.toString());
    }
}
