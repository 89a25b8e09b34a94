package casebound.formats.media;

import java.io.IOException;
import java.util.Set;

/**
 * WAVE and AVI: chunks of a name, a length and that many bytes, the less significant byte first (Microsoft, "Multimedia
 * Programming Interface and Data Specifications 1.0", 1991; RF64 for more than 4 GB: EBU Tech 3306; large AVI: "OpenDML AVI
 * File Format Extensions 1.02").
 */
final class Riff {
    private static final int HEAD = 8;
    private static final int MOST_CHUNKS = 10_000;
    /** What a recorder writes that does not know it yet, or cannot say it in 32 bits. */
    private static final long UNSAID = 0xffff_ffffL;

    /** Microsoft's and the IMA's ADPCM, and GSM 6.10. */
    private static final Set<Integer> BLOCKS = Set.of(0x02, 0x11, 0x31);

    private Riff() {}

    /** Takes a chunk, or a list of chunks with {@code list} as its name. */
    private interface Each {
        void take(String name, long at, long length) throws IOException;
    }

    private static void chunks(Bytes bytes, long from, long to, Each each) throws IOException {
        long at = from;
        for (int count = 0; at <= to - HEAD && count < MOST_CHUNKS; count++) {
            long said = bytes.u32L(at + 4);
            // a recorder that was stopped hard leaves what there is, under a length that it never wrote
            boolean open = bytes.is(at, "data") && (said == 0 || said == UNSAID);
            long length = open ? to - at - HEAD : Math.min(said, to - at - HEAD);
            each.take(bytes.text(at, 4), at + HEAD, length);
            at += HEAD + length + (length & 1);
        }
    }

    /** Bytes of sound by bytes a second; of what is packed in blocks, blocks by samples of each, which is exact. */
    static long wave(Bytes bytes) throws IOException {
        double[] millisAByte = {0};
        long[] sound = {0};
        chunks(bytes, 12, bytes.size(), (name, at, length) -> {
            if (name.equals("fmt ")) {
                boolean blocks = BLOCKS.contains(bytes.u16L(at)) && length >= 20;
                millisAByte[0] = blocks ? 1000.0 * bytes.u16L(at + 18) / bytes.u32L(at + 4) / bytes.u16L(at + 12) : 1000.0 / bytes.u32L(at + 8);
            } else if (name.equals("data")) {
                sound[0] += length;
            }
        });
        return Double.isFinite(millisAByte[0]) ? Math.round(sound[0] * millisAByte[0]) : 0;
    }

    /** Frames by the time of each, or the longest of the streams; a large file counts all of its frames in a place of its own. */
    static long avi(Bytes bytes) throws IOException {
        Avi avi = new Avi(bytes);
        chunks(bytes, 12, bytes.size(), avi);
        return Math.max(avi.frames * avi.microsAFrame / 1000, avi.longest);
    }

    private static final class Avi implements Each {
        private final Bytes bytes;
        private long microsAFrame;
        private long frames;
        private long longest;

        Avi(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public void take(String name, long at, long length) throws IOException {
            switch (name) {
                case "LIST" -> {
                    String list = bytes.text(at, 4);
                    if (list.equals("hdrl") || list.equals("strl") || list.equals("odml")) {
                        chunks(bytes, at + 4, at + length, this);
                    }
                }
                case "avih" -> {
                    microsAFrame = bytes.u32L(at);
                    frames = Math.max(frames, bytes.u32L(at + 16));
                }
                case "strh" -> {
                    long scale = bytes.u32L(at + 20);
                    long rate = bytes.u32L(at + 24);
                    longest = rate == 0 ? longest : Math.max(longest, bytes.u32L(at + 32) * scale * 1000 / rate);
                }
                case "dmlh" -> frames = Math.max(frames, bytes.u32L(at));
                default -> { }
            }
        }
    }
}
