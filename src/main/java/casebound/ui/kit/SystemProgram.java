package casebound.ui.kit;

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
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("audio/mpeg", "mp3"), Map.entry("audio/vnd.wave", "wav"), Map.entry("audio/x-wav", "wav"),
            Map.entry("audio/mp4", "m4a"), Map.entry("audio/x-flac", "flac"), Map.entry("audio/x-ms-wma", "wma"),
            Map.entry("video/mp4", "mp4"), Map.entry("video/quicktime", "mov"), Map.entry("video/x-msvideo", "avi"),
            Map.entry("video/mpeg", "mpg"), Map.entry("video/x-ms-wmv", "wmv"), Map.entry("video/x-ms-asf", "asf"),
            Map.entry("audio/x-aac", "aac"), Map.entry("audio/amr", "amr"), Map.entry("audio/opus", "opus"), Map.entry("audio/vorbis", "ogg"),
            Map.entry("audio/ogg", "ogg"), Map.entry("audio/speex", "spx"), Map.entry("video/3gpp", "3gp"), Map.entry("video/webm", "webm"),
            Map.entry("video/x-matroska", "mkv"), Map.entry("video/mp2t", "ts"), Map.entry("video/x-m4v", "m4v"),
            Map.entry("audio/x-aiff", "aiff"), Map.entry("video/x-flv", "flv"));

    private final Consumer<URI> program;
    private final Path folder;
    private boolean ready;

    /**
     * @param program opens a file with the system's program for it; called on the thread that works
     * @param folder where the copies lie, within this person's data folder; emptied when the program ends, and before the
     *     first copy of the next run where it could not be
     */
    public SystemProgram(Consumer<URI> program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Whether a document of that kind may be opened so. */
    public static boolean opens(String mediaType) {
        return ENDINGS.containsKey(mediaType);
    }

    /** The ending of a kind of document that may be opened so, such as "mp4"; empty for any other. */
    public static String ending(String mediaType) {
        return ENDINGS.getOrDefault(mediaType, "");
    }

    /**
     * Opens a copy of a document.
     *
     * @throws ProblemException EXPORT_FAILED where no copy can be made, FILE_UNSUPPORTED
     */
    public synchronized void open(Path original, String name, String mediaType) {
        String ending = ENDINGS.get(mediaType);
        if (ending == null) {
            throw Problem.of(Code.FILE_UNSUPPORTED).exception();
        }
        try {
            // Without the document's name: it would stand in the lists that other programs keep of what they opened.
            Path copy = folder().resolve(UUID.randomUUID() + "." + ending);
            Files.copy(original, copy);
            copy.toFile().setReadOnly();
            program.accept(copy.toUri());
        } catch (IOException refused) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, name), refused);
        }
    }

    private Path folder() throws IOException {
        if (!ready) {
            if (Files.exists(folder)) {
                remove(folder);
            }
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(folder)));
            ready = true;
        }
        return Files.createDirectories(folder);
    }

    public static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                each.toFile().setWritable(true);
                Files.deleteIfExists(each);
            }
        } catch (IOException stays) {
            // a program still holds one; it goes when the next run begins
        }
    }
}
