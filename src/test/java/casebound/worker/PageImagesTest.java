package casebound.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.formats.Corpus;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageImagesTest {
    private static final String LETTER = "cases/414s-los-alamos-1983/1._8-17-83_Letter-LAA0-2-83.pdf";
    private static final String TRANSCRIPT = "cases/sffa-v-harvard/transcripts/20181017-Day-3.pdf";

    @TempDir static Path folder;
    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    void itIsDarkerInsideTheWordsThanBetweenThem() throws IOException {
        Path texts = folder.resolve("texts");
        workers.read(Corpus.file(TRANSCRIPT), "day3.pdf", null, texts, new CancelFlag());
        PageImage image = draw(TRANSCRIPT, 55, 2, 0);
        try (PageTexts pages = PageTexts.open(texts)) {
            PageText page = pages.page(55);
            assertThat(image.width()).isEqualTo(1224);
            assertThat(image.height()).isEqualTo(1584);
            double inside = 0;
            int letters = 0;
            for (int i = 0; i < page.text().length(); i++) {
                if (Character.isLetter(page.text().charAt(i))) {
                    inside += darkness(image, page, i);
                    letters++;
                }
            }
            assertThat(inside / letters).isGreaterThan(4 * darkness(image));
        } finally {
            image.release();
        }
    }

    @Test
    void aTurnedPageHasItsSidesExchanged() {
        PageImage image = draw(LETTER, 0, 1, 90);
        assertThat(image.width()).isEqualTo(792);
        assertThat(image.height()).isEqualTo(612);
        image.release();
    }

    @Test
    void aPageThatIsTooLargeComesAtTheScaleThatFits() {
        PageImage image = draw(LETTER, 0, 50, 0);
        assertThat(image.scale()).isLessThan(50).isGreaterThan(2);
        assertThat((long) image.width() * image.height() * 4).isLessThanOrEqualTo(16 << 20);
        assertThat(image.width()).isEqualTo(Math.round(612 * image.scale()));
        image.release();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPartHasTheSamePixelsAsTheWholeThereHoweverThePageIsTurned(int rotation) {
        PageRequest.Part stamp = new PageRequest.Part(100, 90, 333, 201.5f);
        PageImage whole = draw(LETTER, 0, 2, rotation);
        PageImage part = workers.images().render(request(LETTER, 0, 2, rotation).only(stamp)).orTimeout(120, TimeUnit.SECONDS).join();
        boolean sideways = rotation % 180 != 0;
        assertThat(part.width()).isEqualTo(sideways ? 403 : 666);
        assertThat(part.height()).isEqualTo(sideways ? 666 : 403);
        assertThat(rotation != 0 || part.left() == 200 && part.top() == 180).isTrue();
        long off = 0;
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                off += Math.abs(grey(part, x, y) - grey(whole, part.left() + x, part.top() + y));
            }
        }
        assertThat((double) off / part.width() / part.height()).as("mean difference in grey levels").isLessThan(0.5);
        whole.release();
        part.release();
    }

    @Test
    void aPartOfALargePageIsSharpWhereTheWholeWouldNotBe() {
        PageRequest wholePage = request(LETTER, 0, 16, 0);
        PageImage part = workers.images().render(wholePage.only(new PageRequest.Part(300, 100, 100, 60)))
                .orTimeout(120, TimeUnit.SECONDS).join();
        assertThat(part.scale()).isEqualTo(16);
        assertThat(part.width()).isEqualTo(1600);
        assertThat(part.height()).isEqualTo(960);
        assertThat(part.left()).isEqualTo(4800);
        part.release();
    }

    @Test
    void partsThatTouchTouchAndWhatLiesBeyondThePageIsCutOff() {
        PageRequest page = request(LETTER, 0, 1.37f, 0);
        PageImage upper = workers.images().render(page.only(new PageRequest.Part(-50, -50, 1000, 150.3f))).orTimeout(120, TimeUnit.SECONDS).join();
        PageImage lower = workers.images().render(page.only(new PageRequest.Part(0, 100.3f, 612, 700))).orTimeout(120, TimeUnit.SECONDS).join();
        assertThat(upper.top()).isZero();
        assertThat(upper.height()).isEqualTo(lower.top());
        assertThat(upper.width()).isEqualTo(lower.width()).isEqualTo(Math.round(612 * 1.37f));
        assertThat(lower.top() + lower.height()).isEqualTo(Math.round(792 * 1.37f));
        upper.release();
        lower.release();
    }

    private static int grey(PageImage image, int x, int y) {
        return image.pixels().get(4 * (y * image.width() + x)) & 0xFF;
    }

    @Test
    void releasedMemoryIsUsedAgainAndNobodyWaitsForEver() {
        for (int i = 0; i < 40; i++) {
            PageImage image = draw(LETTER, 0, 0.2f, 0);
            image.release();
            image.release();
        }
    }

    @Test
    void requestsWaitUntilMemoryIsReleased() {
        List<PageImage> held = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            held.add(draw(LETTER, 0, 0.2f, 0));
        }
        CompletableFuture<PageImage> waiting = ask(LETTER, 0, 0.2f, 0);
        draw("no such page is drawn while all memory is held", waiting);
        held.forEach(PageImage::release);
        waiting.orTimeout(60, TimeUnit.SECONDS).join().release();
    }

    private static void draw(String why, CompletableFuture<PageImage> waiting) {
        assertThatThrownBy(() -> waiting.copy().get(300, TimeUnit.MILLISECONDS)).as(why)
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
    }

    @Test
    void theNewestRequestComesFirstAndACancelledOneNever() {
        List<Integer> order = java.util.Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<?>> requests = new ArrayList<>();
        List<CompletableFuture<?>> heard = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            int number = page;
            CompletableFuture<PageImage> request = ask(TRANSCRIPT, page, 1, 0);
            requests.add(request);
            heard.add(request.handle((image, failure) -> {
                if (image != null) {
                    order.add(number);
                    image.release();
                }
                return null;
            }));
        }
        requests.get(5).cancel(false);
        CompletableFuture.allOf(heard.toArray(CompletableFuture[]::new)).orTimeout(120, TimeUnit.SECONDS).join();
        assertThat(order).hasSize(9).doesNotContain(5);
        // the first may have begun before the others were asked for
        assertThat(order.subList(2, 9)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void twoKilledProcessesAreReplacedWithoutAnybodyNoticing() {
        draw(LETTER, 0, 1, 0).release();
        List<CompletableFuture<PageImage>> requests = new ArrayList<>();
        for (int page = 0; page < 8; page++) {
            requests.add(ask(TRANSCRIPT, page, 2, 0));
        }
        ProcessHandle first = workers.images().process().orElseThrow();
        first.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() ->
                workers.images().process().filter(next -> next.isAlive() && !next.equals(first)).isPresent());
        workers.images().process().ifPresent(ProcessHandle::destroyForcibly);
        requests.forEach(request -> request.orTimeout(120, TimeUnit.SECONDS).join().release());
    }

    @Test
    void whatCannotBeDrawnSaysWhy() {
        assertFails(LETTER, 7, Code.PAGE_NOT_READABLE);
        assertFails("pdf-features/encrypted/c-r3.pdf", 0, Code.FILE_ENCRYPTED);
        assertFails("hostile/pdf/issue-99.pdf", 0, Code.FILE_BROKEN);
        assertFails("email-office/tika/testHEIC_livePhoto.heic", 0, Code.FILE_UNSUPPORTED);
    }

    @Test
    void afterClosingEveryRequestFails() {
        Workers other = new Workers(folder.resolve("other"), WorkerLimits.standard());
        PageImages images = other.images();
        other.close();
        CompletableFuture<PageImage> late = images.render(
                new PageRequest(Path.of("x"), "x", null, 0, 1, 0));
        assertThatThrownBy(() -> late.orTimeout(20, TimeUnit.SECONDS).join()).isInstanceOf(CompletionException.class);
    }

    private static void assertFails(String name, int page, Code code) {
        assertThatThrownBy(() -> draw(name, page, 1, 0)).isInstanceOf(CompletionException.class).cause()
                .isInstanceOfSatisfying(ProblemException.class,
                        failure -> assertThat(failure.problem().code()).isEqualTo(code));
    }

    private static CompletableFuture<PageImage> ask(String name, int page, float scale, int rotation) {
        return workers.images().render(request(name, page, scale, rotation));
    }

    private static PageRequest request(String name, int page, float scale, int rotation) {
        Path file = Corpus.file(name);
        return new PageRequest(file, file.getFileName().toString(), null, page, scale, rotation);
    }

    private static PageImage draw(String name, int page, float scale, int rotation) {
        return ask(name, page, scale, rotation).orTimeout(120, TimeUnit.SECONDS).join();
    }

    private static double darkness(PageImage image, PageText page, int i) {
        double dark = 0;
        int count = 0;
        for (int y = (int) (page.top(i) * 2); y < page.bottom(i) * 2; y++) {
            for (int x = (int) (page.left(i) * 2); x < page.right(i) * 2; x++) {
                dark += 255 - (image.pixels().get(4 * (y * image.width() + x)) & 0xFF);
                count++;
            }
        }
        return count == 0 ? 0 : dark / count;
    }

    private static double darkness(PageImage image) {
        double dark = 0;
        for (int i = 0; i < image.width() * image.height(); i++) {
            dark += 255 - (image.pixels().get(4 * i) & 0xFF);
        }
        return dark / image.width() / image.height();
    }
}
