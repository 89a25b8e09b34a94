package casebound.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import casebound.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files come in while {@code strace} records what the program and its document processes ask of the system. They
 * write into the case and the program's own folder alone, and reach nobody.
 *
 * <p>Java tries once a process whether there is IPv4 and IPv6 by making a socket that it closes at once; so what is asked
 * is that none is used.
 */
@Tag("slow")
class SystemCallsTest {
    private static final Pattern QUOTED = Pattern.compile("\"(/[^\"]*)\"");
    private static final Pattern WRITES = Pattern.compile(
            "O_WRONLY|O_RDWR|O_CREAT|\\b(creat|mkdir|mkdirat|rename|renameat|renameat2|unlink|unlinkat|link|linkat|symlink|symlinkat|truncate|chmod|fchmodat)\\(");
    private static final Pattern REACHES = Pattern.compile("\\b(connect|bind|sendto|sendmsg)\\(.*AF_INET");

    @TempDir
    Path folder;

    @Test
    void hostileFilesWriteNowhereElseAndReachNobody() throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/strace"))).as("skipped: strace is not installed").isTrue();
        Path home = folder.resolve("home");
        Path hostile = folder.resolve("Hostile.casebound");
        Path record = folder.resolve("calls");
        run(List.of(), home, "new", hostile.toString(), "--title", "Hostile");
        int end = run(List.of("/usr/bin/strace", "-f", "-qq", "-s", "4096", "-o", record.toString(), "-e", "trace=%file,%network"),
                home, "import", hostile.toString(), Corpus.folder().resolve("hostile").toString(),
                Corpus.folder().resolve("pdf-features").toString());
        assertThat(end).as("done with problems listed").isEqualTo(1);
        Set<String> elsewhere = new TreeSet<>();
        List<String> reached = new ArrayList<>();
        try (Stream<String> calls = Files.lines(record, StandardCharsets.ISO_8859_1)) {
            calls.filter(call -> !call.contains(" = -1 ")).forEach(call -> {
                if (REACHES.matcher(call).find()) {
                    reached.add(call);
                }
                if (WRITES.matcher(call).find()) {
                    Matcher paths = QUOTED.matcher(call);
                    while (paths.find()) {
                        elsewhere.add(paths.group(1));
                    }
                }
            });
        }
        elsewhere.removeIf(path -> path.startsWith(home.toString()) || path.startsWith(hostile.toString())
                || path.startsWith("/proc/") || path.equals("/dev/null") || path.equals("/"));
        assertThat(elsewhere).isEmpty();
        assertThat(reached).isEmpty();
    }

    private int run(List<String> before, Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temp")), "-cp", System.getProperty("java.class.path"),
                "casebound.app.Main", "--home", home.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start().waitFor();
    }
}
