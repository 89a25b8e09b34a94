package casebound.worker;

import casebound.formats.parts.PartName;
import casebound.formats.parts.Parts;
import casebound.formats.parts.TooMuchException;
import casebound.work.Progress;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the parts of a file into a folder, each under its number, and a list of their names beside them. What a part
 * cannot give is listed as lost; more parts or bytes than there may be end it.
 */
final class Unpacking implements Parts {
    private static final String LIST = "list";
    private static final int MOST_PARTS = 20_000;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long mostBytes;
    private final Progress progress;
    private final List<Entry> entries = new ArrayList<>();
    private long bytes;

    private record Entry(PartName name, Part.State state) {}

    Unpacking(Path folder, long mostBytes, Progress progress) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.progress = progress;
    }

    /** How many parts were locked. */
    int locked() {
        return (int) entries.stream().filter(entry -> entry.state == Part.State.LOCKED).count();
    }

    @Override
    public void locked(PartName name) throws IOException {
        add(name, Part.State.LOCKED);
    }

    private void add(PartName name, Part.State state) throws IOException {
        if (entries.size() >= MOST_PARTS) {
            throw new TooMuchException();
        }
        entries.add(new Entry(name, state));
    }

    @Override
    public void take(PartName name, Bytes part) throws IOException {
        Path file = folder.resolve(String.valueOf(entries.size()));
        boolean whole = true;
        try (OutputStream out = new Counting(new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER))) {
            part.to(out);
        } catch (TooMuchException tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException damaged) {
            whole = false;
        }
        if (!whole) {
            Files.deleteIfExists(file);
        }
        add(name, whole ? Part.State.WHOLE : Part.State.LOST);
    }

    /** Counts what is really written: what a carrier says of sizes is not believed. */
    private final class Counting extends FilterOutputStream {
        private long told;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            count(length);
            out.write(some, from, length);
        }

        private void count(int length) throws IOException {
            bytes += length;
            if (bytes > mostBytes) {
                throw new TooMuchException();
            }
            if (bytes - told > 1 << 20) {
                told = bytes;
                progress.at(bytes >> 20, bytes >> 20);
            }
        }
    }

    /** Writes the list, without which nothing is believed to be there. */
    void finish() throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(LIST))))) {
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                Payload.text(out, entry.name.name());
                Payload.text(out, entry.name.folder());
                out.writeByte(entry.state.ordinal());
            }
        }
    }

    /** What a process has written into a folder. */
    static List<Part> read(Path folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (DataInputStream in = Payload.in(Files.readAllBytes(folder.resolve(LIST)))) {
            int count = in.readInt();
            if (count < 0 || count > MOST_PARTS) {
                throw new IOException("not a list of parts");
            }
            for (int i = 0; i < count; i++) {
                String name = Payload.text(in);
                String inside = Payload.text(in);
                Part.State state = Part.State.values()[in.readUnsignedByte()];
                parts.add(new Part(state, folder.resolve(String.valueOf(i)), name, inside));
            }
        }
        return parts;
    }
}
