package casebound.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.Corpus;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.model.Content;
import casebound.model.OcrPage;
import casebound.model.PageText;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyRunTest {
    @TempDir
    Path folder;
    private Workers workers;
    private Cases cases;

    @BeforeEach
    void begin() {
        workers = new Workers(folder.resolve("work"), WorkerLimits.background());
        cases = new Cases(folder);
    }

    @AfterEach
    void end() {
        workers.close();
    }

    private void bring(CaseFile caseFile, Path... files) {
        new Intake(caseFile, workers).bring(List.of(files), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE, new CancelFlag());
    }

    private static PrivacyLook look(CaseFile caseFile) {
        return caseFile.privacy().look(Cases.all(caseFile, Content.class).getFirst().sha256()).orElseThrow();
    }

    private static int run(CaseFile caseFile, Workers workers) {
        return new PrivacyRun(caseFile, workers).run(Progress.NONE, new CancelFlag());
    }

    @Test
    void aCaseIsLookedThroughOnceAndTheFindingsAreKept() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "The claimant, SSN 219-41-7733, was born on March 14, 1961.");
        try (CaseFile caseFile = cases.create()) {
            List<UUID> told = new ArrayList<>();
            caseFile.privacy().onLook(told::add);
            bring(caseFile, text);
            assertThat(run(caseFile, workers)).isEqualTo(1);
            assertThat(told).containsExactly(Cases.all(caseFile, Content.class).getFirst().id());
            assertThat(look(caseFile).warnings()).extracting(PrivacyWarning::type).containsExactly(Type.SOCIAL_SECURITY, Type.BIRTH_DATE);
            assertThat(run(caseFile, workers)).as("nothing is left").isZero();
            bring(caseFile, Files.writeString(folder.resolve("plain.txt"), "Nothing at all."));
            assertThat(run(caseFile, workers)).as("what came in since").isEqualTo(1);
        }
        try (CaseFile caseFile = cases.open("Writer")) {
            assertThat(run(caseFile, workers)).isZero();
            assertThat(look(caseFile).warnings()).hasSize(2);
        }
    }

    @Test
    void redactionsOfARealPaperAreFoundInTheWorker() throws IOException {
        Path paper = Corpus.folder().resolve("court-misc/redactions/rectangles_yes.pdf");
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, paper);
            run(caseFile, workers);
            assertThat(look(caseFile).inFile()).singleElement().satisfies(warning -> {
                assertThat(warning.type()).isEqualTo(Type.REDACTION);
                assertThat(warning.areas()).isNotEmpty();
            });
        }
    }

    @Test
    void whatOcrReadLaterIsLookedAtToo() throws IOException {
        Path scan = folder.resolve("scan.png");
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY), "png", scan.toFile());
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, scan);
            run(caseFile, workers);
            assertThat(look(caseFile).blank()).as("OCR has not been here").isFalse();
            String words = "DOB: 3/14/1961";
            Content content = Cases.all(caseFile, Content.class).getFirst();
            caseFile.ocr().keep(content, 0, "test/1", new OcrPage(new PageText(200, 100, words, new float[4 * words.length()]), new byte[2]));
            assertThat(run(caseFile, workers)).isEqualTo(1);
            assertThat(look(caseFile).inText()).extracting(PrivacyWarning::type).containsExactly(Type.BIRTH_DATE);
        }
    }

    @Test
    void aPageOnWhichOcrFoundNothingIsBlank() throws IOException {
        Path scan = folder.resolve("scan.png");
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY), "png", scan.toFile());
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, scan);
            caseFile.ocr().keep(Cases.all(caseFile, Content.class).getFirst(), 0, "test/1", OcrPage.empty(200, 100));
            run(caseFile, workers);
            assertThat(look(caseFile).blank()).isTrue();
        }
    }

    @Test
    void whatIsDamagedOrByOlderRulesIsMadeAgain() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, Files.writeString(folder.resolve("letter.txt"), "SSN 219-41-7733"));
            Content content = Cases.all(caseFile, Content.class).getFirst();
            caseFile.privacy().keep(content, new PrivacyLook(0, 0, false, List.of(), List.of()));
            assertThat(run(caseFile, workers)).isEqualTo(1);
            assertThat(look(caseFile).warnings()).hasSize(1);
        }
        Path kept;
        try (CaseFile caseFile = cases.open("Writer")) {
            kept = caseFile.vault().derivedPath(Cases.all(caseFile, Content.class).getFirst().sha256(), "privacy");
        }
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length - 1] ^= 1;
        Files.write(kept, bytes);
        try (CaseFile caseFile = cases.open("Writer")) {
            assertThat(run(caseFile, workers)).isEqualTo(1);
            assertThat(look(caseFile).warnings()).hasSize(1);
        }
    }

    @Test
    void sequesteredAndDestroyedDocumentsAreLeftAlone() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, Files.writeString(folder.resolve("letter.txt"), "SSN 219-41-7733"));
            var document = Cases.all(caseFile, casebound.model.Document.class).getFirst();
            Content content = Cases.all(caseFile, Content.class).getFirst();
            CaseFile.await(caseFile.sequester(document.id(), "clawback"));
            assertThat(run(caseFile, workers)).isZero();
            CaseFile.await(caseFile.lift(document.id()));
            assertThat(run(caseFile, workers)).isEqualTo(1);
            caseFile.destroy(content.id(), "order of the court");
            assertThat(caseFile.privacy().look(content.sha256())).isEmpty();
            assertThat(caseFile.vault().derivedPath(content.sha256(), "privacy")).doesNotExist();
            caseFile.privacy().keep(content, new PrivacyLook(1, 0, false, List.of(), List.of()));
            assertThat(caseFile.privacy().look(content.sha256())).as("too late").isEmpty();
        }
    }

    @Test
    void aCanceledRunGoesOnLater() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, Files.writeString(folder.resolve("letter.txt"), "SSN 219-41-7733"));
            CancelFlag cancel = new CancelFlag();
            cancel.cancel();
            assertThatThrownBy(() -> new PrivacyRun(caseFile, workers).run(Progress.NONE, cancel))
                    .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem().code()).isEqualTo(Code.CANCELLED));
            assertThat(run(caseFile, workers)).isEqualTo(1);
        }
    }
}
