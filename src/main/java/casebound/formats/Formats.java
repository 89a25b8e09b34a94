package casebound.formats;

import casebound.formats.archive.Archive;
import casebound.formats.flow.TooLongException;
import casebound.formats.flow.View;
import casebound.formats.mail.Mail;
import casebound.formats.mail.Mailbox;
import casebound.formats.mail.OutlookMail;
import casebound.formats.media.MediaLength;
import casebound.formats.office.LockedException;
import casebound.formats.office.Office;
import casebound.formats.office.UnknownKindException;
import casebound.formats.parts.PartName;
import casebound.formats.parts.Parts;
import casebound.formats.parts.TooMuchException;
import casebound.formats.web.WebPage;
import casebound.model.PrivacyWarning;
import casebound.pdf.PdfLockedException;
import casebound.pdf.PdfReader;
import casebound.pdf.TooManyPagesException;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens a file by what is in it. */
public final class Formats {
    private static final Set<String> TEXT = Set.of(MediaTypes.TEXT, "text/csv", "text/tab-separated-values",
            "text/x-log", "text/x-web-markdown", "text/markdown", "text/calendar", "text/x-vcard", "text/vcard", "application/xml",
            "text/xml", "application/json");
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp");
    private static final Set<String> UNOPENED = Set.of("application/x-rar-compressed", "application/vnd.ms-cab-compressed", "application/x-lzh-compressed",
            "application/x-arj", "application/x-ace-compressed", "application/x-iso9660-image", "application/x-apple-diskimage",
            "application/x-stuffit", "application/x-cpio", "application/zstd", "application/x-compress");
    private static final String WEB_PAGE = "text/html";
    private static final String XHTML = "application/xhtml+xml";
    private static final String MAIL = MediaTypes.MAIL;
    private static final String MAILBOX = MediaTypes.MAILBOX;
    private static final String OUTLOOK = "application/vnd.ms-outlook";

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
        return open(file, nameHint, password, maxPages, Parts.NONE);
    }

    /**
     * The same, and hands on the files that it carries.
     *
     * @param parts what it throws ends the reading: {@link casebound.formats.parts.TooMuchException} as a file that is too large
     */
    public static Opened open(Path file, String nameHint, @Nullable String password, int maxPages, Parts parts) throws IOException {
        if (Files.size(file) == 0) {
            return new Opened.Broken("application/octet-stream", Problem.of(Code.FILE_EMPTY));
        }
        String mediaType = MediaTypes.of(file, nameHint);
        if (MediaTypes.plays(mediaType)) {
            return new Opened.Other(mediaType, MediaLength.of(file));
        } else if (!readable(mediaType)) {
            return new Opened.Other(mediaType, 0);
        }
        try {
            View view = view(file, mediaType, nameHint, password, parts);
            Pages pages = view == null ? pages(file, mediaType, password, maxPages, parts) : new FlowPages(view.flow(), maxPages);
            if (pages.count() == 0) {
                pages.close();
                return broken(mediaType, Code.FILE_BROKEN);
            }
            return new Opened.Open(mediaType, pages, view == null ? null : view.mail());
        } catch (PdfLockedException | LockedException | Archive.LockedException locked) {
            return new Opened.Locked(mediaType);
        } catch (TooManyPagesException | TooLargeException | TooLongException | TooMuchException tooMuch) {
            return broken(mediaType, Code.FILE_TOO_LARGE);
        } catch (UnknownKindException variant) {
            return new Opened.Other(mediaType, 0);
        } catch (NotTextException binary) {
            return new Opened.Other("application/octet-stream", 0);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError damaged) {
            // a LinkageError is a part of the office schema so rare that we do not carry it
            return broken(mediaType, Code.FILE_BROKEN);
        }
    }

    /**
     * What a file holds and does not show: hidden text, comments, tracked changes. Of a file that cannot be opened, and of one page
     * that cannot be read, nothing is said.
     *
     * @param progress in pages
     * @throws ProblemException FILE_ENCRYPTED
     * @throws IOException if the file itself cannot be read from disk
     */
    public static List<PrivacyWarning> hidden(Path file, String nameHint, @Nullable String password, Progress progress) throws IOException {
        String mediaType = MediaTypes.of(file, nameHint);
        try {
            if (Office.reads(mediaType)) {
                return Office.traces(file, mediaType, password);
            }
            if (mediaType.equals(MediaTypes.PDF)) {
                try (PdfReader reader = PdfReader.open(file, password, Integer.MAX_VALUE)) {
                    return hidden(reader, progress);
                }
            }
            return List.of();
        } catch (PdfLockedException | LockedException locked) {
            throw Problem.of(Code.FILE_ENCRYPTED).exception();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError damaged) {
            return List.of();
        }
    }

    private static List<PrivacyWarning> hidden(PdfReader reader, Progress progress) {
        List<PrivacyWarning> found = new ArrayList<>();
        for (int page = 0; page < reader.pageCount(); page++) {
            progress.at(page, reader.pageCount());
            try {
                found.addAll(reader.hidden(page));
            } catch (IOException | RuntimeException | StackOverflowError damaged) {
                // what cannot be drawn is not seen by anybody
            }
        }
        return found;
    }

    /** What has no pages of its own; null for what has. */
    private static @Nullable View view(Path file, String mediaType, String nameHint, @Nullable String password, Parts parts)
            throws IOException {
        return switch (mediaType) {
            case WEB_PAGE, XHTML -> new View(WebPage.read(file).flow());
            case MAIL -> Mail.read(file, parts);
            case MAILBOX -> Mailbox.read(file, parts);
            case OUTLOOK -> OutlookMail.read(file, parts);
            default -> Office.reads(mediaType) ? Office.read(file, mediaType, password, parts)
                    : Archive.reads(mediaType) ? Archive.read(file, mediaType, nameHint, password, parts) : null;
        };
    }

    private static Pages pages(Path file, String mediaType, @Nullable String password, int maxPages, Parts parts)
            throws IOException {
        if (mediaType.equals(MediaTypes.PDF)) {
            PdfReader reader = PdfReader.open(file, password, maxPages);
            if (parts != Parts.NONE) {
                reader.attachments((name, source) -> parts.take(PartName.named(name, "attachment"), out -> {
                    try (InputStream in = source.open()) {
                        in.transferTo(out);
                    }
                }));
            }
            return new PdfPages(reader);
        }
        return image(mediaType) ? ImagePages.open(file, mediaType, maxPages) : TextPages.open(file, maxPages);
    }

    private static boolean readable(String mediaType) {
        return mediaType.equals(MediaTypes.PDF) || image(mediaType) || TEXT.contains(mediaType) || flows(mediaType);
    }

    static boolean image(String mediaType) {
        return IMAGES.contains(mediaType);
    }

    private static boolean flows(String mediaType) {
        return Set.of(WEB_PAGE, XHTML, MAIL, MAILBOX, OUTLOOK).contains(mediaType) || Office.reads(mediaType)
                || Archive.reads(mediaType);
    }

    /** Whether a file of that kind can carry others. */
    public static boolean carries(String mediaType) {
        return mediaType.equals(MediaTypes.PDF) || flows(mediaType) && !mediaType.equals(WEB_PAGE) && !mediaType.equals(XHTML);
    }

    /** Whether what such a file carries lies in it as in a folder. */
    public static boolean isFolder(String mediaType) {
        return Archive.reads(mediaType) || mediaType.equals(MAILBOX);
    }

    /** Whether it holds other files and is of a kind that no library here takes apart. */
    public static boolean isUnopenedArchive(String mediaType) {
        return UNOPENED.contains(mediaType);
    }

    private static Opened broken(String mediaType, Code code) {
        return new Opened.Broken(mediaType, Problem.of(code));
    }
}
