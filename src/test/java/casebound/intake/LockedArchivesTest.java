package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.ReceivedFile;
import casebound.problem.Code;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Archives with a password are kept as they came, and give what they carry when somebody knows it. Those under
 * {@code archives} were made once with Info-ZIP 3.0 and 7-Zip 16.02, from a log, a letter in a folder and a cover letter.
 */
class LockedArchivesTest {
    private static final String PASSWORD = "swordfish";

    @TempDir
    Path folder;
    private Workers workers;
    private CaseFile caseFile;
    private Unlocking unlocking;

    @BeforeEach
    void open() {
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        caseFile = new Cases(folder.resolve("cases")).create();
        unlocking = new Unlocking(caseFile, workers);
    }

    @AfterEach
    void close() {
        caseFile.close();
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkzip.zip", "aes128.zip", "aes192.zip", "aes256.zip", "aes256-stored.zip", "locked.7z", "locked-names.7z"})
    void aLockedArchiveIsAFamilyOnceItsPasswordIsKnown(String name) throws IOException {
        assertThat(bring(archive(name))).isInstanceOf(Outcome.Encrypted.class);
        assertThat(names()).containsExactly("|" + name);
        assertThat(unlocked("wrong")).isEqualTo(new Unlocking.Result(0, 1));
        assertThat(names()).containsExactly("|" + name);
        assertThat(unlocked(PASSWORD)).isEqualTo(new Unlocking.Result(1, 0));
        assertThat(names()).contains("|" + name, name + "|log.txt", name + "/b|letter.txt");
        assertThat(text("letter.txt")).isEqualTo("A letter of two lines.\nIt is brief.\n");
        assertThat(text("log.txt")).startsWith("The rounds were logged").hasLineCount(6);
        assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        CaseFile.await(caseFile.undo());
        assertThat(names()).containsExactly("|" + name);
        assertThat(unlocking.locked()).isEqualTo(1);
    }

    /** A password that was typed before is tried on what comes later. */
    @Test
    void whatIsKnownOpensWhatComesLater() {
        workers.passwords().add("another");
        workers.passwords().add(PASSWORD);
        Outcome nested = bring(archive("nested.zip"));
        assertThat(nested).isInstanceOf(Outcome.Added.class);
        assertThat(names()).contains("nested.zip/inner.zip/b|letter.txt", "nested.zip|cover.txt");
        assertThat(unlocking.locked()).isZero();
    }

    @Test
    void whatIsNotLockedComesInAndWhatIsComesLater() throws IOException {
        Outcome mixed = bring(archive("mixed.zip"));
        assertThat(mixed).isInstanceOf(Outcome.Added.class);
        assertThat(mixed.family().map(outcome -> outcome.inside() + " " + outcome.reason())).containsExactly(" null", "cover.txt null",
                "log.txt " + Code.PART_LOCKED, "letter.txt " + Code.PART_LOCKED);
        assertThat(names()).containsExactlyInAnyOrder("|mixed.zip", "mixed.zip|cover.txt");
        assertThat(receipt()).containsExactlyInAnyOrder("/ADDED", "cover.txt/ADDED", "log.txt/ENCRYPTED", "letter.txt/ENCRYPTED");
        assertThat(bring(archive("mixed.zip"))).isInstanceOf(Outcome.Duplicate.class);
        assertThat(unlocked("wrong")).isEqualTo(new Unlocking.Result(0, 1));
        assertThat(unlocked(PASSWORD)).isEqualTo(new Unlocking.Result(1, 0));
        assertThat(names()).containsExactlyInAnyOrder("|mixed.zip", "mixed.zip|cover.txt", "mixed.zip|log.txt", "mixed.zip/b|letter.txt");
        assertThat(receipt()).containsExactlyInAnyOrder("/DUPLICATE", "/ADDED", "cover.txt/ADDED", "log.txt/ADDED", "letter.txt/ADDED");
        assertThat(unlocking.locked()).isZero();
        assertThat(Cases.all(caseFile, Content.class)).extracting(Content::problem).containsOnly("");
        CaseFile.await(caseFile.undo());
        assertThat(names()).containsExactlyInAnyOrder("|mixed.zip", "mixed.zip|cover.txt");
        assertThat(receipt()).contains("log.txt/ENCRYPTED");
        assertThat(unlocking.locked()).isEqualTo(1);
    }

    @Test
    void eachEntryMayHaveAPasswordOfItsOwn() throws IOException {
        assertThat(bring(archive("two-passwords.zip"))).isInstanceOf(Outcome.Encrypted.class);
        assertThat(unlocked(PASSWORD)).isEqualTo(new Unlocking.Result(1, 0));
        assertThat(names()).containsExactlyInAnyOrder("|two-passwords.zip", "two-passwords.zip|log.txt");
        assertThat(unlocking.locked()).isEqualTo(1);
        assertThat(unlocked("marlin")).isEqualTo(new Unlocking.Result(1, 0));
        assertThat(names()).containsExactlyInAnyOrder("|two-passwords.zip", "two-passwords.zip|log.txt", "two-passwords.zip/b|letter.txt");
        assertThat(receipt()).contains("letter.txt/ADDED").doesNotContain("letter.txt/ENCRYPTED");
        assertThat(unlocking.locked()).isZero();
    }

    /** Windows takes a letter beyond ASCII as one byte, other systems as two. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPasswordMayHaveLettersBeyondAscii(boolean utf8) throws IOException {
        Path archive = folder.resolve("letters.zip");
        try (ZipFile zip = new ZipFile(archive.toFile(), "M\u00fcller".toCharArray())) {
            zip.setUseUtf8CharsetForPasswords(utf8);
            zip.addStream(new java.io.ByteArrayInputStream("A letter.".getBytes(java.nio.charset.StandardCharsets.UTF_8)), parameters("letter.txt"));
        }
        assertThat(bring(archive)).isInstanceOf(Outcome.Encrypted.class);
        assertThat(unlocked("M\u00fcller")).isEqualTo(new Unlocking.Result(1, 0));
        assertThat(text("letter.txt")).isEqualTo("A letter.");
    }

    @Test
    void namesThatLeadOutAndBombsAreNotTrustedForAPassword() throws IOException {
        Path hostile = folder.resolve("hostile.zip");
        try (ZipFile zip = new ZipFile(hostile.toFile(), PASSWORD.toCharArray())) {
            zip.addStream(Files.newInputStream(archive("pkzip.zip")), parameters("../../../escaped.zip"));
            zip.addStream(Files.newInputStream(archive("pkzip.zip")), parameters("/etc/passwd"));
        }
        Path bomb = folder.resolve("bomb.zip");
        Path zeros = folder.resolve("zeros");
        try (var file = new java.io.RandomAccessFile(zeros.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        try (ZipFile zip = new ZipFile(bomb.toFile(), PASSWORD.toCharArray())) {
            zip.addFile(zeros.toFile(), parameters("zeros.bin"));
        }
        workers.passwords().add(PASSWORD);
        assertThat(bring(hostile)).isInstanceOf(Outcome.Added.class);
        assertThat(names()).contains("hostile.zip|escaped.zip", "hostile.zip/etc|passwd");
        assertThat(bring(bomb)).isInstanceOfSatisfying(Outcome.Unreadable.class, unreadable ->
                assertThat(unreadable.problem().code()).isEqualTo(Code.FILE_TOO_LARGE));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("escaped.zip", "passwd", "zeros.bin");
        }
    }

    /** Sizes that lie, and bytes that were changed, cost the entry, or the archive, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"pkzip.zip", "aes256.zip", "mixed.zip", "locked.7z"})
    void aDamagedLockedArchiveIsKept(String name) throws IOException {
        workers.passwords().add(PASSWORD);
        byte[] whole = Files.readAllBytes(archive(name));
        java.util.Random random = new java.util.Random(name.hashCode());
        for (int i = 0; i < 12; i++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 1 + i; change++) {
                changed[random.nextInt(4, changed.length)] = (byte) random.nextInt(256);
            }
            Outcome outcome = bring(Files.write(folder.resolve(i + name), changed));
            assertThat(outcome.kept()).as(outcome.toString()).isNotNull();
        }
        assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
    }

    private static ZipParameters parameters(String name) {
        ZipParameters parameters = new ZipParameters();
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        parameters.setFileNameInZip(name);
        return parameters;
    }

    private Path archive(String name) {
        try {
            return Path.of(getClass().getResource("/archives/" + name).toURI());
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    private Outcome bring(Path file) {
        return new Intake(caseFile, workers).bring(List.of(file), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE, new CancelFlag()).getFirst();
    }

    private Unlocking.Result unlocked(String password) {
        return unlocking.with(password, Progress.NONE, new CancelFlag());
    }

    private List<String> names() {
        return Cases.all(caseFile, Document.class).stream().map(document -> document.folder() + "|" + document.name()).toList();
    }

    private List<String> receipt() {
        return Cases.all(caseFile, ReceivedFile.class).stream().map(row -> row.inside() + "/" + row.outcome()).toList();
    }

    private String text(String name) throws IOException {
        Document document = Cases.all(caseFile, Document.class).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return Files.readString(caseFile.original(document.id()));
    }
}
