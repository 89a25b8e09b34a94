package casebound.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.formats.media.Recordings;
import casebound.intake.Intake;
import casebound.intake.Unlocking;
import casebound.loadfile.Delivery;
import casebound.loadfile.LoadFile;
import casebound.loadfile.LoadFileImport;
import casebound.loadfile.LoadReport;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.PageTexts;
import casebound.model.Party;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.receipt.ReceiptReport.Line;
import casebound.receipt.ReceiptReport.Subject;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.DigestPrint;
import casebound.worker.Reading;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an intake leaves behind, and what its report says; with real files, really brought in. */
class ReceiptReportTest {
    private static final String LETTER = "The rounds were found in the prop cart on the set and taken to the office.";

    @TempDir
    Path folder;
    private CaseFile file;
    private Workers workers;
    private Path received;

    @BeforeEach
    void open() throws IOException {
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        received = Files.createDirectories(folder.resolve("box"));
    }

    @AfterEach
    void close() {
        workers.close();
        file.close();
    }

    @Test
    void everyFileOfADeliveryIsAccountedForAndWhatIsWrongWithItIsSaid() throws IOException {
        Files.writeString(folder.resolve("earlier.txt"), "An earlier letter of which there is a copy.");
        bring(folder.resolve("earlier.txt"));
        Files.copy(folder.resolve("earlier.txt"), received.resolve("copy.txt"));
        Files.writeString(received.resolve("letter.txt"), LETTER);
        Files.writeString(received.resolve("letter.html"), "<html><body><p>" + LETTER.replace(" in ", " <b>in</b> ") + "</p></body></html>");
        Files.write(received.resolve("noise.bin"), new byte[] {0, 1, 2, 3, 0, 9});
        Files.writeString(received.resolve("mail.txt"), "Attachments: photo.jpg; letter.txt\n\nSee the photo.");
        pdf("first.pdf", 2, "DEF-000101", "Case 1:16-cv-00745-ESH Document 12 Filed 04/21/16 Page %d of 3");
        pdf("second.pdf", 1, "DEF-000105", "");
        pdf("third.pdf", 1, "DEF-000105", "");
        pdf("scan.pdf", 3, "", "");
        Receipt receipt = bring(received);
        ReceiptReport report = report(receipt);

        assertThat(receipt.title()).isEqualTo("box");
        assertThat(receipt.complete()).isTrue();
        assertThat(report.totals()).isEqualTo(new ReceiptReport.Totals(9, 0, 8, 10));
        assertThat(lines(report, Subject.EXACT)).containsExactly("copy.txt: Left out: in the case as earlier");
        assertThat(lines(report, Subject.SAME_TEXT)).singleElement().asString().matches("letter.(txt|html): The same text as letter.(html|txt)");
        assertThat(report.section(Subject.NOT_READABLE).lines()).extracting(Line::name).containsExactly("noise.bin");
        assertThat(lines(report, Subject.NO_TEXT)).containsExactly("scan.pdf: No text on any of its 3 pages");
        assertThat(report.section(Subject.PAGES).lines()).extracting(Line::name, Line::what, Line::because)
                .containsExactly(tuple("first.pdf", "3 pages expected; it has 2", "The docket stamp says “Page 1 of 3”"));
        assertThat(lines(report, Subject.ATTACHMENTS)).containsExactly("mail.txt: Names “photo.jpg” as attached; it did not come");
        assertThat(lines(report, Subject.BATES)).containsExactly("DEF-000101 – DEF-000105: 5 numbers from the first to the last, on 3 documents");
        assertThat(lines(report, Subject.GAPS)).containsExactly(
                "DEF-000103 – DEF-000104: These 2 numbers are on no page",
                "DEF-000105: This number is on more than one document, third.pdf among them");
        assertThat(report.section(Subject.BATES).lines()).extracting(Line::because).containsOnly("Numbers as read off the pages");
        assertThat(report.section(Subject.ADDED).lines()).hasSize(8).allMatch(line -> line.because().length() == 64);
        assertThat(report(receipt)).isEqualTo(report);

        change(receipt, "lastBates", "DEF-000110");
        change(receipt, "firstBates", "DEF-000100");
        assertThat(lines(report(receipt), Subject.GAPS)).contains("DEF-000100: This number is on no page",
                "DEF-000106 – DEF-000110: These 5 numbers are on no page");
    }

