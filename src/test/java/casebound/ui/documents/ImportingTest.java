package casebound.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.formats.media.Recordings;
import casebound.intake.Intake;
import casebound.model.Document;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.problem.Problem;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private Workers workers;
    private Importing importing;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void open() {
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        importing = new Importing(file, new Intake(file, workers), Work.inline(problems::add));
    }

    @AfterEach
    void close() {
        workers.close();
        file.close();
    }

    @Test
    void everyFileIsAccountedForAndDuplicatesCanBeAddedAfterAll() throws IOException {
        Path received = Files.createDirectories(folder.resolve("received/mail"));
        Files.writeString(received.resolve("a.txt"), "The first letter.");
        Files.writeString(received.resolve("b.txt"), "The second letter.");
        Files.write(received.resolve("c.bin"), new byte[] {0, 1, 2, 3, 0, 9});
        importing.bring(List.of(received.getParent(), folder.resolve("nothing.txt")));
        ImportReport first = (ImportReport) importing.reportProperty().get();
        assertThat(first.summary()).isEqualTo("Import: 2 added, 1 kept but not readable, 1 not brought in");
        assertThat(Cases.all(file, Receipt.class)).singleElement().satisfies(receipt -> {
            assertThat(receipt.id()).isEqualTo(first.receipt());
            assertThat(receipt.complete()).isTrue();
        });
        assertThat(outcomes(first)).containsExactly("nothing.txt: FAILED", "received/mail/a.txt: ADDED", "received/mail/b.txt: ADDED",
                "received/mail/c.bin: UNSUPPORTED");
        assertThat(importing.duplicatesProperty().get()).isNull();

        importing.bring(List.of(received.getParent()));
        Importing.Duplicates left = importing.duplicatesProperty().get();
        assertThat(left.count()).isEqualTo(3);
        assertThat(Cases.all(file, Document.class)).hasSize(3);
        ImportReport second = (ImportReport) importing.reportProperty().get();
        assertThat(outcomes(second)).hasSize(3).allMatch(line -> line.endsWith("DUPLICATE"));

        left.addThem().run();
        assertThat(((ImportReport) importing.reportProperty().get()).duplicates()).isEmpty();
        assertThat(Cases.all(file, Document.class)).hasSize(6)
                .allSatisfy(document -> assertThat(document.folder()).isEqualTo("received/mail"));
        assertThat(outcomes(second)).containsExactly("received/mail/a.txt: ADDED_AGAIN", "received/mail/b.txt: ADDED_AGAIN",
                "received/mail/c.bin: UNSUPPORTED");
        assertThat(importing.duplicatesProperty().get()).isNull();
        assertThat(problems).isEmpty();
        CaseFile.await(file.undo());
        assertThat(Cases.all(file, Document.class)).as("one step takes the whole intake back").hasSize(3);
        assertThat(Cases.all(file, Receipt.class)).extracting(Receipt::id).containsExactly(first.receipt());
    }

    @Test
    void aRecordingIsNoFaultAndWhatIsLockedInsideAsksForAPassword() throws IOException {
        Path received = Files.createDirectories(folder.resolve("received"));
        Files.copy(Recordings.file("call.wav"), received.resolve("call.wav"));
        Files.copy(Path.of("src", "test", "resources", "archives", "mixed.zip"), received.resolve("mixed.zip"));
        importing.bring(List.of(received));
        ImportReport report = (ImportReport) importing.reportProperty().get();
        assertThat(report.summary()).isEqualTo("Import: 1 added, 1 inside them, 1 recording");
        assertThat(report.locked()).isEqualTo(2);
        assertThat(rows()).containsExactlyInAnyOrder("call: RECORDING Audio, 0:02 false", "mixed: PARTLY_LOCKED Partly locked true",
                "cover: READABLE Readable false");
    }

    /** What the grid says of each document, and whether it needs somebody because it cannot be read. */
    private List<String> rows() {
        return file.read(store -> store.documents().all()).stream()
                .map(listed -> DocumentRow.of(listed.document(), listed.content(), List.of(), List.of(), DocumentRow.Privacy.NOTHING, false))
                .map(row -> row.title() + ": " + row.state() + " " + row.stateWords() + " " + row.needs(DocumentRow.Need.NOT_READABLE)).toList();
    }

    private List<String> outcomes(ImportReport report) {
        return file.read(store -> store.referring(ReceivedFile.class, "receipt", report.receipt())).stream()
                .map(row -> row.path() + ": " + row.outcome()).sorted().toList();
    }
}
