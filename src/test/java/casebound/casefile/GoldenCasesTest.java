package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.disk.RealDisk;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Kind;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases that were written by earlier programs and must open for ever. Each release adds one; none is ever changed.
 */
class GoldenCasesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    private static final Set<Kind> SINCE_0_1 = Set.of(Kind.ISSUE, Kind.ENTITLEMENT, Kind.CUSTODY, Kind.DISCLOSURE_DECISION,
            Kind.MESSAGE, Kind.QUESTION, Kind.NOTE, Kind.MISSING, Kind.READER_PAIR, Kind.BRIEF, Kind.BRIEF_PART, Kind.BRIEF_PARAGRAPH,
            Kind.PARAGRAPH_SOURCE, Kind.SIGN_OFF, Kind.RECEIPT, Kind.RECEIVED_FILE, Kind.PRIVACY_CHECK);

    @TempDir
    Path folder;

    @Test
    void aCaseWithEveryKindOfRecordOpens() throws IOException {
        try (CaseFile caseFile = open("0.1-every-kind.casebound")) {
            assertThat(caseFile.problems()).isEmpty();
            Map<Kind, Integer> counts = caseFile.read(store -> store.counts());
            assertThat(counts).allSatisfy((kind, count) ->
                    assertThat(count > 0).as(kind.text()).isEqualTo(!SINCE_0_1.contains(kind)));
            assertThat(Cases.all(caseFile, Fact.class)).extracting(fact -> fact.date().text()).contains("<= Jul 2024");
            // what a field was not yet written for is not known
            assertThat(Cases.all(caseFile, Content.class)).isNotEmpty().allMatch(content -> content.milliseconds() == 0);
            assertThat(caseFile.undoTitle()).isPresent();
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aCaseWithUndoneRenamedSequesteredAndDestroyedThingsOpens() throws IOException {
        try (CaseFile caseFile = open("0.1-a-life.casebound")) {
            assertThat(caseFile.problems()).isEmpty();
            assertThat(Cases.all(caseFile, Document.class)).singleElement().satisfies(document -> {
                assertThat(document.sequestered()).isTrue();
                assertThat(document.title()).isEqualTo("Kept letter");
            });
            List<casebound.store.History.Entry> history = caseFile.read(store -> store.history().after(0));
            assertThat(history).anyMatch(entry -> entry.erased()).anyMatch(entry -> !entry.undoes().isEmpty());
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    /** A copy, because opening for writing leaves a lock file and may set an unfinished line aside. */
    private CaseFile open(String name) throws IOException {
        Path copy = folder.resolve(name);
        StrangersCaseTest.copy(GOLDEN.resolve(name), copy);
        assertThat(Files.isDirectory(copy)).isTrue();
        return CaseFile.open(copy, CaseFile.Mode.WRITE,
                new Workplace(folder.resolve("data"), "Golden", new RealDisk(), Clock.systemDefaultZone()), Progress.NONE);
    }
}
