package casebound.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentCasesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theLastOpenedCaseIsFirstAndEachStandsOnce() {
        RecentCases cases = new RecentCases(folder.resolve("data/recent.properties"));
        RecentCase one = new RecentCase(folder.resolve("One.casebound"), "One", NOON, 3);
        RecentCase two = new RecentCase(folder.resolve("Two.casebound"), "שלום = \"two\"\n\uD83D\uDE80", NOON.plusSeconds(1), 0);
        cases.remember(one);
        cases.remember(two);
        assertThat(cases.list()).containsExactly(two, one);
        RecentCase again = new RecentCase(one.folder(), "One renamed", NOON.plusSeconds(2), 4);
        cases.remember(again);
        assertThat(new RecentCases(folder.resolve("data/recent.properties")).list()).containsExactly(again, two);
    }

    @Test
    void gapsAreRememberedOnceTheyAreKnown() {
        RecentCases cases = new RecentCases(folder.resolve("recent.properties"));
        RecentCase known = new RecentCase(folder.resolve("One"), "One", NOON, 9, 3);
        RecentCase unknown = new RecentCase(folder.resolve("Two"), "Two", NOON.plusSeconds(1), 2);
        cases.remember(known);
        cases.remember(unknown);
        assertThat(cases.list()).containsExactly(unknown, known);
        assertThat(unknown.gaps()).isNegative();
    }

    @Test
    void takingACaseOffTheListLeavesItsFolderAlone() throws IOException {
        RecentCases cases = new RecentCases(folder.resolve("recent.properties"));
        Path place = Files.createDirectory(folder.resolve("One.casebound"));
        cases.remember(new RecentCase(place, "One", NOON, 3));
        cases.forget(place);
        assertThat(cases.list()).isEmpty();
        assertThat(place).exists();
    }

    @Test
    void aDamagedListLosesOnlyWhatIsDamaged() throws IOException {
        Path file = folder.resolve("recent.properties");
        RecentCases cases = new RecentCases(file);
        cases.remember(new RecentCase(folder.resolve("One"), "One", NOON, 1));
        cases.remember(new RecentCase(folder.resolve("Two"), "Two", NOON.plusSeconds(1), 2));
        Files.writeString(file, Files.readString(file).replace("0.opened=", "0.opened=yesterday"));
        assertThat(cases.list()).extracting(RecentCase::title).containsExactly("One");
        Files.write(file, new byte[] {(byte) 0xff, 0, 1, 2, '\\', 'u'});
        assertThat(cases.list()).isEmpty();
    }

    @Test
    void onlyTheLastFiftyAreKept() {
        RecentCases cases = new RecentCases(folder.resolve("recent.properties"));
        IntStream.range(0, 60).forEach(i -> cases.remember(new RecentCase(folder.resolve("C" + i), "C" + i, NOON.plusSeconds(i), i)));
        assertThat(cases.list()).hasSize(50).first().extracting(RecentCase::title).isEqualTo("C59");
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblemForThePerson() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        RecentCases cases = new RecentCases(notAFolder.resolve("recent.properties"));
        assertThatThrownBy(() -> cases.remember(new RecentCase(folder, "One", NOON, 1))).isInstanceOf(ProblemException.class);
    }
}
