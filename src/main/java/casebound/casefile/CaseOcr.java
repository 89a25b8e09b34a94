package casebound.casefile;

import casebound.disk.WriteFailure;
import casebound.model.Content;
import casebound.model.OcrPage;
import casebound.model.OcrTexts;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What OCR read in a case: one file a content in {@code derived/}, which grows page by page. It can be made again, so the
 * journal says nothing of it. {@link CaseFile#pageTexts} puts it together with the pages' own texts.
 */
public final class CaseOcr implements AutoCloseable {
    static final String SUFFIX = "ocr";

    private final CaseFile caseFile;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Look look;
    private @Nullable String open;
    private @Nullable OcrTexts texts;

    /** Hears of every page that was read, on the thread that keeps it. */
    @FunctionalInterface
    public interface Listener {
        /** @param page from 0 */
        void read(UUID content, int page);
    }

    /**
     * The page that a person is looking at.
     *
     * @param page from 0
     */
    public record Look(UUID document, int page) {}

    CaseOcr(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    public void onPage(Listener listener) {
        listeners.add(listener);
    }

    public void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** A person looks at a page (from 0): it is to be read next. Any thread. */
    public void lookAt(UUID document, int page) {
        look = new Look(document, page);
    }

    /** What a person looked at last; null before. */
    public @Nullable Look look() {
        return look;
    }

    /** Whether anything was read of a content. */
    public boolean begun(String sha256) {
        return Files.isRegularFile(file(sha256));
    }

    private Path file(String sha256) {
        return caseFile.vault().derivedPath(sha256, SUFFIX);
    }

    /** How large all that was read is, in bytes. It only grows, until something is destroyed. */
    long bytes() {
        long bytes = 0;
        for (Content content : caseFile.read(store -> store.all(Content.class))) {
            bytes += bytes(content.sha256());
        }
        return bytes;
    }

    /** How large what was read of a content is, in bytes; 0 where nothing was. */
    public long bytes(String sha256) {
        Path file = file(sha256);
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0; // destroyed at this moment
        }
    }

    /**
     * Keeps what was read on a page, lets it be found, and tells it. Nothing happens where the content has been
     * destroyed or sequestered meanwhile.
     *
     * @param page from 0
     * @param extractor which engine, in which version, read it
     * @throws ProblemException CASE_READ_ONLY, DISK_FULL, WRITE_FAILED
     */
    public void keep(Content content, int page, String extractor, OcrPage read) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        boolean[] kept = {false};
        caseFile.alone(() -> kept[0] = add(content, page, extractor, read));
        if (kept[0]) {
            listeners.forEach(listener -> listener.read(content.id(), page));
        }
    }

    private synchronized boolean add(Content content, int page, String extractor, OcrPage read) {
        boolean wanted = caseFile.read(store -> store.find(Content.class, content.id()).isPresent()
                && !store.documents().sequestered(content.id()));
        if (!wanted) {
            close();
            return false;
        }
        Path file = file(content.sha256());
        try {
            if (texts == null || !content.sha256().equals(open)) {
                close();
                caseFile.workplace().disk().createFolders(file.getParent());
                texts = appended(file);
                open = content.sha256();
            }
            long before = Files.size(file);
            long counted = before <= OcrTexts.EMPTY_BYTES ? 0 : before;
            texts.add(page, extractor, read);
            long bytes = texts.bytes() - counted;
            caseFile.openIndex().ifPresent(index -> index.pageSoon(content.id(), page, bytes));
            return true;
        } catch (IOException full) {
            close();
            throw WriteFailure.of(file, full);
        }
    }

    /** A file that is none of these, as in a damaged copy, is begun again. */
    private static OcrTexts appended(Path file) throws IOException {
        try {
            return OcrTexts.append(file);
        } catch (IOException damaged) {
            Files.deleteIfExists(file);
            return OcrTexts.append(file);
        }
    }

    /** Another process has read pages meanwhile: the index takes them in. */
    void readElsewhere() {
        caseFile.openIndex().ifPresent(CaseIndex::ocrSoon);
    }

    @Override
    public synchronized void close() {
        try {
            if (texts != null) {
                texts.close();
            }
        } catch (IOException written) {
            // every page was written when it was kept
        }
        texts = null;
        open = null;
    }
}
