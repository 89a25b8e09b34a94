package casebound.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups that were damaged, and files that only pretend to be one, are refused and leave nothing behind. */
class HostileBackupTest {
    @TempDir
    Path folder;
    private Cases cases;
    private Path zip;
    private Path restored;
    private Map<String, byte[]> entries;

    @BeforeEach
    void aGoodOne() throws IOException {
        cases = new Cases(folder);
        zip = folder.resolve("backup.zip");
        restored = folder.resolve("Restored.casebound");
        try (CaseFile file = cases.create()) {
            Cases.document(file, "one.txt", "one".getBytes(StandardCharsets.UTF_8));
            Cases.document(file, "two.txt", "two".getBytes(StandardCharsets.UTF_8));
            Backup.make(file, zip, Progress.NONE, new CancelFlag());
        }
        entries = new LinkedHashMap<>();
        try (ZipFile from = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                entries.put(entry.getName(), from.getInputStream(entry).readAllBytes());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "journal/../../evil.txt", "/etc/evil", "C:/evil.txt", "journal\\..\\evil", "originals/",
        "lock", "journal/destroying.json", "originals/AB/0000", "derived/ab/x.text", "inbox/../evil.jsonl", "Case.json", "a\u0000b", "nul"})
    void namesThatNoCaseHasAreRefused(String name) throws IOException {
        with(name, "evil");
        assertThat(refusal().code()).isEqualTo(Code.NOT_A_BACKUP);
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() throws IOException {
        String sha = HexFormat.of().formatHex(new byte[32]);
        String name = "derived/" + sha.substring(0, 2) + "/" + sha.substring(2);
        with(name + ".text", "one");
        with(name + ".Text", "two");
        assertThat(refusal().code()).isEqualTo(Code.NOT_A_BACKUP);
    }

    @Test
    void aFileThatGrowsBeyondMeasureIsRefusedBeforeItIsUnpacked() throws IOException {
        entries.remove("SHA256SUMS");
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(zip))) {
            to.putNextEntry(new ZipEntry("journal/000002.jsonl"));
            byte[] nothing = new byte[1 << 20];
            for (int at = 0; at < 400; at++) {
                to.write(nothing);
            }
        }
        assertThat(refusal().code()).isEqualTo(Code.NOT_A_BACKUP);
    }

    /** A link in a .zip is a small file with the way it leads; where a case has a file, its checksum tells. */
    @Test
    void aLinkInPlaceOfAFileIsRefused() throws IOException {
        entries.put("case.json", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        write();
        assertThat(refusal().code()).isEqualTo(Code.BACKUP_DAMAGED);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        String original = entries.keySet().stream().filter(name -> name.startsWith("originals/")).findFirst().orElseThrow();
        entries.remove(original);
        write();
        Problem refused = refusal();
        assertThat(refused.code()).isEqualTo(Code.BACKUP_DAMAGED);
        assertThat(refused.what()).contains(original);
    }

    @Test
    void aJournalThatWasCutOrChangedIsRefusedEvenWithMatchingChecksums() throws IOException {
        byte[] journal = entries.get("journal/000001.jsonl");
        String text = new String(journal, StandardCharsets.UTF_8);
        String cut = text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
        withSums("journal/000001.jsonl", cut);
        assertThat(refusal().code()).isEqualTo(Code.BACKUP_DAMAGED);
        withSums("journal/000001.jsonl", text.replace("one.txt", "six.txt"));
        assertThat(refusal().code()).isEqualTo(Code.BACKUP_DAMAGED);
    }

    @Test
    void filesThatAreNoBackupAreRefused() throws IOException {
        Files.write(zip, new byte[0]);
        assertThat(refusal().code()).isEqualTo(Code.NOT_A_BACKUP);
        Files.writeString(zip, "no zip at all");
        assertThat(refusal().code()).isEqualTo(Code.NOT_A_BACKUP);
        entries.keySet().removeIf(name -> name.equals("SHA256SUMS"));
        write();
        assertThat(refusal().code()).isEqualTo(Code.NOT_A_BACKUP);
    }

    @Test
    void aBackupWithAnyByteFlippedIsRefusedOrRestoredWhole() throws IOException {
        byte[] good = Files.readAllBytes(zip);
        Random random = new Random(7);
        for (int at = 0; at < 60; at++) {
            byte[] bad = good.clone();
            int place = random.nextInt(bad.length);
            bad[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(zip, bad);
            try {
                Path whole = folder.resolve("Whole " + at);
                Backup.restore(zip, whole, cases.desk("Kim"), Progress.NONE);
                for (String name : entries.keySet()) {
                    if (!name.equals("SHA256SUMS") && !name.equals("backup.json")) {
                        assertThat(Files.readAllBytes(whole.resolve(name))).as("byte %d", place).isEqualTo(entries.get(name));
                    }
                }
            } catch (ProblemException refused) {
                assertThat(refused.problem().code()).as("byte %d", place).isIn(Code.NOT_A_BACKUP, Code.BACKUP_DAMAGED);
            }
        }
    }

    @Test
    void aBackupWithItsEndMissingIsRefused() throws IOException {
        byte[] good = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(good, good.length - 40));
        assertThat(refusal().code()).isEqualTo(Code.NOT_A_BACKUP);
    }

    private void with(String name, String text) throws IOException {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        write();
    }

    /** Puts other bytes in place of a file and lets the checksums agree with them. */
    private void withSums(String name, String text) throws IOException {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        String sums = entries.keySet().stream().filter(each -> !each.equals("SHA256SUMS"))
                .map(each -> HexFormat.of().formatHex(BackupNames.sha256().digest(entries.get(each))) + "  " + each + "\n")
                .collect(Collectors.joining());
        entries.put("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
        write();
    }

    private void write() throws IOException {
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream to = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                to.putNextEntry(new ZipEntry(each.getKey()));
                to.write(each.getValue());
            }
        }
    }

    private Problem refusal() throws IOException {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> Backup.restore(zip, restored, cases.desk("Kim"), Progress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, refused -> problem[0] = refused.problem());
        try (Stream<Path> children = Files.list(folder)) {
            Set<String> names = new TreeSet<>(children.map(each -> each.getFileName().toString()).toList());
            assertThat(names).isSubsetOf(List.of("backup.zip", "data", "Test.casebound"));
        }
        return problem[0];
    }
}
