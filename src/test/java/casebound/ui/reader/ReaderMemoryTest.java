package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.ui.kit.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the reader was left is read again after the program was closed; a damaged file is no more than a fresh start. */
class ReaderMemoryTest {
    private static final UUID ORDER = new UUID(0, 1);
    private static final UUID TRANSCRIPT = new UUID(0, 2);
    @TempDir Path folder;

    private ReaderMemory memory() {
        return ReaderMemory.of(() -> Preferences.load(folder.resolve("view.properties"), Runnable::run), Runnable::run);
    }

    @Test
    void placesAndTabsAreThereAgain() {
        ReaderMemory before = memory();
        ReadingPlace place = new ReadingPlace(1_234.5, 0.25, Zoom.of(1.5), 90);
        before.keep(TRANSCRIPT, place);
        before.keep("left", List.of(ORDER, TRANSCRIPT), Optional.of(TRANSCRIPT));
        before.keep("right", List.of(), Optional.empty());
        ReaderMemory after = memory();
        assertThat(after.place(TRANSCRIPT)).contains(place);
        assertThat(after.place(ORDER)).isEmpty();
        assertThat(after.side("left")).isEqualTo(new ReaderMemory.Side(List.of(ORDER, TRANSCRIPT), Optional.of(TRANSCRIPT)));
        assertThat(after.side("right")).isEqualTo(new ReaderMemory.Side(List.of(), Optional.empty()));
    }

    @Test
    void whatCannotBeReadWasNotSaid() throws IOException {
        Files.writeString(folder.resolve("view.properties"), "place." + ORDER + "=NaN x WIDE 7 -\nleft.tabs=none 12 " + ORDER + "\nleft.shown=?\n");
        assertThat(memory().place(ORDER)).isEmpty();
        assertThat(memory().side("left")).isEqualTo(new ReaderMemory.Side(List.of(ORDER), Optional.empty()));
        Files.write(folder.resolve("view.properties"), new byte[] {(byte) 0xff, 0, 1, 2});
        assertThat(memory().side("left").tabs()).isEmpty();
    }

    @Test
    void aPlaceThatMakesNoSenseIsTheBeginning() {
        ReadingPlace place = new ReadingPlace(Double.NaN, 7, new Zoom(Zoom.Fit.WIDTH, 99), 450);
        assertThat(place).isEqualTo(new ReadingPlace(0, 1, new Zoom(Zoom.Fit.WIDTH, 8), 90));
        assertThat(new ReadingPlace(2.99, 0, Zoom.of(1), -90)).extracting(ReadingPlace::page, ReadingPlace::rotation).containsExactly(3, 270);
    }
}
