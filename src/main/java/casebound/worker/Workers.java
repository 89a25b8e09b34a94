package casebound.worker;

import casebound.formats.Formats;
import casebound.model.OutlineEntry;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What worker processes do with documents. May be used by many threads; its methods block, so never on the window's.
 */
public final class Workers implements AutoCloseable {
    private static final String UNKNOWN = "application/octet-stream";

    private final Path folder;
    private final Path workFolder;
    private final WorkerLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final JobPool jobs;
    private final Passwords passwords = new Passwords();
    private @Nullable PageImages images;
    private boolean closed;

    /**
     * A pool without processes as yet.
     *
     * @param workFolder a folder on this computer for what the processes need while they work, made if it is missing
     * @throws ProblemException FOLDER_NOT_WRITABLE
     */
    public Workers(Path workFolder, WorkerLimits limits) {
        this.workFolder = workFolder.toAbsolutePath();
        this.limits = limits;
        try {
            this.folder = Folders.forPool(this.workFolder);
        } catch (IOException notMade) {
            throw new ProblemException(Problem.of(Code.FOLDER_NOT_WRITABLE, workFolder), notMade);
        }
        this.jobs = new JobPool(folder, this.workFolder, limits);
    }

    /** How many documents are read at the same time. */
    public int size() {
        return limits.processes();
    }

    /** A document with more pages is refused. */
    public int mostPages() {
        return limits.maxPages();
    }

    /**
     * Reads a file: what it is, and the texts of its pages.
     *
     * @param file is only ever opened by the worker
     * @param nameHint the name under which it came
     * @param password for a locked file; null where none is known
     * @param pageTextsOut where the page texts are to be; exists afterwards only with {@link Reading.Readable}, whole
     * @throws ProblemException CANCELLED; EXPORT_FAILED where the page texts cannot be written
     */
    public Reading read(Path file, String nameHint, @Nullable String password, Path pageTextsOut, CancelFlag cancel) {
        return read(file, nameHint, password, pageTextsOut, null, 0, cancel);
    }

    /**
     * Reads a file and takes out the files that it carries, all of them or none.
     *
     * @param mostBytes that they may have together; a file with more is unreadable because it is too large
     */
    public Apart takeApart(Path file, String nameHint, @Nullable String password, Path pageTextsOut, long mostBytes, CancelFlag cancel) {
        Path parts = folder.resolve("parts-" + UUID.randomUUID());
        boolean whole = false;
        try {
            Files.createDirectory(parts);
            Reading reading = read(file, nameHint, password, pageTextsOut, parts, mostBytes, cancel);
            Apart apart = new Apart(reading, reading instanceof Reading.Readable ? Unpacking.read(parts) : List.of(),
                    passwords.of(file) != null, parts);
            whole = true;
            return apart;
        } catch (IOException notWritten) {
            throw new ProblemException(Problem.of(Code.FOLDER_NOT_WRITABLE, folder), notWritten);
        } finally {
            if (!whole) {
                Folders.delete(parts);
            }
        }
    }

    /** Whether a file of that kind can carry others. */
    public static boolean carries(String mediaType) {
        return Formats.carries(mediaType);
    }

    /** Whether what such a file carries lies in it as in a folder. */
    public static boolean isFolder(String mediaType) {
        return Formats.isFolder(mediaType);
    }

    /** Whether such a file holds others that are not taken out of it. */
    public static boolean isUnopenedArchive(String mediaType) {
        return Formats.isUnopenedArchive(mediaType);
    }

    /** The passwords that were typed while this pool lives. */
    public Passwords passwords() {
        return passwords;
    }

    /** Whether a file that needs a password can be opened with one that was typed. */
    public boolean opens(Path file, String nameHint, CancelFlag cancel) {
        if (passwords.of(file) != null || passwords.isEmpty()) {
            return passwords.of(file) != null;
        }
        Path texts = folder.resolve("try-" + UUID.randomUUID());
        try {
            return read(file, nameHint, null, texts, cancel) instanceof Reading.Readable;
        } finally {
            Folders.deleteFile(texts);
        }
    }

    /** Tries what was typed where nobody says which password it is. */
    private Reading read(Path file, String nameHint, @Nullable String password, Path pageTextsOut, @Nullable Path parts,
            long mostPartBytes, CancelFlag cancel) {
        Reading reading = readWith(file, nameHint, password, pageTextsOut, parts, mostPartBytes, cancel);
        if (password != null || locked(reading) == 0) {
            return reading;
        }
        boolean asWhole = reading instanceof Reading.Encrypted;
        for (String each : passwords.toTry(file)) {
            emptied(parts);
            Reading opened = readWith(file, nameHint, each, pageTextsOut, parts, mostPartBytes, cancel);
            if (locked(opened) < locked(reading)) {
                if (asWhole && locked(opened) == 0) {
                    passwords.opened(file, each);
                }
                return opened;
            }
            reading = opened;
        }
        return reading;
    }

    /** How much of it needs a password. */
    private static int locked(Reading reading) {
        return switch (reading) {
            case Reading.Encrypted all -> Integer.MAX_VALUE;
            case Reading.Readable some -> some.locked();
            case Reading.Unreadable none -> 0;
            case Reading.Unsupported none -> 0;
        };
    }

