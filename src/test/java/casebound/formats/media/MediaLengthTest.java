package casebound.formats.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lengths of real small recordings, whatever wrote them; and of files that say what cannot be. */
class MediaLengthTest {
    @TempDir
    Path folder;

    /** What another program (ffprobe) says of the same files; a frame more or less is no matter. */
    @ParameterizedTest
    @CsvSource({"call.wav,1600", "gsm.wav,1600", "adpcm.wav,1600", "large.wav,1600", "steady.mp3,1692", "varying.mp3,1692", "layer2.mp2,1656",
        "interview.m4a,1600", "interview.aac,1664", "body.mp4,1600", "phone.mov,1600", "phone.3gp,1600", "fragments.mp4,1664",
        "statement.flac,1600", "vorbis.ogg,1600", "opus.opus,1606", "speex.spx,1600", "dictation.wma,1625", "room.wmv,1664",
        "dash.avi,1700", "dash.mkv,1608", "call.webm,1608", "room.vob,1600", "camera.ts,1600", "camera.mts,1600"})
    void aRecordingIsAsLongAsItPlays(String name, long milliseconds) {
        assertThat(MediaLength.of(Recordings.file(name))).isCloseTo(milliseconds, within(80L));
    }

    /** Ten frames of 20 ms of each kind that a phone writes, in the sizes of RFC 4867. */
    @Test
    void amrIsCountedByItsFrames() throws IOException {
        byte[] call = ByteBuffer.allocate(6 + 10 * 32).put("#!AMR\n".getBytes(StandardCharsets.US_ASCII)).array();
        byte[] wide = ByteBuffer.allocate(9 + 10 * 61).put("#!AMR-WB\n".getBytes(StandardCharsets.US_ASCII)).array();
        for (int frame = 0; frame < 10; frame++) {
            call[6 + 32 * frame] = 7 << 3 | 4;
            wide[9 + 61 * frame] = 8 << 3 | 4;
        }
        assertThat(MediaLength.of(file(call))).isEqualTo(200);
        assertThat(MediaLength.of(file(wide))).isEqualTo(200);
        call[6 + 32] = 12 << 3;
        assertThat(MediaLength.of(file(call))).isZero();
    }

    /** Cover pictures and notes stand before the sound and behind it. */
    @Test
    void whatStandsAroundTheFramesIsNotCounted() throws IOException {
        byte[] sound = Files.readAllBytes(Recordings.file("steady.mp3"));
        byte[] note = ("ID3\4\0\0\0\0\7\150" + "x".repeat(1000)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = ("TAG" + "x".repeat(125)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = ByteBuffer.allocate(note.length + sound.length + end.length).put(note).put(sound).put(end).array();
        assertThat(MediaLength.of(file(whole))).isEqualTo(MediaLength.of(Recordings.file("steady.mp3"))).isPositive();
    }

    @Test
    void aRecorderThatWasStoppedHardLeavesWhatThereIs() throws IOException {
        byte[] call = Files.readAllBytes(Recordings.file("call.wav"));
        int data = new String(call, StandardCharsets.ISO_8859_1).indexOf("data");
        ByteBuffer.wrap(call).order(ByteOrder.LITTLE_ENDIAN).putInt(data + 4, -1);
        assertThat(MediaLength.of(file(call))).isEqualTo(1600);
        ByteBuffer.wrap(call).order(ByteOrder.LITTLE_ENDIAN).putInt(data + 4, 0);
        assertThat(MediaLength.of(file(call))).isEqualTo(1600);
        assertThat(MediaLength.of(file(Arrays.copyOf(call, data + 8 + 4000)))).isEqualTo(500);
    }

    /** A head that names hours, on a file of a few kilobytes. */
    @Test
    void aLyingHeadIsNotBelieved() throws IOException {
        byte[] body = Files.readAllBytes(Recordings.file("body.mp4"));
        int head = new String(body, StandardCharsets.ISO_8859_1).indexOf("mvhd");
        ByteBuffer.wrap(body).putInt(head + 4 + 16, 0x7fff_ffff);
        assertThat(MediaLength.of(file(body))).isZero();
        ByteBuffer.wrap(body).putInt(head + 4 + 12, 0);
        assertThat(MediaLength.of(file(body))).isZero();
        byte[] call = Files.readAllBytes(Recordings.file("call.wav"));
        ByteBuffer.wrap(call).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 0);
        assertThat(MediaLength.of(file(call))).isZero();
        ByteBuffer.wrap(call).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1);
        assertThat(MediaLength.of(file(call))).isZero();
    }

    /** Cut anywhere and with bytes changed anywhere it gives a length that can be, or none, and never fails. */
    @ParameterizedTest
    @MethodSource("recordings")
    void aDamagedFileCostsOnlyItsLength(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Recordings.file(name));
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 60; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            byte[] changed = whole.clone();
            for (int change = 0; change < 12; change++) {
                changed[random.nextInt(i % 2 == 0 ? Math.min(600, whole.length) : whole.length)] = (byte) random.nextInt(256);
            }
            assertThat(MediaLength.of(file(cut))).isBetween(0L, cut.length * 1000L / 16 + 1000);
            assertThat(MediaLength.of(file(changed))).isBetween(0L, whole.length * 1000L / 16 + 1000);
        }
    }

    static Stream<String> recordings() {
        return Stream.of("call.wav", "adpcm.wav", "steady.mp3", "interview.aac", "body.mp4", "fragments.mp4", "statement.flac", "vorbis.ogg",
                "opus.opus", "dictation.wma", "dash.avi", "dash.mkv", "room.vob", "camera.ts");
    }

    /** Gigabytes of small boxes, of junk and of zeros: a file is never followed to its end at any price. */
    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\10free", "\0\0\0\1free\0\0\0\0\0\0\0\20", "ID3\4\0\0\0\0\0\0", "\377\373\220\0", "RIFF\0\0\0\0WAVE", "\0\0\1\272", "OggS", "#!AMR\n",
        "\32E\337\243\200"})
    void nobodyIsLedOnWithoutEnd(String start) throws IOException {
        Path file = folder.resolve("endless");
        byte[] some = start.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer many = ByteBuffer.allocate(8 << 20);
        while (many.remaining() >= some.length) {
            many.put(some);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(many.flip());
            // a sparse file: its end is far away and costs nothing
            channel.write(ByteBuffer.wrap(some), 6L << 30);
        }
        assertTimeout(Duration.ofSeconds(20), () -> MediaLength.of(file));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("recording"), bytes);
    }
}
