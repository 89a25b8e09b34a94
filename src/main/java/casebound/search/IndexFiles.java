package casebound.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** How an index is kept: its settings, what its commit says about itself, and throwing away what cannot be used. */
final class IndexFiles {
    /** Changes with the fields or with what a word is; an index of another version is made again. */
    private static final String VERSION = "casebound-3";
    private static final String VERSION_KEY = "version";
    private static final double BUFFER_MEGABYTES = 32;
    private static final String SEQ = "seq";
    private static final String HASH = "hash";
    private static final String OCR = "ocr";
    private static final Pattern OURS = Pattern.compile("_[a-z0-9]+(_.*)?\\..*|(pending_)?segments(_[a-z0-9]+)?|write\\.lock");

    private IndexFiles() {}

    /** What a commit carries; without a state while nothing has been applied. */
    static Iterable<Map.Entry<String, String>> carried(@Nullable IndexState state, long ocr) {
        return state == null ? List.of(Map.entry(VERSION_KEY, VERSION)) : List.of(Map.entry(VERSION_KEY, VERSION),
                Map.entry(SEQ, String.valueOf(state.seq())), Map.entry(HASH, state.hash()), Map.entry(OCR, String.valueOf(ocr)));
    }

    /** How much of what OCR read the commit covers. */
    static long ocr(DirectoryReader reader) throws IOException {
        return Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault(OCR, "0"));
    }

    /** The last commit, opened; empty when there is none, or none that this program can use. */
    static Optional<DirectoryReader> usable(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            if (VERSION.equals(reader.getIndexCommit().getUserData().get(VERSION_KEY))) {
                return Optional.of(reader);
            }
            reader.close();
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // Lucene answers damage with either; both mean that the index is made again
            return Optional.empty();
        }
    }

    static @Nullable IndexState state(DirectoryReader reader) throws IOException {
        Map<String, String> carried = reader.getIndexCommit().getUserData();
        String seq = carried.get(SEQ);
        String hash = carried.get(HASH);
        return seq == null || hash == null ? null : new IndexState(Long.parseLong(seq), hash);
    }

    /** Deletes the files of an index and nothing else, so that a wrong folder costs nobody anything. */
    static void throwAway(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> OURS.matcher(file.getFileName().toString()).matches()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    static IndexWriterConfig settings() {
        TieredMergePolicy merges = new TieredMergePolicy();
        // so that erase() leaves nothing of what was removed
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(new WordAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES).setMergePolicy(merges)
                .setMaxFullFlushMergeWaitMillis(0);
    }

    /** Queries are rarely asked twice; Lucene's cache of them would only hold memory. */
    static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader,
                @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