    private Reading readWith(Path file, String nameHint, @Nullable String password, Path pageTextsOut, @Nullable Path parts,
            long mostPartBytes, CancelFlag cancel) {
        Path source = file.toAbsolutePath();
        if (!Files.isRegularFile(source)) {
            return new Reading.Unreadable(UNKNOWN, Problem.of(Code.FILE_NOT_FOUND, file));
        }
        byte[] request = new ReadJob.Request(source, nameHint, password, limits.maxPages(), limits.maxOutputBytes(), parts,
                mostPartBytes).encode();
        Path part = pageTextsOut.toAbsolutePath().resolveSibling(pageTextsOut.getFileName() + ".part");
        try {
            Reading reading = ReadJob.decode(runTwice(request, part, parts, cancel));
            if (reading instanceof Reading.Readable) {
                Files.move(part, pageTextsOut, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return reading;
        } catch (ProblemException failed) {
            return switch (failed.problem().code()) {
                case FILE_TOO_SLOW, FILE_TOO_LARGE, FILE_KILLED_READER ->
                        new Reading.Unreadable(UNKNOWN, failed.problem());
                case BUG -> new Reading.Unreadable(UNKNOWN, Problem.of(Code.FILE_BROKEN));
                default -> throw failed;
            };
        } catch (IOException notMoved) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, pageTextsOut), notMoved);
        } finally {
            Folders.deleteFile(part);
        }
    }

    /**
     * Reads the outline that a document brings along; empty where it has none.
     *
     * @param file is only ever opened by the worker
     * @param nameHint the name under which it came
     * @param password for a locked file; null where none is known
     * @throws ProblemException CANCELLED, or why the file cannot be read
     */
    public List<OutlineEntry> outline(Path file, String nameHint, @Nullable String password, CancelFlag cancel) {
        byte[] answer = jobs.together(OutlineJob.NAME, FileRequest.of(file, nameHint, password), folder.resolve("none"), () -> { }, cancel);
        try {
            return OutlineJob.decode(answer);
        } catch (IOException nonsense) {
            throw new ProblemException(Problem.of(Code.FILE_BROKEN), nonsense);
        }
    }

    /** A worker may die for reasons that are not the file's, so the file gets a second chance. */
    private byte[] runTwice(byte[] request, Path part, @Nullable Path parts, CancelFlag cancel) {
        try {
            return jobs.together(ReadJob.NAME, request, part, () -> emptied(parts), cancel);
        } catch (ProblemException failed) {
            if (failed.problem().code() != Code.FILE_KILLED_READER) {
                throw failed;
            }
            emptied(parts);
            return jobs.alone(ReadJob.NAME, request, part, cancel, Progress.NONE);
        }
    }

    private static void emptied(@Nullable Path parts) {
        if (parts != null) {
            Folders.delete(parts);
            try {
                Files.createDirectory(parts);
            } catch (IOException fails) {
                // the second try says so when it writes
            }
        }
    }

    /**
     * Runs a {@link Job} in a worker.
     *
     * @param output the file that the job writes; left as the job left it
     * @return the job's answer
     * @throws ProblemException what the job reports; CANCELLED; FILE_TOO_SLOW, FILE_TOO_LARGE or FILE_KILLED_READER
     *     where it hung, used up its memory or died
     */
    public byte[] run(String job, byte[] input, Path output, CancelFlag cancel, Progress progress) {
        return jobs.alone(job, input, output, cancel, progress);
    }

    /**
     * Reads one page by OCR.
     *
     * @param file is only ever opened by the worker
     * @param nameHint the name under which it came
     * @param page from 0
     * @param output a file that does not exist; holds the page afterwards, as an {@link casebound.model.OcrTexts}
     * @throws ProblemException CANCELLED; EXPORT_FAILED where the page cannot be written; why it cannot be read
     */
    public void ocr(Path file, String nameHint, int page, Path output, CancelFlag cancel) {
        byte[] request = new OcrJob.Request(file.toAbsolutePath(), nameHint, null, page).encode();
        run(OcrJob.NAME, request, output, cancel, Progress.NONE);
    }

    /**
     * Looks for what a file holds and does not show.
     *
     * @param file is only ever opened by the worker
     * @param nameHint the name under which it came
     * @param password for a locked file; null where none is known
     * @throws ProblemException CANCELLED; FILE_ENCRYPTED; why it cannot be read
     */
    public List<PrivacyWarning> hidden(Path file, String nameHint, @Nullable String password, CancelFlag cancel) {
        byte[] answer = run(PrivacyJob.NAME, FileRequest.of(file, nameHint, password), folder.resolve("none"), cancel, Progress.NONE);
        try {
            return PrivacyLook.read(Payload.in(answer));
        } catch (IOException nonsense) {
            throw new ProblemException(Problem.of(Code.FILE_BROKEN), nonsense);
        }
    }

    /** The pages as pixels, drawn by a process of its own. */
    public PageImages images() {
        lock.lock();
        try {
            if (closed) {
                throw Problem.of(Code.CANCELLED).exception();
            }
            if (images == null) {
                images = new PageImages(folder, workFolder, limits);
            }
            return images;
        } catch (IOException noRing) {
            throw new ProblemException(Problem.of(Code.FOLDER_NOT_WRITABLE, folder), noRing);
        } finally {
            lock.unlock();
        }
    }

    /** The processes that read at the moment or wait for work, for whoever wants to watch or, in a test, harm them. */
    Set<ProcessHandle> processes() {
        return jobs.processes();
    }

    /** Ends all processes; what they were doing fails with CANCELLED. */
    @Override
    public void close() {
        PageImages drawing;
        lock.lock();
        try {
            closed = true;
            drawing = images;
        } finally {
            lock.unlock();
        }
        jobs.close();
        if (drawing != null) {
            drawing.close();
        }
        Folders.delete(folder);
    }
}
