package casebound.journal;

import casebound.disk.AppendFile;
import casebound.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rewrites segments: first all new files, forced, beside the old ones; then each takes the old one's name. */
final class Erasure {
    static final String PART = ".part";
    private static final String NEW = ".new";
    private static final int CHUNK = 1 << 20;

    private final Disk disk;
    private final Path folder;
    private final Map<Path, Path> rewritten = new LinkedHashMap<>();

    /** Gives the new bytes of a line, newline included. */
    interface Rewriter {
        byte[] rewrite(byte[] bytes, int from, int to);
    }

    Erasure(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    static ArrayNode certificate(Map<Long, List<Step>> residues) {
        LineCodec codec = new LineCodec();
        ArrayNode erased = JsonNodeFactory.instance.arrayNode();
        new TreeMap<>(residues).forEach((seq, steps) -> {
            byte[] payload = LineCodec.payload(steps);
            ObjectNode line = erased.addObject();
            line.put("seq", (long) seq);
            line.put("payload", codec.hash(payload, 0, payload.length));
        });
        return erased;
    }

    /** Writes the segment anew, beside the old one, when it holds one of the lines. */
    void prepare(Segment segment, SortedSet<Long> due, Rewriter rewriter) throws IOException {
        if (due.subSet(segment.firstSeq, segment.firstSeq + segment.lines).isEmpty()) {
            return;
        }
        Path fresh = folder.resolve(segment.name() + NEW);
        disk.delete(fresh);
        try (SegmentReader line = new SegmentReader(disk.read(segment.file, 0), 0); AppendFile out = disk.create(fresh)) {
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
            for (long seq = segment.firstSeq; line.next() && line.terminated(); seq++) {
                if (due.contains(seq)) {
                    put(out, buffer, ByteBuffer.wrap(rewriter.rewrite(line.bytes(), line.start(), line.end())));
                } else {
                    put(out, buffer, ByteBuffer.wrap(line.bytes(), line.start(), line.end() + 1 - line.start()));
                }
            }
            out.append(buffer.flip());
            out.force();
        }
        rewritten.put(fresh, segment.file);
    }

    private static void put(AppendFile out, ByteBuffer buffer, ByteBuffer line) throws IOException {
        if (line.remaining() > buffer.remaining()) {
            out.append(buffer.flip());
            buffer.clear();
        }
        if (line.remaining() > buffer.remaining()) {
            out.append(line);
        } else {
            buffer.put(line);
        }
    }

    void carryOut() throws IOException {
        for (Map.Entry<Path, Path> file : rewritten.entrySet()) {
            disk.rename(file.getKey(), file.getValue());
        }
        disk.forceFolder(folder);
    }

    /** Removes new files that never took the place of old ones. */
    static void removeLeftovers(Disk disk, Path folder) throws IOException {
        remove(disk, folder, NEW);
    }

    /** Removes unfinished lines that were set aside. */
    static void removeSetAside(Disk disk, Path folder) throws IOException {
        remove(disk, folder, PART);
    }

    private static void remove(Disk disk, Path folder, String suffix) throws IOException {
        boolean removed = false;
        for (Path file : disk.list(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(suffix) && disk.isFile(file)) {
                disk.delete(file);
                removed = true;
            }
        }
        if (removed) {
            disk.forceFolder(folder);
        }
    }
}
