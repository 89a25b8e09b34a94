package casebound.journal;

import casebound.disk.Disk;
import casebound.journal.Damage.What;
import casebound.journal.LineCodec.Frame;
import casebound.journal.LineCodec.Header;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads all segments and checks that each line follows the one before. It goes on behind a damage, so that every place
 * is named; what can be read ends before the first. Can be continued when the writer has written more.
 */
final class Chain {
    private final Disk disk;
    private final LineCodec codec = new LineCodec();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Damage> found = new ArrayList<>();
    private final Certificates certificates = new Certificates();
    private SortedMap<Long, Certificates.Residue> uncertified = new TreeMap<>();
    private Head head = Head.NONE;
    private long expectedSeq = 1;
    /** Null behind a damage that leaves open what was to follow. */
    private @Nullable String expectedPrev = Head.NONE.hash();
    private boolean tail;

    /** A line and what is wrong with it; without a header nothing in it can be trusted. */
    private record Examined(@Nullable Frame frame, @Nullable Header header, @Nullable What damage) {}

    Chain(Disk disk) {
        this.disk = disk;
    }

    /** Reads on from where it stands to the end of the last segment. */
    void read(Path folder) throws IOException {
        readSegments(folder);
        uncertified = certificates.uncertified(); // a certificate may stand in any later line
    }

    private void readSegments(Path folder) throws IOException {
        List<Path> files = disk.list(folder).stream()
                .filter(file -> Segment.number(file) > 0 && disk.isFile(file))
                .toList();
        tail = false;
        if (files.size() < segments.size()) {
            missing(segments.get(files.size()).name());
            return;
        }
        for (int at = Math.max(0, segments.size() - 1); at < files.size(); at++) {
            if (at == segments.size()) {
                int before = at == 0 ? 0 : Segment.number(files.get(at - 1));
                if (Segment.number(files.get(at)) != before + 1) {
                    missing(Segment.name(before + 1));
                }
                segments.add(new Segment(files.get(at)));
            }
            read(segments.get(at), at == files.size() - 1);
        }
    }

    private void missing(String name) {
        found.add(new Damage(name, 0, expectedSeq, What.MISSING_SEGMENT));
        expectedPrev = null;
    }

    private void read(Segment segment, boolean last) throws IOException {
        if (disk.size(segment.file) < segment.end) {
            damage(segment, What.UNFINISHED); // it was longer when it was read before
            return;
        }
        try (SegmentReader line = new SegmentReader(disk.read(segment.file, segment.end), segment.end)) {
            while (line.next()) {
                if (!line.terminated()) {
                    readEnd(segment, line, last);
                    return;
                }
                Examined examined = examine(line);
                if (examined.damage != null) {
                    if (last && found.isEmpty() && isUnwritten(segment, line)) {
                        tail = true;
                        return;
                    }
                    damage(segment, examined.damage);
                }
                follow(segment, line, examined);
            }
        }
    }

    private void readEnd(Segment segment, SegmentReader line, boolean last) {
        if (last && !line.tooLong() && !codec.beginsWithOtherEnd(line.bytes(), line.start(), line.end())) {
            tail = true;
        } else {
            damage(segment, last ? What.SYNTAX : What.UNFINISHED);
            expectedPrev = null;
        }
    }

    private void damage(Segment segment, What what) {
        found.add(new Damage(segment.name(), segment.lines + 1, expectedSeq, what));
    }

    private Examined examine(SegmentReader line) {
        byte[] bytes = line.bytes();
        Frame frame = codec.frame(bytes, line.start(), line.end());
        if (frame == null) {
            return new Examined(null, null, What.SYNTAX);
        }
        if (!codec.headerIsIntact(bytes, frame)) {
            return new Examined(frame, null, What.HASH);
        }
        Header header = codec.header(bytes, frame);
        if (header == null) {
            return new Examined(frame, null, What.SYNTAX);
        }
        if (expectedPrev != null && header.seq() != expectedSeq) {
            return new Examined(frame, header, What.SEQUENCE);
        }
        if (expectedPrev != null && !header.prev().equals(expectedPrev)) {
            return new Examined(frame, header, What.CHAIN);
        }
        boolean asWritten = frame.erased() || codec.payloadIsIntact(bytes, frame, header);
        return new Examined(frame, header, asWritten ? null : What.PAYLOAD);
    }

