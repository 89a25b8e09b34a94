package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import casebound.model.Kind;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a case open for writing, as another process sees it; and a folder that disappears. */
class OpenElsewhereTest {
    @TempDir
    Path folder;

    /** Another process: says who has the case open, and whether it could open it itself. */
    public static final class Neighbor {
        private Neighbor() {}

        public static void main(String[] args) {
            Cases cases = new Cases(Path.of(args[0]));
            System.out.println(CaseFile.openElsewhere(cases.path()).orElse("nobody"));
            try (CaseFile opened = cases.open("Neighbor")) {
                System.out.println("opened");
            } catch (ProblemException refused) {
                System.out.println(refused.problem().code());
            }
        }
    }

    @Test
    void aSecondLookAtTheLockFileInTheSameProcessKeepsTheLock() throws IOException {
        Cases cases = new Cases(folder);
        try (CaseFile mine = cases.create()) {
            assertThat(mine.heldBy()).startsWith("Pat on ");
            assertThat(CaseFile.openElsewhere(cases.path())).isEmpty();
            catchThrowableOfType(ProblemException.class, () -> cases.open("Pat"));
            assertThat(neighbor()).satisfiesExactly(who -> assertThat(who).startsWith("Pat on "), tried -> assertThat(tried).isEqualTo("CASE_LOCKED"));
        }
        assertThat(neighbor()).containsExactly("nobody", "opened");
    }

    @Test
    void theTextOfAProcessThatDiedNamesNobody() throws IOException {
        Cases cases = new Cases(folder);
        cases.create().close();
        Files.writeString(cases.path().resolve("lock"), "Pat on desk since yesterday");
        assertThat(CaseFile.openElsewhere(cases.path())).isEmpty();
        cases.open("Pat").close();
    }

    @Test
    void whatWasWrittenMeanwhileIsToldToWhoReads() {
        Cases cases = new Cases(folder);
        try (CaseFile writing = cases.create(); CaseFile reading = cases.read()) {
            List<Change> heard = new ArrayList<>();
            reading.onChange(heard::add);
            reading.refresh();
            assertThat(heard).isEmpty();
            CaseFile.await(writing.change("Add a party", tx -> tx.add(Cases.party("One"))));
            CaseFile.await(writing.change("Add a fact", tx -> tx.add(Cases.fact("Two"))));
            reading.refresh();
            assertThat(heard).hasSize(1);
            assertThat(heard.getFirst().touches(Kind.PARTY)).isTrue();
            assertThat(heard.getFirst().touches(Kind.FACT)).isTrue();
        }
    }

    @Test
    void nothingIsWrittenIntoAFolderThatHasDisappeared() throws IOException {
        Cases cases = new Cases(folder);
        CaseFile file = cases.create();
        CaseFile.await(file.change("Add a party", tx -> tx.add(Cases.party("One"))));
        Picture.delete(cases.path());
        assertThat(file.present()).isFalse();
        ProblemException refused = catchThrowableOfType(ProblemException.class,
                () -> CaseFile.await(file.change("Add a party", tx -> tx.add(Cases.party("Two")))));
        assertThat(refused.problem().code()).isEqualTo(Code.CASE_FOLDER_GONE);
        assertThat(Cases.all(file, casebound.model.Party.class)).extracting(party -> party.name()).containsExactly("One");
        file.close();
    }

    private List<String> neighbor() throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Neighbor.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = process.inputReader()) {
            return said.lines().toList();
        }
    }
}
