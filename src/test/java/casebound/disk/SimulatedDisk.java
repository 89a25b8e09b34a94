package casebound.disk;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A disk in memory that remembers every operation and can show what a power cut at any moment may have left: what was
 * forced is there; of the rest each write may be there, missing, torn at any byte or lacking any of its blocks, and each
 * new, changed or deleted name may be there or not, all independently of each other and of their order.
 */
public final class SimulatedDisk implements Disk {
    private static final int BLOCK = 512;

    private final Set<Path> folders = new HashSet<>();
    private final Map<Path, Data> files = new TreeMap<>();
    private final List<Operation> log = new ArrayList<>();
    private int nextData;
    private int operationsToLive = Integer.MAX_VALUE;

    /** The process that used the disk is no more. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** What a name stands for; names come and go, the data stays as long as one has it open. */
    private static final class Data {
        final int number;
        byte[] bytes = {};

        Data(int number) {
            this.number = number;
        }

        void write(int offset, byte[] written) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length, offset + written.length));
            System.arraycopy(written, 0, bytes, offset, written.length);
        }
    }

    private sealed interface Operation {
        record Folder(Path path) implements Operation {}

        record Name(Path path, int data) implements Operation {}

        record Rename(Path from, Path to, int data) implements Operation {}

        record Unname(Path path, int data) implements Operation {}

        record Write(int data, int offset, byte[] bytes) implements Operation {}

        record Truncate(int data, int size) implements Operation {}

        record Force(int data) implements Operation {}

        record ForceFolder(Path path) implements Operation {}
    }

    /** @param root a folder that is there for good */
    public SimulatedDisk(Path root) {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            folders.add(folder);
        }
    }

    /** How many operations there were so far: a moment for {@link #afterPowerCut}. */
    public synchronized int moment() {
        return log.size();
    }

    /** Lets whoever uses the disk die in the middle, after that many more changing operations. */
    public synchronized void killAfter(int operations) {
        operationsToLive = operations;
    }

    /** A new process uses the disk: it sees everything that the dead one did, forced or not. */
    public synchronized void restart() {
        operationsToLive = Integer.MAX_VALUE;
    }

    private void live() {
        if (operationsToLive == 0) {
            throw new Killed();
        }
        operationsToLive--;
    }

    /** The disk as a power cut right after that many operations may have left it. */
    public synchronized SimulatedDisk afterPowerCut(int moment, Random random) {
        Set<Object> forced = new HashSet<>();
        boolean[] durable = new boolean[moment];
        for (int at = moment - 1; at >= 0; at--) {
            switch (log.get(at)) {
                case Operation.Force force -> forced.add(force.data);
                case Operation.ForceFolder force -> forced.add(force.path);
                case Operation.Folder made -> durable[at] = forced.contains(made.path.getParent());
                case Operation.Name name -> durable[at] = forced.contains(name.path.getParent());
                case Operation.Unname name -> durable[at] = forced.contains(name.path.getParent());
                case Operation.Rename name -> durable[at] = forced.contains(name.to.getParent());
                case Operation.Write write -> durable[at] = forced.contains(write.data);
                case Operation.Truncate cut -> durable[at] = forced.contains(cut.data);
            }
        }
        SimulatedDisk image = new SimulatedDisk(Path.of("/"));
        image.folders.addAll(initialFolders());
        Map<Integer, Data> data = new HashMap<>();
        int mood = random.nextInt(4); // some cuts keep nearly all, some nearly nothing
        for (int at = 0; at < moment; at++) {
            boolean kept = durable[at] || random.nextInt(4) > mood;
            image.replay(log.get(at), kept, durable[at], data, random);
        }
        image.nextData = nextData;
        image.dropUnreachable();
        return image;
    }

    private Set<Path> initialFolders() {
        Set<Path> initial = new HashSet<>(folders);
        log.forEach(operation -> {
            if (operation instanceof Operation.Folder made) {
                initial.remove(made.path);
            }
        });
        return initial;
    }

    private void replay(Operation operation, boolean kept, boolean durable, Map<Integer, Data> all, Random random) {
        switch (operation) {
            case Operation.Write write -> {
                Data data = all.computeIfAbsent(write.data, Data::new);
                if (durable) {
                    data.write(write.offset, write.bytes);
                } else if (kept) {
                    tear(data, write, random);
                }
            }
            case Operation.Truncate cut -> {
                Data data = all.computeIfAbsent(cut.data, Data::new);
                if (kept && cut.size < data.bytes.length) {
                    data.bytes = Arrays.copyOf(data.bytes, cut.size);
                }
            }
            case Operation.Folder made -> {
                if (kept) {
                    folders.add(made.path);
                }
            }
            case Operation.Name name -> {
                if (kept) {
                    files.put(name.path, all.computeIfAbsent(name.data, Data::new));
                }
            }
            case Operation.Unname name -> {
                if (kept && files.containsKey(name.path) && files.get(name.path).number == name.data) {
                    files.remove(name.path);
                }
            }
            case Operation.Rename name -> {
                if (kept) {
                    files.remove(name.from);
                    files.put(name.to, all.computeIfAbsent(name.data, Data::new));
                }
            }
            case Operation.Force force -> { }
            case Operation.ForceFolder force -> { }
        }
    }

    private static void tear(Data data, Operation.Write write, Random random) {
        int length = write.bytes.length;
        switch (random.nextInt(3)) {
            case 0 -> data.write(write.offset, write.bytes);
            case 1 -> data.write(write.offset, Arrays.copyOf(write.bytes, random.nextInt(length + 1)));
            default -> {
                int before = data.bytes.length;
                data.bytes = Arrays.copyOf(data.bytes, Math.max(before, write.offset + length));
                for (int from = 0; from < length; ) {
                    int to = Math.min(length, from + BLOCK - (write.offset + from) % BLOCK);
                    if (random.nextBoolean()) {
                        System.arraycopy(write.bytes, from, data.bytes, write.offset + from, to - from);
                    }
                    from = to;
                }
            }
        }
    }

    private void dropUnreachable() {
        folders.removeIf(folder -> {
            for (Path above = folder; above != null; above = above.getParent()) {
                if (!folders.contains(above)) {
                    return true;
                }
            }
            return false;
        });
        files.keySet().removeIf(file -> !folders.contains(file.getParent()));
    }

    /** All files that are there, with their bytes. */
    public synchronized Map<Path, byte[]> contents() {
        Map<Path, byte[]> contents = new TreeMap<>();
        files.forEach((path, data) -> contents.put(path, data.bytes.clone()));
        return contents;
    }

    /** Replaces or makes a file, as somebody else might; durable at once. */
    public synchronized void put(Path file, byte[] bytes) {
        Data data = new Data(nextData++);
        data.bytes = bytes.clone();
        files.put(file, data);
        log.add(new Operation.Name(file, data.number));
        log.add(new Operation.Write(data.number, 0, bytes.clone()));
        log.add(new Operation.Force(data.number));
        log.add(new Operation.ForceFolder(file.getParent()));
    }

    private Data data(Path file) throws NoSuchFileException {
        Data data = files.get(file);
        if (data == null) {
            throw new NoSuchFileException(file.toString());
        }
        return data;
    }

    @Override
    public synchronized boolean isFile(Path path) {
        return files.containsKey(path);
    }

    @Override
    public synchronized boolean isFolder(Path path) {
        return folders.contains(path);
    }

    @Override
    public synchronized long size(Path file) throws IOException {
        return data(file).bytes.length;
    }

    @Override
    public synchronized List<Path> list(Path folder) {
        List<Path> found = new ArrayList<>(files.keySet().stream().filter(f -> f.getParent().equals(folder)).toList());
        found.addAll(folders.stream().filter(f -> folder.equals(f.getParent())).toList());
        return found.stream().sorted().toList();
    }

    @Override
    public synchronized InputStream read(Path file, long offset) throws IOException {
        byte[] bytes = data(file).bytes;
        int from = (int) Math.min(offset, bytes.length);
        return new ByteArrayInputStream(bytes, from, bytes.length - from);
    }

    @Override
    public synchronized AppendFile create(Path file) throws IOException {
        live();
        if (files.containsKey(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (!folders.contains(file.getParent())) {
            throw new FileNotFoundException(file.toString());
        }
        Data data = new Data(nextData++);
        files.put(file, data);
        log.add(new Operation.Name(file, data.number));
        return new Open(data);
    }

    @Override
    public synchronized AppendFile openAppend(Path file) throws IOException {
        return new Open(data(file));
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        live();
        Data data = data(from);
        if (!folders.contains(to.getParent())) {
            throw new FileNotFoundException(to.toString());
        }
        files.remove(from);
        files.put(to, data);
        if (from.getParent().equals(to.getParent())) {
            log.add(new Operation.Rename(from, to, data.number));
        } else {
            log.add(new Operation.Name(to, data.number));
            log.add(new Operation.Unname(from, data.number));
        }
    }

    @Override
    public synchronized void delete(Path file) {
        live();
        Data data = files.remove(file);
        if (data != null) {
            log.add(new Operation.Unname(file, data.number));
        }
    }

    @Override
    public synchronized void createFolders(Path folder) {
        if (folder != null && !folders.contains(folder)) {
            createFolders(folder.getParent());
            live();
            folders.add(folder);
            log.add(new Operation.Folder(folder));
        }
    }

    @Override
    public synchronized void forceFolder(Path folder) throws IOException {
        live();
        if (!folders.contains(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        log.add(new Operation.ForceFolder(folder));
    }

    @Override
    public synchronized void setReadOnly(Path file) throws IOException {
        data(file);
    }

    private final class Open implements AppendFile {
        private final Data data;

        Open(Data data) {
            this.data = data;
        }

        @Override
        public long size() {
            synchronized (SimulatedDisk.this) {
                return data.bytes.length;
            }
        }

        @Override
        public void append(ByteBuffer bytes) {
            synchronized (SimulatedDisk.this) {
                live();
                byte[] written = new byte[bytes.remaining()];
                bytes.get(written);
                log.add(new Operation.Write(data.number, data.bytes.length, written));
                data.write(data.bytes.length, written);
            }
        }

        @Override
        public void force() {
            synchronized (SimulatedDisk.this) {
                live();
                log.add(new Operation.Force(data.number));
            }
        }

        @Override
        public void truncate(long size) {
            synchronized (SimulatedDisk.this) {
                live();
                log.add(new Operation.Truncate(data.number, (int) size));
                data.bytes = Arrays.copyOf(data.bytes, (int) size);
            }
        }

        @Override
        public void close() {}
    }
}
