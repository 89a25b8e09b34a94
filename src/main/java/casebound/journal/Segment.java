package casebound.journal;

import java.nio.file.Path;

/** One file of the journal and how far it has been read. */
final class Segment {
    private static final String SUFFIX = ".jsonl";

    final Path file;
    /** The number of its first line; 0 while it has none. */
    long firstSeq;
    /** Complete lines read. */
    long lines;
    /** Behind the last complete line, in bytes. */
    long end;

    Segment(Path file) {
        this.file = file;
    }

    String name() {
        return file.getFileName().toString();
    }

    void took(long seq, long endOffset) {
        firstSeq = firstSeq == 0 ? seq : firstSeq;
        lines++;
        end = endOffset;
    }

    static String name(int number) {
        return "%06d%s".formatted(number, SUFFIX);
    }

    /** The number in a segment's name; 0 when the name is none. */
    static int number(Path file) {
        String name = file.getFileName().toString();
        return name.matches("\\d{6}\\.jsonl") ? Integer.parseInt(name.substring(0, 6)) : 0;
    }
}
