package casebound.loadfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import casebound.Corpus;
import casebound.Scanned;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.loadfile.RowOutcome.What;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Document.Version;
import casebound.model.ReceivedFile;
import casebound.ocr.OcrRun;
import casebound.privacy.PrivacyRun;
import casebound.problem.ProblemException;
import casebound.receipt.ReceiptReport;
import casebound.receipt.ReceiptReport.Line;
import casebound.receipt.ReceiptReport.Subject;
import casebound.suggest.Suggestion;
import casebound.suggest.Suggestions;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Natives, images and texts of one delivery are joined: real volumes, really brought in. */
class DeliveryTest {
    @TempDir
    Path folder;
    private Path volume;
    private CaseFile file;
    private Workers workers;

    @BeforeEach
    void open() throws IOException {
        volume = Files.createDirectories(folder.resolve("VOL001"));
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
    }

    @AfterEach
    void close() {
        workers.close();
        file.close();
    }

    @Test
    void theImagesOfADocumentAreItsPagesWithTheirNumbers() throws IOException {
        Scanned.tiff(volume.resolve("IMAGES/1.tif"), "The lantern was lit");
        Scanned.tiff(volume.resolve("IMAGES/2.tif"), "at nine", "and went out at ten");
        Scanned.picture(volume.resolve("IMAGES/3.jpg"), "jpg", "A photograph of the harbor");
        Scanned.tiff(volume.resolve("IMAGES/4.tif"), "Another paper");
        Path list = Files.writeString(volume.resolve("VOL001.opt"), """
                DEF-0001,VOL001,IMAGES\\1.tif,Y,,,4
                DEF-0002,VOL001,IMAGES\\2.tif,,,,
                DEF-0004,VOL001,IMAGES\\3.jpg,,,,
                DEF-0005,VOL001,.\\images\\4.TIF,Y,,,1
                """);
        LoadReport report = bring(Delivery.of(LoadFile.read(list, null)));
        assertThat(report.complete()).isTrue();
        assertThat(report.bound()).extracting(LoadReport.Bound::control, LoadReport.Bound::images, LoadReport.Bound::pages)
                .containsExactly(tuple("DEF-0001", 3, 4), tuple("DEF-0005", 1, 1));
        Document bound = find(report.bound().getFirst());
        assertThat(bound.version()).isEqualTo(Version.BOUND);
        assertThat(bound.name()).isEqualTo("DEF-0001.pdf");
        assertThat(labels(bound)).containsExactly("0 4 DEF-0001");
        Content content = content(bound);
        assertThat(content.mediaType()).isEqualTo("application/pdf");
        assertThat(content.pages()).isEqualTo(4);
        List<Document> images = Cases.all(file, Document.class).stream().filter(each -> bound.id().equals(each.parent())).toList();
        assertThat(images).extracting(Document::name).containsExactlyInAnyOrder("1.tif", "2.tif", "3.jpg");
        List<java.util.UUID> chosen = file.read(store -> store.documents().toChooseFrom().stream().map(listed -> listed.document().id()).toList());
        assertThat(chosen).as("an image is chosen as a page").containsExactlyElementsOf(report.bound().stream().map(LoadReport.Bound::document).toList());
        assertThat(images).allMatch(each -> each.version() == Version.RECEIVED && labels(each).isEmpty());
        assertThat(Files.readAllBytes(file.vault().original(content(images.getFirst()).sha256())))
                .isEqualTo(Files.readAllBytes(volume.resolve("IMAGES/" + images.getFirst().name())));

        ReceiptReport receipt = receipt(report);
        assertThat(receipt.totals()).isEqualTo(new ReceiptReport.Totals(4, 0, 2, 5));
        assertThat(receipt.section(Subject.NO_TEXT).lines()).extracting(Line::name).containsExactly("DEF-0001.pdf", "DEF-0005.pdf");
        assertThat(receipt.section(Subject.BATES).lines()).extracting(Line::name).containsExactly("DEF-0001 – DEF-0005");
        assertThat(receipt.section(Subject.GAPS).lines()).isEmpty();
        assertThat(receipt.section(Subject.PAGES).lines()).isEmpty();
        assertThat(receipt.section(Subject.ADDED).lines()).extracting(Line::name, Line::what).contains(
                tuple("DEF-0001.pdf", "4 pages, DEF-0001 – DEF-0004, put together here from its images"), tuple("IMAGES\\1.tif", "1 page"));
        assertThat(file.verify(true, Progress.NONE)).isEmpty();
    }