    @Test
    void aRecordingIsADocumentAndWhatWasLockedIsOneOnceItIsOpen() throws IOException {
        Files.copy(Recordings.file("body.mp4"), received.resolve("body worn.mp4"));
        Files.copy(Path.of("src", "test", "resources", "archives", "mixed.zip"), received.resolve("mixed.zip"));
        Files.copy(Path.of("src", "test", "resources", "archives", "pkzip.zip"), received.resolve("pkzip.zip"));
        Receipt receipt = bring(received);
        assertThat(lines(report(receipt), Subject.ADDED)).contains("body worn.mp4: Video, 0:02");
        assertThat(lines(report(receipt), Subject.NOT_READABLE)).containsExactlyInAnyOrder("pkzip.zip: The file is locked with a password.",
                "mixed.zip › log.txt: Locked with a password, in the file that carries it.",
                "mixed.zip › letter.txt: Locked with a password, in the file that carries it.");
        new Unlocking(file, workers).with("swordfish", Progress.NONE, new CancelFlag());
        assertThat(lines(report(receipt), Subject.NOT_READABLE)).containsExactly("pkzip.zip › empty.txt: The file is empty.");
        assertThat(lines(report(receipt), Subject.ADDED)).contains("mixed.zip › log.txt: 1 page", "pkzip.zip › letter.txt: 1 page", "pkzip.zip: 1 page");
    }

    @Test
    void whatIsKnownOfADeliveryStandsOnTopOfAPaperThatOnePrints() throws IOException {
        Files.writeString(received.resolve("letter.txt"), LETTER);
        Receipt receipt = bring(received);
        Party state = new Party(casebound.model.Ids.next(), Party.Type.AGENCY, "State of New Mexico", "", "");
        CaseFile.await(file.change("Add", tx -> tx.add(state)));
        change(receipt, "from", state.id());
        change(receipt, "received", CaseDates.parse("5 Mar 2024"));
        change(receipt, "note", "Two days late.");
        Path out = folder.resolve("receipt.pdf");
        int pages = new DigestPrint(workers).make(ReceiptPaper.plan(report(receipt), file.clock().instant(), file.clock().getZone()), out, new CancelFlag());
        assertThat(pages).isEqualTo(2);
        Path texts = folder.resolve("receipt.pages");
        assertThat(workers.read(out, "receipt.pdf", null, texts, new CancelFlag())).isInstanceOf(Reading.Readable.class);
        try (PageTexts read = PageTexts.open(texts)) {
            assertThat(read.page(0).text()).contains("Receipt: box", "State of New Mexico", "5 Mar 2024", "1 / 2")
                    .doesNotContain("Two days late", "[receipt");
            assertThat(read.page(1).text()).contains("letter.txt", "Documents added");
        }
    }

    @Test
    void anUndoTakesTheReceiptBackAndAnEmptyFolderLeavesNone() throws IOException {
        Files.writeString(received.resolve("letter.txt"), LETTER);
        bring(received);
        CaseFile.await(file.undo());
        assertThat(Cases.all(file, Receipt.class)).isEmpty();
        assertThat(Cases.all(file, ReceivedFile.class)).isEmpty();
        CaseFile.await(file.redo());
        assertThat(Cases.all(file, Receipt.class)).hasSize(1);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        new Intake(file, workers).bring(List.of(empty), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE, new CancelFlag());
        assertThat(Cases.all(file, Receipt.class)).hasSize(1);
    }

    @Test
    void anImportThatIsCanceledSaysSoAndNamesWhatDidNotComeIn() throws IOException {
        for (int i = 0; i < 12; i++) {
            Files.writeString(received.resolve("letter " + i + ".txt"), LETTER + i);
        }
        CancelFlag cancel = new CancelFlag();
        new Intake(file, workers).bring(List.of(received), Intake.Again.LEAVE_OUT, each -> cancel.cancel(), Progress.NONE, cancel);
        Receipt receipt = Cases.all(file, Receipt.class).getLast();
        assertThat(receipt.complete()).isFalse();
        ReceiptReport report = report(receipt);
        int in = report.section(Subject.ADDED).lines().size();
        assertThat(in).isBetween(1, 11);
        assertThat(report.section(Subject.NOT_IN).lines()).hasSize(12 - in);
        assertThat(ReceiptPaper.totals(report.totals(), receipt.complete())).contains("stopped before its end");
    }

