package casebound.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir
    private Path folder;
    private final Ref transcript = new Ref(Kind.DOCUMENT, Ids.next());
    private final Ref fact = new Ref(Kind.FACT, Ids.next());

    private void fill(SearchIndex index) {
        index.update(List.of(
                new Entries(transcript, List.of(
                        new Entry(0, "Transcript, day 3", "145", "The witness was sworn.\nQ. Did you see the cache of rounds?"),
                        new Entry(1, "Transcript, day 3", "146", "A. I saw DEF-000123 and the live rounds."))),
                new Entries(fact, List.of(new Entry(Entry.WHOLE, "Fact 8", "fact",
                        "The defense was not given a cache of rounds")))), List.of(), 7, "hash7");
    }

    @Test
    void whatWasPutIsFoundAtOnceWithItsPageTitleLabelAndMarkedWords() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.state()).isEmpty();
            fill(index);
            Hits hits = index.search("\"cache of rounds\" sworn", 10, null);
            assertThat(hits.total()).isEqualTo(1);
            assertThat(hits.totalExact()).isTrue();
            Hit hit = hits.hits().getFirst();
            assertThat(hit).extracting(Hit::ref, Hit::page, Hit::title, Hit::label)
                    .containsExactly(transcript, 0, "Transcript, day 3", "145");
            assertThat(hit.snippet()).isEqualTo("The witness was sworn. Q. Did you see the cache of rounds?");
            assertThat(hit.marks().stream().map(mark -> hit.snippet().substring(mark.from(), mark.to())))
                    .containsExactly("sworn", "cache of rounds");
            assertThat(index.state()).contains(new IndexState(7, "hash7"));
        }
    }

    @Test
    void aRecordIsFoundByItsTitleToo() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
            assertThat(index.search("\"Fact 8\"", 10, null).hits()).singleElement().extracting(Hit::ref).isEqualTo(fact);
            assertThat(index.search("Transcript", 10, null).hits()).isEmpty();
        }
    }

    @Test
    void onlyTheKindsAskedForAreFound() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
            assertThat(index.search("rounds", 10, null).total()).isEqualTo(3);
            assertThat(index.search("rounds", 10, Set.of(Kind.FACT)).hits()).extracting(Hit::ref).containsExactly(fact);
            assertThat(index.search("rounds", 10, Set.of()).hits()).isEmpty();
            assertThat(index.count("rounds", Set.of(Kind.DOCUMENT, Kind.FACT))).isEqualTo(3);
        }
    }

    @Test
    void puttingADocumentAgainReplacesAllItsPagesAndRemovingTakesThemAll() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
            index.update(List.of(new Entries(transcript, List.of(new Entry(0, "T", "1", "a corrected page")))), List.of(), 8, "h8");
            assertThat(index.entries()).isEqualTo(Map.of(transcript, 1, fact, 1));
            assertThat(index.search("sworn", 10, null).total()).isZero();
            index.update(List.of(), List.of(transcript, new Ref(Kind.TAG, Ids.next())), 9, "h9");
            assertThat(index.entries()).isEqualTo(Map.of(fact, 1));
            assertThat(index.search("corrected", 10, null).total()).isZero();
        }
    }

    @Test
    void aReopenedIndexHoldsWhatWasCommittedAndTheStateItBelongsTo() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
            index.commit();
            try (SearchIndex reader = SearchIndex.openReadOnly(folder)) {
                assertThat(reader.state()).contains(new IndexState(7, "hash7"));
                index.update(List.of(), List.of(transcript), 8, "hash8");
                assertThat(reader.search("sworn", 10, null).total()).isEqualTo(1);
                index.commit();
                assertThat(reader.search("sworn", 10, null).total()).isZero();
                assertThat(reader.state()).contains(new IndexState(8, "hash8"));
                assertThatThrownBy(reader::commit).isInstanceOf(ProblemException.class).hasMessage("CASE_READ_ONLY");
            }
            index.update(List.of(), List.of(fact), 9, "hash9");
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.state()).contains(new IndexState(9, "hash9"));
            assertThat(index.entries()).isEmpty();
            assertThat(index.intact()).isTrue();
        }
    }

    @Test
    void aFailedUpdateKeepsTheOldStateSoThatItIsRepeated() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
            Iterable<Entry> broken = () -> Stream.of(1, 0).map(n -> new Entry(n, "", "", "half " + 1 / n)).iterator();
            assertThatThrownBy(() -> index.update(List.of(new Entries(transcript, broken)), List.of(), 8, "h8"))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(index.state()).contains(new IndexState(7, "hash7"));
            fill(index);
            assertThat(index.entries()).isEqualTo(Map.of(transcript, 2, fact, 1));
        }
    }

    @Test
    void aDamagedIndexOpensEmptyAndCanBeFilledAgainWhateverFileIsCutOrMissing() throws IOException {
        for (String ending : List.of("segments", ".si", ".cfs", ".cfe")) {
            for (boolean missing : new boolean[] {true, false}) {
                Path at = folder.resolve(ending + missing);
                try (SearchIndex index = SearchIndex.open(at)) {
                    fill(index);
                }
                damage(at, ending, missing);
                try (SearchIndex reader = SearchIndex.openReadOnly(at)) {
                    assertThat(reader.state()).isEmpty();
                    assertThat(reader.search("rounds", 10, null).hits()).isEmpty();
                }
                try (SearchIndex index = SearchIndex.open(at)) {
                    assertThat(index.state()).as(ending + missing).isEmpty();
                    assertThat(index.entries()).isEmpty();
                    fill(index);
                }
                try (SearchIndex index = SearchIndex.open(at)) {
                    assertThat(index.search("rounds", 10, null).total()).isEqualTo(3);
                }
            }
        }
    }

    private static void damage(Path folder, String name, boolean missing) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().contains(name)).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            if (missing) {
                Files.delete(file);
            } else {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(Files.size(file) / 2);
                }
            }
        }
    }

    @Test
    void aFlippedByteIsNoticedByTheFullCheck() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
        }
        try (Stream<Path> all = Files.list(folder)) {
            Path data = all.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(data);
            bytes[bytes.length / 2] ^= 4;
            Files.write(data, bytes);
        }
        try (SearchIndex reader = SearchIndex.openReadOnly(folder)) {
            assertThat(reader.state().isEmpty() || !reader.intact()).isTrue();
        }
        Files.writeString(folder.resolve("notes.txt"), "not ours");
        SearchIndex.throwAway(folder);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("notes.txt");
        }
    }

    @Test
    void aStrangersIndexIsThrownAway() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.state()).isEmpty();
            assertThat(index.entries()).isEmpty();
        }
    }

    @Test
    void aMissingFolderIsMadeForWritingAndEmptyForReading() {
        Path missing = folder.resolve("a").resolve("b");
        try (SearchIndex reader = SearchIndex.openReadOnly(missing)) {
            assertThat(reader.state()).isEmpty();
            assertThat(reader.search("rounds", 10, null).hits()).isEmpty();
            assertThat(missing).doesNotExist();
        }
        try (SearchIndex index = SearchIndex.open(missing)) {
            assertThatThrownBy(() -> SearchIndex.open(missing)).isInstanceOfSatisfying(ProblemException.class, refused ->
                    assertThat(refused.problem().code()).isEqualTo(Code.FOLDER_NOT_WRITABLE));
            fill(index);
        }
    }

    @Test
    void erasingLeavesNoByteOfWhatWasRemoved() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
            Ref secret = new Ref(Kind.DOCUMENT, Ids.next());
            index.update(List.of(new Entries(secret, List.of(new Entry(0, "Memo xylophone", "1", "quixotic")))), List.of(), 8, "h8");
            index.commit();
            assertThat(index.search("quixotic", 10, null).total()).isEqualTo(1);
            assertThat(allBytes()).contains("quixotic").contains("xylophone");
            index.update(List.of(), List.of(secret), 9, "h9");
            index.erase();
            assertThat(allBytes()).doesNotContain("quixotic").doesNotContain("xylophone").doesNotContain(secret.id().toString());
            assertThat(index.search("rounds", 10, null).total()).isEqualTo(3);
        }
    }

    private String allBytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void aLongDocumentStreamsAndItsCountIsCappedInASearchAndExactInACount() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            Iterable<Entry> pages = () -> IntStream.range(0, 6000)
                    .mapToObj(page -> new Entry(page, "Joined", "p. " + page, "line of the record number " + page)).iterator();
            index.update(List.of(new Entries(transcript, pages)), List.of(), 1, "h");
            Hits hits = index.search("record", 20, null);
            assertThat(hits.hits()).hasSize(20);
            assertThat(hits.total()).isGreaterThanOrEqualTo(1000);
            assertThat(index.count("record", null)).isEqualTo(6000);
            assertThat(index.search("\"record number 4321\"", 5, null).hits()).singleElement()
                    .extracting(Hit::page).isEqualTo(4321);
            assertThatThrownBy(() -> index.search("\"number 1*\"", 5, null)).isInstanceOf(ProblemException.class);
            assertThat(index.search("record", 0, null).hits()).isEmpty();
        }
    }
}
