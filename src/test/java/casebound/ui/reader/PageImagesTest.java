package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.problem.Code;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which pictures are asked for, kept and let go. */
class PageImagesTest {
    private final TextSource source = new TextSource(new UUID(0, 1), Collections.nCopies(50, new Typed().page()));
    private int arrived;
    private final PageImages images = new PageImages(source, 4_000, Runnable::run, () -> arrived++);

    @Test
    void theMostWantedComesFirstAndTwoAtATime() {
        images.want(List.of(PagePiece.whole(7, 1, 0), PagePiece.whole(8, 1, 0), PagePiece.whole(9, 1, 0)));
        assertThat(source.asked).extracting(TextSource.Asked::page).containsExactly(7, 8);
        source.deliver(source.asked.getFirst(), 1_000);
        assertThat(source.asked).extracting(TextSource.Asked::page).containsExactly(7, 8, 9);
        assertThat(images.picture(7)).isNotNull();
        assertThat(arrived).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerWantedIsCancelledAndItsMemoryGivenBack() {
        images.want(List.of(PagePiece.whole(1, 1, 0), PagePiece.whole(2, 1, 0)));
        images.want(List.of(PagePiece.whole(30, 1, 0), PagePiece.whole(2, 1, 0)));
        assertThat(source.asked.getFirst().answer()).isCancelled();
        assertThat(source.asked).extracting(TextSource.Asked::page).containsExactly(1, 2, 30);
        source.deliver(source.asked.getFirst(), 1_000);
        assertThat(source.released).hasValue(1);
        assertThat(images.picture(1)).isNull();
        assertThat(images.bytes()).isZero();
    }

    @Test
    void pixelsAreCopiedAndGivenBackAtOnce() {
        images.want(List.of(PagePiece.whole(1, 1, 0)));
        source.deliver(source.asked.getFirst(), 1_000);
        assertThat(source.released).hasValue(1);
        assertThat(images.bytes()).isEqualTo(1_000);
    }

    @Test
    void picturesStayWithinTheirBytesAndTheOldestGoFirst() {
        for (int page = 0; page < 12; page++) {
            images.want(List.of(PagePiece.whole(page, 1, 0)));
            source.deliver(source.asked.getLast(), 1_000);
        }
        assertThat(images.bytes()).isEqualTo(4_000);
        assertThat(images.picture(0)).isNull();
        assertThat(images.picture(11)).isNotNull();
        images.close();
        assertThat(images.bytes()).isZero();
    }

    @Test
    void whatIsWantedStaysEvenBeyondTheBytes() {
        images.want(List.of(PagePiece.whole(1, 1, 0), PagePiece.whole(2, 1, 0)));
        source.asked.forEach(request -> source.deliver(request, 3_000));
        assertThat(images.picture(1)).isNotNull();
        assertThat(images.picture(2)).isNotNull();
    }

    @Test
    void anotherSizeKeepsTheOldPictureUntilTheNewOneComes() {
        images.want(List.of(PagePiece.whole(1, 1, 0)));
        source.deliver(source.asked.getFirst(), 1_000);
        images.want(List.of(PagePiece.whole(1, 2, 0)));
        assertThat(images.picture(1).piece.scale()).isEqualTo(1);
        source.deliver(source.asked.getLast(), 2_000);
        assertThat(images.picture(1).piece.scale()).isEqualTo(2);
        assertThat(images.bytes()).isEqualTo(2_000);
    }

    @Test
    void aPageThatCannotBeRenderedSaysWhyAndIsTriedAgainOnComingBack() {
        images.want(List.of(PagePiece.whole(1, 1, 0)));
        source.refuse(source.asked.getFirst());
        assertThat(images.problem(1).code()).isEqualTo(Code.PAGE_NOT_READABLE);
        images.want(List.of(PagePiece.whole(1, 2, 0)));
        assertThat(source.asked).hasSize(1);
        images.want(List.of(PagePiece.whole(9, 1, 0)));
        images.want(List.of(PagePiece.whole(1, 1, 0)));
        assertThat(source.asked).hasSize(3);
        assertThat(images.problem(1)).isNull();
    }
}
