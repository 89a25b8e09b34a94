package casebound.ui.reader.section;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.model.Exhibit;
import casebound.model.Kind;
import casebound.model.CaseDate;
import casebound.model.Ids;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SystemProgram;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.PlacedLink;
import casebound.ui.reader.ReadFromPages;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.Selection;
import casebound.ui.reader.SuggestedLink;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
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

/** A transcript that names an exhibit: its labels and its references are suggestions until a person takes them over. */
class ReadFromPagesTest {
    private static final int PAGES = 14;
    /** From this page on (index from 0) the printed number is ten ahead of the place in the file, as on a real trial's day 3. */
    private static final int JUMP = 5;

    @TempDir Path folder;
    private final Executor background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private Workers workers;
    private CaseFile file;
    private Passages passages;
    private CaseDocuments documents;
    private UUID transcript;
    private UUID photo;

    @BeforeEach
    void open() throws IOException {
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        file = new Cases(folder).create();
        Path papers = Files.createDirectories(folder.resolve("papers"));
        transcript(papers.resolve("tr.pdf"));
        paper(papers.resolve("photo.pdf"));
        new Intake(file, workers).bring(List.of(papers), Intake.Again.LEAVE_OUT, outcome -> {}, Progress.NONE, new CancelFlag());
        transcript = document("tr.pdf");
        photo = document("photo.pdf");
        passages = new Passages(file);
        documents = new CaseDocuments(file, workers, new SystemProgram(uri -> { }, folder.resolve("opened")), background);
    }

    @AfterEach
    void close() {
        file.close();
        workers.close();
    }

    private UUID document(String name) {
        return file.read(store -> store.documents().all()).stream().map(listed -> listed.document())
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow().id();
    }

    private static void transcript(Path path) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    write(content, 540, 40, String.valueOf(i < JUMP ? i + 1 : i + 11));
                    for (int line = 1; line <= 25; line++) {
                        write(content, 60, 60 + 26 * line, String.valueOf(line));
                        write(content, 100, 60 + 26 * line, text(i, line));
                    }
                }
            }
            pdf.save(path.toFile());
        }
    }

    private static String text(int page, int line) {
        return page == 0 && line == 8 ? "TRANSCRIPT OF JURY TRIAL - DAY 3"
                : page == 8 && line == 4 ? "Q.  I show you State's Exhibit 12. Do you"
                : page == 8 && line == 5 ? "know it? It is not Exhibit 13."
                : line % 2 == 0 ? "Q.  Was that so?" : "A.  It was.";
    }

    private static void paper(Path path) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                write(content, 72, 300, "A photograph of the cart.");
                write(content, 480, 770, "SFC000123");
            }
            pdf.save(path.toFile());
        }
    }

    private static void write(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.COURIER), 12);
        content.newLineAtOffset(x, 792 - y);
        content.showText(text);
        content.endText();
    }

    private Exhibit mark(String number) {
        Proceeding trial = new Proceeding(Ids.next(), Proceeding.Type.CRIMINAL, "State v. Test", "", "", "1", "", "",
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, "");
        Exhibit exhibit = new Exhibit(Ids.next(), new Ref(Kind.DOCUMENT, photo), trial.id(), null, number, Exhibit.Status.ADMITTED, CaseDate.NONE, "");
        CaseFile.await(file.change("Mark an exhibit", tx -> {
            tx.add(trial);
            tx.add(exhibit);
        }));
        return exhibit;
    }

    private ReadFromPages read(UUID document) {
        DocumentSource source = documents.open(document).join();
        ReadFromPages read = source.readFromPages().join();
        source.close();
        return read;
    }

    @Test
    void theLabelsOfATranscriptAreReadAndTakenOverInOneStep() {
        assertThat(read(transcript).labels()).extracting(PageLabelRun::scheme, PageLabelRun::firstPage, PageLabelRun::pages, PageLabelRun::firstLabel)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Scheme.TRANSCRIPT, 0, 5, "1"),
                        org.assertj.core.groups.Tuple.tuple(Scheme.TRANSCRIPT, 5, 9, "16"));
        assertThat(read(transcript).citedAs()).isEqualTo("Trial Tr. day 3");
        assertThat(read(photo).labels()).singleElement().satisfies(run -> assertThat(run.firstLabel()).isEqualTo("SFC000123"));
        CaseFile.await(passages.keepLabels(read(transcript).labels()));
        assertThat(read(transcript).labels()).isEmpty();
        List<PageLabelRun> held = file.read(store -> store.documents().labels(transcript));
        assertThat(held).hasSize(2);
        CaseFile.await(file.undo());
        assertThat(read(transcript).labels()).hasSize(2);
    }

    @Test
    void aReferenceIsOfferedWhereOneExhibitFitsAndKeptInOneStep() {
        assertThat(read(transcript).links()).isEmpty();
        Exhibit exhibit = mark("12");
        SuggestedLink offered = read(transcript).links().getFirst();
        assertThat(read(transcript).links()).hasSize(1);
        assertThat(offered.words().quote()).isEqualTo("State's Exhibit 12");
        assertThat(offered.words().firstPage()).isEqualTo(8);
        assertThat(offered.to().document()).isEqualTo(photo);
        CaseFile.await(passages.keepLinks(List.of(offered)));
        assertThat(Cases.all(file, Link.class)).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(Link.Type.REFERS_TO);
            assertThat(link.to()).isEqualTo(exhibit.ref());
        });
        assertThat(read(transcript).links()).isEmpty();
        DocumentSource source = documents.open(transcript).join();
        assertThat(source.marks().join().links()).extracting(PlacedLink::to).extracting(place -> place.document()).containsExactly(photo);
        CaseFile.await(file.undo());
        assertThat(read(transcript).links()).hasSize(1);
    }

    @Test
    void aSecondExhibitOfThatNumberMakesItAmbiguous() {
        mark("12");
        CaseFile.await(file.change("Mark another", tx -> tx.add(new Exhibit(Ids.next(), new Ref(Kind.DOCUMENT, transcript),
                tx.store().all(Proceeding.class).getFirst().id(), null, "12", Exhibit.Status.MARKED, CaseDate.NONE, ""))));
        assertThat(read(transcript).links()).isEmpty();
    }

    @Test
    void pageAndLineAreFoundAndCited() {
        AtomicReference<PaneModel> pane = new AtomicReference<>();
        ReaderModel reader = new ReaderModel(documents, new CaseActions(file, null, destination -> {}, id -> pane.get(), () -> null), background, Runnable::run);
        pane.set(reader.left());
        reader.left().open(transcript);
        await().until(() -> !reader.left().read().get().labels().isEmpty());
        assertThat(reader.left().labels().shown(8)).isEqualTo("19");
        assertThat(reader.left().labels().suggested(8)).isTrue();
        assertThat(reader.left().goTo("19:4")).isTrue();
        assertThat(reader.left().goTo("12:4")).isFalse();
        DocumentSource source = reader.pane(PaneSide.LEFT).source().get();
        Selection words = SmallCase.select(source, 8, "I show you State's Exhibit 12. Do you\n5 know it?");
        assertThat(new Citing(file).words(words, source, new Citing.Known(pane.get().labels(), pane.get().read().get().citedAs())))
                .isEqualTo("\u201cI show you State's Exhibit 12. Do you know it?\u201d (Trial Tr. day 3, 19:4\u20135)");
        reader.close();
    }
}
