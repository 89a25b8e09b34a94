package casebound.journal;

import static casebound.journal.Drafts.fact;
import static casebound.journal.Drafts.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.disk.Disk;
import casebound.disk.FailingDisk;
import casebound.disk.RealDisk;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T17:00:00.123456Z"), ZoneId.of("America/Denver"));

    @TempDir
    private Path caseFolder;
    private Path folder;
    private final Disk disk = new RealDisk();

    @BeforeEach
    void nameTheFolder() {
        folder = caseFolder.resolve("journal");
    }

    private Journal writer() {
        return Journal.open(folder, disk, CLOCK, true);
    }

    private Journal reader() {
        return Journal.open(folder, disk, CLOCK, false);
    }

    private Path segment(int number) {
        return folder.resolve(Segment.name(number));
    }

    private static void assertFails(Code code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    @Test
    void anEmptyJournalHasNoHead() {
        assertThat(reader().head()).isEqualTo(Head.NONE);
        assertThat(folder).doesNotExist();
        assertThat(writer().head()).isEqualTo(Head.NONE);
        assertThat(segment(1)).isEmptyFile();
    }

    @Test
    void linesComeBackAsTheyWereWritten() {
        Journal journal = writer();
        List<Line> written = journal.append(List.of(fact("\"Straße\",\"hash\":\"\\ \u2028 😀 \u0000"), fact("two")));
        Draft undo = new Draft("O'Neil", "Undo add a fact", new UUID(1, 2), List.of(1L, 2L), List.of());
        written = new ArrayList<>(written);
        written.addAll(journal.append(List.of(undo)));

        assertThat(lines(journal)).isEqualTo(written);
        assertThat(lines(reader())).isEqualTo(written);
        assertThat(reader().head()).isEqualTo(written.get(2).head());
        assertThat(written.get(0).time()).isEqualTo(OffsetDateTime.parse("2026-11-22T10:00:00.123-07:00"));
        assertThat(written.get(0).prev()).isEqualTo("0".repeat(64));
        assertThat(written.get(2).undoes()).containsExactly(1L, 2L);
        List<Line> last = new ArrayList<>();
        journal.read(2, last::add);
        assertThat(last).containsExactly(written.get(2));
    }

    @Test
    void theFormIsTheOneThatIsDescribed() throws IOException {
        writer().append(List.of(fact("a")));
        assertThat(Files.readString(segment(1))).matches("\\{\"header\":\\{\"seq\":1,"
                + "\"time\":\"2026-11-22T10:00:00.123-07:00\",\"who\":\"Ann Lee\",\"title\":\"Add a fact\","
                + "\"group\":\"00000000-0000-0007-0000-000000000007\",\"prev\":\"0{64}\",\"payload\":\"[0-9a-f]{64}\"},"
                + "\"hash\":\"[0-9a-f]{64}\",\"salt\":\"[0-9a-f]{32}\",\"payload\":\\[\\{\"kind\":\"fact\",\"v\":1,"
                + "\"id\":\"[0-9a-f-]{36}\",\"before\":null,\"after\":\\{\"text\":\"a\",\"pages\":3,\"key\":true,"
                + "\"start\":null,\"rects\":\\[1\\.5,2]}}]}\n");
    }

    @Test
    void halfALetterFromAFileNameComesBackAsItWas() {
        List<Line> written = writer().append(List.of(fact("\uD83D"), fact("\uDE00 é")));
        assertThat(lines(reader())).isEqualTo(written);
        assertThat(written.get(0).steps().get(0).after().get("text").stringValue()).isEqualTo("\uD83D");
    }

    @Test
    void aFullSegmentIsFollowedByANewOne() {
        Journal journal = Journal.open(folder, disk, CLOCK, true, 1000);
        for (int i = 0; i < 10; i++) {
            journal.append(List.of(fact("number " + i)));
        }
        journal.close();
        Journal again = Journal.open(folder, disk, CLOCK, true, 1000);
        again.append(List.of(fact("last")));
        assertThat(segment(5)).exists();
        assertThat(lines(reader())).hasSize(11).isEqualTo(lines(again));
        List<Line> some = new ArrayList<>();
        again.read(7, some::add);
        assertThat(some).extracting(Line::seq).containsExactly(8L, 9L, 10L, 11L);
    }

    @Test
    void anEmptySegmentAtTheEndIsNoDamage() throws IOException {
        writer().append(List.of(fact("a")));
        Files.createFile(segment(2));
        assertThat(reader().damages()).isEmpty();
        writer().append(List.of(fact("b")));
        assertThat(segment(2)).isNotEmptyFile();
        assertThat(lines(reader())).hasSize(2);
    }

    @Test
    void anUnfinishedLineIsSetAsideByTheWriterAlone() throws IOException {
        writer().append(List.of(fact("a"), fact("b")));
        byte[] bytes = Files.readAllBytes(segment(1));
        int second = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = second; length < bytes.length; length++) {
            Files.write(segment(1), Arrays.copyOf(bytes, length));
            Journal reading = reader();
            assertThat(reading.damages()).isEmpty();
            assertThat(reading.head().seq()).isEqualTo(1);
            assertThat(segment(1)).hasSize(length);
        }
        writer().append(List.of(fact("c")));
        assertThat(lines(reader())).hasSize(2);
        try (var files = Files.list(folder)) {
            Path aside = files.filter(f -> f.toString().endsWith(".part")).findFirst().orElseThrow();
            assertThat(aside).hasBinaryContent(Arrays.copyOfRange(bytes, second, bytes.length - 1));
        }
    }

    @Test
    void blocksThatWereNeverWrittenAreAnUnfinishedLine() throws IOException {
        Journal journal = writer();
        journal.append(List.of(fact("a")));
        int kept = Files.readAllBytes(segment(1)).length;
        journal.append(List.of(fact("b".repeat(3000)), fact("c")));
        byte[] bytes = Files.readAllBytes(segment(1));
        Arrays.fill(bytes, 1024, 1536, (byte) 0);
        Files.write(segment(1), bytes);
        assertThat(reader().damages()).isEmpty();
        assertThat(reader().head().seq()).isEqualTo(1);
        Journal again = writer();
        assertThat(segment(1)).hasSize(kept);
        again.append(List.of(fact("d")));
        assertThat(lines(reader())).hasSize(2);
    }

    @Test
    void zerosInFrontOfALaterWriteAreDamage() throws IOException {
        Journal journal = writer();
        journal.append(List.of(fact("b".repeat(3000)), fact("c")));
        journal.append(List.of(fact("d")));
        byte[] bytes = Files.readAllBytes(segment(1));
        Arrays.fill(bytes, 1024, 1536, (byte) 0);
        Files.write(segment(1), bytes);
        assertThat(reader().damages()).containsExactly(new Damage("000001.jsonl", 1, 1, Damage.What.PAYLOAD));
    }

    @Test
    void aTailInAnEarlierSegmentIsDamage() throws IOException {
        writer().append(List.of(fact("a")));
        Files.writeString(segment(1), "{\"head", StandardOpenOption.APPEND);
        Files.createFile(segment(2));
        assertThat(reader().damages()).containsExactly(new Damage("000001.jsonl", 2, 2, Damage.What.UNFINISHED));
    }

    @Test
    void removedSwappedAndMissingPartsAreNamed() throws IOException {
        Journal journal = Journal.open(folder, disk, CLOCK, true, 1500);
        for (int i = 0; i < 9; i++) {
            journal.append(List.of(fact("number " + i)));
        }
        journal.close();
        List<String> first = Files.readAllLines(segment(1));
        Files.writeString(segment(1), first.get(0) + "\n" + first.get(2) + "\n");
        assertThat(reader().damages()).containsExactly(new Damage("000001.jsonl", 2, 2, Damage.What.SEQUENCE));
        assertThat(lines(reader())).hasSize(1);
        Files.writeString(segment(1), first.get(1) + "\n" + first.get(0) + "\n" + first.get(2) + "\n");
        assertThat(reader().damages()).extracting(Damage::line).startsWith(1L);
        Files.writeString(segment(1), String.join("\n", first) + "\n");
        assertThat(reader().damages()).isEmpty();
        Files.delete(segment(2));
        assertThat(reader().damages()).contains(new Damage("000002.jsonl", 0, 4, Damage.What.MISSING_SEGMENT));
        assertThat(reader().head().seq()).isEqualTo(3);
        Files.delete(segment(1));
        assertThat(reader().damages().getFirst().what()).isEqualTo(Damage.What.MISSING_SEGMENT);
    }

    @Test
    void aLineFromAnotherJournalIsNamed() throws IOException {
        writer().append(List.of(fact("a")));
        String foreign = Files.readString(segment(1));
        Files.delete(segment(1));
        Journal journal = writer();
        journal.append(List.of(fact("b")));
        journal.append(List.of(fact("c")));
        String[] own = Files.readString(segment(1)).split("(?<=\n)");
        Files.writeString(segment(1), foreign + own[1]);
        assertThat(reader().damages()).containsExactly(new Damage("000001.jsonl", 2, 2, Damage.What.CHAIN));
    }

    @Test
    void aDamagedJournalIsReadUpToTheDamageAndNeverWritten() throws IOException {
        writer().append(List.of(fact("a"), fact("b"), fact("c")));
        String altered = Files.readString(segment(1)).replace("\"text\":\"b\"", "\"text\":\"B\"") + "{\"unfinished";
        Files.writeString(segment(1), altered);
        Journal journal = writer();
        assertThat(journal.damages()).containsExactly(new Damage("000001.jsonl", 2, 2, Damage.What.PAYLOAD));
        assertThat(lines(journal)).hasSize(1);
        assertFails(Code.JOURNAL_DAMAGED, () -> journal.append(List.of(fact("d"))));
        assertThat(segment(1)).hasContent(altered);
    }

    @Test
    void aReaderMayNotWrite() {
        assertFails(Code.CASE_READ_ONLY, () -> reader().append(List.of(fact("a"))));
    }

    @Test
    void afterAFailedWriteTheJournalTakesNoMore() {
        FailingDisk failing = new FailingDisk(disk);
        Journal journal = Journal.open(folder, failing, CLOCK, true);
        journal.append(List.of(fact("a")));
        failing.failWrites("No space left on device");
        assertFails(Code.DISK_FULL, () -> journal.append(List.of(fact("b"))));
        failing.recover();
        assertFails(Code.WRITING_STOPPED, () -> journal.append(List.of(fact("b"))));
        assertThat(lines(journal)).hasSize(1);
        journal.close();
        writer().append(List.of(fact("c")));
        assertThat(lines(reader())).hasSize(2);
    }

    @Test
    void aFailedForceIsNeverTriedAgainAndItsLinesDoNotComeBack() {
        FailingDisk failing = new FailingDisk(disk);
        Journal journal = Journal.open(folder, failing, CLOCK, true);
        journal.append(List.of(fact("a")));
        failing.failForces();
        int forces = failing.forces();
        assertFails(Code.WRITE_FAILED, () -> journal.append(List.of(fact("b"))));
        failing.recover();
        assertFails(Code.WRITING_STOPPED, () -> journal.append(List.of(fact("b"))));
        journal.close();
        assertThat(failing.forces()).isEqualTo(forces + 1);
        assertThat(lines(writer())).hasSize(1);
    }

    @Test
    void severalChangesAreForcedTogether() {
        FailingDisk counting = new FailingDisk(disk);
        Journal journal = Journal.open(folder, counting, CLOCK, true);
        int forces = counting.forces();
        journal.append(List.of(fact("a"), fact("b"), fact("c")));
        assertThat(counting.forces()).isEqualTo(forces + 1);
    }

    @Test
    void aReaderFollowsTheWriterThroughSegmentsAndHalfLines() throws IOException {
        Journal journal = Journal.open(folder, disk, CLOCK, true, 700);
        Journal reading = reader();
        for (int i = 1; i <= 6; i++) {
            journal.append(List.of(fact("number " + i), fact("more " + i)));
            assertThat(reading.refresh()).isEqualTo(journal.head());
            assertThat(lines(reading)).isEqualTo(lines(journal));
        }
        Path last = segment(6);
        byte[] whole = Files.readAllBytes(last);
        Journal late = Journal.open(folder, disk, CLOCK, false);
        for (int length = 0; length <= whole.length; length += 50) {
            Files.write(last, Arrays.copyOf(whole, length));
            late.refresh();
            assertThat(late.damages()).isEmpty();
        }
        Files.write(last, whole);
        assertThat(late.refresh()).isEqualTo(journal.head());
    }
}
