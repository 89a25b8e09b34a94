package casebound.casefile;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who has a folder to himself. The operating system's lock decides, so a dead process never keeps anybody out; the text
 * in the file is for people.
 *
 * <p>On POSIX systems a process loses its lock as soon as it closes the file again that it has locked, even one that it
 * opened only to read. What this process holds is therefore known here, and such a file is not touched a second time.
 */
final class CaseLock implements AutoCloseable {
    /** Far behind the text: on some systems nobody else can read the bytes that are locked. */
    private static final long LOCKED_BYTE = 1L << 30;

    /** The files that this process has locked, with their text. */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();
    /** One at a time opens such a file; for each its own, since a share may keep one waiting for long. */
    private static final Map<Path, Object> GATES = new ConcurrentHashMap<>();

    private final Path key;
    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(Path key, FileChannel channel, FileLock lock) {
        this.key = key;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, or nothing where another process or window has it.
     *
     * @throws casebound.problem.ProblemException FOLDER_NOT_WRITABLE
     */
    static Optional<CaseLock> take(Path file, String person, Clock clock) {
        Path key = key(file);
        synchronized (gate(key)) {
            return HELD.containsKey(key) ? Optional.empty() : take(key, file, holder(person, clock));
        }
    }

    private static Optional<CaseLock> take(Path key, Path file, String holder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            HELD.put(key, holder);
            return Optional.of(new CaseLock(key, channel, lock));
        } catch (OverlappingFileLockException inThisProcess) {
            close(channel);
            return Optional.empty();
        } catch (IOException refused) {
            close(channel);
            throw Problem.of(Code.FOLDER_NOT_WRITABLE, file.getParent()).exception();
        }
    }

    /**
     * Who holds the lock just now, by another process: the text that a process left which has died names nobody. Nothing
     * where nobody does, where this process does, or where it cannot be told.
     */
    static Optional<String> heldElsewhere(Path file) {
        Path key = key(file);
        synchronized (gate(key)) {
            try {
                // who closed his case has left no text, and nothing is tried then that could be in anybody's way
                boolean nobody = HELD.containsKey(key) || Files.size(file) == 0 || free(file);
                return nobody ? Optional.empty() : Optional.of(text(file));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }

    private static boolean free(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false)) {
            return lock != null;
        }
    }

    private static Object gate(Path key) {
        return GATES.computeIfAbsent(key, first -> new Object());
    }

    private static Path key(Path file) {
        try {
            return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        } catch (IOException gone) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** Who holds the lock, as written by the holder: NAME on HOST since TIME. Cut to one short line. */
    static String holder(Path file) {
        Path key = key(file);
        synchronized (gate(key)) {
            String own = HELD.get(key);
            return own == null ? text(file) : own;
        }
    }

    private static String text(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
            return text.lines().findFirst().map(line -> line.length() > 200 ? line.substring(0, 200) : line).orElse("?");
        } catch (IOException unreadable) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
        } catch (IOException gone) {
            // the folder has disappeared; so has the lock
        }
        close(channel);
        HELD.remove(key);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException gone) {
            // nothing was written through it that matters
        }
    }

    private static String holder(String person, Clock clock) {
        return String.format(Locale.US, "%s on %s since %s", person, host(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
    }

    private static String host() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME", ""));
        if (!name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "this computer";
        }
    }
}
