package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Small pictures: which are asked for and when, and how little of each is kept. */
class ThumbnailsTest {
    private final TextSource source = new TextSource(new UUID(0, 1), Collections.nCopies(9, new Typed().page()));
    private boolean quiet = true;
    private final Thumbnails thumbnails = new Thumbnails(source, 400, Runnable::run, Runnable::run, () -> quiet);

    private void deliver() {
        source.deliver(source.asked.getLast(), 4_000);
    }

    @Test
    void thoseThatAreShownComeFirstThenOutwardsWhileNobodyScrolls() {
        thumbnails.want(List.of(4, 5));
        deliver();
        deliver();
        assertThat(source.asked).extracting(TextSource.Asked::page).containsExactly(4, 5);
        thumbnails.rest(4);
        deliver();
        deliver();
        thumbnails.disturbed();
        deliver();
        assertThat(source.asked).extracting(TextSource.Asked::page).containsExactly(4, 5, 3, 6, 2);
        assertThat(source.released).hasValue(5);
        assertThat(thumbnails.image(4).getWidth()).isEqualTo(1_000);
        assertThat(thumbnails.image(8)).isNull();
    }

    @Test
    void nothingIsAskedForWhilePagesAreOnTheirWay() {
        quiet = false;
        thumbnails.want(List.of(1));
        thumbnails.rest(0);
        assertThat(source.asked).isEmpty();
        quiet = true;
        thumbnails.want(List.of(1));
        assertThat(source.asked).hasSize(1);
    }

    @Test
    void aPageThatCannotBeRenderedIsNotAskedForForEver() {
        thumbnails.want(List.of(1));
        source.refuse(source.asked.getLast());
        thumbnails.want(List.of(1));
        assertThat(source.asked).hasSize(1);
    }

    @Test
    void whatIsKeptStaysWithinItsBytes() {
        thumbnails.rest(0);
        for (int i = 0; i < 9; i++) {
            deliver();
        }
        assertThat(thumbnails.count()).isPositive();
        assertThat(thumbnails.bytes()).isLessThanOrEqualTo(500);
        thumbnails.close();
        assertThat(thumbnails.bytes()).isZero();
    }

    @Test
    void aSmallPictureIsTheMeanOfTheLargeOne() {
        ByteBuffer pixels = ByteBuffer.allocate(90 * 60 * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 90 * 60; i++) {
            pixels.putInt(i % 2 == 0 ? 0xff000000 : 0xfffefefe);
        }
        PackedPicture small = PackedPicture.shrunk(pixels.rewind(), 90, 60, 30);
        assertThat(small.width()).isEqualTo(30);
        assertThat(small.height()).isEqualTo(20);
        byte[] unpacked = small.unpacked();
        assertThat(unpacked).hasSize(30 * 20 * 4);
        assertThat(unpacked[0] & 0xff).isBetween(0x40, 0xc0);
        assertThat(unpacked[3] & 0xff).isEqualTo(0xff);
    }
}
