package casebound.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.intake.Outcome;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.OcrWord;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans come in, are read in the background, and are then found and quoted like other pages. */
class OcrRunTest {
    private static final List<String> LINES = List.of("The ferry left at nine.", "A heron stood on the pier.",
            "Nobody saw the lantern.", "The harbor master signed.");

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

    @Test
    void aScanIsReadFoundAndKeptOverAnEndInTheMiddle() throws IOException {
        Path scan = scan(folder.resolve("scan.tif"));
        String sha;
        try (CaseFile caseFile = cases.create()) {
            new Intake(caseFile, workers).bring(List.of(scan), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE, new CancelFlag());
            Content content = Cases.all(caseFile, Content.class).getFirst();
            sha = content.sha256();
            OcrRun run = new OcrRun(caseFile, workers);
            assertThat(run.left()).isEqualTo(LINES.size());
            assertThat(OcrRun.wanted(caseFile, sha)).isTrue();
            long lines = caseFile.head().seq();
            caseFile.ocr().lookAt(Cases.all(caseFile, Document.class).getFirst().id(), 2);
            CancelFlag cancel = new CancelFlag();
            List<Integer> read = Collections.synchronizedList(new ArrayList<>());
            caseFile.ocr().onPage((id, page) -> {
                read.add(page);
                cancel.cancel();
            });
            assertThatThrownBy(() -> run.run(Progress.NONE, cancel)).isInstanceOfSatisfying(ProblemException.class,
                    canceled -> assertThat(canceled.problem().code()).isEqualTo(Code.CANCELLED));
            assertThat(read).as("what a person looks at comes first").isNotEmpty().allMatch(page -> page >= 2);
            assertThat(caseFile.head().seq()).as("the journal says nothing of what can be made again").isEqualTo(lines);
        }
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(new OcrRun(caseFile, workers).left()).isBetween(1, LINES.size() - 1);
            OcrRun.Result result = new OcrRun(caseFile, workers).run(Progress.NONE, new CancelFlag());
            assertThat(result.failed()).isZero();
            assertThat(new OcrRun(caseFile, workers).left()).isZero();
            caseFile.index().await();
            for (int page = 0; page < LINES.size(); page++) {
                String word = LINES.get(page).split(" ")[page == 0 ? 1 : page == 1 ? 1 : page == 2 ? 3 : 1].replace(".", "");
                assertThat(caseFile.index().search(word, 10, null).hits()).as(word).extracting(hit -> hit.page()).containsExactly(page);
            }
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
        try (CaseFile reader = cases.read(); PageTexts texts = reader.pageTexts(sha)) {
            PageText page = texts.page(1);
            assertThat(page.text()).isEqualTo(LINES.get(1));
            assertThat(texts.extractor(1)).startsWith("tesseract");
            List<OcrWord> words = texts.words(1);
            assertThat(words).extracting(word -> page.text().substring(word.from(), word.to())).containsExactly(LINES.get(1).split(" "));
            assertThat(words).noneMatch(OcrWord::unsure);
            // drawn 200 pixels from the left, its baseline 400 from the top; the file says that a pixel is a point
            assertThat(page.left(0)).isBetween(196f, 208f);
            assertThat(page.bottom(0)).isBetween(394f, 416f);
            reader.index().await();
            assertThat(reader.index().search("heron", 10, null).hits()).hasSize(1);
            assertThatThrownBy(() -> new OcrRun(reader, workers).run(Progress.NONE, new CancelFlag()))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem().code()).isEqualTo(Code.CASE_READ_ONLY));
        }
    }

    @Test
    void whatIsDestroyedOrSequesteredIsNotReadAndWhatWasReadGoesToo() throws IOException {
        Path scan = scan(folder.resolve("scan.tif"));
        try (CaseFile caseFile = cases.create()) {
            Outcome outcome = new Intake(caseFile, workers).bring(List.of(scan), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE,
                    new CancelFlag()).getFirst();
            Content content = Cases.all(caseFile, Content.class).getFirst();
            CaseFile.await(caseFile.sequester(((Outcome.Added) outcome).kept().document(), "clawback"));
            assertThat(new OcrRun(caseFile, workers).left()).isZero();
            CaseFile.await(caseFile.lift(((Outcome.Added) outcome).kept().document()));
            caseFile.ocr().onPage((id, page) -> {
                if (page == 0) {
                    caseFile.destroy(content.id(), "protective order");
                }
            });
            new OcrRun(caseFile, workers).run(Progress.NONE, new CancelFlag());
            caseFile.index().await();
            assertThat(caseFile.ocr().begun(content.sha256())).isFalse();
            assertThat(caseFile.index().search("ferry", 10, null).hits()).isEmpty();
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void processesThatNeedTheEngineForTheFirstTimeDoNotDestroyEachOthersLibraries() throws IOException {
        Path scan = scan(folder.resolve("scan.tif"));
        WorkerLimits many = new WorkerLimits(LINES.size(), 512L << 20, Duration.ofSeconds(120), Duration.ofSeconds(120), 10, 1L << 20);
        try (Workers fresh = new Workers(folder.resolve("fresh"), many); var threads = Executors.newFixedThreadPool(LINES.size())) {
            List<Future<?>> reading = new ArrayList<>();
            for (int page = 0; page < LINES.size(); page++) {
                int each = page;
                reading.add(threads.submit(() -> fresh.ocr(scan, "scan.tif", each, folder.resolve(each + ".ocr"), new CancelFlag())));
            }
            assertThat(reading).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofMinutes(2)));
        }
    }


    /** A TIFF of letter pages at 200 dots an inch with one line each. */
    private static Path scan(Path file) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
        ImageWriter writer = writers.next();
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (String line : LINES) {
                writer.writeToSequence(new IIOImage(page(line), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static BufferedImage page(String line) {
        // without a resolution a picture is as wide as a letter page at most: 8.5 inches
        BufferedImage image = new BufferedImage(1700, 2200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1700, 2200);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 50));
        graphics.setRenderingHint(java.awt.RenderingHints.KEY_TEXT_ANTIALIASING, java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.drawString(line, 200, 400);
        graphics.dispose();
        return image;
    }
}
