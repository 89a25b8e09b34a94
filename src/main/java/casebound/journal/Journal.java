package casebound.journal;

import casebound.disk.Disk;
import casebound.journal.LineCodec.Frame;
import casebound.journal.LineCodec.Header;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * The journal of one case: every change, in order, each line holding the hash of the line before. Written by the one who
 * holds the case's lock; any number of others may read. Reading may go on in other threads while one appends.
 */
public final class Journal implements Closeable {
    /** A new file is begun when the last one has reached this size, in bytes. */
    public static final long SEGMENT_BYTES = 64L << 20;

    private final Path folder;
    private final Disk disk;
    private final Clock clock;
    private final boolean writable;
    private final LineCodec codec = new LineCodec();
    private Chain chain;
    private @Nullable Writing writing;

    private Journal(Path folder, Disk disk, Clock clock, boolean writable) {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
        this.writable = writable;
        this.chain = new Chain(disk);
    }

    /**
     * Reads and checks the whole journal. A writer also sets an unfinished last line aside and cuts it. What is damaged
     * is named by {@link #damages()}; then nothing is written, whoever opened it.
     *
     * @param writable whether the caller holds the case's lock
     * @throws ProblemException JOURNAL_DAMAGED when a file cannot be read at all, WRITE_FAILED or DISK_FULL
     */
    public static Journal open(Path journalFolder, Disk disk, Clock clock, boolean writable) {
        return open(journalFolder, disk, clock, writable, SEGMENT_BYTES);
    }

    /** {@link #open(Path, Disk, Clock, boolean)} with another size of the segments, in bytes. */
    static Journal open(Path journalFolder, Disk disk, Clock clock, boolean writable, long segmentBytes) {
        Journal journal = new Journal(journalFolder, disk, clock, writable);
        journal.readAll();
        if (writable && journal.chain.intact()) {
            journal.writing = Writing.open(journalFolder, disk, clock, journal.chain, segmentBytes);
        }
        return journal;
    }

    private void readAll() {
        Chain fresh = new Chain(disk);
        read(fresh);
        chain = fresh;
    }

