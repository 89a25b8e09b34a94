package casebound.formats.media;

import java.io.IOException;
import java.nio.file.Path;

/** How long sound or moving pictures play, by what stands at the head, at the foot and between the frames of their file. */
public final class MediaLength {
    /** No sound is packed that thin, nor pictures: who says so counts something else. */
    private static final long LEAST_BYTES_A_SECOND = 16;

    private MediaLength() {}

    /** Reads a kind of file. */
    private interface Kind {
        /** In milliseconds; 0 where the file does not say. */
        long of(Bytes bytes) throws IOException;
    }

    /**
     * The length of a recording in milliseconds; 0 where the file does not say, is damaged, or cannot be as long as it says.
     * Its kind is told by its first bytes.
     */
    public static long of(Path file) {
        try (Bytes bytes = Bytes.of(file)) {
            long length = kind(bytes).of(bytes);
            return length > 0 && length / 1000 <= bytes.size() / LEAST_BYTES_A_SECOND ? length : 0;
        } catch (IOException | RuntimeException damaged) {
            return 0;
        }
    }

    private static Kind kind(Bytes bytes) throws IOException {
        return switch (bytes.text(0, 4)) {
            case "RIFF", "RF64", "BW64" -> bytes.is(8, "AVI ") ? Riff::avi : Riff::wave;
            case "OggS" -> Xiph::ogg;
            case "fLaC" -> Xiph::flac;
            case "#!AM" -> Frames::amr;
            case "\u001aE\u00df\u00a3" -> Matroska::of;
            case "0&\u00b2u" -> Asf::of;
            case "\0\0\u0001\u00ba" -> Stamps::of;
            default -> other(bytes);
        };
    }

    private static Kind other(Bytes bytes) throws IOException {
        return switch (bytes.text(4, 4)) {
            case "ftyp", "moov", "mdat", "wide", "free", "skip", "styp" -> Boxes::of;
            // packets of 188 bytes, or of 192 with a time before each
            default -> bytes.u8(0) == 'G' && bytes.is(188, "G") || bytes.u8(4) == 'G' && bytes.is(196, "G") ? Stamps::of : Frames::of;
        };
    }
}
