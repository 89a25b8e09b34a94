package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.model.Party;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that come from somebody else, were copied, damaged, or mean harm. */
class StrangersCaseTest {
    @TempDir
    Path folder;
    private Cases cases;

    @BeforeEach
    void makeCases() {
        cases = new Cases(folder);
    }

    @Test
    void aHostileDatabaseInTheFolderRunsNothing() throws IOException, SQLException {
        try (CaseFile caseFile = cases.create()) {
            CaseFileTest.change(caseFile, tx -> tx.add(Cases.party("Ada")));
        }
        Path proof = folder.resolve("proof.txt");
        for (String place : List.of("case", "database", "journal/case", "database/case")) {
            Path database = cases.path().resolve(place);
            Files.createDirectories(database.getParent());
            try (Connection connection = DriverManager.getConnection("jdbc:h2:" + database)) {
                connection.createStatement().execute("create table if not exists record (id int)");
                connection.createStatement().execute(
                        "create trigger if not exists t before select on record as 'org.h2.api.Trigger t() { return null; }'"
                                .replace("return null;", "try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + proof
                                        + "\")); } catch (Exception e) { } return null;"));
            } catch (SQLException noCompilerHere) {
                // the file is hostile enough without its trigger
            }
        }
        Files.deleteIfExists(proof);
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(Cases.all(caseFile, Party.class)).hasSize(1);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
        assertThat(proof).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x;INIT=RUNSCRIPT FROM 'evil.sql'", "a;b", "quote's \"case\"", "emoji 🎬 case", "line\nbreak",
        "percent %2e%2e", "-dash", "x;TRACE_LEVEL_FILE=3"})
    void aCaseOpensWhateverItsFolderIsCalled(String name) throws IOException {
        Path evil = folder.resolve("evil.sql");
        Files.writeString(evil, "call csvwrite('" + folder.resolve("proof.csv") + "', 'select 1');");
        Path path = folder.resolve(name);
        try (CaseFile caseFile = CaseFile.create(path, name, cases.desk("Pat"))) {
            CaseFileTest.change(caseFile, tx -> tx.add(Cases.party(name)));
        }
        try (CaseFile caseFile = CaseFile.open(path, CaseFile.Mode.WRITE, cases.desk("Pat"), Progress.NONE)) {
            assertThat(Cases.all(caseFile, Party.class)).hasSize(1);
        }
        assertThat(folder.resolve("proof.csv")).doesNotExist();
    }

    @Test
    void aCaseFolderNameOf255BytesWorks() {
        Path path = folder.resolve("n".repeat(245) + ".casebound");
        CaseFile.create(path, "Long", cases.desk("Pat")).close();
        CaseFile.open(path, CaseFile.Mode.WRITE, cases.desk("Pat"), Progress.NONE).close();
    }

    @Test
    void aCopyMadeWhileTheCaseIsOpenOpensWithWhatWasSaved() throws IOException {
        Path copy = folder.resolve("Copy.casebound");
        try (CaseFile caseFile = cases.create()) {
            CaseFileTest.change(caseFile, tx -> tx.add(Cases.party("Ada")));
            copy(cases.path(), copy);
            CaseFileTest.change(caseFile, tx -> tx.add(Cases.party("Bob")));
            try (CaseFile copied = CaseFile.open(copy, CaseFile.Mode.WRITE, cases.desk("Sam"), Progress.NONE)) {
                assertThat(Cases.all(copied, Party.class)).hasSize(1);
                assertThat(copied.verify(true, Progress.NONE)).isEmpty();
                CaseFileTest.change(copied, tx -> tx.add(Cases.party("Cy")));
            }
            assertThat(Cases.all(caseFile, Party.class)).hasSize(2);
        }
    }

    @Test
    void anOlderCopyIsReported() throws IOException {
        Path backup = folder.resolve("Backup.casebound");
        cases.create().close();
        copy(cases.path(), backup);
        try (CaseFile caseFile = cases.open("Pat")) {
            CaseFileTest.change(caseFile, tx -> tx.add(Cases.party("Ada")));
        }
        try (CaseFile caseFile = CaseFile.open(backup, CaseFile.Mode.WRITE, cases.desk("Pat"), Progress.NONE)) {
            assertThat(caseFile.problems()).extracting(Problem::code).containsExactly(Code.OLDER_COPY);
            assertThat(caseFile.writable()).isTrue();
        }
    }

    @Test
    void aDamagedJournalOpensForReadingAndIsNotTouched() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            for (int i = 0; i < 5; i++) {
                CaseFileTest.change(caseFile, tx -> tx.add(Cases.party("Ada")));
            }
        }
        Path segment = cases.path().resolve("journal").resolve("000001.jsonl");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length * 3 / 4] ^= 1;
        Files.write(segment, bytes);
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(caseFile.writable()).isFalse();
            assertThat(caseFile.problems()).extracting(Problem::code).contains(Code.JOURNAL_DAMAGED);
            assertThat(Cases.all(caseFile, Party.class)).hasSizeBetween(2, 4);
            assertThat(caseFile.verify(true, Progress.NONE)).extracting(Deviation::what).contains(Deviation.What.JOURNAL);
        }
        assertThat(Files.readAllBytes(segment)).isEqualTo(bytes);
    }

    @Test
    void aMissingAndAnAlteredOriginalAreNamed() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            var gone = Cases.document(caseFile, "gone.bin", new byte[] {1, 2, 3});
            var altered = Cases.document(caseFile, "altered.bin", new byte[] {4, 5, 6});
            Path first = caseFile.original(gone.id());
            Path second = caseFile.original(altered.id());
            Files.delete(first);
            assertThat(second.toFile().setWritable(true)).isTrue();
            Files.write(second, new byte[] {4, 5, 7});
            assertThatThrownBy(() -> caseFile.original(gone.id())).satisfies(CaseFileTest.failed(Code.ORIGINAL_MISSING));
            assertThat(caseFile.verify(true, Progress.NONE)).extracting(Deviation::what)
                    .containsExactlyInAnyOrder(Deviation.What.ORIGINAL_MISSING, Deviation.What.ORIGINAL_ALTERED);
        }
    }

    /** Copies as any program would: what is there when its turn comes; unfinished files vanish under its hands. */
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (NoSuchFileException vanished) {
                    // it was renamed into its place, which may come later in this copy or not at all
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
