package casebound.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restored case is the case that was backed up, whatever went on meanwhile. */
class BackupTest {
    @TempDir
    Path folder;
    private Cases cases;
    private Path zip;
    private Path restored;

    @BeforeEach
    void places() {
        cases = new Cases(folder);
        zip = folder.resolve("backup.zip");
        restored = folder.resolve("Restored.casebound");
    }

    @Test
    void aRestoredCaseEqualsTheOneThatWasBackedUp() throws IOException {
        Map<Kind, List<? extends Entity>> records;
        Map<String, String> files;
        try (CaseFile file = cases.create()) {
            fill(file, 20);
            Made made = make(file);
            records = records(file);
            files = files(file.path());
            assertThat(made.problems()).isEmpty();
            assertThat(made.head()).isEqualTo(file.head());
            assertThat(Backup.last(file)).isPresent();
        }
        Backup.restore(zip, restored, cases.desk("Kim"), Progress.NONE);
        assertThat(files(restored)).isEqualTo(files);
        try (CaseFile again = CaseFile.open(restored, CaseFile.Mode.WRITE, cases.desk("Kim"), Progress.NONE)) {
            assertThat(again.problems()).isEmpty();
            assertThat(records(again)).isEqualTo(records);
            again.index().await();
            assertThat(again.verify(true, Progress.NONE)).isEmpty();
            assertThat(Backup.last(again)).as("a copy elsewhere was not backed up").isEmpty();
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void itIsMadeWhileChangesGoOnAndHoldsAllUpToOneOfThem() throws IOException {
        try (CaseFile file = cases.create()) {
            fill(file, 5);
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> changes = CompletableFuture.runAsync(() -> {
                for (int at = 0; !enough.get(); at++) {
                    add(file, "During " + at);
                }
            });
            List<Long> heads = new ArrayList<>();
            for (int at = 0; at < 5; at++) {
                heads.add(make(file).head().seq());
            }
            enough.set(true);
            changes.join();
            Backup.restore(zip, restored, cases.desk("Kim"), Progress.NONE);
            assertThat(file.head().seq()).isGreaterThan(heads.getLast());
            assertThat(heads).isSorted();
            try (CaseFile again = CaseFile.open(restored, CaseFile.Mode.WRITE, cases.desk("Kim"), Progress.NONE)) {
                assertThat(again.head().seq()).isEqualTo(heads.getLast());
                again.index().await();
                assertThat(again.verify(true, Progress.NONE)).isEmpty();
            }
        }
    }

    @Test
    void whatIsDestroyedMeanwhileIsNotInIt() throws IOException {
        try (CaseFile file = cases.create()) {
            fill(file, 3);
            Document secret = Cases.document(file, "secret.txt", "the words that must go".getBytes(StandardCharsets.UTF_8));
            AtomicBoolean once = new AtomicBoolean();
            Made made = Backup.make(file, zip, (done, total) -> {
                if (once.compareAndSet(false, true)) {
                    file.destroy(secret.content(), "order of the court");
                }
            }, new CancelFlag());
            assertThat(made.head()).isEqualTo(file.head());
            assertThat(made.problems()).isEmpty();
        }
        Backup.restore(zip, restored, cases.desk("Kim"), Progress.NONE);
        for (Path each : tree(restored)) {
            assertThat(Files.readString(each, StandardCharsets.ISO_8859_1)).doesNotContain("the words that must go", "secret.txt");
        }
    }

    @Test
    void someoneWhoOnlyReadsCanBackUpToo() throws IOException {
        try (CaseFile writer = cases.create(); CaseFile reader = cases.read()) {
            fill(writer, 2);
            reader.refresh();
            assertThat(make(reader).head()).isEqualTo(writer.head());
        }
    }

    @Test
    void anOriginalThatTheCaseHasLostIsNamedAndTheRestIsBackedUp() throws IOException {
        try (CaseFile file = cases.create()) {
            fill(file, 3);
            String lost = file.vault().originals().getFirst();
            Files.delete(file.vault().original(lost));
            Made made = make(file);
            assertThat(made.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Code.ORIGINAL_MISSING);
                assertThat(problem.args()).containsExactly(lost);
            });
        }
        Backup.restore(zip, restored, cases.desk("Kim"), Progress.NONE);
    }

