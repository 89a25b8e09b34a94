package casebound.pdf.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 9_000})
    void itAnswersAsPdfboxsOwnBufferDoes(int size) throws IOException {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        random.nextBytes(bytes);
        RandomAccessRead ours = new Decoded(bytes.clone());
        RandomAccessRead theirs = new RandomAccessReadBuffer(bytes.clone());
        for (int step = 0; step < 20_000; step++) {
            int what = random.nextInt(20);
            int much = random.nextInt(size / 3 + 2);
            assertThat(did(ours, what, much)).as("step %d: %d of %d", step, what, much).isEqualTo(did(theirs, what, much));
            assertThat(ours.getPosition()).isEqualTo(theirs.getPosition());
            assertThat(ours.isEOF()).isEqualTo(theirs.isEOF());
        }
        assertThat(ours.length()).isEqualTo(theirs.length());
    }

    private static Object did(RandomAccessRead in, int what, int much) throws IOException {
        switch (what) {
            case 0 -> in.seek(much * 2L);
            case 1 -> in.skip(much);
            case 2 -> in.rewind((int) Math.min(much, in.getPosition()));
            case 3 -> {
                byte[] into = new byte[much];
                int count = in.read(into, 0, much);
                return count + " " + Arrays.toString(into);
            }
            case 4, 5, 6, 7, 8 -> {
                return in.peek();
            }
            default -> {
                return in.read();
            }
        }
        return "";
    }
}