    @Test
    void imagesAreReadAsPagesOfTheirDocumentAndNotOnceMoreByThemselves() throws IOException {
        Scanned.tiff(volume.resolve("1.tif"), "The lantern was lit");
        Scanned.tiff(volume.resolve("2.tif"), "Alex Baldwin lit the lantern");
        Path list = Files.writeString(volume.resolve("VOL001.opt"), "DEF-0001,V,1.tif,Y,,,2\nDEF-0002,V,2.tif,,,,\n");
        LoadReport report = bring(Delivery.of(LoadFile.read(list, null)));
        Document bound = find(report.bound().getFirst());
        try (Workers quiet = new Workers(folder.resolve("quiet"), WorkerLimits.background())) {
            OcrRun ocr = new OcrRun(file, quiet);
            assertThat(ocr.left()).as("two pages, not four").isEqualTo(2);
            assertThat(ocr.run(Progress.NONE, new CancelFlag())).isEqualTo(new OcrRun.Result(2, 0));
            assertThat(new PrivacyRun(file, quiet).run(Progress.NONE, new CancelFlag())).as("the document alone is looked through").isEqualTo(1);
        }
        file.index().await();
        assertThat(file.index().search("DEF-0002", 10, null).hits()).as("a page is found by its number").singleElement()
                .satisfies(hit -> assertThat(hit.page()).isEqualTo(1)).extracting(hit -> hit.ref()).isEqualTo(bound.ref());
        assertThat(file.index().search("lantern", 10, null).hits()).hasSize(2).allMatch(hit -> hit.ref().equals(bound.ref()))
                .extracting(hit -> hit.label()).containsExactlyInAnyOrder("DEF-0001", "DEF-0002");
        CaseFile.await(file.change("Add", tx -> tx.add(Cases.party("Alec Baldwin"))));
        assertThat(new Suggestions(file).all(new CancelFlag(), Progress.NONE)).extracting(Suggestion::document).containsExactly(bound.id());
        assertThat(file.verify(true, Progress.NONE)).isEmpty();

        Path again = Scanned.tiff(folder.resolve("again/1.tif"), "The lantern was lit");
        new Intake(file, workers).bring(List.of(again), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE, new CancelFlag());
        try (Workers quiet = new Workers(folder.resolve("quiet"), WorkerLimits.background())) {
            assertThat(new OcrRun(file, quiet).left()).as("the same image by itself is a document to read").isEqualTo(1);
        }
    }

    @Test
    void anImageThatIsMissingOrNoneIsNamedAndTheNumbersOfTheOthersAreRight() throws IOException {
        Scanned.tiff(volume.resolve("1.tif"), "One");
        Files.writeString(volume.resolve("3.tif"), "no picture at all");
        Scanned.tiff(volume.resolve("4.tif"), "Four");
        Path list = Files.writeString(volume.resolve("VOL001.opt"), """
                DEF-0001,V,1.tif,Y,,,4
                DEF-0002,V,2.tif,,,,
                DEF-0003,V,3.tif,,,,
                DEF-0004,V,4.tif,,,,
                DEF-0005,V,5.tif,Y,,,1
                """);
        LoadReport report = bring(Delivery.of(LoadFile.read(list, null)));
        Document bound = find(report.bound().getFirst());
        assertThat(report.bound()).hasSize(1);
        assertThat(labels(bound)).containsExactly("0 1 DEF-0001", "1 1 DEF-0004");
        assertThat(report.missing()).extracting(LoadReport.Named::loadFile, LoadReport.Named::line, LoadReport.Named::path)
                .containsExactly(tuple("VOL001.opt", 2, "2.tif"), tuple("VOL001.opt", 5, "5.tif"));
        assertThat(report.counts()).containsExactly(new LoadReport.Named("VOL001.opt", 1, Field.PAGECOUNT, "DEF-0001"));
        Document words = Cases.all(file, Document.class).stream().filter(each -> each.name().equals("3.tif")).findFirst().orElseThrow();
        assertThat(words.parent()).isEqualTo(bound.id());
        assertThat(labels(words)).as("its number stands on itself").containsExactly("0 1 DEF-0003");
        ReceiptReport receipt = receipt(report);
        assertThat(receipt.section(Subject.MISSING).lines()).extracting(Line::name, Line::because)
                .containsExactly(tuple("2.tif", "Line 2 of VOL001.opt"), tuple("5.tif", "Line 5 of VOL001.opt"));
        assertThat(receipt.section(Subject.PAGES).lines()).extracting(Line::name, Line::what)
                .containsExactly(tuple("DEF-0001.pdf", "4 pages expected; it has 2"));
        assertThat(receipt.section(Subject.GAPS).lines()).extracting(Line::name).containsExactly("DEF-0002");
    }

