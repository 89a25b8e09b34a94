package casebound.ui.reader.section;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.model.Content;
import casebound.problem.Code;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SystemProgram;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PagePiece;
import casebound.ui.reader.PagePixels;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.ReaderActions;
import casebound.ui.reader.ReaderModel;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the document of one pane, the other pane and the case stay as they are, and the pane says why. */
class BrokenInPanesTest {
    @TempDir Path folder;
    private final Executor background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Executor window = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private SmallCase small;
    private ReaderModel reader;

    @BeforeEach
    void open() {
        small = new SmallCase(folder);
        ReaderActions none = (ReaderActions) Proxy.newProxyInstance(ReaderActions.class.getClassLoader(),
                new Class<?>[] {ReaderActions.class}, (proxy, method, args) -> {
                    throw new AssertionError(method.getName());
                });
        reader = new ReaderModel(new CaseDocuments(small.file, small.workers, new SystemProgram(uri -> { }, folder.resolve("opened")), background), none, background, window);
        onWindow(() -> reader.left().open(small.document("Transcript.pdf")));
        await().until(() -> reader.left().source().get() != null);
    }

    @AfterEach
    void close() {
        onWindow(reader::close);
        small.close();
    }

    private void onWindow(Runnable deed) {
        java.util.concurrent.CompletableFuture.runAsync(deed, window).join();
    }

    private UUID bring(Path paper) {
        new Intake(small.file, small.workers).bring(List.of(paper), Intake.Again.LEAVE_OUT, outcome -> {}, Progress.NONE, new CancelFlag());
        return small.document(paper.getFileName().toString());
    }

    private PaneModel openRight(UUID document) {
        PaneModel right = reader.pane(PaneSide.RIGHT);
        onWindow(() -> right.open(document));
        await().until(() -> !right.opening().get() && (right.problem().get() != null || document.equals(right.document())));
        return right;
    }

    /** The other pane reads on: every page comes, and the renderer has all its places for pages. */
    private void theOtherPaneReadsOn() {
        DocumentSource left = reader.left().source().get();
        for (int i = 0; i < 40; i++) {
            PagePixels pixels = left.render(new PagePiece(i % SmallCase.TRANSCRIPT_PAGES, 0.2, 0, null)).join();
            assertThat(pixels.width()).isEqualTo(122);
            pixels.release().run();
        }
        assertThat(reader.left().problem().get()).isNull();
        assertThat(small.file.verify(false, Progress.NONE)).isEmpty();
    }

    @Test
    void aPassword() {
        assertThat(openRight(small.document("Locked.pdf")).problem().get().code()).isEqualTo(Code.FILE_ENCRYPTED);
        theOtherPaneReadsOn();
    }

    @Test
    void anOriginalThatIsMissing() throws IOException {
        UUID order = small.document("Order.pdf");
        Path original = small.file.original(order);
        original.toFile().setWritable(true);
        Files.delete(original);
        PaneModel right = openRight(order);
        assertThat(right.problem().get().code()).isEqualTo(Code.ORIGINAL_MISSING);
        assertThat(right.source().get()).isNull();
        assertThat(right.tabs().documents()).containsExactly(order);
        DocumentSource left = reader.left().source().get();
        left.render(new PagePiece(0, 1, 0, null)).join().release().run();
    }

    @Test
    void aPageOfEightThousandPoints() throws IOException {
        Path paper = folder.resolve("Plan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(new PDRectangle(8_400, 8_400)));
            pdf.save(paper.toFile());
        }
        DocumentSource plan = openRight(bring(paper)).source().get();
        assertThat(plan.pages().getFirst().width()).isEqualTo(8_400);
        // At 800 % the whole would be 8 gigapixels: it comes coarse, and a tile of it sharp.
        PagePixels whole = plan.render(new PagePiece(0, 8, 0, null)).join();
        assertThat((long) whole.width() * whole.height()).isLessThanOrEqualTo(4L << 20);
        whole.release().run();
        PagePixels tile = plan.render(new PagePiece(0, 8, 0, new casebound.model.Area(0, 4_000, 4_000, 128, 128))).join();
        assertThat(tile.width()).isEqualTo(1_024);
        tile.release().run();
        theOtherPaneReadsOn();
    }

    @Test
    void aPictureOfThirtyFiveThousandPixelsSquare() throws IOException {
        Path paper = folder.resolve("Huge.png");
        ImageIO.write(new BufferedImage(35_000, 35_000, BufferedImage.TYPE_BYTE_BINARY), "png", paper.toFile());
        PaneModel right = openRight(bring(paper));
        DocumentSource huge = right.source().get();
        if (huge == null) {
            assertThat(right.problem().get().code()).isEqualTo(Code.FILE_TOO_LARGE);
        } else {
            PagePixels pixels = huge.render(new PagePiece(0, 0.01, 0, null)).join();
            pixels.release().run();
        }
        theOtherPaneReadsOn();
    }

    @Test
    void noPagesAtAll() throws IOException {
        Path paper = folder.resolve("Nothing.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.save(paper.toFile());
        }
        assertThat(openRight(bring(paper)).problem().get()).isNotNull();
        theOtherPaneReadsOn();
    }

    @Test
    void whoeverEndsTheRendererTwiceIsNotNoticed() {
        DocumentSource left = reader.left().source().get();
        left.render(new PagePiece(0, 1, 0, null)).join().release().run();
        for (int kill = 0; kill < 2; kill++) {
            java.util.concurrent.CompletableFuture<PagePixels> one = left.render(new PagePiece(1 + kill, 2, 0, null));
            // Only the one that draws: whoever reads files has nothing to do with it.
            ProcessHandle.current().descendants().filter(process -> process.info().arguments()
                    .map(arguments -> List.of(arguments).contains("draw")).orElse(false)).forEach(ProcessHandle::destroyForcibly);
            PagePixels pixels = one.join();
            assertThat(pixels.width()).isEqualTo(1_224);
            pixels.release().run();
        }
        theOtherPaneReadsOn();
    }

    @Test
    void everyHostileDocumentOfTheCorpus() throws IOException {
        Path hostile = Corpus.folder().resolve("hostile").resolve("handbuilt");
        List<Path> papers;
        try (Stream<Path> files = Files.walk(hostile)) {
            papers = files.filter(Files::isRegularFile).sorted().filter(file -> Math.floorMod(file.getFileName().toString().hashCode(), 5) == 0).limit(12).toList();
        }
        new Intake(small.file, small.workers).bring(papers, Intake.Again.LEAVE_OUT, outcome -> {}, Progress.NONE, new CancelFlag());
        for (var listed : small.file.read(store -> store.documents().all())) {
            PaneModel right = openRight(listed.document().id());
            boolean readable = listed.content().readability() == Content.Readability.READABLE;
            assertThat(right.problem().get() == null).as(listed.document().name()).isEqualTo(readable);
            DocumentSource source = right.source().get();
            if (source != null) {
                source.render(new PagePiece(0, 0.1, 0, null)).handle((pixels, failure) -> {
                    if (pixels != null) {
                        pixels.release().run();
                    }
                    return failure;
                }).join();
            }
        }
        assertThat(reader.right().tabs().documents()).hasSizeGreaterThan(papers.size() - 3);
        theOtherPaneReadsOn();
    }
}
