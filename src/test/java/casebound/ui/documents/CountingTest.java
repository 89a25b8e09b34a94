package casebound.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.intake.Amount;
import casebound.problem.Problem;
import casebound.work.Work;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTest {
    @TempDir
    Path folder;

    private final List<List<Path>> brought = new ArrayList<>();
    private final List<Counting.Enormous> asked = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void onlyWhatIsEnormousIsAskedAbout() throws IOException {
        Counting counting = new Counting(folder.resolve("Case.casebound"), Work.inline(problems::add), brought::add, asked::add);
        Path few = Files.createDirectories(folder.resolve("few"));
        Files.writeString(few.resolve("a.txt"), "A letter.");
        counting.bring(List.of(few));
        assertThat(brought).containsExactly(List.of(few));
        assertThat(asked).isEmpty();

        Path many = Files.createDirectories(folder.resolve("many/within"));
        for (int i = 0; i <= 5_000; i++) {
            Files.write(many.resolve(i + ".txt"), new byte[i == 0 ? 2_000_000 : 0]);
        }
        counting.bring(List.of(many.getParent(), folder.resolve("nothing")));
        assertThat(brought).as("nothing comes in before it is said so").hasSize(1);
        assertThat(asked).singleElement().extracting(Counting.Enormous::amount).isEqualTo(new Amount(5_001, 2_000_000));
        assertThat(asked.getFirst().words()).isEqualTo("5,001 files, 2 MB");
        asked.getFirst().bring().run();
        assertThat(brought).hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void aFewEnormousFilesAreAskedAboutToo() throws IOException {
        Path film = folder.resolve("film.mov");
        try (RandomAccessFile sparse = new RandomAccessFile(film.toFile(), "rw")) {
            sparse.setLength(20_400_000_000L);
        }
        new Counting(folder.resolve("Case.casebound"), Work.inline(problems::add), brought::add, asked::add).bring(List.of(film));
        assertThat(brought).isEmpty();
        assertThat(asked.getFirst().words()).isEqualTo("1 file, 20.4 GB");
    }
}
