package casebound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTextsTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("page.texts");
    }

    @Test
    void everyPageComesBackAsItWas() throws IOException {
        PageText first = page("The State of New Mexico\nv. 😀 \uD800 lone", 3);
        PageText second = new PageText(612, 792, "", new float[0]);
        write(first, second);
        try (PageTexts texts = PageTexts.open(file)) {
            assertThat(texts.pageCount()).isEqualTo(2);
            assertThat(texts.extractor()).isEqualTo("test/1");
            assertThat(texts.width(1)).isEqualTo(612);
            assertThat(texts.height(1)).isEqualTo(792);
            assertThat(texts.characters(0)).isEqualTo(28);
            assertSame(texts.page(1), second);
            assertSame(texts.page(0), first);
        }
    }

    @Test
    void wildPlacesAreTamedAndNeverBreakTheFile() throws IOException {
        write(new PageText(10, 10, "ab", new float[] {Float.NaN, 1e30f, Float.NEGATIVE_INFINITY, -5, 3, 4, 5, 6}));
        try (PageTexts texts = PageTexts.open(file)) {
            PageText page = texts.page(0);
            assertThat(page.left(0)).isZero();
            assertThat(page.top(0)).isEqualTo(1_000_000);
            assertThat(page.bottom(0)).isEqualTo(-5);
            assertThat(page.right(1)).isEqualTo(5);
        }
    }

    @Test
    void aPageIsReadWithoutTheOthers() throws IOException {
        PageText[] pages = new PageText[500];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = page("page " + i, i);
        }
        write(pages);
        try (PageTexts texts = PageTexts.open(file)) {
            assertThat(texts.page(499).text()).isEqualTo("page 499");
            assertThatThrownBy(() -> texts.page(500)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aTypicalPageTakesLessThanThreeBytesACharacter() throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(7);
        while (lines.length() < 3000) {
            for (int i = 0; i < 60; i++) {
                lines.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
            }
            lines.append('\n');
        }
        write(page(lines.toString(), 0));
        assertThat(Files.size(file)).isLessThan(3L * lines.length());
    }

    @Test
    void aFileThatWasNotFinishedIsRefused() throws IOException {
        try (PageTextsWriter writer = new PageTextsWriter(file)) {
            writer.append(page("lost", 0));
        }
        assertThatThrownBy(() -> PageTexts.open(file)).isInstanceOf(IOException.class);
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        write(page("The court finds", 0), page("no probable cause", 1));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> PageTexts.open(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        PageText[] pages = {page("The court finds", 0), page("no probable cause", 1)};
        write(pages);
        byte[] whole = Files.readAllBytes(file);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            whole[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, whole);
            assertThat(readsOrRefuses(pages)).as("bit %d", bit).isTrue();
            whole[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void aPageThatLiesAboutItsLengthIsRefusedBeforeMemoryIsTaken() {
        assertThatThrownBy(() -> PageCodec.inflate(new byte[10], PageCodec.MOST_BYTES)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PageCodec.inflate(new byte[10], Integer.MAX_VALUE)).isInstanceOf(IOException.class);
        byte[] billions = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07, 0, 0, 0};
        assertThatThrownBy(() -> PageCodec.decode(1, 1, billions)).isInstanceOf(IOException.class);
    }

    @Test
    void garbageNeverDoesMoreThanFail() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[random.nextInt(60)];
            random.nextBytes(garbage);
            try {
                assertThat(PageCodec.decode(1, 1, garbage).text()).hasSizeLessThan(60);
            } catch (IOException refused) {
                assertThat(refused).hasMessage("damaged page texts");
            }
        }
    }

    private boolean readsOrRefuses(PageText... pages) {
        try (PageTexts texts = PageTexts.open(file)) {
            for (int i = 0; i < pages.length; i++) {
                assertSame(texts.page(i), pages[i]);
            }
            return false;
        } catch (IOException noticed) {
            return true;
        }
    }

    private void write(PageText... pages) throws IOException {
        try (PageTextsWriter writer = new PageTextsWriter(file)) {
            for (PageText page : pages) {
                writer.append(page);
            }
            writer.finish("test/1");
        }
    }

    /** A page whose characters stand in rows, on places that the file keeps exactly. */
    private static PageText page(String text, int shift) {
        float[] boxes = new float[4 * text.length()];
        float left = 72 + shift;
        float top = 72;
        for (int i = 0; i < text.length(); i++) {
            float wide = text.charAt(i) == ' ' || text.charAt(i) == '\n' ? 0 : 5.5f + i % 4 / 32f;
            boxes[4 * i] = left;
            boxes[4 * i + 1] = top;
            boxes[4 * i + 2] = left + wide;
            boxes[4 * i + 3] = top + 12;
            left += wide + 0.25f;
            if (text.charAt(i) == '\n') {
                left = 72;
                top += 14;
            }
        }
        return new PageText(612, 792, text, boxes);
    }

    private static void assertSame(PageText actual, PageText expected) {
        assertThat(actual.text()).isEqualTo(expected.text());
        assertThat(actual.boxes()).containsExactly(expected.boxes());
        assertThat(actual.width()).isEqualTo(expected.width());
    }
}