    @Test
    void theChecksumsAreThoseThatStockToolsCheck() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "there is no sha256sum here");
        try (CaseFile file = cases.create()) {
            fill(file, 3);
            make(file);
        }
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        try (var in = new java.util.zip.ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path to = unpacked.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(in, to);
            }
        }
        Process check = new ProcessBuilder("/usr/bin/sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
                .directory(unpacked.toFile()).start();
        assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).isZero();
    }

    @Test
    void whatIsCanceledLeavesNothingAndKeepsTheBackupBefore() throws IOException {
        try (CaseFile file = cases.create()) {
            fill(file, 3);
            make(file);
            byte[] before = Files.readAllBytes(zip);
            CancelFlag cancel = new CancelFlag();
            cancel.cancel();
            assertThatThrownBy(() -> Backup.make(file, zip, Progress.NONE, cancel)).isInstanceOf(ProblemException.class);
            assertThat(Files.readAllBytes(zip)).isEqualTo(before);
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void itIsNotPutInsideTheCase() throws IOException {
        try (CaseFile file = cases.create()) {
            assertThatThrownBy(() -> Backup.make(file, file.path().resolve("journal").resolve("b.zip"), Progress.NONE, new CancelFlag()))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsNotRestoredInto() throws IOException {
        try (CaseFile file = cases.create()) {
            make(file);
        }
        Files.createDirectories(restored);
        Files.writeString(restored.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> Backup.restore(zip, restored, cases.desk("Kim"), Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem().code()).isEqualTo(Code.CASE_EXISTS));
        Files.delete(restored.resolve("mine.txt"));
        Backup.restore(zip, restored, cases.desk("Kim"), Progress.NONE);
        assertThat(restored.resolve("case.json")).exists();
    }

    private Made make(CaseFile file) {
        return Backup.make(file, zip, Progress.NONE, new CancelFlag());
    }

    private static void fill(CaseFile file, int documents) throws IOException {
        for (int at = 0; at < documents; at++) {
            Document document = Cases.document(file, "paper " + at + ".txt", ("paper " + at).getBytes(StandardCharsets.UTF_8));
            String sha = file.read(store -> store.documents().find(document.id())).orElseThrow().content().sha256();
            Path text = Files.writeString(file.vault().incoming().resolve(UUID.randomUUID().toString()), "derived " + at);
            file.vault().putDerived(sha, "note", text);
            add(file, "Party " + at);
        }
        Path inbox = Files.createDirectories(file.path().resolve("inbox"));
        Files.writeString(inbox.resolve("0199.jsonl"), "{}\n");
    }

    private static void add(CaseFile file, String party) {
        CaseFile.await(file.change("Add a party", tx -> tx.add(Cases.party(party))));
    }

    private static Map<Kind, List<? extends Entity>> records(CaseFile file) {
        Map<Kind, List<? extends Entity>> all = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            all.put(kind, file.read(store -> store.all(kind.type())));
        }
        assertThat(all.get(Kind.PARTY)).isNotEmpty().allMatch(Party.class::isInstance);
        return all;
    }

    /** Everything in a case folder that is part of the case. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path each : tree(root)) {
            String name = root.relativize(each).toString();
            if (!name.equals("lock")) {
                files.put(name, Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Set<String> leftovers() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            Set<String> names = new TreeSet<>(children.map(each -> each.getFileName().toString()).toList());
            names.removeAll(Set.of("backup.zip", "data", "Test.casebound", "Restored.casebound"));
            return names;
        }
    }
}
