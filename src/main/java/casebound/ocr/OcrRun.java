package casebound.ocr;

import casebound.casefile.CaseFile;
import casebound.casefile.CaseOcr;
import casebound.model.Content;
import casebound.model.Ids;
import casebound.model.OcrPage;
import casebound.model.OcrTexts;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.store.Documents.Listed;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a case that have no usable text, as many at a time as there are processes. Safe for use by any thread;
 * one run at a time.
 */
public final class OcrRun {
    /** Stands for the engine where a page could not be read, with the reason behind it. */
    private static final String NOT_READ = "not-read/";

    private final CaseFile caseFile;
    private final Workers workers;
    /** Contents of which nothing is left, or whose pages this program cannot open now: they are not looked at again. */
    private final Set<UUID> settled = ConcurrentHashMap.newKeySet();

    /**
     * What a run came to.
     *
     * @param pages how many pages were read
     * @param failed how many of the run's pages could not be read
     */
    public record Result(int pages, int failed) {}

    /** @param workers processes of their own, which nobody waits for */
    public OcrRun(CaseFile caseFile, Workers workers) {
        this.caseFile = caseFile;
        this.workers = workers;
    }

    /** How many pages are left to read. */
    public int left() {
        return waiting().pages();
    }

    /** Whether a content has pages that OCR has read or has to read. */
    public static boolean wanted(CaseFile caseFile, String sha256) {
        return caseFile.ocr().begun(sha256) || caseFile.read(store -> store.documents().content(sha256))
                .filter(content -> !PagesToRead.of(caseFile, content).isEmpty()).isPresent();
    }

