package casebound.formats;

import casebound.pdf.PdfLockedException;
import casebound.pdf.PdfReader;
import casebound.pdf.TooManyPagesException;
import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens a file by what is in it. */
public final class Formats {
    private static final Set<String> TEXT = Set.of(MediaTypes.TEXT, "text/csv", "text/tab-separated-values",
            "text/x-log", "text/x-web-markdown", "text/markdown");
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/tiff");

    private Formats() {}

    /**
     * Finds out what a file is and opens it.
     *
     * @param nameHint the name under which it came, which helps where the content alone does not say
     * @param password for a locked file; null where none is known
     * @param maxPages a file with more pages is refused
     * @throws IOException if the file itself cannot be read from disk
     */
    public static Opened open(Path file, String nameHint, @Nullable String password, int maxPages) throws IOException {
        if (Files.size(file) == 0) {
            return new Opened.Broken("application/octet-stream", Problem.of(Code.FILE_EMPTY));
        }
        String mediaType = MediaTypes.of(file, nameHint);
        if (!readable(mediaType)) {
            return new Opened.Other(mediaType);
        }
        try {
            Pages pages = pages(file, mediaType, password, maxPages);
            if (pages.count() == 0) {
                pages.close();
                return broken(mediaType, Code.FILE_BROKEN);
            }
            return new Opened.Open(mediaType, pages);
        } catch (PdfLockedException locked) {
            return new Opened.Locked(mediaType);
        } catch (TooManyPagesException | TooLargeException tooMuch) {
            return broken(mediaType, Code.FILE_TOO_LARGE);
        } catch (NotTextException binary) {
            return new Opened.Other("application/octet-stream");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return broken(mediaType, Code.FILE_BROKEN);
        }
    }

    private static Pages pages(Path file, String mediaType, @Nullable String password, int maxPages)
            throws IOException {
        if (mediaType.equals(MediaTypes.PDF)) {
            return new PdfPages(PdfReader.open(file, password, maxPages));
        }
        return IMAGES.contains(mediaType) ? ImagePages.open(file, mediaType, maxPages) : TextPages.open(file, maxPages);
    }

    private static boolean readable(String mediaType) {
        return mediaType.equals(MediaTypes.PDF) || IMAGES.contains(mediaType) || TEXT.contains(mediaType);
    }

    private static Opened broken(String mediaType, Code code) {
        return new Opened.Broken(mediaType, Problem.of(code));
    }
}
