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
import java.util.Optional;

/**
 * Who has a folder to himself. The operating system's lock decides, so a dead process never keeps anybody out; the text
 * in the file is for people.
 */
final class CaseLock implements AutoCloseable {
    /** Far behind the text: on some systems nobody else can read the bytes that are locked. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, or nothing where another process or window has it.
     *
     * @throws casebound.problem.ProblemException FOLDER_NOT_WRITABLE
     */
    static Optional<CaseLock> take(Path file, String person, Clock clock) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            byte[] text = holder(person, clock).getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text), 0);
            return Optional.of(new CaseLock(channel, lock));
        } catch (OverlappingFileLockException inThisProcess) {
            close(channel);
            return Optional.empty();
        } catch (IOException refused) {
            close(channel);
            throw Problem.of(Code.FOLDER_NOT_WRITABLE, file.getParent()).exception();
        }
    }

    /** Who holds the lock, as written by the holder: NAME on HOST since TIME. Cut to one short line. */
    static String holder(Path file) {
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
    }

    private static void close(FileChannel channel) {
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
