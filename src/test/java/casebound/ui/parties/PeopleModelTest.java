package casebound.ui.parties;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Counsel;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.model.Side;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.ui.parties.PeopleModel.PartyRow;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private PeopleModel model;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void open() {
        file = new Cases(folder).create();
        model = new PeopleModel(file, Work.inline(problems::add), task -> {});
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void aPartyHasNamesRolesAndCounsel() {
        UUID baldwin = model.addParty(" Alec Baldwin ", Party.Type.PERSON);
        UUID spiro = model.addParty("Alex Spiro", Party.Type.PERSON);
        UUID state = model.addProceeding("State v. Baldwin", Proceeding.Type.CRIMINAL);
        model.addAlias(baldwin, "Alex Baldwin");
        model.addRole(baldwin, state, "Defendant", Side.DEFENSE);
        model.addCounsel(Cases.all(file, Role.class).getFirst().id(), spiro, "lead");
        PartyRow row = row(baldwin);
        assertThat(row.party().name()).isEqualTo("Alec Baldwin");
        assertThat(row.otherNames()).isEqualTo("Alex Baldwin");
        assertThat(row.roleTitles()).isEqualTo("Defendant, State v. Baldwin");
        assertThat(row.roles().getFirst().counsel()).extracting(one -> one.party().name()).containsExactly("Alex Spiro");
        assertThat(problems).isEmpty();
    }

    @Test
    void removingAPartyTakesItsNamesAndRolesAndUndoBringsThemBack() {
        UUID baldwin = model.addParty("Alec Baldwin", Party.Type.PERSON);
        UUID state = model.addProceeding("State v. Baldwin", Proceeding.Type.CRIMINAL);
        model.addAlias(baldwin, "Alex Baldwin");
        model.addRole(baldwin, state, "Defendant", Side.DEFENSE);
        model.remove(row(baldwin).party().ref());
        assertThat(Cases.all(file, PartyAlias.class)).isEmpty();
        assertThat(Cases.all(file, Role.class)).isEmpty();
        assertThat(Cases.all(file, Counsel.class)).isEmpty();
        CaseFile.await(file.undo());
        assertThat(row(baldwin).roleTitles()).isEqualTo("Defendant, State v. Baldwin");
    }

    @Test
    void aProceedingIsChangedFieldByField() {
        UUID state = model.addProceeding("State v. Baldwin", Proceeding.Type.CIVIL);
        model.setType(state, Proceeding.Type.CRIMINAL);
        model.setProceeding(state, "court", "First Judicial District Court");
        model.setProceeding(state, "number", "D-101-CR-2024-00013");
        model.refresh();
        Proceeding now = model.shownProperty().get().proceedings().getFirst().proceeding();
        assertThat(now.type()).isEqualTo(Proceeding.Type.CRIMINAL);
        assertThat(now.court()).isEqualTo("First Judicial District Court");
        assertThat(now.number()).isEqualTo("D-101-CR-2024-00013");
    }

    @Test
    void aNameThatIsEmptyIsRefusedWithAReason() {
        model.addParty("  ", Party.Type.PERSON);
        assertThat(problems).extracting(Problem::code).containsExactly(Code.RULE_BROKEN);
    }

    private PartyRow row(UUID party) {
        model.refresh();
        return model.shownProperty().get().parties().stream().filter(row -> row.party().id().equals(party)).findFirst().orElseThrow();
    }
}