    @Test
    void nativesImagesAndTextsOfATableAreOneIntakeAndOneUndoTakesItBack() throws IOException {
        Path table = delivery();
        Delivery delivery = Delivery.of(LoadFile.read(table, null));
        assertThat(delivery.images()).get().extracting(LoadFile::name).isEqualTo("VOL001.opt");
        LoadReport report = bring(delivery);
        assertThat(report.rows()).extracting(RowOutcome::what).containsExactly(What.NATIVE, What.IMAGES, What.TEXT, What.NATIVE);
        assertThat(report.images()).hasSize(6).allMatch(row -> row.what() == What.NATIVE);
        assertThat(report.missing()).isEmpty();
        assertThat(report.unnamed()).containsExactly("stray.txt");

        Document sheet = find(report.rows().get(0));
        assertThat(sheet.name()).isEqualTo("ledger.csv");
        assertThat(labels(sheet)).containsExactly("0 1 DEF-0001");
        Document images = version(sheet, Version.BOUND);
        assertThat(labels(images)).containsExactly("0 2 DEF-0001");
        assertThat(images.title()).isEqualTo("The ledger (images as produced)");
        Document text = version(sheet, Version.OCR);
        assertThat(text.name()).isEqualTo("DEF-0001.txt");
        assertThat(labels(text)).isEmpty();

        Document letter = find(report.rows().get(1));
        assertThat(letter.version()).isEqualTo(Version.BOUND);
        assertThat(letter.name()).as("the file is a PDF that was made here").isEqualTo("DEF-0003.pdf");
        assertThat(letter.title()).isEqualTo("letter.docx");
        assertThat(letter.versionOf()).isNull();
        assertThat(letter.parent()).as("its family").isEqualTo(sheet.id());
        assertThat(labels(letter)).containsExactly("0 3 DEF-0003");
        assertThat(version(letter, Version.OCR).name()).isEqualTo("DEF-0003.txt");

        Document onlyText = find(report.rows().get(2));
        assertThat(onlyText.version()).isEqualTo(Version.RECEIVED);
        assertThat(onlyText.versionOf()).isNull();
        assertThat(labels(onlyText)).containsExactly("0 1 DEF-0006");
        Document unclaimed = find(report.bound().getLast());
        assertThat(unclaimed.title()).isEqualTo("DEF-0009");
        assertThat(unclaimed.versionOf()).isNull();

        assertThat(report.counts()).as("the letter has three pages, not two").containsExactly(new LoadReport.Named("VOL001.dat", 3, Field.PAGECOUNT, "def-0003"));
        ReceiptReport receipt = receipt(report);
        assertThat(Cases.all(file, ReceivedFile.class)).filteredOn(row -> row.outcome() == ReceivedFile.Outcome.ADDED || row.outcome() == ReceivedFile.Outcome.ADDED_AGAIN)
                .as("every file once").hasSize(11).doesNotHaveDuplicates();
        assertThat(receipt.totals()).isEqualTo(new ReceiptReport.Totals(11, 0, 5, 1 + 3 + 1 + 1 + 1));
        assertThat(receipt.section(Subject.PAGES).lines()).extracting(Line::name, Line::what, Line::because)
                .containsExactly(tuple("DEF-0003.pdf", "2 pages expected; it has 3", "Line 3 of VOL001.dat"));
        assertThat(receipt.section(Subject.SAME_TEXT).lines()).as("the text of a document is no other file").isEmpty();
        assertThat(receipt.section(Subject.GAPS).lines()).extracting(Line::name).containsExactly("DEF-0008");
        assertThat(file.verify(true, Progress.NONE)).isEmpty();
        CaseFile.await(file.undo());
        assertThat(Cases.all(file, Document.class)).isEmpty();
        assertThat(Cases.all(file, ReceivedFile.class)).isEmpty();
        CaseFile.await(file.redo());
        assertThat(Cases.all(file, Document.class)).hasSize(14);
        file.index().await();
        assertThat(file.verify(true, Progress.NONE)).isEmpty();
    }

