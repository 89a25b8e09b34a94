package casebound.app;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Party;
import casebound.problem.Problem;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private Undo undo;
    private final List<Undo.Large> asked = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void open() {
        file = new Cases(folder).create();
        undo = new Undo(file, Work.inline(problems::add), asked::add);
    }

    @AfterEach
    void close() {
        file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFewRecordsAreTakenBackWithoutAWordAndManyOnlyWhenThatIsSaid() {
        parties(UUID.randomUUID(), 200);
        undo.last();
        assertThat(asked).isEmpty();
        assertThat(Cases.all(file, Party.class)).isEmpty();

        // an import is many changes under one group
        UUID group = UUID.randomUUID();
        parties(group, 150);
        parties(group, 51);
        undo.last();
        assertThat(asked).singleElement().satisfies(large -> {
            assertThat(large.what().records()).isEqualTo(201);
            assertThat(large.what().title()).isEqualTo("Add parties");
        });
        assertThat(Cases.all(file, Party.class)).hasSize(201);
        asked.getFirst().takeBack().run();
        assertThat(Cases.all(file, Party.class)).isEmpty();
        CaseFile.await(file.redo());
        assertThat(Cases.all(file, Party.class)).hasSize(201);
    }

    @Test
    void whatWasAgreedToIsNotSomethingElseThatWasDoneMeanwhile() {
        parties(UUID.randomUUID(), 201);
        undo.last();
        parties(UUID.randomUUID(), 300);
        asked.getFirst().takeBack().run();
        assertThat(Cases.all(file, Party.class)).as("asked again").hasSize(501);
        assertThat(asked.getLast().what().records()).isEqualTo(300);
    }

    private void parties(UUID group, int count) {
        CaseFile.await(file.change("Add parties", group, tx -> {
            for (int i = 0; i < count; i++) {
                tx.add(Cases.party("Party " + i));
            }
        }));
    }
}
