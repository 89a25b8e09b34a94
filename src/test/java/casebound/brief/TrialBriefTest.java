package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.brief.BriefContent.Profile;
import casebound.brief.ReadBook.LinkSeen;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real trial from a data file through the case and the document process to the paper. */
class TrialBriefTest {
    @TempDir
    Path folder;

    @Test
    void everyCitationOfTheTrialOpensAPageWithTheQuotedWords() throws IOException {
        Path data = TrialCase.write(folder);
        Path out = folder.resolve("brief.pdf");
        List<BriefContent.Cite> cites;
        try (CaseFile caseFile = new Cases(folder).create();
                Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            new CaseDataLoad(caseFile, workers).load(data, new CancelFlag(), Progress.NONE);
            BriefContent content = new CaseBrief(caseFile, Profile.COURT, null).content(caseFile.clock().instant());
            cites = content.facts().stream().flatMap(fact -> fact.cites().stream()).toList();
            BookResult made = Brief.by(workers).make(content, out, new CancelFlag(), Progress.NONE);
            assertThat(made.warnings()).isEmpty();
        }
        assertThat(cites).hasSizeGreaterThan(5);
        try (ReadBook book = new ReadBook(out)) {
            List<String> targets = new ArrayList<>();
            for (LinkSeen link : book.links()) {
                targets.add(dense(book.text(link.target())));
            }
            for (BriefContent.Cite cite : cites) {
                assertThat(targets).as(cite.pin()).anyMatch(page -> page.contains(dense(cite.quote())));
            }
            assertThat(book.outline()).isNotEmpty();
        }
        Tools.run("qpdf", "--check", out.toString());
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }
}
