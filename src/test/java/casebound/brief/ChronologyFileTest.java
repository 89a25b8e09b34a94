package casebound.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.brief.BriefContent.Profile;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Citation.Stance;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.ui.chronology.SampleFacts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** What of the chronology leaves the case as a table, and for whom. */
class ChronologyFileTest {
    @TempDir
    Path folder;

    private SampleFacts sample;
    private Proceeding state;

    @BeforeEach
    void fill() throws IOException {
        sample = new SampleFacts(folder);
        Document order = sample.document("Order", false);
        Document letter = sample.document("Letter", true);
        state = sample.proceeding("State v. Sample");
        Proceeding civil = sample.proceeding("Estate v. Sample");
        Fact gun = sample.fact("<= Jul 2024", "=1+1, he said, \"twice\"\non two lines", Fact.Status.DISPUTED_BY_US, true);
        sample.cite(gun, order, 0, Stance.SUPPORTS);
        sample.cite(gun, letter, 1, Stance.CONTRADICTS);
        sample.tag(gun, state);
        Fact other = sample.fact("2025", "The civil case goes on", Fact.Status.UNSURE, false);
        sample.tag(other, civil);
        Issue issue = new Issue(Ids.next(), null, null, Issue.Type.ISSUE, "Our secret theory", 0, "");
        CaseFile.await(sample.file.change("Add", tx -> {
            tx.add(issue);
            tx.add(new Tagging(Ids.next(), gun.ref(), issue.ref()));
            tx.set(gun.ref(), "note", "Our secret note");
        }));
    }

    @AfterEach
    void close() {
        sample.file.close();
    }

    @Test
    void theTeamSeesEverything() throws IOException {
        List<NamedCsvRecord> rows = written(Profile.INTERNAL, null);
        assertThat(rows).hasSize(2);
        NamedCsvRecord first = rows.getFirst();
        assertThat(first.getField("#")).isEqualTo("1");
        assertThat(first.getField("Date and time")).isEqualTo("≤ Jul 2024");
        assertThat(first.getField("EDTF")).isEqualTo("../2024-07");
        assertThat(first.getField("Fact")).isEqualTo("'=1+1, he said, \"twice\"\non two lines");
        assertThat(first.getField("Source")).isEqualTo("Order, 147; Letter, 148 (contradicts)");
        assertThat(first.getField("Status")).isEqualTo("disputed by us");
        assertThat(first.getField("Key")).isEqualTo("Yes");
        assertThat(first.getField("Proceedings")).isEqualTo("State v. Sample");
        assertThat(first.getField("Issues")).isEqualTo("Our secret theory");
        assertThat(first.getField("Note (work product)")).isEqualTo("Our secret note");
    }

    @Test
    void nobodyElseSeesIssuesNotesOrPrivilegedSources() throws IOException {
        for (Profile profile : List.of(Profile.CLIENT, Profile.COURT)) {
            List<NamedCsvRecord> rows = written(profile, null);
            assertThat(rows.toString()).doesNotContain("secret").doesNotContain("Letter");
            assertThat(rows.getFirst().getField("Source")).isEqualTo("Order, 147");
        }
        assertThat(ChronologyFile.write(sample.file, Profile.COURT, null, folder.resolve("x.csv"))).isEqualTo(new ChronologyFile.Written(2, 1));
    }

    @Test
    void aProceedingGetsItsOwnFacts() throws IOException {
        assertThat(written(Profile.COURT, state)).singleElement().extracting(row -> row.getField("Proceedings")).isEqualTo("State v. Sample");
    }

    @Test
    void aCaseWithoutFactsGivesTheHeadings() throws IOException {
        try (CaseFile empty = new Cases(folder.resolve("empty")).create()) {
            assertThat(ChronologyFile.write(empty, Profile.COURT, null, folder.resolve("empty.csv")).facts()).isZero();
        }
        assertThat(folder.resolve("empty.csv")).content().startsWith("\uFEFF\"#\",Date and time,EDTF,Fact,");
    }

    private List<NamedCsvRecord> written(Profile profile, @Nullable Proceeding only) throws IOException {
        Path out = folder.resolve(profile + ".csv");
        ChronologyFile.write(sample.file, profile, only, out);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(out)) {
            return csv.stream().toList();
        }
    }
}