    private void follow(Segment segment, SegmentReader line, Examined examined) {
        Frame frame = examined.frame;
        Header header = examined.header;
        if (frame == null || header == null) {
            expectedSeq++;
            expectedPrev = null;
            segment.took(0, line.endOffset());
            return;
        }
        if (frame.erased()) {
            String payload = codec.hash(line.bytes(), frame.payloadFrom(), frame.payloadTo());
            certificates.add(header.seq(), new Certificates.Residue(segment.name(), segment.lines + 1, payload,
                    new Head(header.seq() - 1, header.prev())));
        }
        if (examined.damage != What.PAYLOAD && LineCodec.mayCertify(line.bytes(), frame)) {
            List<Step> steps = codec.steps(line.bytes(), frame);
            certificates.add(header.seq(), steps == null ? List.of() : steps);
        }
        Head reached = new Head(header.seq(), LineCodec.lineHash(line.bytes(), frame));
        head = found.isEmpty() ? reached : head;
        expectedSeq = reached.seq() + 1;
        expectedPrev = reached.hash();
        segment.took(reached.seq(), line.endOffset());
    }

    /**
     * Whether a wrong line with its newline was never wholly written. Several lines are written in one go, and a power
     * cut may keep their last blocks and lose earlier ones, which then read as zeros. No text of ours holds a zero, and
     * one flipped bit makes at most one and never from a line's first byte. But zeros in front of a line that was
     * written in a later go were forced once: those are damage.
     */
    private boolean isUnwritten(Segment segment, SegmentReader line) throws IOException {
        if (!hasHole(line.bytes(), line.start(), line.end())
                || codec.beginsWithOtherEnd(line.bytes(), line.start(), line.end())) {
            return false;
        }
        try (SegmentReader rest = new SegmentReader(disk.read(segment.file, line.endOffset()), line.endOffset())) {
            while (rest.next()) {
                Frame frame = rest.terminated() ? codec.frame(rest.bytes(), rest.start(), rest.end()) : null;
                if (frame != null && codec.headerIsIntact(rest.bytes(), frame)) {
                    Header header = codec.header(rest.bytes(), frame);
                    if (header == null || header.batch() > expectedSeq) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean hasHole(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == 0 && (at == from || bytes[at - 1] == 0)) {
                return true;
            }
        }
        return false;
    }

    /** Takes a line that was just written behind the last one. */
    void append(Line line, long endOffset) {
        certificates.add(line.seq(), line.steps());
        head = line.head();
        expectedSeq = line.seq() + 1;
        expectedPrev = line.hash();
        segments.getLast().took(line.seq(), endOffset);
    }

    /** Adds a new empty segment behind the last one. */
    void append(Segment segment) {
        segments.add(segment);
    }

    List<Segment> segments() {
        return segments;
    }

    Certificates certificates() {
        return certificates;
    }

    /** Whether behind the last line of the last segment stands something that was not written to its end. */
    boolean tail() {
        return tail;
    }

    /** The last line that can be read and trusted with all before it. */
    Head head() {
        if (uncertified.isEmpty() || uncertified.firstKey() > head.seq()) {
            return head;
        }
        return uncertified.get(uncertified.firstKey()).before();
    }

    boolean intact() {
        return found.isEmpty() && uncertified.isEmpty();
    }

    /** Everything that is wrong, in the order of the journal. */
    List<Damage> damages() {
        List<Damage> all = new ArrayList<>(found);
        uncertified.forEach((seq, residue) ->
                all.add(new Damage(residue.segment(), residue.line(), seq, What.PAYLOAD)));
        all.sort(Comparator.comparing(Damage::segment).thenComparingLong(Damage::line));
        return List.copyOf(all);
    }
}
