package casebound.worker;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.formats.Corpus;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm their reader: each has an outcome in bounded time, and the next file is read as if nothing was. */
class HostileFilesTest {
    private static final String GOOD = "cases/414s-los-alamos-1983/1._8-17-83_Letter-LAA0-2-83.pdf";

    @TempDir static Path folder;
    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = new Workers(folder.resolve("work"), new WorkerLimits(1, 192L << 20, Duration.ofSeconds(8),
                Duration.ofSeconds(4), 100_000, 64L << 20));
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared-unnamed-field.pdf", "bomb_giant.pdf", "ContentStreamCycleType3insideType3.pdf",
        "poppler-67295-0.pdf"})
    void theNastiestDoNoHarm(String name) throws IOException {
        survives(Corpus.file("hostile/pdf/" + name));
        survives(Corpus.file(GOOD));
    }

    @Test
    @Tag("slow")
    void noneOfThemDoesHarm() throws IOException {
        for (Path file : Corpus.filesBelow("hostile")) {
            survives(file);
        }
        survives(Corpus.file(GOOD));
    }

    private static void survives(Path file) throws IOException {
        Path out = folder.resolve("texts");
        String name = file.getFileName().toString();
        Reading reading = workers.read(file, name, null, out, new CancelFlag());
        assertThat(Files.exists(out)).as(name).isEqualTo(reading instanceof Reading.Readable);
        assertThat(folder.resolve("texts.part")).doesNotExist();
        if (reading instanceof Reading.Readable readable) {
            try (PageTexts texts = PageTexts.open(out)) {
                assertThat(texts.pageCount()).as(name).isEqualTo(readable.pages()).isLessThan(1000);
            }
            drawsOrSaysWhy(file, name);
            looksOrSaysWhy(file, name);
        }
        Files.deleteIfExists(out);
    }

    private static void looksOrSaysWhy(Path file, String name) {
        try {
            assertThat(workers.hidden(file, name, null, new CancelFlag())).as(name).isNotNull();
        } catch (ProblemException said) {
            assertThat(said.problem().code()).as(name).isNotEqualTo(Code.BUG);
        }
    }

    private static void drawsOrSaysWhy(Path file, String name) {
        try {
            workers.images().render(new PageRequest(file, name, null, 0, 1, 0))
                    .orTimeout(120, TimeUnit.SECONDS).join().release();
        } catch (CompletionException failed) {
            assertThat(failed.getCause()).as(name).isInstanceOf(ProblemException.class);
        }
    }
}