    private void read(Chain into) {
        try {
            into.read(folder);
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.of(Code.JOURNAL_DAMAGED, folder), unreadable);
        }
    }

    /** The last line that can be trusted with all before it. */
    public synchronized Head head() {
        return chain.head();
    }

    /** Its files up to the head, in order: exactly these bytes are the journal at this moment. */
    public synchronized List<Extent> extents() {
        return chain.segments().stream().filter(segment -> segment.end > 0)
                .map(segment -> new Extent(segment.file, segment.end)).toList();
    }

    /** What is wrong with the journal, in its order; empty when nothing is. */
    public synchronized List<Damage> damages() {
        return chain.damages();
    }

    /** The numbers of the destructions that were written but not carried out to the end: {@link #erase} them again. */
    public synchronized List<Long> unfinishedErasures() {
        return List.copyOf(chain.certificates().unfinished());
    }

    /**
     * Writes all drafts, in one write and one force. When it returns, they are durable.
     *
     * @return the lines as written
     * @throws ProblemException DISK_FULL or WRITE_FAILED, after which the journal takes no more (WRITING_STOPPED):
     *     it must be opened again; CASE_READ_ONLY, JOURNAL_DAMAGED
     */
    public synchronized List<Line> append(List<Draft> drafts) {
        Writing open = writing();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Line> lines = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        OffsetDateTime time = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Head head = chain.head();
        long batch = head.seq() + 1;
        for (Draft draft : drafts) {
            byte[] line = codec.write(draft, head.seq() + 1, batch, time, head.hash());
            if (line.length > SegmentReader.LONGEST_LINE) {
                throw new IllegalArgumentException("a change of " + line.length + " bytes");
            }
            Line written = parse(line, 0, line.length - 1);
            bytes.writeBytes(line);
            lines.add(written);
            ends.add(bytes.size());
            head = written.head();
        }
        if (!lines.isEmpty()) {
            long start = open.write(bytes.toByteArray());
            for (int at = 0; at < lines.size(); at++) {
                chain.append(lines.get(at), start + ends.get(at));
            }
        }
        return lines;
    }

    private Writing writing() {
        if (!writable) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        if (!chain.intact()) {
            Damage first = chain.damages().getFirst();
            throw Problem.of(Code.JOURNAL_DAMAGED, first.segment() + ":" + first.line()).exception();
        }
        if (writing == null || writing.stopped()) {
            throw Problem.of(Code.WRITING_STOPPED).exception();
        }
        return writing;
    }

    /**
     * Gives all lines behind the given number to the taker, in order, one at a time, up to the head at this moment.
     *
     * @throws ProblemException JOURNAL_DAMAGED when a line is no longer what it was when the journal was opened
     */
    public void read(long fromSeqExclusive, Consumer<Line> taker) {
        List<Segment> segments;
        long last;
        synchronized (this) {
            segments = List.copyOf(chain.segments());
            last = chain.head().seq();
        }
        LineCodec reading = new LineCodec();
        for (int at = 0; at < segments.size(); at++) {
            Segment segment = segments.get(at);
            long next = at + 1 < segments.size() ? segments.get(at + 1).firstSeq : 0;
            boolean wanted = segment.firstSeq > 0 && segment.firstSeq <= last;
            if (wanted && (next == 0 || next > fromSeqExclusive + 1)) {
                read(segment, fromSeqExclusive, last, reading, taker);
            }
        }
    }

    private void read(Segment segment, long from, long last, LineCodec reading, Consumer<Line> taker) {
        try (SegmentReader reader = new SegmentReader(disk.read(segment.file, 0), 0)) {
            for (long seq = segment.firstSeq; seq <= last && reader.next() && reader.terminated(); seq++) {
                if (seq > from) {
                    Line line = line(reading, reader.bytes(), reader.start(), reader.end());
                    if (line == null || line.seq() != seq) {
                        throw Problem.of(Code.JOURNAL_DAMAGED, segment.name()).exception();
                    }
                    taker.accept(line);
                }
            }
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.of(Code.JOURNAL_DAMAGED, segment.name()), unreadable);
        }
    }

    private Line parse(byte[] bytes, int from, int to) {
        return Objects.requireNonNull(line(codec, bytes, from, to));
    }

    private @Nullable Line line(LineCodec codec, byte[] bytes, int from, int to) {
        Frame frame = codec.frame(bytes, from, to);
        if (frame == null || !codec.headerIsIntact(bytes, frame)) {
            return null;
        }
        Header header = codec.header(bytes, frame);
        List<Step> steps = codec.steps(bytes, frame);
        if (header == null || steps == null) {
            return null;
        }
        boolean asDue = frame.erased()
                ? isCertified(header.seq(), codec.hash(bytes, frame.payloadFrom(), frame.payloadTo()))
                : codec.payloadIsIntact(bytes, frame, header);
        return !asDue ? null : new Line(header.seq(), header.time(), header.who(), header.title(), header.group(),
                header.undoes(), header.prev(), header.payload(), LineCodec.lineHash(bytes, frame), steps,
                frame.erased());
    }

    private synchronized boolean isCertified(long seq, String payload) {
        return chain.certificates().allows(seq, payload);
    }

    /**
     * For who reads while another writes: takes what was appended meanwhile. Does nothing for the writer.
     *
     * @return the head now
     */
    public synchronized Head refresh() {
        if (!writable) {
            if (chain.intact()) {
                read(chain);
            }
            if (!chain.intact()) {
                readAll(); // the writer may have rewritten a file: only a reading from the start can tell
            }
        }
        return chain.head();
    }

    /**
     * What a destruction's step holds in {@code after} as its member {@code erased}: which lines lose their steps, and
     * the hash of what is left in each.
     *
     * @param residues what is left, by the line's number
     */
    public static ArrayNode erased(Map<Long, List<Step>> residues) {
        return Erasure.certificate(residues);
    }

    /**
     * Carries out a destruction that was appended before: rewrites the files that hold the lines it names, so that only
     * what the function leaves of their steps remains. Also removes what was set aside, which may quote anything. Can be
     * repeated after a crash.
     *
     * @param destructionSeq the line with the step of kind {@link Step#DESTRUCTION}
     * @param residue what is left of a line; must give what {@link #erased} was told, and the same again from its own
     *     result
     * @throws ProblemException WRITE_FAILED or DISK_FULL: the destruction stays unfinished
     */
    public synchronized void erase(long destructionSeq, Function<Line, List<Step>> residue) {
        Writing open = writing();
        SortedSet<Long> due = chain.certificates().due(destructionSeq);
        open.erase(due, (bytes, from, to) -> left(destructionSeq, bytes, from, to, residue));
        writing = null;
        readAll();
        writing = Writing.open(folder, disk, clock, chain, open.segmentBytes());
    }

    private byte[] left(long destruction, byte[] bytes, int from, int to, Function<Line, List<Step>> residue) {
        Line line = parse(bytes, from, to);
        byte[] payload = LineCodec.payload(residue.apply(line));
        if (!codec.hash(payload, 0, payload.length).equals(chain.certificates().due(destruction, line.seq()))) {
            throw new IllegalArgumentException("line " + line.seq() + " would not be left as certified");
        }
        return codec.erased(bytes, Objects.requireNonNull(codec.frame(bytes, from, to)), payload);
    }

    @Override
    public synchronized void close() {
        if (writing != null) {
            writing.close();
            writing = null;
        }
    }
}
