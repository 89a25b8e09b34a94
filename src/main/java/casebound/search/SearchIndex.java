package casebound.search;

import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The search index of one case on this computer. Any thread may search; one thread writes. What was written is found at
 * once and is kept over an end of the program from the next {@link #commit} on. An index that is missing, damaged or of
 * another version opens empty, without a state: its owner then puts everything again.
 *
 * <p>Every method but {@link #open} answers a damaged index with {@link Code#INDEX_DAMAGED}.
 */
public final class SearchIndex implements AutoCloseable {
    private static final int COUNTED_EXACTLY = 1000;

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final @Nullable SearcherManager searchers;
    private volatile @Nullable IndexState state;
    private volatile long ocr;
    private volatile long written;
    private volatile long refreshed;

    private SearchIndex(Directory directory, @Nullable IndexWriter writer, @Nullable SearcherManager searchers,
            @Nullable IndexState state, long ocr) {
        this.ocr = ocr;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.state = state;
    }

    /**
     * Opens the index in a folder for writing, and makes it where there is none that can be used.
     *
     * @throws ProblemException with FOLDER_NOT_WRITABLE; also when another process has it open for writing
     */
    public static SearchIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            Optional<DirectoryReader> last = IndexFiles.usable(directory);
            IndexState state = null;
            long ocr = 0;
            if (last.isPresent()) {
                try (DirectoryReader reader = last.get()) {
                    state = IndexFiles.state(reader);
                    ocr = IndexFiles.ocr(reader);
                }
            } else {
                // taking the lock first: files that another process is writing are not ours to throw away
                directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
                IndexFiles.throwAway(folder);
            }
            IndexWriter writer = new IndexWriter(directory, IndexFiles.settings());
            writer.setLiveCommitData(IndexFiles.carried(state, ocr));
            return new SearchIndex(directory, writer, new SearcherManager(writer, new IndexFiles.Uncached()), state, ocr);
        } catch (IOException failed) {
            throw new ProblemException(Problem.of(Code.FOLDER_NOT_WRITABLE, folder), failed);
        }
    }

    /** Deletes the index in a folder that nobody has open, and no other file there; its owner opens it again, empty. */
    public static void throwAway(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                IndexFiles.throwAway(folder);
            }
        } catch (IOException failed) {
            throw new ProblemException(Problem.of(Code.FOLDER_NOT_WRITABLE, folder), failed);
        }
    }

    /** Opens what was committed last, for searching only; changes nothing in the folder. Not usable is empty here too. */
    public static SearchIndex openReadOnly(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                return new SearchIndex(new ByteBuffersDirectory(), null, null, null, 0);
            }
            Directory directory = FSDirectory.open(folder);
            Optional<DirectoryReader> last = IndexFiles.usable(directory);
            if (last.isEmpty()) {
                return new SearchIndex(directory, null, null, null, 0);
            }
            return new SearchIndex(directory, null, new SearcherManager(last.get(), new IndexFiles.Uncached()), null, 0);
        } catch (IOException failed) {
            throw damaged(failed);
        }
    }

    /** What the index has applied; right after opening, what had been committed. Empty when it must be made anew. */
    public Optional<IndexState> state() {
        if (writer == null) {
            return searching(Optional.empty(), searcher ->
                    Optional.ofNullable(IndexFiles.state((DirectoryReader) searcher.getIndexReader())));
        }
        return Optional.ofNullable(state);
    }

    /**
     * Puts and removes what a journal line changed. Doing the same again is harmless, so that an update that failed, or was
     * lost with the process, is simply repeated from {@link #state}.
     *
     * @param puts replace what was there of their refs
     * @param removes whose entries go; unknown ones are ignored
     * @param seq the number of the last journal line that this covers
     * @param hash that line's hash
     */
    public synchronized void update(Iterable<Entries> puts, Collection<Ref> removes, long seq, String hash) {
        writing(index -> {
            for (Ref ref : removes) {
                index.deleteDocuments(Fields.term(ref));
            }
            for (Entries put : puts) {
                index.deleteDocuments(Fields.term(put.ref()));
                for (Entry entry : put.entries()) {
                    index.addDocument(Fields.document(put.ref(), entry));
                }
            }
            state = new IndexState(seq, hash);
            index.setLiveCommitData(IndexFiles.carried(state, ocr));
        });
    }

    /** Replaces one entry of a ref whose others stay: a page that was read by OCR. */
    public synchronized void update(Ref ref, Entry entry) {
        writing(index -> index.updateDocument(Fields.term(ref, entry.page()), Fields.document(ref, entry)));
    }

    /** How much of what OCR read stands in the index, in bytes of its files; right after opening, what had been committed. */
    public long ocr() {
        return ocr;
    }

    /** Notes how much of what OCR read stands in the index now. */
    public synchronized void ocr(long bytes) {
        writing(index -> {
            ocr = bytes;
            index.setLiveCommitData(IndexFiles.carried(state, ocr));
        });
    }

    /** Keeps everything that was put so far, with its state. */
    public synchronized void commit() {
        writing(IndexWriter::commit);
    }

    /** Commits so that no file of the index holds anything of what was removed. Takes as long as writing all that is left. */
    public synchronized void erase() {
        writing(index -> {
            index.commit();
            // not forceMergeDeletes: it passes over what an ordinary merge has in hand, and does not wait for that one
            while (index.hasDeletions()) {
                index.forceMerge(1);
                index.commit();
            }
            // a searcher on the old files would keep them
            searchers.maybeRefreshBlocking();
            index.deleteUnusedFiles();
        });
    }

    /**
     * Finds pages and records.
     *
     * @param limit the most hits to return, 0 to only count roughly
     * @param kinds only these; null for all
     * @throws ProblemException with QUERY_NOT_UNDERSTOOD and a reason
     */
    public Hits search(String query, int limit, @Nullable Set<Kind> kinds) {
        SearchQuery asked = SearchQuery.parse(query);
        return searching(Hits.NONE, searcher -> {
            TopDocs found = searcher.search(Fields.query(asked, kinds, searcher.getIndexReader()),
                    new TopScoreDocCollectorManager(Math.max(limit, 1), null, Math.max(limit, COUNTED_EXACTLY)));
            var stored = searcher.storedFields();
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : found.scoreDocs) {
                if (hits.size() < limit) {
                    hits.add(Fields.hit(stored.document(hit.doc), hit.score, asked));
                }
            }
            boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            return new Hits(found.totalHits.value(), exact, List.copyOf(hits));
        });
    }

    /** How many pages and records hold what is asked, exactly; parameters and refusals as for {@link #search}. */
    public long count(String query, @Nullable Set<Kind> kinds) {
        SearchQuery asked = SearchQuery.parse(query);
        return searching(0L, searcher -> (long) searcher.count(Fields.query(asked, kinds, searcher.getIndexReader())));
    }

    /** Every ref in the index with the number of its entries, for checking it against the documents. */
    public Map<Ref, Integer> entries() {
        return searching(Map.of(), searcher -> Fields.entries(searcher.getIndexReader()));
    }

    /** Whether every byte of the index's files is as it was written (their checksums); reads them all. */
    public boolean intact() {
        try {
            return searching(true, searcher -> {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    leaf.reader().checkIntegrity();
                }
                return true;
            });
        } catch (ProblemException damaged) {
            return false;
        }
    }

    /** Commits and closes; a damaged index only closes, as it is made anew anyway. */
    @Override
    public synchronized void close() {
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (writer != null) {
                writer.close();
            }
        } catch (IOException | RuntimeException failed) {
            abandon();
        } finally {
            closeQuietly(directory);
        }
    }

    private void abandon() {
        try {
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException | RuntimeException alreadyGone) {
            // nothing of it is needed any more: without a commit it opens as it was, or empty
        }
    }

    private static void closeQuietly(Directory directory) {
        try {
            directory.close();
        } catch (IOException nothingToDo) {
            // it holds no data of its own
        }
    }

    private interface Write {
        void to(IndexWriter index) throws IOException;
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private void writing(Write work) {
        if (writer == null) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        try {
            work.to(writer);
        } catch (IOException | AlreadyClosedException failed) {
            throw damaged(failed);
        } finally {
            written++;
        }
    }

    private <T> T searching(T whenEmpty, Search<T> work) {
        if (searchers == null) {
            return whenEmpty;
        }
        try {
            long now = written;
            if (refreshed < now || writer == null) {
                // only after it is open to everybody does it count as refreshed: no one searches the older one meanwhile
                searchers.maybeRefreshBlocking();
                refreshed = Math.max(refreshed, now);
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (ProblemException known) {
            throw known;
        } catch (IOException | RuntimeException failed) {
            // damage shows as either; what was asked has been checked before
            throw damaged(failed);
        }
    }

    private static ProblemException damaged(Exception cause) {
        return new ProblemException(Problem.of(Code.INDEX_DAMAGED), cause);
    }
}
