package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Content.Readability;
import casebound.model.Ids;
import casebound.model.MailHeader;
import casebound.vault.Stored;
import casebound.work.CancelFlag;
import casebound.worker.Apart;
import casebound.worker.Part;
import casebound.worker.Reading;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Has contents read in one import: each once, whatever the number of files that have it, unless it carries others. */
final class Readings {
    private final CaseFile caseFile;
    private final Workers workers;
    private final ConcurrentHashMap<String, Object> locks = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Content> fresh = new ConcurrentHashMap<>();

    /**
     * What was read; the parts are there until it is closed.
     *
     * @param refused whether it carries more than it may, and gives none of it
     */
    record Read(Content content, @Nullable MailHeader mail, List<Part> parts, boolean refused, @Nullable Apart apart)
            implements AutoCloseable {
        @Override
        public void close() {
            if (apart != null) {
                apart.close();
            }
        }
    }

    Readings(CaseFile caseFile, Workers workers) {
        this.caseFile = caseFile;
        this.workers = workers;
    }

    /** @param room how many bytes it may carry */
    Read read(String name, Stored stored, long room, CancelFlag cancel) {
        synchronized (locks.computeIfAbsent(stored.sha256(), key -> new Object())) {
            Content known = known(stored.sha256());
            if (known != null && known.asksForPassword() && !workers.passwords().isEmpty()) {
                known = null;
            }
            if (known != null && !mayCarry(known)) {
                return new Read(known, null, List.of(), false, null);
            } else if (stored.bytes() == 0) {
                Content empty = Contents.empty(stored.sha256());
                fresh.put(stored.sha256(), empty);
                return new Read(empty, null, List.of(), false, null);
            }
            return takeApart(name, stored, known, room, cancel);
        }
    }

    private Read takeApart(String name, Stored stored, @Nullable Content known, long room, CancelFlag cancel) {
        Path texts = caseFile.vault().incoming().resolve(Ids.next() + ".pages");
        Apart apart = workers.takeApart(caseFile.vault().original(stored.sha256()), name, null, texts, room, cancel);
        Content content = known;
        if (known != null) {
            texts.toFile().delete();
        } else {
            content = Contents.of(apart.reading(), stored.sha256(), stored.bytes(), apart.unlocked());
            if (content.readability() == Readability.READABLE) {
                caseFile.vault().putDerived(stored.sha256(), CaseFile.PAGES, texts);
            }
            fresh.put(stored.sha256(), content);
        }
        MailHeader mail = apart.reading() instanceof Reading.Readable readable ? readable.mail() : null;
        boolean refused = known != null && !(apart.reading() instanceof Reading.Readable);
        return new Read(content, mail, apart.parts(), refused, apart);
    }

    private static boolean mayCarry(Content known) {
        return known.readability() == Readability.READABLE && Workers.carries(known.mediaType());
    }

    private @Nullable Content known(String sha256) {
        Content read = fresh.get(sha256);
        Optional<Content> before = read != null ? Optional.of(read)
                : caseFile.read(store -> store.documents().content(sha256));
        return before.orElse(null);
    }
}