    /**
     * Reads until nothing is left, with what comes in meanwhile.
     *
     * @param progress in pages
     * @throws ProblemException CASE_READ_ONLY; CANCELLED; DISK_FULL, WRITE_FAILED, WRITING_STOPPED, CASE_FOLDER_GONE
     */
    public Result run(Progress progress, CancelFlag cancel) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        int pages = 0;
        int failed = 0;
        for (Waiting waiting = waiting(); waiting.pages() > 0; waiting = waiting()) {
            Round round = new Round(waiting, progress, cancel, pages);
            round.run();
            pages += round.done;
            failed += round.failed;
        }
        return new Result(pages, failed);
    }

    private Waiting waiting() {
        Map<Content, BitSet> pages = new LinkedHashMap<>();
        Map<UUID, String> names = new LinkedHashMap<>();
        Map<UUID, UUID> contents = new HashMap<>();
        Set<UUID> boundImages = caseFile.read(store -> store.documents().boundImages());
        for (Listed listed : caseFile.read(store -> store.documents().all())) {
            Content content = listed.content();
            contents.put(listed.document().id(), content.id());
            boolean known = pages.containsKey(content) || settled.contains(content.id()) || boundImages.contains(listed.document().id());
            if (!known && !caseFile.read(store -> store.documents().sequestered(content.id()))
                    && caseFile.vault().has(content.sha256())) {
                BitSet left = PagesToRead.of(caseFile, content);
                if (!left.isEmpty()) {
                    pages.put(content, left);
                    names.put(content.id(), listed.document().name());
                } else if (PagesToRead.possible(content) && caseFile.hasPageTexts(content.sha256())) {
                    settled.add(content.id());
                }
            }
        }
        return new Waiting(pages, names, contents);
    }

    /** What waits, in the order in which the documents came, but first what a person looks at. */
    private record Waiting(Map<Content, BitSet> left, Map<UUID, String> names, Map<UUID, UUID> contents) {
        int pages() {
            return left.values().stream().mapToInt(BitSet::cardinality).sum();
        }

        synchronized @Nullable Next take(CaseOcr.@Nullable Look look) {
            for (Map.Entry<Content, BitSet> each : left.entrySet()) {
                if (look != null && each.getKey().id().equals(contents.get(look.document()))) {
                    int page = each.getValue().nextSetBit(look.page());
                    return taken(each, page >= 0 ? page : each.getValue().nextSetBit(0));
                }
            }
            return left.isEmpty() ? null : taken(left.entrySet().iterator().next(), -1);
        }

        private Next taken(Map.Entry<Content, BitSet> from, int wanted) {
            int page = wanted >= 0 ? wanted : from.getValue().nextSetBit(0);
            from.getValue().clear(page);
            if (from.getValue().isEmpty()) {
                left.remove(from.getKey());
            }
            return new Next(from.getKey(), page);
        }
    }

    private record Next(Content content, int page) {}

    /** Everything that waited at one moment. */
    private final class Round {
        private final Waiting waiting;
        private final Progress progress;
        private final CancelFlag cancel;
        private final int before;
        private final int total;
        private int done;
        private int failed;
        private @Nullable RuntimeException broken;

        Round(Waiting waiting, Progress progress, CancelFlag cancel, int before) {
            this.waiting = waiting;
            this.progress = progress;
            this.cancel = cancel;
            this.before = before;
            total = before + waiting.pages();
        }

        void run() {
            progress.at(before, total);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < workers.size(); i++) {
                threads.add(Thread.ofPlatform().name("ocr-" + i).start(this::work));
            }
            threads.forEach(Round::join);
            RuntimeException stopped = broken;
            if (stopped != null) {
                throw stopped;
            }
        }

        private void work() {
            try {
                for (Next next = waiting.take(caseFile.ocr().look()); next != null && running(); next = waiting.take(caseFile.ocr().look())) {
                    boolean read = read(next);
                    came(read);
                }
            } catch (RuntimeException stopped) {
                end(stopped);
            }
        }

        private synchronized boolean running() {
            cancel.check();
            return broken == null;
        }

        private synchronized void came(boolean read) {
            done++;
            failed += read ? 0 : 1;
            progress.at(before + done, total);
        }

        private synchronized void end(RuntimeException stopped) {
            broken = broken == null ? stopped : broken;
        }

        /** Says whether the page could be read. What keeps all pages from being read is thrown. */
        private boolean read(Next next) {
            Content content = next.content();
            Path output = caseFile.vault().incoming().resolve(Ids.next() + ".ocr");
            try {
                workers.ocr(caseFile.vault().original(content.sha256()), waiting.names().get(content.id()), next.page(), output, cancel);
                try (OcrTexts texts = OcrTexts.open(output)) {
                    OcrPage page = texts.page(next.page());
                    String extractor = texts.extractor(next.page());
                    if (page == null || extractor == null) {
                        throw new IOException("nothing was written");
                    }
                    caseFile.ocr().keep(content, next.page(), extractor, page);
                }
                return true;
            } catch (ProblemException failure) {
                if (stopsAll(failure.problem().code())) {
                    throw failure;
                }
                if (failure.problem().code() == Code.FILE_ENCRYPTED) {
                    settled.add(content.id());
                } else {
                    nothing(next, failure.problem().code());
                }
                return false;
            } catch (IOException damaged) {
                nothing(next, Code.PAGE_NOT_READABLE);
                return false;
            } finally {
                delete(output);
            }
        }

        private void nothing(Next next, Code why) {
            caseFile.ocr().keep(next.content(), next.page(), NOT_READ + why.name(), OcrPage.empty(1, 1));
        }

        private static void delete(Path output) {
            try {
                Files.deleteIfExists(output);
            } catch (IOException stays) {
                // the case clears its incoming folder when it is opened
            }
        }

        private static void join(Thread thread) {
            while (true) {
                try {
                    thread.join();
                    return;
                } catch (InterruptedException ignored) {
                    // cancelling is a flag
                }
            }
        }
    }

    private static boolean stopsAll(Code code) {
        return switch (code) {
            case CANCELLED, CASE_READ_ONLY, DISK_FULL, WRITE_FAILED, WRITING_STOPPED, CASE_FOLDER_GONE, EXPORT_FAILED,
                    FOLDER_NOT_WRITABLE -> true;
            default -> false;
        };
    }
}
