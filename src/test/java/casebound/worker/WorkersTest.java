package casebound.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkersTest {
    /** Hangs, so that there is time to do something to its reader. */
    private static final String HANGS = "hostile/pdf/bomb_giant.pdf";

    @TempDir static Path folder;
    private Workers workers;
    private Path out;

    @BeforeAll
    void start() {
        workers = new Workers(folder.resolve("work"), new WorkerLimits(1, 256L << 20, Duration.ofSeconds(60),
                Duration.ofSeconds(10), 1000, 1L << 30));
        out = folder.resolve("texts");
    }

    @AfterAll
    void stop() {
        workers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "cases/414s-los-alamos-1983/1._8-17-83_Letter-LAA0-2-83.pdf, 1, 968, Department of Energy Albuquerque",
    })
    void aPdfBecomesPageTexts(String name, int pages, int characters, String words) throws IOException {
        Reading reading = read(name, null);
        assertThat(reading).isInstanceOfSatisfying(Reading.Readable.class, readable -> {
            assertThat(readable.mediaType()).isEqualTo("application/pdf");
            assertThat(readable.pages()).isEqualTo(pages);
            assertThat(readable.characters()).isBetween((long) (characters * 0.97), (long) (characters * 1.03));
        });
        try (PageTexts texts = PageTexts.open(out)) {
            assertThat(texts.pageCount()).isEqualTo(pages);
            assertThat(texts.page(0).text().replace('\n', ' ')).contains(words);
        }
    }

    private Reading read(String name, @org.jspecify.annotations.Nullable String password) {
        Path file = Corpus.file(name);
        return workers.read(file, file.getFileName().toString(), password, out, new CancelFlag());
    }
}
