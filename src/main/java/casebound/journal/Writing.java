package casebound.journal;

import casebound.disk.AppendFile;
import casebound.disk.Disk;
import casebound.disk.WriteFailure;
import casebound.problem.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of an undamaged journal, open for writing. After its first failure it writes nothing any more. */
final class Writing implements Closeable {
    private final Path folder;
    private final Disk disk;
    private final Chain chain;
    private final long segmentBytes;
    private @Nullable AppendFile file;
    private boolean stopped;

    private Writing(Path folder, Disk disk, Chain chain, long segmentBytes) {
        this.folder = folder;
        this.disk = disk;
        this.chain = chain;
        this.segmentBytes = segmentBytes;
    }

    /** Opens the last segment, or begins the first; what stands behind the last line is set aside and cut. */
    static Writing open(Path folder, Disk disk, Clock clock, Chain chain, long segmentBytes) {
        Writing writing = new Writing(folder, disk, chain, segmentBytes);
        try {
            writing.open(clock);
            return writing;
        } catch (IOException failure) {
            writing.close();
            throw WriteFailure.of(folder, failure);
        }
    }

    private void open(Clock clock) throws IOException {
        disk.createFolders(folder);
        disk.forceFolder(folder.toAbsolutePath().getParent());
        Erasure.removeLeftovers(disk, folder);
        if (chain.segments().isEmpty()) {
            startSegment(1);
            return;
        }
        Segment last = chain.segments().getLast();
        AppendFile opened = disk.openAppend(last.file);
        file = opened;
        if (chain.tail()) {
            setAside(last, clock);
            opened.truncate(last.end);
        }
        // lines of a writer who was killed may have been written and not forced: from now on they count
        opened.force();
        disk.forceFolder(folder);
    }

    private void setAside(Segment last, Clock clock) throws IOException {
        String time = clock.instant().toString().replaceAll("[^0-9]", "");
        Path aside = folder.resolve("unfinished-" + time + "-" + UUID.randomUUID() + Erasure.PART);
        try (InputStream from = disk.read(last.file, last.end); AppendFile to = disk.create(aside)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
                to.append(ByteBuffer.wrap(buffer, 0, count));
            }
            to.force();
        }
        disk.forceFolder(folder);
    }

    private void startSegment(int number) throws IOException {
        if (file != null) {
            file.close();
        }
        Path path = folder.resolve(Segment.name(number));
        file = disk.create(path);
        disk.forceFolder(folder);
        chain.append(new Segment(path));
    }

    /** Whether something failed: then the journal must be opened again. */
    boolean stopped() {
        return stopped;
    }

    long segmentBytes() {
        return segmentBytes;
    }

    /** Writes and forces whole lines; gives where in the last segment they begin. */
    long write(byte[] lines) {
        long start = -1;
        try {
            Segment last = chain.segments().getLast();
            if (last.end >= segmentBytes) {
                startSegment(Segment.number(last.file) + 1);
            }
            start = chain.segments().getLast().end;
            AppendFile open = Objects.requireNonNull(file);
            open.append(ByteBuffer.wrap(lines));
            open.force();
            return start;
        } catch (IOException failure) {
            ProblemException problem = stop(failure);
            takeBack(start);
            throw problem;
        }
    }

    /** What the person was told is not saved should not come back; when this fails too, opening decides. */
    private void takeBack(long start) {
        try {
            if (file != null && start >= 0) {
                file.truncate(start);
            }
        } catch (IOException stays) {
            // the tail is judged by the next one who opens the journal
        }
    }

    private ProblemException stop(IOException failure) {
        stopped = true;
        return WriteFailure.of(folder, failure);
    }

    /** Rewrites the lines and removes whatever else may quote them; afterwards the journal must be opened again. */
    void erase(SortedSet<Long> lines, Erasure.Rewriter rewriter) {
        try {
            Erasure erasure = prepare(lines, rewriter);
            close(); // some systems rename nothing over an open file
            erasure.carryOut();
            Erasure.removeSetAside(disk, folder);
        } catch (IOException failure) {
            throw stop(failure);
        }
    }

    private Erasure prepare(SortedSet<Long> lines, Erasure.Rewriter rewriter) throws IOException {
        try {
            Erasure erasure = new Erasure(disk, folder);
            for (Segment segment : chain.segments()) {
                erasure.prepare(segment, lines, rewriter);
            }
            return erasure;
        } catch (RuntimeException refused) {
            Erasure.removeLeftovers(disk, folder);
            throw refused;
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException late) {
            // everything that was acknowledged has been forced before
        }
        file = null;
    }
}
