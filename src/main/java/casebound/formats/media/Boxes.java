package casebound.formats.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MP4, M4A, MOV and 3GP: boxes of a length, a name and what is in them (ISO/IEC 14496-12; QuickTime File Format). The head
 * of the film says how long it is; one that was written as it was recorded may say nothing there, and each of its fragments
 * says how long that is.
 */
final class Boxes {
    private static final int MOST_BOXES = 200_000;
    /** All ones: not known. */
    private static final long UNSAID = 0xffff_ffffL;

    private Boxes() {}

    /**
     * A box.
     *
     * @param at where its content begins
     * @param end where it ends, within what it lies in
     */
    private record Box(String name, long at, long end) {}

    static long of(Bytes bytes) throws IOException {
        List<Box> all = in(bytes, 0, bytes.size());
        Box film = only(all, "moov");
        if (film == null) {
            return 0;
        }
        List<Box> head = in(bytes, film.at, film.end);
        Box times = only(head, "mvhd");
        if (times == null) {
            return 0;
        }
        boolean wide = bytes.u8(times.at) == 1;
        long scale = bytes.u32(times.at + (wide ? 20 : 12));
        long length = wide ? bytes.u64(times.at + 24) : bytes.u32(times.at + 16);
        if (length > 0 && length != UNSAID) {
            return millis(length, scale);
        }
        return fragments(bytes, all, scales(bytes, head));
    }

    private static long millis(long length, long scale) {
        return scale == 0 ? 0 : Math.round(length * 1000.0 / scale);
    }

    private static List<Box> in(Bytes bytes, long from, long to) throws IOException {
        List<Box> boxes = new ArrayList<>();
        long at = from;
        while (at <= to - 8 && boxes.size() < MOST_BOXES) {
            long said = bytes.u32(at);
            int head = said == 1 ? 16 : 8;
            long length = said == 0 ? to - at : said == 1 ? bytes.u64(at + 8) : said;
            if (length < head) {
                break;
            }
            long end = at + Math.min(length, to - at);
            boxes.add(new Box(bytes.text(at + 4, 4), at + head, end));
            at = end;
        }
        return boxes;
    }

    private static @Nullable Box only(List<Box> boxes, String name) {
        return boxes.stream().filter(box -> box.name.equals(name)).findFirst().orElse(null);
    }

    /** The times of a track: in how many parts a second is counted, and what a sample takes that does not say it. */
    private record Scale(long partsASecond, long sample) {}

    private static Map<Long, Scale> scales(Bytes bytes, List<Box> head) throws IOException {
        Map<Long, Long> samples = new HashMap<>();
        Box extended = only(head, "mvex");
        if (extended != null) {
            for (Box track : in(bytes, extended.at, extended.end)) {
                if (track.name.equals("trex")) {
                    samples.put(bytes.u32(track.at + 4), bytes.u32(track.at + 12));
                }
            }
        }
        Map<Long, Scale> scales = new HashMap<>();
        for (Box track : head) {
            if (track.name.equals("trak")) {
                List<Box> inside = in(bytes, track.at, track.end);
                Box name = only(inside, "tkhd");
                Box media = only(inside, "mdia");
                Box times = media == null ? null : only(in(bytes, media.at, media.end), "mdhd");
                if (name != null && times != null) {
                    long id = bytes.u32(name.at + (bytes.u8(name.at) == 1 ? 20 : 12));
                    scales.put(id, new Scale(bytes.u32(times.at + (bytes.u8(times.at) == 1 ? 20 : 12)), samples.getOrDefault(id, 0L)));
                }
            }
        }
        return scales;
    }

    /** The longest track, its fragments one after the other. */
    private static long fragments(Bytes bytes, List<Box> all, Map<Long, Scale> scales) throws IOException {
        Map<Long, Long> lengths = new HashMap<>();
        for (Box fragment : all) {
            if (fragment.name.equals("moof")) {
                for (Box track : in(bytes, fragment.at, fragment.end)) {
                    if (track.name.equals("traf")) {
                        add(bytes, in(bytes, track.at, track.end), scales, lengths);
                    }
                }
            }
        }
        return lengths.entrySet().stream().mapToLong(track -> millis(track.getValue(), scales.get(track.getKey()).partsASecond)).max().orElse(0);
    }

    private static void add(Bytes bytes, List<Box> track, Map<Long, Scale> scales, Map<Long, Long> lengths) throws IOException {
        Box head = only(track, "tfhd");
        Scale scale = head == null ? null : scales.get(bytes.u32(head.at + 4));
        if (head == null || scale == null) {
            return;
        }
        long flags = bytes.u32(head.at);
        long at = head.at + 8 + ((flags & 1) == 0 ? 0 : 8) + ((flags & 2) == 0 ? 0 : 4);
        long each = (flags & 8) == 0 ? scale.sample : bytes.u32(at);
        for (Box run : track) {
            if (run.name.equals("trun")) {
                lengths.merge(bytes.u32(head.at + 4), run(bytes, run, each), Long::sum);
            }
        }
    }

    private static long run(Bytes bytes, Box run, long each) throws IOException {
        long flags = bytes.u32(run.at);
        long samples = bytes.u32(run.at + 4);
        if ((flags & 0x100) == 0) {
            return samples * each;
        }
        int width = 4 * Long.bitCount(flags & 0xf00);
        long first = run.at + 8 + ((flags & 1) == 0 ? 0 : 4) + ((flags & 4) == 0 ? 0 : 4);
        long length = 0;
        for (long at = first; at <= run.end - width && at < first + samples * width; at += width) {
            length += bytes.u32(at);
        }
        return length;
    }
}
