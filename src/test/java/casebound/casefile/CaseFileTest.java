package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.journal.Head;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Ref;
import casebound.model.SignOff;
import casebound.model.Tag;
import casebound.model.Tagging;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
    @TempDir
    Path folder;
    private Cases cases;

    @BeforeEach
    void makeCases() {
        cases = new Cases(folder);
    }

    @Test
    void aSavedChangeIsThereWhenTheCaseIsOpenedAgain() {
        Party party = Cases.party("Ada");
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> tx.add(party));
        }
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(Cases.all(caseFile, Party.class)).containsExactly(party);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aRefusedChangeLeavesNothingBehind() {
        try (CaseFile caseFile = cases.create()) {
            long before = caseFile.head().seq();
            assertThatThrownBy(() -> change(caseFile, tx -> {
                tx.add(Cases.party("Ada"));
                tx.add(new PartyAlias(Ids.next(), UUID.randomUUID(), "Nobody's"));
            })).satisfies(failed(Code.RULE_BROKEN));
            assertThatThrownBy(() -> change(caseFile, tx -> tx.add(Cases.party(" ")))).satisfies(failed(Code.RULE_BROKEN));
            assertThat(caseFile.head().seq()).isEqualTo(before);
            assertThat(Cases.all(caseFile, Party.class)).isEmpty();
        }
    }

    @Test
    void undoTakesBackAGroupAsOneStepAndRedoDoesItAgain() {
        try (CaseFile caseFile = cases.create()) {
            UUID group = Ids.next();
            for (String name : List.of("Ada", "Bob", "Cy")) {
                CaseFile.await(caseFile.change("Add parties", group, tx -> tx.add(Cases.party(name))));
            }
            assertThat(caseFile.undoTitle()).contains("Add parties");
            CaseFile.await(caseFile.undo());
            assertThat(Cases.all(caseFile, Party.class)).isEmpty();
            assertThat(caseFile.redoTitle()).contains("Add parties");
            CaseFile.await(caseFile.redo());
            assertThat(Cases.all(caseFile, Party.class)).hasSize(3);
            assertThat(caseFile.verify(false, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void undoIsThereAfterClosingAndOnlyForTheOneWhoDidIt() {
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> tx.add(Cases.party("Ada")));
        }
        try (CaseFile caseFile = cases.open("Sam")) {
            assertThat(caseFile.undoTitle()).isEmpty();
            assertThatThrownBy(() -> CaseFile.await(caseFile.undo())).satisfies(failed(Code.NOTHING_TO_UNDO));
        }
        try (CaseFile caseFile = cases.open("Pat")) {
            CaseFile.await(caseFile.undo());
            assertThat(Cases.all(caseFile, Party.class)).isEmpty();
        }
    }

    @Test
    void undoIsRefusedWhereTheFieldHasChangedSince() {
        Party party = Cases.party("Ada");
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> tx.add(party));
            change(caseFile, tx -> tx.set(party.ref(), "name", "Ada Byron"));
        }
        try (CaseFile caseFile = cases.open("Sam")) {
            change(caseFile, tx -> tx.set(party.ref(), "name", "Ada Lovelace"));
        }
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThatThrownBy(() -> CaseFile.await(caseFile.undo())).satisfies(failed(Code.UNDO_REFUSED));
            assertThat(Cases.all(caseFile, Party.class).getFirst().name())
                    .isEqualTo("Ada Lovelace");
        }
    }

    @Test
    void removingARecordTakesWhatCannotStandWithoutItAndUndoBringsAllBack() {
        Party party = Cases.party("Ada");
        Fact fact = Cases.fact("Ada wrote a note");
        Tag tag = new Tag(Ids.next(), "hot");
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> {
                tx.add(party);
                tx.add(fact);
                tx.add(tag);
                tx.add(new PartyAlias(Ids.next(), party.id(), "A. Byron"));
                tx.add(new Tagging(Ids.next(), fact.ref(), party.ref()));
                tx.add(new Tagging(Ids.next(), fact.ref(), tag.ref()));
            });
            change(caseFile, tx -> tx.remove(party.ref()));
            assertThat(Cases.all(caseFile, PartyAlias.class)).isEmpty();
            assertThat(Cases.all(caseFile, Tagging.class)).hasSize(1);
            CaseFile.await(caseFile.undo());
            assertThat(Cases.all(caseFile, PartyAlias.class)).hasSize(1);
            assertThat(Cases.all(caseFile, Tagging.class)).hasSize(2);
            assertThat(caseFile.verify(false, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void manyRecordsAreRemovedAtOnceInAnOrderThatTheirReferencesAllowAndComeBackTogether() {
        Fact fact = Cases.fact("Ada wrote a note");
        List<Issue> chain = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID above = chain.isEmpty() ? null : chain.getLast().id();
            chain.add(new Issue(Ids.next(), null, above, Issue.Type.ISSUE, "Issue " + i, 0, ""));
        }
        Issue other = new Issue(Ids.next(), null, chain.getLast().id(), Issue.Type.ISSUE, "Stays", 0, "");
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> {
                tx.add(fact);
                chain.forEach(tx::add);
                tx.add(other);
                chain.forEach(issue -> tx.add(new Tagging(Ids.next(), fact.ref(), issue.ref())));
            });
            change(caseFile, tx -> tx.remove(chain.stream().map(Issue::ref).toList()));
            assertThat(Cases.all(caseFile, Issue.class)).singleElement().satisfies(left -> assertThat(left.parent()).isNull());
            assertThat(Cases.all(caseFile, Tagging.class)).isEmpty();
            CaseFile.await(caseFile.undo());
            assertThat(Cases.all(caseFile, Issue.class)).hasSize(201).contains(other);
            assertThat(Cases.all(caseFile, Tagging.class)).hasSize(200);
            assertThat(caseFile.verify(false, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aSignOffIsNotUndoneButWhatWasDoneBeforeItIs() {
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> tx.add(Cases.party("Ada")));
            Head head = caseFile.head();
            change(caseFile, tx -> tx.add(new SignOff(Ids.next(), "Pat", Instant.EPOCH, head.seq(), head.hash(), "")));
            CaseFile.await(caseFile.undo());
            assertThat(Cases.all(caseFile, SignOff.class)).hasSize(1);
            assertThat(Cases.all(caseFile, Party.class)).isEmpty();
        }
        try (CaseFile again = cases.open("Pat")) {
            CaseFile.await(again.redo());
            assertThat(Cases.all(again, Party.class)).hasSize(1);
        }
    }

    @Test
    void aReferenceToAWrongKindIsRefused() {
        Party party = Cases.party("Ada");
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> tx.add(party));
            assertThatThrownBy(() -> change(caseFile, tx -> tx.add(new Tagging(Ids.next(), party.ref(), party.ref()))))
                    .satisfies(failed(Code.RULE_BROKEN));
        }
    }

    @Test
    void aSecondOpenerReadsAndSeesWhatIsSavedMeanwhile() {
        try (CaseFile writer = cases.create()) {
            change(writer, tx -> tx.add(Cases.party("Ada")));
            assertThatThrownBy(() -> cases.open("Sam")).satisfies(failed(Code.CASE_LOCKED)).satisfies(failure ->
                    assertThat(((ProblemException) failure).problem().args().getFirst()).contains("Pat on "));
            try (CaseFile reader = cases.read()) {
                assertThat(reader.writable()).isFalse();
                assertThat(Cases.all(reader, Party.class)).hasSize(1);
                change(writer, tx -> tx.add(Cases.party("Bob")));
                reader.refresh();
                assertThat(Cases.all(reader, Party.class)).hasSize(2);
                assertThatThrownBy(() -> change(reader, tx -> tx.add(Cases.party("Cy")))).satisfies(failed(Code.CASE_READ_ONLY));
                assertThat(reader.verify(true, Progress.NONE)).isEmpty();
            }
        }
    }

    @Test
    void deletingTheLocalPictureCostsOnlyARebuildAndGivesTheSameRows() {
        try (CaseFile caseFile = cases.create()) {
            for (int i = 0; i < 50; i++) {
                String name = "Party " + i;
                change(caseFile, tx -> tx.add(Cases.party(name)));
            }
        }
        CaseFile.forget(cases.path(), cases.desk("Pat"));
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(Cases.all(caseFile, Party.class)).hasSize(50);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void whatWasSavedIsFoundAndWhatWasRemovedIsNot() {
        Party party = Cases.party("Ada Lovelace");
        try (CaseFile caseFile = cases.create()) {
            change(caseFile, tx -> tx.add(party));
            change(caseFile, tx -> tx.add(new PartyAlias(Ids.next(), party.id(), "Enchantress")));
            caseFile.index().await();
            assertThat(caseFile.index().search("enchantress", 10, null).hits()).singleElement()
                    .satisfies(hit -> assertThat(hit.ref()).isEqualTo(party.ref()));
            change(caseFile, tx -> tx.remove(party.ref()));
            caseFile.index().await();
            assertThat(caseFile.index().search("lovelace", 10, null).hits()).isEmpty();
        }
    }

    @Test
    void renamingTheCaseChangesTheTitleInTheFolderToo() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            Matter matter = Cases.all(caseFile, Matter.class).getFirst();
            change(caseFile, tx -> tx.set(new Ref(Kind.CASE, matter.id()), "title", "State v. Test"));
        }
        assertThat(Files.readString(cases.path().resolve("case.json"))).contains("State v. Test");
    }

    @Test
    void aNewerFormatAStrangersFolderAndAnEmptyOneAreRefusedPolitely() throws IOException {
        cases.create().close();
        Path json = cases.path().resolve("case.json");
        Files.writeString(json, Files.readString(json).replace("\"format\" : 1", "\"format\" : 7"));
        assertThatThrownBy(() -> cases.open("Pat")).satisfies(failed(Code.FORMAT_UNKNOWN));
        Files.delete(json);
        assertThatThrownBy(() -> cases.open("Pat")).satisfies(failed(Code.NOT_A_CASE));
        assertThatThrownBy(() -> cases.create()).satisfies(failed(Code.CASE_EXISTS));
    }

    static java.util.function.Consumer<Throwable> failed(Code code) {
        return failure -> assertThat(failure).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.problem().code()).isEqualTo(code));
    }

    static void change(CaseFile caseFile, ChangeBody body) {
        CaseFile.await(caseFile.change("Change", body));
    }
}