    /** A ledger with everything; a letter without its native file, attached to it; a paper of text alone; a native file alone. */
    private Path delivery() throws IOException {
        Files.createDirectories(volume.resolve("NATIVES"));
        Files.createDirectories(volume.resolve("TEXT"));
        String ledger = "Date;Rounds;Who took them from the prop cart\n1 Oct;50;nobody has signed\n";
        Files.writeString(volume.resolve("NATIVES/DEF-0001.csv"), ledger);
        Files.writeString(volume.resolve("TEXT/DEF-0001.txt"), ledger.replace(";", "  "));
        Files.writeString(volume.resolve("TEXT/DEF-0003.txt"), "A letter about the rounds in the cart, as somebody's OCR has it.");
        Files.writeString(volume.resolve("TEXT/DEF-0006.txt"), "Words of a lost file.");
        Files.writeString(volume.resolve("NATIVES/DEF-0007.txt"), "A note by itself.");
        Files.writeString(volume.resolve("stray.txt"), "Nobody names me.");
        for (int i : new int[] {1, 2, 3, 4, 5, 9}) {
            Scanned.tiff(volume.resolve("IMAGES/DEF-%04d.tif".formatted(i)), "Page " + i);
        }
        Files.writeString(volume.resolve("VOL001.opt"), """
                DEF-0001,VOL001,IMAGES\\DEF-0001.tif,Y,,,2
                DEF-0002,VOL001,IMAGES\\DEF-0002.tif,,,,
                DEF-0003,VOL001,IMAGES\\DEF-0003.tif,Y,,,3
                DEF-0004,VOL001,IMAGES\\DEF-0004.tif,,,,
                DEF-0005,VOL001,IMAGES\\DEF-0005.tif,,,,
                DEF-0009,VOL001,IMAGES\\DEF-0009.tif,Y,,,1
                """);
        return Files.writeString(volume.resolve("VOL001.dat"), """
                þBEGBATESþ|þENDBATESþ|þBEGATTACHþ|þFILENAMEþ|þSUBJECTþ|þNATIVEPATHþ|þTEXTPATHþ
                þDEF-0001þ|þDEF-0002þ|þDEF-0001þ|þledger.csvþ|þThe ledgerþ|þNATIVES\\DEF-0001.csvþ|þTEXT\\DEF-0001.txtþ
                þdef-0003þ|þdef-0004þ|þDEF-0001þ|þletter.docxþ|þþ|þþ|þTEXT\\DEF-0003.txtþ
                þDEF-0006þ|þDEF-0006þ|þþ|þþ|þþ|þþ|þTEXT\\DEF-0006.txtþ
                þDEF-0007þ|þDEF-0007þ|þþ|þþ|þþ|þNATIVES\\DEF-0007.txtþ|þþ
                """);
    }

    @Test
    void aListOfImagesThatIsAboutOtherNumbersStaysOutUnlessAPersonNamesIt() throws IOException {
        Scanned.tiff(volume.resolve("1.tif"), "One");
        Path list = Files.writeString(volume.resolve("other.opt"), "XYZ-1,V,1.tif,Y,,,1\n");
        Files.writeString(volume.resolve("a.txt"), "A paper.");
        Path table = Files.writeString(volume.resolve("load.csv"), "BEGBATES,NATIVEPATH\nDEF-1,a.txt\n");
        LoadFile rows = LoadFile.read(table, null);
        assertThat(Delivery.of(rows).images()).isEmpty();
        assertThat(bring(Delivery.of(rows)).bound()).isEmpty();
        Delivery both = Delivery.of(LoadFile.read(list, null), rows);
        assertThat(both.file()).isEqualTo(rows);
        LoadReport report = bring(both);
        assertThat(report.rows()).hasSize(1);
        assertThat(report.bound()).extracting(LoadReport.Bound::control).containsExactly("XYZ-1");
        assertThatThrownBy(() -> Delivery.of(rows, rows)).isInstanceOf(ProblemException.class);
    }

    @Test
    void loadFilesInADataFolderAreAboutTheVolumeAboveIt() throws IOException {
        Scanned.tiff(volume.resolve("IMAGES/1.tif"), "One");
        Scanned.tiff(volume.resolve("IMAGES/2.tif"), "Two");
        Files.createDirectories(volume.resolve("NATIVES"));
        Files.writeString(volume.resolve("NATIVES/1.txt"), "A paper.");
        Files.writeString(volume.resolve("stray.txt"), "Nobody names me.");
        Files.writeString(folder.resolve("secret.txt"), "Not yours.");
        Path data = Files.createDirectories(volume.resolve("Data"));
        Files.writeString(data.resolve("VOL001.opt"), "DEF-1,VOL001,IMAGES\\1.tif,Y,,,1\nDEF-2,VOL001,\\VOL001\\IMAGES\\2.tif,Y,,,1\n");
        Path table = Files.writeString(data.resolve("VOL001.csv"), "BEGBATES,NATIVEPATH\nDEF-1,..\\NATIVES\\1.txt\nDEF-2,..\\..\\secret.txt\n");
        LoadReport report = bring(Delivery.of(LoadFile.read(table, null)));
        assertThat(report.rows()).extracting(RowOutcome::what).containsExactly(What.NATIVE, What.IMAGES);
        assertThat(report.missing()).isEmpty();
        assertThat(report.outside()).extracting(LoadReport.Named::path).containsExactly("..\\..\\secret.txt");
        assertThat(report.unnamed()).containsExactly("stray.txt");
        assertThat(report.bound()).hasSize(2);

        Files.createDirectories(volume.resolve("My.casebound"));
        Files.writeString(volume.resolve("My.casebound/case.json"), "{}");
        assertThat(bring(Delivery.of(LoadFile.read(table, null))).unnamed()).as("a case that lies there did not come with it").containsExactly("stray.txt");

        Path own = Files.createDirectories(folder.resolve("home/data"));
        Files.writeString(folder.resolve("home/diary.txt"), "Nobody's business.");
        Files.writeString(own.resolve("a.txt"), "A paper.");
        Path other = Files.writeString(own.resolve("load.csv"), "BEGBATES,NATIVEPATH\nDEF-9,a.txt\nDEF-10,..\\diary.txt\n");
        LoadReport at = bring(Delivery.of(LoadFile.read(other, null)));
        assertThat(at.unnamed()).as("a folder that is only called so is the volume itself").isEmpty();
        assertThat(at.outside()).hasSize(1);
    }

