package casebound.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window process a user, with real processes. */
class OneProcessTest {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    /** A process without windows: says what it is, then what others hand over, until it is ended. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            List<String> request = List.of(args).subList(1, args.length);
            OneProcess.take(Path.of(args[0]), request).ifPresentOrElse(one -> {
                System.out.println("the one");
                one.listen(asked -> System.out.println("asked " + asked));
                while (true) {
                    LockSupport.park();
                }
            }, () -> System.out.println("handed over"));
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aSecondStartHandsItsArgumentsOverAndEnds() throws IOException {
        BufferedReader one = start(folder, "nothing").inputReader();
        assertThat(one.readLine()).isEqualTo("the one");
        assertThat(start(folder, "/cases/One.casebound", "/cases/Zwei ü.casebound").inputReader().lines()).containsExactly("handed over");
        assertThat(one.readLine()).isEqualTo("asked [/cases/One.casebound, /cases/Zwei ü.casebound]");
        assertThat(start(folder).inputReader().lines()).containsExactly("handed over");
        assertThat(one.readLine()).isEqualTo("asked []");
    }

    @Test
    void whatACrashLeavesIsInNobodysWay() throws IOException {
        Process crashing = start(folder);
        assertThat(crashing.inputReader().readLine()).isEqualTo("the one");
        crashing.destroyForcibly();
        crashing.onExit().join();
        assertThat(folder.resolve("window.sock")).exists();
        BufferedReader next = start(folder).inputReader();
        assertThat(next.readLine()).isEqualTo("the one");
        assertThat(start(folder, "a").inputReader().lines()).containsExactly("handed over");
        assertThat(next.readLine()).isEqualTo("asked [a]");
    }

    @Test
    void aDataFolderWithALongNameWorksToo() throws IOException {
        Path deep = folder.resolve("a folder with a long name".repeat(5)).resolve("and another".repeat(9));
        BufferedReader one = start(deep).inputReader();
        assertThat(one.readLine()).isEqualTo("the one");
        assertThat(start(deep, "a").inputReader().lines()).containsExactly("handed over");
        assertThat(one.readLine()).isEqualTo("asked [a]");
    }

    private Process start(Path data, String... request) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.jnu.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Child.class.getName(), data.toString()));
        command.addAll(List.of(request));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
