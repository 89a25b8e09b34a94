package casebound.intake;

import casebound.model.Content;
import casebound.model.Content.Readability;
import casebound.model.Ids;
import casebound.problem.Code;
import casebound.work.CancelFlag;
import casebound.worker.Reading;
import casebound.worker.Workers;
import java.nio.file.Path;

/** Makes the record of a content from what the document process says of its bytes. */
public final class Contents {
    private final Workers workers;

    public Contents(Workers workers) {
        this.workers = workers;
    }

    /**
     * Has a file read.
     *
     * @param name the name under which it came
     * @param sha256 the hash of its bytes
     * @param bytes its size
     * @param texts where the texts of its pages are to be; there afterwards only when it is readable
     * @throws casebound.problem.ProblemException CANCELLED, EXPORT_FAILED
     */
    public Content read(Path file, String name, String sha256, long bytes, Path texts, CancelFlag cancel) {
        return bytes == 0 ? empty(sha256) : of(workers.read(file, name, null, texts, cancel), sha256, bytes, false);
    }

    /** The record of a content without a byte. */
    static Content empty(String sha256) {
        return unread(sha256, 0, "application/x-empty", Readability.UNREADABLE, Code.FILE_EMPTY);
    }

    /**
     * The record of a content that has been read.
     *
     * @param unlocked whether it took a password
     */
    static Content of(Reading reading, String sha256, long bytes, boolean unlocked) {
        return switch (reading) {
            case Reading.Readable r -> new Content(Ids.ofContent(sha256), sha256, bytes, r.mediaType(), Readability.READABLE,
                    r.pages(), r.characters(), r.locked() > 0 ? Code.PART_LOCKED.name() : unlocked ? Code.FILE_ENCRYPTED.name() : "", r.extractor());
            case Reading.Encrypted e -> unread(sha256, bytes, e.mediaType(), Readability.ENCRYPTED, Code.FILE_ENCRYPTED);
            case Reading.Unreadable u -> unread(sha256, bytes, u.mediaType(), Readability.UNREADABLE, u.problem().code());
            case Reading.Unsupported u -> new Content(Ids.ofContent(sha256), sha256, bytes, u.mediaType(), Readability.UNSUPPORTED, 0, 0,
                    u.milliseconds(), (Workers.isUnopenedArchive(u.mediaType()) ? Code.ARCHIVE_UNSUPPORTED : Code.FILE_UNSUPPORTED).name(), "");
        };
    }

    private static Content unread(String sha256, long bytes, String mediaType, Readability readability, Code why) {
        return new Content(Ids.ofContent(sha256), sha256, bytes, mediaType, readability, 0, 0, why.name(), "");
    }
}
