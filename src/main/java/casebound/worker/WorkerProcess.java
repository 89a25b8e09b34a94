package casebound.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One worker process, seen from the one who asks. */
final class WorkerProcess {
    private static final int SECONDS_TO_DIE = 10;

    private final Process process;
    private final Path temp;
    private final DataOutputStream out;

    /**
     * Starts a process.
     *
     * @param folder the pool's own folder; the process gets one of its own in it, which goes with it
     * @param arguments for {@link WorkerMain}
     * @param inbox hears every frame, on a thread of its own, and {@link Frame#GONE} when the process is gone
     */
    WorkerProcess(Path folder, Path fontCache, VmOptions options, List<String> arguments, Consumer<Frame> inbox)
            throws IOException {
        temp = Files.createTempDirectory(folder, "worker");
        ProcessBuilder builder = new ProcessBuilder(command(fontCache, options, arguments));
        builder.directory(temp.toFile());
        // options meant for the window's own start (training, debugging) are not for its workers
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        // two pages at a time are two processes: threads of the OCR engine would only be in each other's way
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // glibc keeps memory for each of eight threads a processor; here few threads work, one after the other
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        // libraries print document text there
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            process = builder.start();
        } catch (IOException notStarted) {
            Folders.delete(temp);
            throw notStarted;
        }
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Thread listener = new Thread(() -> listen(inbox), "worker " + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    private List<String> command(Path fontCache, VmOptions options, List<String> arguments) throws IOException {
        // a class path may be longer than a command line on Windows
        Path file = temp.resolve("options");
        List<String> lines = new ArrayList<>(options.list());
        lines.addAll(List.of("-Xss2m", "-XX:-UsePerfData",
                // what the virtual machine says at its end must not be taken for a frame: its exit value would not be heard any more
                "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
                "-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash",
                quoted("-XX:ErrorFile=" + temp.resolve("error.log")),
                "-Djava.awt.headless=true", quoted("-Djava.io.tmpdir=" + temp),
                quoted("-Dpdfbox.fontcache=" + fontCache),
                quoted("-Dorg.bytedeco.javacpp.cachedir=" + fontCache.resolve("native")),
                "-Dorg.apache.pdfbox.rendering.UsePureJavaCMYKConversion=true", "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", quoted(absoluteClassPath())));
        // the launcher reads this file in the system's encoding
        Files.write(file, String.join("\n", lines).getBytes(Charset.forName(System.getProperty("sun.jnu.encoding"))));
        List<String> command = new ArrayList<>(arguments.contains(WorkerMain.DRAWING) ? LowPriority.behind() : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + file);
        command.add(WorkerMain.class.getName());
        command.addAll(arguments);
        return command;
    }

    /** The process has a folder of its own to work in, so relative entries would lead astray. */
    private static String absoluteClassPath() {
        String separator = System.getProperty("path.separator");
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.util.regex.Pattern.quote(separator))) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(separator, entries);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void listen(Consumer<Frame> inbox) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            if (Payload.in(Frame.read(in).payload()).readInt() == Frame.VERSION) {
                while (true) {
                    inbox.accept(Frame.read(in));
                }
            }
        } catch (IOException gone) {
            // also where it sent something else than frames: such a process is of no use any more
        }
        process.destroyForcibly();
        inbox.accept(Frame.GONE);
    }

    /** Whole frames, whoever asks meanwhile: the other side gives up where it cannot understand. */
    synchronized void send(Frame frame) throws IOException {
        frame.write(out);
    }

    /** How long its processors have worked for it, in nanoseconds; the time of day where the system does not say. */
    long worked() {
        return process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElseGet(System::nanoTime);
    }

    boolean alive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Ends the process, waits until it is gone, and deletes its folder.
     *
     * @return whether it had used up its heap
     */
    boolean end() {
        process.destroyForcibly();
        process.onExit().completeOnTimeout(process, SECONDS_TO_DIE, TimeUnit.SECONDS).join();
        Folders.delete(temp);
        return !process.isAlive() && process.exitValue() == WorkerMain.OUT_OF_MEMORY;
    }
}