    @Test
    void onePdfADocumentIsTheDocumentItself() throws IOException {
        Path pdf = folder.resolve("bound.pdf");
        Scanned.tiff(volume.resolve("x.tif"), "One", "Two");
        casebound.pdf.book.BoundImages.make(new casebound.pdf.book.BoundImages.Plan(List.of(new casebound.pdf.book.BoundImages.Plan.Image(
                volume.resolve("x.tif"), "x.tif")), 10).json(), pdf, Progress.NONE);
        Files.delete(volume.resolve("x.tif"));
        Files.copy(pdf, volume.resolve("DEF-0001.pdf"));
        Path list = Files.writeString(volume.resolve("VOL001.opt"), "DEF-0001,V,DEF-0001.pdf,Y,,,3\n");
        LoadReport report = bring(Delivery.of(LoadFile.read(list, null)));
        assertThat(report.bound()).isEmpty();
        Document document = Cases.all(file, Document.class).getFirst();
        assertThat(document.version()).isEqualTo(Version.RECEIVED);
        assertThat(labels(document)).containsExactly("0 2 DEF-0001");
        assertThat(report.counts()).hasSize(1);
    }

    @Test
    void theImagesOfTheCorpusBecomeADocumentOfFourPagesAndTheMissingOneIsNamed() {
        LoadReport report = bring(Delivery.of(LoadFile.read(Corpus.folder().resolve("loadfiles/relativity/Opticon_01.opt"), null)));
        assertThat(report.bound()).extracting(LoadReport.Bound::control, LoadReport.Bound::images, LoadReport.Bound::pages)
                .containsExactly(tuple("SYM-00011001_REV", 4, 4));
        assertThat(labels(find(report.bound().getFirst()))).containsExactly("0 1 SYM-00011001_REV", "1 1 SYM-00011001_0001_REV",
                "2 1 SYM-00011001_0003_REV", "3 1 SYM-00011001_0004_REV");
        assertThat(report.missing()).extracting(LoadReport.Named::path).containsExactly(".\\VOL01\\IMAGES\\IMG001\\SYM-00011001_0002_REV.tif");
        assertThat(report.counts()).hasSize(1);
        assertThat(file.verify(true, Progress.NONE)).isEmpty();
    }

    private LoadReport bring(Delivery delivery) {
        return new LoadFileImport(file, new Intake(file, workers)).bring(delivery, Progress.NONE, new CancelFlag());
    }

    private ReceiptReport receipt(LoadReport report) {
        return ReceiptReport.of(file, report.receipt(), new CancelFlag(), Progress.NONE);
    }

    private Document find(LoadReport.Bound bound) {
        return file.read(store -> store.find(Document.class, bound.document())).orElseThrow();
    }

    private Document find(RowOutcome row) {
        return file.read(store -> store.find(Document.class, row.document())).orElseThrow();
    }

    private Document version(Document of, Version version) {
        return Cases.all(file, Document.class).stream().filter(each -> of.id().equals(each.versionOf()) && each.version() == version)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one");
                }).orElseThrow();
    }

    private Content content(Document document) {
        return file.read(store -> store.find(Content.class, document.content())).orElseThrow();
    }

    private List<String> labels(Document document) {
        return file.read(store -> store.documents().labels(document.id())).stream()
                .map(run -> run.firstPage() + " " + run.pages() + " " + run.firstLabel()).sorted().toList();
    }
}
