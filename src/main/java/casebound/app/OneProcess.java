package casebound.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One window process a user. Whoever has the operating system's lock on a file of the data folder is the one; the file
 * says at which local socket he listens. Any other hands its arguments over and ends. The lock goes with its process,
 * so that a crash leaves nothing in the way; where the one does not answer, the other opens windows of its own.
 */
final class OneProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE = Duration.ofMillis(50).toNanos();
    /** Far behind the text: on some systems nobody else can read the bytes that are locked. */
    private static final long LOCKED_BYTE = 1L << 30;
    /** Systems allow no longer name of a socket, in bytes. */
    private static final int LONGEST = 100;
    private static final int MOST = 1000;

    private final @Nullable FileChannel lock;
    private final @Nullable ServerSocketChannel socket;

    private OneProcess(@Nullable FileChannel lock, @Nullable ServerSocketChannel socket) {
        this.lock = lock;
        this.socket = socket;
    }

    /**
     * Becomes the one process, or hands the request to it. Waits for the other process, at most ten seconds.
     *
     * @param data the per-user data folder
     * @return nothing where the request was handed over
     */
    static Optional<OneProcess> take(Path data, List<String> request) {
        Path file = data.resolve("window.lock");
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock(LOCKED_BYTE, 1, false);
            if (held != null) {
                return Optional.of(new OneProcess(channel, listenAt(data, channel)));
            }
            channel.close();
        } catch (IOException noLock) {
            return Optional.of(new OneProcess(null, null));
        }
        return handOver(file, request) ? Optional.empty() : Optional.of(new OneProcess(null, null));
    }

    /** Null where the system has no such sockets: others then open windows of their own. */
    private static @Nullable ServerSocketChannel listenAt(Path data, FileChannel file) throws IOException {
        Path name = data.toAbsolutePath().resolve("window.sock");
        if (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            name = Files.createTempDirectory("casebound").resolve("window.sock");
        }
        try {
            Files.deleteIfExists(name);
            ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(name));
            if (Files.getFileStore(name).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(name, PosixFilePermissions.fromString("rw-------"));
            }
            name.toFile().deleteOnExit();
            file.truncate(0);
            file.write(ByteBuffer.wrap(name.toString().getBytes(StandardCharsets.UTF_8)), 0);
            return socket;
        } catch (IOException | UnsupportedOperationException noSockets) {
            file.truncate(0);
            return null;
        }
    }

    private static boolean handOver(Path file, List<String> request) {
        AtomicBoolean taken = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        long until = System.nanoTime() + PATIENCE.toNanos();
        Thread.ofPlatform().daemon().name("hand-over").start(() -> {
            while (!taken.get() && System.nanoTime() < until) {
                taken.set(send(file, request));
                if (!taken.get()) {
                    // the other one may just be starting
                    LockSupport.parkNanos(PAUSE);
                }
            }
            ended.countDown();
        });
        try {
            ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            // then what is known by now counts
        }
        return taken.get();
    }

    private static boolean send(Path file, List<String> request) {
        try {
            Path name = Path.of(Files.readString(file));
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(name));
                    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
                    DataInputStream in = new DataInputStream(Channels.newInputStream(channel))) {
                out.writeInt(request.size());
                for (String argument : request) {
                    out.writeUTF(argument);
                }
                out.flush();
                return in.readBoolean();
            }
        } catch (IOException | IllegalArgumentException notYet) {
            return false;
        }
    }

    /** From now on hears what others hand over, each on a thread of its own. */
    void listen(Consumer<List<String>> requests) {
        ServerSocketChannel listening = socket;
        if (listening != null) {
            Thread.ofPlatform().daemon().name("one-window").start(() -> accept(listening, requests));
        }
    }

    private static void accept(ServerSocketChannel listening, Consumer<List<String>> requests) {
        while (listening.isOpen()) {
            try {
                SocketChannel caller = listening.accept();
                Thread.ofPlatform().daemon().name("other-start").start(() -> answer(caller, requests));
            } catch (IOException closed) {
                // the program ends, or that caller has gone
            }
        }
    }

    private static void answer(SocketChannel caller, Consumer<List<String>> requests) {
        try (caller;
                DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(caller))) {
            int count = in.readInt();
            List<String> request = new ArrayList<>();
            for (int i = 0; i < Math.min(count, MOST); i++) {
                request.add(in.readUTF());
            }
            requests.accept(request);
            out.writeBoolean(true);
        } catch (IOException gone) {
            // it opens windows of its own
        }
    }

    /** Lets the next process be the one. */
    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException gone) {
            // the lock goes with the process
        }
    }
}
