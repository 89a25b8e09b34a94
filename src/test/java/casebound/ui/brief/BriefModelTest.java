package casebound.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.brief.Brief;
import casebound.brief.BriefContent.Profile;
import casebound.model.Citation.Stance;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Proceeding;
import casebound.pdf.book.PdfBook;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.ui.chronology.SampleFacts;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The brief's section over a real case; the file is made in this process. */
class BriefModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private SampleFacts sample;
    private BriefModel model;

    @BeforeEach
    void open() {
        sample = new SampleFacts(folder);
        model = new BriefModel(sample.file, new Brief(PdfBook::make), Work.inline(problems::add), refresh -> {});
    }

    @AfterEach
    void close() {
        sample.file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aCaseWithoutFactsHasNoBrief() {
        assertThat(model.preparationProperty().get()).isInstanceOf(Preparation.NoFacts.class);
        model.make(folder.resolve("brief.pdf"));
        assertThat(model.problemProperty().get().code()).isEqualTo(Code.EXPORT_EMPTY);
        assertThat(folder.resolve("brief.pdf")).doesNotExist();
    }

    @Test
    void whatGoesInDependsOnProfileAndProceeding() throws IOException {
        Fact open = sample.fact("2021", "The set is closed", Fact.Status.UNDISPUTED, false);
        Fact secret = sample.fact("2022", "Counsel writes", Fact.Status.UNDISPUTED, false);
        sample.cite(open, sample.document("Order", false), 0, Stance.SUPPORTS);
        sample.cite(secret, sample.document("Letter", true), 0, Stance.SUPPORTS);
        Proceeding one = sample.proceeding("State v. One");
        Proceeding two = sample.proceeding("State v. Two");
        sample.tag(secret, two);
        model.refresh();
        assertThat(ready().citations()).isEqualTo(2);
        assertThat(ready().withheld()).isZero();
        model.profileProperty().set(Profile.COURT);
        assertThat(ready().citations()).isEqualTo(1);
        assertThat(ready().withheld()).isEqualTo(1);
        model.proceedingProperty().set(one.id());
        assertThat(ready().content().facts()).hasSize(1);
        assertThat(ready().withheld()).isZero();
    }

    @Test
    void theMadeBriefSaysWhereItIs() throws IOException {
        Fact fact = sample.fact("2021", "The set is closed", Fact.Status.UNDISPUTED, false);
        sample.cite(fact, sample.document("Order", false), 0, Stance.SUPPORTS);
        model.refresh();
        Path out = folder.resolve("brief.pdf");
        model.make(out);
        BriefMade made = model.madeProperty().get();
        assertThat(made.file()).isEqualTo(out.toAbsolutePath());
        assertThat(made.bytes()).isEqualTo(Files.size(out));
        assertThat(made.pages()).isGreaterThan(2);
        assertThat(made.warnings()).isEmpty();
        assertThat(model.makingProperty().get()).isFalse();
        assertThat(model.proposedName()).isEqualTo("Test, brief");
    }

    @Test
    void aMissingOriginalIsNamedAndNothingIsMade() throws IOException {
        Fact fact = sample.fact("2021", "The set is closed", Fact.Status.UNDISPUTED, false);
        Document order = sample.document("Order", false);
        sample.cite(fact, order, 0, Stance.SUPPORTS);
        sample.loseOriginal(order);
        model.refresh();
        Preparation.Blocked blocked = (Preparation.Blocked) model.preparationProperty().get();
        assertThat(blocked.problem().code()).isEqualTo(Code.ORIGINAL_MISSING);
        assertThat(blocked.missing()).containsExactly("Order");
        model.make(folder.resolve("brief.pdf"));
        assertThat(model.problemProperty().get().code()).isEqualTo(Code.ORIGINAL_MISSING);
        assertThat(folder.resolve("brief.pdf")).doesNotExist();
    }

    private Preparation.Ready ready() {
        return (Preparation.Ready) model.preparationProperty().get();
    }
}