    @Test
    void aSequesteredDocumentIsCountedAndNotNamedAndADestroyedOneIsGone() throws IOException {
        Files.writeString(received.resolve("a.txt"), LETTER);
        Files.writeString(received.resolve("b.txt"), "Another letter, which is to stay.");
        Receipt receipt = bring(received);
        Document first = Cases.all(file, Document.class).stream().filter(each -> each.name().equals("a.txt")).findFirst().orElseThrow();
        CaseFile.await(file.sequester(first.id(), "Clawback"));
        ReceiptReport report = report(receipt);
        assertThat(report.totals().documents()).isEqualTo(2);
        assertThat(report.section(Subject.ADDED).lines()).extracting(Line::name).containsExactlyInAnyOrder("(a sequestered document)", "b.txt");
        file.destroy(first.content(), "Protective order");
        assertThat(Cases.all(file, ReceivedFile.class)).extracting(ReceivedFile::path).containsExactly("box/b.txt");
        try (var journal = Files.walk(file.path().resolve("journal"))) {
            for (Path segment : journal.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(segment)).doesNotContain("a.txt");
            }
        }
    }

    @Test
    void aLoadFileSaysWhatIsMissingAndHowManyPagesThereShouldBeAndOneUndoTakesItBack() throws IOException {
        Files.createDirectories(received.resolve("NATIVES"));
        Files.writeString(received.resolve("NATIVES/one.txt"), LETTER);
        Files.writeString(received.resolve("stray.txt"), "Nobody names this file.");
        Path table = Files.writeString(received.resolve("load.csv"), """
                BEGBATES,ENDBATES,BEGATTACH,ENDATTACH,NATIVEPATH
                DEF-0001,DEF-0003,DEF-0001,DEF-0009,NATIVES\\one.txt
                DEF-0004,DEF-0004,DEF-0001,DEF-0009,NATIVES\\gone.txt
                DEF-0005,DEF-0005,DEF-0000,,..\\out.txt
                """);
        LoadReport loaded = new LoadFileImport(file, new Intake(file, workers)).bring(Delivery.of(LoadFile.read(table, null)), Progress.NONE, new CancelFlag());
        Receipt receipt = Cases.all(file, Receipt.class).getFirst();
        assertThat(receipt.id()).isEqualTo(loaded.receipt());
        assertThat(receipt.title()).isEqualTo("load.csv");
        ReceiptReport report = report(receipt);
        assertThat(report.section(Subject.MISSING).lines()).extracting(Line::name, Line::because).containsExactly(
                tuple("NATIVES\\gone.txt", "Line 3 of load.csv"), tuple("..\\out.txt", "Line 4 of load.csv"));
        assertThat(report.section(Subject.UNNAMED).lines()).extracting(Line::name).containsExactly("stray.txt");
        assertThat(report.section(Subject.ATTACHMENTS).lines()).extracting(Line::name).containsExactly("DEF-0009", "DEF-0000");
        assertThat(report.section(Subject.PAGES).lines()).extracting(Line::what, Line::because)
                .containsExactly(tuple("3 pages expected; it has 1", "Line 2 of load.csv"));
        assertThat(report.section(Subject.BATES).lines()).extracting(Line::because).containsOnly("Numbers as entered");
        assertThat(file.verify(true, Progress.NONE)).isEmpty();
        CaseFile.await(file.undo());
        assertThat(Cases.all(file, Document.class)).isEmpty();
        assertThat(Cases.all(file, Receipt.class)).isEmpty();
    }

    private Receipt bring(Path path) {
        new Intake(file, workers).bring(List.of(path), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE, new CancelFlag());
        return Cases.all(file, Receipt.class).getLast();
    }

    private ReceiptReport report(Receipt receipt) {
        return ReceiptReport.of(file, receipt.id(), new CancelFlag(), Progress.NONE);
    }

    private void change(Receipt receipt, String component, Object value) {
        CaseFile.await(file.change("Fill in", tx -> tx.set(receipt.ref(), component, value)));
    }

    private static List<String> lines(ReceiptReport report, Subject subject) {
        return report.section(subject).lines().stream().map(line -> line.name() + ": " + line.what()).toList();
    }

    /** @param stamp with the number of the page filled in */
    private void pdf(String name, int pages, String bates, String stamp) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    if (!stamp.isEmpty()) {
                        write(content, 72, 20, stamp.formatted(i + 1));
                    }
                    if (!bates.isEmpty()) {
                        write(content, 72, 300, name + " goes on and on.");
                        int number = Integer.parseInt(bates.substring(4)) + i;
                        write(content, 450, 770, "DEF-%06d".formatted(number));
                    }
                }
            }
            pdf.save(received.resolve(name).toFile());
        }
    }

    private static void write(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
        content.newLineAtOffset(x, 792 - y);
        content.showText(text);
        content.endText();
    }
}
