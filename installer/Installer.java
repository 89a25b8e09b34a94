import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the installer of this system from the image in {@code target/casebound}: a .deb on Linux, an .msi on Windows, a .dmg
 * on a Mac, in {@code target/installer}. Run it on the JDK of the build: {@code java installer/Installer.java VERSION}.
 *
 * <p>On a system with a display the program is started once before, so that its next starts find their classes ready (an
 * ahead-of-time cache, JEP 483 and 514). It rehearses in a data folder that is thrown away.
 */
final class Installer {
    private static final Path IMAGE = Path.of("target", "casebound");
    private static final Path OUT = Path.of("target", "installer");
    private static final String CACHE = "casebound.aot";

    private Installer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Files.createDirectories(OUT);
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        rehearse(system);
        List<String> command = new ArrayList<>(List.of("--name", "casebound", "--app-version", args[0], "--vendor", "Casebound",
                "--description", "The file of one legal matter", "--license-file", "LICENSE", "--dest", OUT.toString(),
                "--app-image", image(system).toString(), "--file-associations", "installer/association.properties"));
        if (system.contains("win")) {
            command.addAll(lines(Path.of("installer", "windows", "settings.txt")));
        } else if (system.contains("mac")) {
            command.addAll(lines(Path.of("installer", "mac", "settings.txt")));
        } else {
            command.addAll(lines(Path.of("installer", "linux", "settings.txt")));
        }
        run(command);
    }

    private static Path image(String system) {
        return system.contains("mac") ? Path.of("target", "casebound.app") : IMAGE;
    }

    /** Starts the real launcher once; the cache holds only for the options that the launcher then uses. */
    private static void rehearse(String system) throws IOException, InterruptedException {
        Path app = system.contains("win") ? IMAGE.resolve("app")
                : system.contains("mac") ? image(system).resolve("Contents/app") : IMAGE.resolve("lib/app");
        Path settings = app.resolve("casebound.cfg");
        List<String> lines = new ArrayList<>(Files.readAllLines(settings));
        lines.removeIf(line -> line.contains("-XX:AOTCache"));
        Files.deleteIfExists(app.resolve(CACHE));
        Files.write(settings, lines);
        Path launcher = system.contains("win") ? IMAGE.resolve("casebound.exe")
                : system.contains("mac") ? image(system).resolve("Contents/MacOS/casebound") : IMAGE.resolve("bin/casebound");
        Path home = Files.createTempDirectory("casebound-rehearsal");
        ProcessBuilder program = new ProcessBuilder(launcher.toAbsolutePath().toString()).inheritIO();
        program.environment().put("CASEBOUND_HOME", home.toString());
        program.environment().put("JAVA_TOOL_OPTIONS",
                "-XX:AOTCacheOutput=" + app.resolve(CACHE).toAbsolutePath() + " -Dcasebound.rehearsal=true");
        int end = program.start().waitFor();
        delete(home);
        if (end != 0 || !Files.exists(app.resolve(CACHE))) {
            throw new IllegalStateException("the rehearsal ended with " + end + "; it needs a display (under Linux: xvfb-run)");
        }
        lines.add(lines.indexOf("[JavaOptions]") + 1, "java-options=-XX:AOTCache=$APPDIR/" + CACHE);
        Files.write(settings, lines);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    private static void run(List<String> command) {
        int result = ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err, command.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("jpackage ended with " + result);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
