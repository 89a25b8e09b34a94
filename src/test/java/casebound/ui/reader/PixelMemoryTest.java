package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PixelMemoryTest {
    private static final int PAGE = 1_000;

    private final PixelMemory memory = new PixelMemory(10 * PAGE);

    @Test
    void whatWasLetGoIsUsedAgainButNotAtOnce() {
        List<ByteBuffer> pages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pages.add(memory.take(PAGE));
        }
        pages.subList(0, 3).forEach(memory::giveBack);
        ByteBuffer next = memory.take(PAGE);
        assertThat(pages.stream().anyMatch(page -> page == next)).as("the last ones may be on the screen").isFalse();
        memory.giveBack(pages.get(3));
        assertThat(memory.take(PAGE) == pages.get(0)).as("the first one is not any more").isTrue();
    }

    @Test
    void aSmallPictureDoesNotTakeTheMemoryOfALargeOne() {
        for (int i = 0; i < 5; i++) {
            memory.giveBack(ByteBuffer.allocate(PAGE));
        }
        assertThat(memory.take(PAGE / 3).capacity()).isEqualTo(PAGE / 3);
        assertThat(memory.take(PAGE - 1).capacity()).isEqualTo(PAGE);
        assertThat(memory.take(PAGE + 1).capacity()).isEqualTo(PAGE + 1);
    }

    @Test
    void thereIsAnEndToWhatWaits() {
        ByteBuffer first = ByteBuffer.allocate(PAGE);
        memory.giveBack(first);
        for (int i = 0; i < 10; i++) {
            memory.giveBack(ByteBuffer.allocate(PAGE));
        }
        for (int i = 0; i < 11; i++) {
            assertThat(memory.take(PAGE) == first).isFalse();
        }
    }
}
