package casebound.casefile;

import casebound.journal.Head;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.search.Entries;
import casebound.search.Hits;
import casebound.search.IndexState;
import casebound.search.SearchIndex;
import casebound.store.Documents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The index of an open case, kept up with its changes by a thread of its own. What it has applied stands in it, so after
 * any end of the program it goes on from there; where it is not an index of this journal it is made again.
 */
public final class CaseIndex implements AutoCloseable {
    private static final int TOGETHER = 100;

    private final CaseFile caseFile;
    private final Indexed indexed;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("case-index").daemon().factory());
    private volatile SearchIndex index;

    CaseIndex(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.indexed = new Indexed(caseFile);
        this.index = SearchIndex.open(caseFile.indexFolder());
        ocrSoon();
    }

    /**
     * Finds pages and records. What was saved a moment ago may still be missing; {@link #await} waits for it.
     *
     * @throws casebound.problem.ProblemException QUERY_NOT_UNDERSTOOD
     */
    public Hits search(String query, int limit, @Nullable Set<Kind> kinds) {
        return index.search(query, limit, kinds);
    }

    /** Waits until everything that was saved before is found. Never on the window's thread. */
    public void await() {
        CompletableFuture.runAsync(this::catchUp, thread).join();
    }

    /** What can be found of a record has changed although the record has not: its text was read again. */
    public void again(Ref ref) {
        CompletableFuture.runAsync(() -> {
            catchUp();
            IndexState state = index.state().orElse(new IndexState(0, Head.NONE.hash()));
            put(caseFile.read(store -> Indexed.affected(store, ref).toList()), state);
        }, thread).join();
    }

    /** OCR has read a page: takes it in when there is time. Pages count from 0, bytes are those of the page's record. */
    void pageSoon(UUID content, int page, long bytes) {
        thread.execute(() -> {
            catchUp();
            caseFile.read(store -> {
                store.documents().ofContent(content).forEach(listed ->
                        indexed.page(store, listed, page).ifPresent(entry -> index.update(listed.document().ref(), entry)));
                return null;
            });
            index.ocr(index.ocr() + bytes);
        });
    }

    /** OCR may have read something that the index has not heard of: in another process, or right before this one died. */
    void ocrSoon() {
        thread.execute(() -> {
            catchUp();
            ocr();
        });
    }

    private void ocr() {
        long now = caseFile.ocr().bytes();
        if (now != index.ocr()) {
            IndexState state = index.state().orElse(new IndexState(0, Head.NONE.hash()));
            List<Ref> documents = caseFile.read(store -> store.documents().all()).stream()
                    .filter(listed -> caseFile.ocr().begun(listed.content().sha256())).map(listed -> listed.document().ref()).toList();
            for (int i = 0; i < documents.size(); i += TOGETHER) {
                put(documents.subList(i, Math.min(documents.size(), i + TOGETHER)), state);
            }
            index.ocr(now);
        }
    }

    /** A change has been saved: takes it in when there is time. */
    void catchUpSoon() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(this::catchUp);
        }
    }

    /** The local picture was made again: so is the index. */
    void remake() {
        CompletableFuture.runAsync(() -> {
            index.close();
            SearchIndex.throwAway(caseFile.indexFolder());
            index = SearchIndex.open(caseFile.indexFolder());
        }, thread).join();
        catchUpSoon();
    }

    private void catchUp() {
        asked.set(false);
        Head head = caseFile.appliedHead();
        IndexState state = index.state().orElse(new IndexState(0, Head.NONE.hash()));
        if (state.seq() > head.seq() || state.seq() > 0 && !sameHash(state)) {
            index.close();
            SearchIndex.throwAway(caseFile.indexFolder());
            index = SearchIndex.open(caseFile.indexFolder());
            state = new IndexState(0, Head.NONE.hash());
        }
        if (state.seq() < head.seq()) {
            take(state, head);
        }
    }

    private boolean sameHash(IndexState state) {
        return caseFile.read(store -> store.history().hash(state.seq())).filter(state.hash()::equals).isPresent();
    }

    private void take(IndexState from, Head head) {
        Set<Ref> affected = caseFile.read(store -> {
            Set<Ref> all = new LinkedHashSet<>();
            store.history().touchedAfter(from.seq()).forEach(ref -> Indexed.affected(store, ref).forEach(all::add));
            return all;
        });
        List<Ref> refs = new ArrayList<>(affected);
        long ocr = from.seq() == 0 ? caseFile.ocr().bytes() : index.ocr();
        for (int i = 0; i < refs.size(); i += TOGETHER) {
            put(refs.subList(i, Math.min(refs.size(), i + TOGETHER)), from);
        }
        index.update(List.of(), List.of(), head.seq(), head.hash());
        index.ocr(ocr);
    }

    private void put(List<Ref> refs, IndexState state) {
        caseFile.read(store -> {
            List<Entries> puts = new ArrayList<>();
            List<Ref> removes = new ArrayList<>();
            for (Ref ref : refs) {
                Optional<Entries> entries = indexed.entries(store, ref);
                entries.ifPresentOrElse(puts::add, () -> removes.add(ref));
            }
            index.update(puts, removes, state.seq(), state.hash());
            return null;
        });
    }

    /** The things whose entries are not those that they should have. */
    List<Ref> deviations() {
        await();
        Map<Ref, Integer> found = new HashMap<>(index.entries());
        Map<Ref, Integer> expected = caseFile.read(store -> {
            Map<Ref, Integer> entries = new HashMap<>();
            for (Documents.Listed listed : store.documents().all()) {
                entries.put(listed.document().ref(), indexed.expected(store, listed));
            }
            for (Kind kind : Indexed.recordKinds()) {
                for (Entity entity : store.all(kind.type())) {
                    entries.put(entity.ref(), 1);
                }
            }
            return entries;
        });
        Set<Ref> all = new LinkedHashSet<>(expected.keySet());
        all.addAll(found.keySet());
        return all.stream().filter(ref -> !found.getOrDefault(ref, 0).equals(expected.getOrDefault(ref, 0))).toList();
    }

    @Override
    public void close() {
        thread.close();
        index.close();
    }
}
