import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the runnable image {@code target/casebound} with its own runtime. The build runs it as a source file on the JDK
 * of its toolchain: {@code java installer/Image.java VERSION JAR CLASSPATH}.
 *
 * <p>JavaFX goes into the runtime as modules, with its native libraries beside Java's, so nothing is unpacked at first
 * start; everything else stays on the class path. The runtime keeps {@code bin/java}, which starts the document processes.
 */
final class Image {
    private static final Pattern JAVAFX = Pattern.compile("javafx-(base|graphics|controls)-.*-(linux|win|mac).*\\.jar");
    private static final Path TARGET = Path.of("target");
    private static final Path WORK = TARGET.resolve("image");

    /** What comes to the options of the window's process where JavaFX is a named module, and what ControlsFX needs there. */
    private static final List<String> OPTIONS = List.of("--enable-native-access=javafx.graphics",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
            "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
            "-XX:-HeapDumpOnOutOfMemoryError");

    private Image() {}

    /** @param args the version, the program's jar, the class path, the options of the window's process */
    public static void main(String[] args) throws IOException {
        String version = args[0];
        Path jar = Path.of(args[1]);
        delete(WORK);
        delete(TARGET.resolve("casebound"));
        Path lib = Files.createDirectories(WORK.resolve("lib"));
        Path modules = Files.createDirectories(WORK.resolve("modules"));
        Files.copy(jar, lib.resolve("casebound.jar"));
        for (String entry : args[2].split(Pattern.quote(File.pathSeparator))) {
            Path file = Path.of(entry);
            String name = file.getFileName().toString();
            Matcher javafx = JAVAFX.matcher(name);
            if (javafx.matches()) {
                module(javafx.group(1), file, modules);
            } else if (name.endsWith(".jar") && !name.startsWith("javafx-")) {
                Files.copy(file, lib.resolve(name));
            }
        }
        run("jlink", "--module-path", modules.toString(), "--add-modules",
                "java.se,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.crypto.ec,jdk.accessibility,javafx.controls",
                "--strip-debug", "--no-man-pages", "--no-header-files", "--output", WORK.resolve("runtime").toString());
        List<String> command = new ArrayList<>(List.of("--type", "app-image", "--name", "casebound", "--app-version", version,
                "--vendor", "Casebound", "--input", lib.toString(), "--main-jar", "casebound.jar", "--main-class",
                "casebound.app.Main", "--runtime-image", WORK.resolve("runtime").toString(), "--dest", TARGET.toString()));
        icon().ifPresent(icon -> command.addAll(List.of("--icon", icon.toString())));
        Stream.concat(Stream.of(args[3].split(" +")), OPTIONS.stream()).forEach(option -> command.addAll(List.of("--java-options", option)));
        run("jpackage", command.toArray(String[]::new));
        delete(WORK);
    }

    /** The picture that this system wants; a Mac's is made where a Mac builds. */
    private static Optional<Path> icon() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path icon = system.contains("win") ? Path.of("assets", "icon", "casebound.ico")
                : system.contains("mac") ? Path.of("installer", "mac", "casebound.icns") : Path.of("assets", "icon", "casebound.png");
        return Files.exists(icon) ? Optional.of(icon) : Optional.empty();
    }

    /** Makes a module file of a JavaFX jar, with the jar's native libraries where a runtime keeps its own. */
    private static void module(String name, Path jar, Path modules) throws IOException {
        Path natives = Files.createDirectories(WORK.resolve("natives-" + name));
        try (FileSystem inside = FileSystems.newFileSystem(jar); Stream<Path> files = Files.list(inside.getPath("/"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(so|dll|dylib)")).toList()) {
                Files.copy(file, natives.resolve(file.getFileName().toString()));
            }
        }
        run("jmod", "create", "--class-path", jar.toString(), "--libs", natives.toString(),
                modules.resolve("javafx." + name + ".jmod").toString());
    }

    private static void run(String tool, String... args) {
        int result = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, args);
        if (result != 0) {
            throw new IllegalStateException(tool + " ended with " + result);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    file.toFile().setWritable(true);
                    Files.delete(file);
                }
            }
        }
    }
}
