package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.formats.Corpus;
import casebound.model.Content;
import casebound.model.Content.Readability;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.PageRequest;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords open what is locked, and are written nowhere. */
class UnlockingTest {
    private static final String PASSWORD = "openpassword";

    @TempDir
    Path folder;

    @Test
    void aPasswordIsTriedOnAllLockedFilesAndWrittenNowhere() throws IOException {
        Path one = Corpus.file("pdf-features/py-pdf/libreoffice-writer-password.pdf");
        Path other = Corpus.file("pdf-features/encrypted/c-r3.pdf");
        Cases cases = new Cases(folder.resolve("cases"));
        try (CaseFile caseFile = cases.create(); Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            List<Outcome> outcomes = new Intake(caseFile, workers).bring(List.of(one, other), Intake.Again.LEAVE_OUT, each -> { },
                    Progress.NONE, new CancelFlag());
            assertThat(outcomes).hasSize(2).allMatch(Outcome.Encrypted.class::isInstance);
            Unlocking unlocking = new Unlocking(caseFile, workers);
            assertThat(unlocking.with("wrong", Progress.NONE, new CancelFlag())).isEqualTo(new Unlocking.Result(0, 2));
            assertThat(unlocking.with(PASSWORD, Progress.NONE, new CancelFlag())).isEqualTo(new Unlocking.Result(1, 1));
            Content open = Cases.all(caseFile, Content.class).stream()
                    .filter(content -> content.readability() == Readability.READABLE).findFirst().orElseThrow();
            assertThat(open.pages()).isEqualTo(1);
            Path original = caseFile.vault().original(open.sha256());
            workers.images().render(new PageRequest(original, "a.pdf", workers.passwords().of(original), 0, 1, 0)).join().release();
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
            CaseFile.await(caseFile.undo());
            assertThat(unlocking.locked()).isEqualTo(2);
        }
        byte[] secret = PASSWORD.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
            }
        }
    }
}
