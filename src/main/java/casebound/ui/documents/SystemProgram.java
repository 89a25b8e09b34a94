package casebound.ui.documents;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a document with the program that the system has for it. The program gets a read-only copy in a private folder,
 * which goes when Casebound ends; and only kinds of document that run nothing when they are opened, under the ending of
 * what they are, whatever they were called.
 */
public final class SystemProgram {
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"), Map.entry("text/plain", "txt"), Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"), Map.entry("image/tiff", "tif"), Map.entry("image/gif", "gif"),
            Map.entry("image/bmp", "bmp"), Map.entry("text/csv", "csv"), Map.entry("application/rtf", "rtf"),
            Map.entry("message/rfc822", "eml"), Map.entry("application/vnd.ms-outlook", "msg"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"));

    private final Consumer<URI> program;
    private @Nullable Path folder;

    /** @param program opens a file with the system's program for it; called on the thread that works */
    public SystemProgram(Consumer<URI> program) {
        this.program = program;
    }

    /** Whether a document of that kind may be opened so. */
    static boolean opens(String mediaType) {
        return ENDINGS.containsKey(mediaType);
    }

    /** @throws ProblemException EXPORT_FAILED where no copy can be made, FILE_UNSUPPORTED */
    synchronized void open(Path original, String name, String mediaType) {
        String ending = ENDINGS.get(mediaType);
        if (ending == null) {
            throw Problem.of(Code.FILE_UNSUPPORTED).exception();
        }
        String harmless = Copies.harmless(name);
        String stem = harmless.contains(".") ? harmless.substring(0, harmless.lastIndexOf('.')) : harmless;
        try {
            // each copy in a folder of its own, so that two documents of one name do not meet
            Path copy = Files.createDirectories(folder().resolve(UUID.randomUUID().toString())).resolve(stem + "." + ending);
            Files.copy(original, copy);
            copy.toFile().setReadOnly();
            program.accept(copy.toUri());
        } catch (IOException refused) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, harmless), refused);
        }
    }

    /** Readable by this person only, as the system makes temporary folders. */
    private Path folder() throws IOException {
        if (folder == null) {
            Path made = Files.createTempDirectory("casebound-");
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(made)));
            folder = made;
        }
        return folder;
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                each.toFile().setWritable(true);
                Files.deleteIfExists(each);
            }
        } catch (IOException stays) {
            // a program still holds it; the system empties its temporary folder
        }
    }
}
