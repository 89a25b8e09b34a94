package casebound.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.disk.Disk;
import casebound.disk.FailingDisk;
import casebound.disk.RealDisk;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path folder;
    private Path caseFolder;
    private Path source;
    private Vault vault;

    @BeforeEach
    void makeACase() throws IOException {
        caseFolder = Files.createDirectory(folder.resolve("case"));
        source = Files.writeString(folder.resolve("a;b 'c' 😀.txt"), "hello");
        vault = vault(new RealDisk());
    }

    private Vault vault(Disk disk) {
        return new Vault(caseFolder, disk);
    }

    private Stored store(Path file) {
        return vault.store(file, new CancelFlag(), Progress.NONE);
    }

    private static void assertFails(Code code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private void assertNothingIsLeftBehind() throws IOException {
        try (var files = Files.list(vault.incoming())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anOriginalIsKeptByteForByteUnderItsHashAndReadOnly() throws IOException {
        assertThat(store(source)).isEqualTo(new Stored(HELLO, 5, true));
        Path original = caseFolder.resolve("originals/2c/" + HELLO.substring(2));
        assertThat(vault.original(HELLO)).isEqualTo(original).hasContent("hello");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(original))).doesNotContain("w");
        assertThat(vault.has(HELLO)).isTrue();
        assertThat(vault.size(HELLO)).isEqualTo(5);
        assertThat(vault.check(HELLO)).isEqualTo(Check.INTACT);
        assertThat(vault.originals()).containsExactly(HELLO);
        assertNothingIsLeftBehind();
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        store(source);
        FileTime kept = Files.getLastModifiedTime(vault.original(HELLO));
        assertThat(store(Files.writeString(folder.resolve("other"), "hello"))).isEqualTo(new Stored(HELLO, 5, false));
        assertThat(Files.getLastModifiedTime(vault.original(HELLO))).isEqualTo(kept);
    }

    @Test
    void anEmptyFileIsKeptToo() throws IOException {
        Stored stored = store(Files.createFile(folder.resolve("empty")));
        assertThat(stored.bytes()).isZero();
        assertThat(vault.check(stored.sha256())).isEqualTo(Check.INTACT);
    }

    @Test
    void aCutOriginalIsMendedByBringingItInAgain() throws IOException {
        store(source);
        Path original = vault.original(HELLO);
        Files.delete(original);
        Files.writeString(original, "hell");
        assertThat(store(source).isNew()).isTrue();
        assertThat(vault.check(HELLO)).isEqualTo(Check.INTACT);
    }

    @Test
    void aFlippedBitIsNamedWhereverItIs() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        String sha = store(Files.write(folder.resolve("scan"), bytes)).sha256();
        Path original = vault.original(sha);
        Random random = new Random(20261122);
        for (int i = 0; i < 30; i++) {
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << i % 8);
            Files.delete(original);
            Files.write(original, bytes);
            assertThat(vault.check(sha)).as("place %d", place).isEqualTo(Check.ALTERED);
            bytes[place] ^= (byte) (1 << i % 8);
        }
        Files.delete(original);
        assertThat(vault.check(sha)).isEqualTo(Check.MISSING);
        assertFails(Code.ORIGINAL_MISSING, () -> vault.size(sha));
    }

    @Test
    void aLinkOutOfTheCaseIsNoOriginal() throws IOException {
        Path original = vault.original(HELLO);
        Files.createDirectories(original.getParent());
        Files.createSymbolicLink(original, source);
        assertThat(vault.has(HELLO)).isFalse();
        assertThat(vault.check(HELLO)).isEqualTo(Check.MISSING);
        assertThat(vault.originals()).isEmpty();
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertFails(Code.FILE_NOT_FOUND, () -> store(folder.resolve("nowhere")));
        assertFails(Code.FILE_NOT_READABLE, () -> store(folder));
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        byte[] bytes = new byte[3 << 20];
        Path changing = Files.write(folder.resolve("changing"), bytes);
        for (int at = 1; at <= 6; at++) {
            int when = at;
            AtomicInteger calls = new AtomicInteger();
            Progress change = (done, total) -> {
                if (calls.incrementAndGet() == when) {
                    changeByOneByte(changing);
                }
            };
            assertFails(Code.FILE_CHANGED, () -> vault.store(changing, new CancelFlag(), change));
        }
        assertThat(vault.originals()).isEmpty();
        assertNothingIsLeftBehind();
    }

    private static void changeByOneByte(Path file) {
        try {
            Files.write(file, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void cancelingLeavesNothing() throws IOException {
        CancelFlag cancel = new CancelFlag();
        Path large = Files.write(folder.resolve("large"), new byte[3 << 20]);
        assertFails(Code.CANCELLED, () -> vault.store(large, cancel, (done, total) -> {
            if (done > total / 2) {
                cancel.cancel();
            }
        }));
        assertThat(vault.originals()).isEmpty();
        assertNothingIsLeftBehind();
    }

    @Test
    void aFullDiskLeavesTheVaultAsItWas() throws IOException {
        FailingDisk failing = new FailingDisk(new RealDisk());
        vault = vault(failing);
        failing.failWrites("No space left on device");
        assertFails(Code.DISK_FULL, () -> store(source));
        failing.recover();
        failing.failForces();
        assertFails(Code.WRITE_FAILED, () -> store(source));
        failing.recover();
        assertThat(vault.originals()).isEmpty();
        assertNothingIsLeftBehind();
        assertThat(store(source).isNew()).isTrue();
    }

    @Test
    void destroyingRemovesTheOriginalAndAllThatWasDerived() throws IOException {
        store(source);
        String other = store(Files.writeString(folder.resolve("other"), "other")).sha256();
        for (String sha : new String[] {HELLO, other}) {
            for (String suffix : new String[] {"text.json", "pages"}) {
                vault.putDerived(sha, suffix, Files.writeString(vault.incoming().resolve("out"), "hello"));
                assertThat(vault.derivedPath(sha, suffix)).hasContent("hello");
            }
        }
        vault.destroy(HELLO);
        vault.destroy(HELLO);
        assertThat(vault.originals()).containsExactly(other);
        try (var files = Files.walk(caseFolder)) {
            assertThat(files.filter(f -> f.toString().contains(HELLO.substring(2)))).isEmpty();
        }
        assertThat(vault.derivedPath(other, "pages")).exists();
    }

    @Test
    void whatAnEarlierRunLeftIsRemoved() throws IOException {
        Files.writeString(vault.incoming().resolve("half"), "hel");
        assertThat(vault.originals()).isEmpty();
        vault.clean();
        assertNothingIsLeftBehind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824",
        "/cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"})
    void whatIsNoHashIsNoPath(String name) {
        assertThatThrownBy(() -> vault.original(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.derivedPath(HELLO, "../" + name)).isInstanceOf(IllegalArgumentException.class);
    }
}
