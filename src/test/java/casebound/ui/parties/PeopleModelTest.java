package casebound.ui.parties;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.Counsel;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.ProceedingRelation;
import casebound.model.Question;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Side;
import casebound.model.Tagging;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.ui.parties.People.PartyRow;
import casebound.work.Work;
import java.io.IOException;
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
        UUID baldwin = model.edits().addParty(" Alec Baldwin ", Party.Type.PERSON);
        UUID spiro = model.edits().addParty("Alex Spiro", Party.Type.PERSON);
        UUID state = model.edits().addProceeding("State v. Baldwin", Proceeding.Type.CRIMINAL);
        model.edits().addAlias(baldwin, "Alex Baldwin");
        model.edits().save(new Role(Ids.next(), baldwin, state, "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE));
        model.edits().save(new Counsel(Ids.next(), spiro, Cases.all(file, Role.class).getFirst().id(), "Lead", CaseDate.NONE, CaseDate.NONE));
        PartyRow row = row(baldwin);
        assertThat(row.party().name()).isEqualTo("Alec Baldwin");
        assertThat(row.otherNames()).isEqualTo("Alex Baldwin");
        assertThat(row.roleTitles()).isEqualTo("Defendant, State v. Baldwin");
        assertThat(row.roles().getFirst().counsel()).extracting(one -> one.party().name()).containsExactly("Alex Spiro");
        assertThat(problems).isEmpty();
    }

    @Test
    void removingAPartyTakesItsNamesAndRolesAndUndoBringsThemBack() {
        UUID baldwin = model.edits().addParty("Alec Baldwin", Party.Type.PERSON);
        UUID state = model.edits().addProceeding("State v. Baldwin", Proceeding.Type.CRIMINAL);
        model.edits().addAlias(baldwin, "Alex Baldwin");
        model.edits().save(new Role(Ids.next(), baldwin, state, "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE));
        model.edits().remove(row(baldwin).party().ref());
        assertThat(Cases.all(file, PartyAlias.class)).isEmpty();
        assertThat(Cases.all(file, Role.class)).isEmpty();
        assertThat(Cases.all(file, Counsel.class)).isEmpty();
        CaseFile.await(file.undo());
        assertThat(row(baldwin).roleTitles()).isEqualTo("Defendant, State v. Baldwin");
    }

    @Test
    void aProceedingIsChangedFieldByField() {
        UUID state = model.edits().addProceeding("State v. Baldwin", Proceeding.Type.CIVIL);
        Ref ref = new Ref(Kind.PROCEEDING, state);
        model.edits().set(ref, "type", Proceeding.Type.CRIMINAL);
        model.edits().set(ref, "court", "First Judicial District Court");
        model.edits().set(ref, "number", "D-101-CR-2024-00013");
        model.refresh();
        Proceeding now = model.shownProperty().get().proceedings().getFirst().proceeding();
        assertThat(now.type()).isEqualTo(Proceeding.Type.CRIMINAL);
        assertThat(now.court()).isEqualTo("First Judicial District Court");
        assertThat(now.number()).isEqualTo("D-101-CR-2024-00013");
    }

    @Test
    void aRoleThatEndsBeforeItBeginsIsRefusedWithBothDates() {
        assertThat(Span.fault("3 Feb 2024", "Jan 2024")).contains("Jan 2024").contains("3 Feb 2024");
        assertThat(Span.fault("Feb 2024", "3 Feb 2024")).isEmpty();
        assertThat(Span.fault("3 Feb 2024", "")).isEmpty();
        assertThat(Span.fault("31 Feb 2024", "")).contains("Feb");
        assertThat(Span.words(CaseDates.parse("Jan 2024"), CaseDate.NONE)).isEqualTo("from Jan 2024");
    }

    @Test
    void mergingMovesEverythingToThePartyThatStaysAndIsOneUndo() throws IOException {
        UUID baldwin = model.edits().addParty("Alec Baldwin", Party.Type.PERSON);
        UUID alex = model.edits().addParty("Alex Baldwin", Party.Type.PERSON);
        UUID spiro = model.edits().addParty("Alex Spiro", Party.Type.PERSON);
        UUID state = model.edits().addProceeding("State v. Baldwin", Proceeding.Type.CRIMINAL);
        UUID civil = model.edits().addProceeding("Hutchins v. Baldwin", Proceeding.Type.CIVIL);
        model.edits().addAlias(alex, "A. Baldwin");
        model.edits().save(new Role(Ids.next(), baldwin, state, "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE));
        Role doubled = new Role(Ids.next(), alex, state, "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE);
        Role other = new Role(Ids.next(), alex, civil, "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE);
        Document order = Cases.document(file, "order.txt", new byte[] {1});
        Document letter = Cases.document(file, "letter.txt", new byte[] {2});
        CaseFile.await(file.change("Add", tx -> {
            tx.add(doubled);
            tx.add(other);
            tx.add(new Counsel(Ids.next(), spiro, doubled.id(), "Lead", CaseDate.NONE, CaseDate.NONE));
            tx.add(new Charge(Ids.next(), state, alex, Charge.Type.CHARGE, "1", "Manslaughter", "", "", CaseDate.NONE, ""));
            tx.add(new Tagging(Ids.next(), order.ref(), new Ref(Kind.PARTY, baldwin)));
            tx.add(new Tagging(Ids.next(), order.ref(), new Ref(Kind.PARTY, alex)));
            tx.add(new Tagging(Ids.next(), letter.ref(), new Ref(Kind.PARTY, alex)));
            tx.set(letter.ref(), "custodian", alex);
        }));
        long before = file.head().seq();
        model.edits().merge(baldwin, alex);
        assertThat(problems).isEmpty();
        assertThat(file.head().seq()).isEqualTo(before + 1);
        PartyRow row = row(baldwin);
        assertThat(row.otherNames()).isEqualTo("A. Baldwin, Alex Baldwin");
        assertThat(row.roleTitles()).isEqualTo("Defendant, State v. Baldwin; Defendant, Hutchins v. Baldwin");
        assertThat(row.counselNames()).isEqualTo("Alex Spiro");
        assertThat(row.documents()).isEqualTo(2);
        assertThat(Cases.all(file, Charge.class)).singleElement().extracting(Charge::party).isEqualTo(baldwin);
        assertThat(file.read(store -> store.find(Document.class, letter.id())).orElseThrow().custodian()).isEqualTo(baldwin);
        assertThat(Cases.all(file, Party.class)).hasSize(2);
        CaseFile.await(file.undo());
        assertThat(row(alex).roles()).hasSize(2);
        assertThat(row(baldwin).otherNames()).isEmpty();
        assertThat(Cases.all(file, Tagging.class)).hasSize(3);
    }

    @Test
    void aSecondSpellingWaitsForAPersonAndIsAnsweredInOneChange() {
        UUID baldwin = model.edits().addParty("Alec Baldwin", Party.Type.PERSON);
        for (String name : List.of("Alex Baldwin", "Alec Baldwyn")) {
            CaseFile.await(file.change("Ask", tx -> tx.add(new Question(Ids.next(), "Who is this?", new Ref(Kind.PARTY, baldwin), name, null, ""))));
        }
        assertThat(row(baldwin).otherNames()).isEmpty();
        List<People.Spelling> open = model.shownProperty().get().spellings();
        assertThat(open).hasSize(2);
        model.edits().samePerson(open.get(0));
        model.edits().anotherPerson(open.get(1));
        assertThat(row(baldwin).otherNames()).isEqualTo("Alex Baldwin");
        assertThat(model.shownProperty().get().spellings()).isEmpty();
        CaseFile.await(file.undo());
        CaseFile.await(file.undo());
        assertThat(row(baldwin).otherNames()).isEmpty();
        assertThat(model.shownProperty().get().spellings()).hasSize(2);
    }

    @Test
    void relationsAreSeenFromBothSidesAndChargesStandWithWhomTheyAreAgainst() {
        UUID baldwin = model.edits().addParty("Alec Baldwin", Party.Type.PERSON);
        UUID state = model.edits().addProceeding("State v. Baldwin", Proceeding.Type.CRIMINAL);
        UUID appeal = model.edits().addProceeding("Appeal", Proceeding.Type.APPEAL);
        model.edits().addRelation(appeal, ProceedingRelation.Type.APPEAL_OF, state);
        Charge charge = new Charge(Ids.next(), state, baldwin, Charge.Type.CHARGE, "1", "Involuntary manslaughter", "", "", CaseDate.NONE, "");
        model.edits().save(charge);
        model.edits().save(new Charge(charge.id(), state, baldwin, Charge.Type.CHARGE, "1", "Involuntary manslaughter", "30-2-3",
                "Dismissed with prejudice", CaseDates.parse("12 Jul 2024"), ""));
        model.refresh();
        List<People.ProceedingRow> rows = model.shownProperty().get().proceedings();
        assertThat(rows.get(0).relations()).singleElement().satisfies(related -> {
            assertThat(related.forward()).isFalse();
            assertThat(related.other().id()).isEqualTo(appeal);
        });
        assertThat(rows.get(1).relations()).singleElement().satisfies(related -> assertThat(related.forward()).isTrue());
        assertThat(rows.get(0).charges()).singleElement().satisfies(charged -> {
            assertThat(charged.party().id()).isEqualTo(baldwin);
            assertThat(charged.charge().disposition()).isEqualTo("Dismissed with prejudice");
        });
        assertThat(model.proceedingOf(charge.ref())).contains(state);
        assertThat(model.proceedingOf(rows.get(1).relations().getFirst().relation().ref())).contains(appeal);
        assertThat(FieldWords.dispositions(Proceeding.Type.APPEAL)).contains("Withdrawn");
        assertThat(FieldWords.roles(Proceeding.Type.CIVIL)).contains("Plaintiff", "Fact witness");
        assertThat(FieldWords.side("Third-Party Defendant")).isEqualTo(Side.DEFENSE);
    }

    @Test
    void aNameThatIsEmptyIsRefusedWithAReason() {
        model.edits().addParty("  ", Party.Type.PERSON);
        assertThat(problems).extracting(Problem::code).containsExactly(Code.RULE_BROKEN);
    }

    private PartyRow row(UUID party) {
        model.refresh();
        return model.shownProperty().get().parties().stream().filter(row -> row.party().id().equals(party)).findFirst().orElseThrow();
    }
}
