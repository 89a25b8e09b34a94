package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Message;
import casebound.problem.Code;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file carries comes in with it, as documents of their own. */
class FamilyTest {
    @TempDir
    Path folder;
    private Cases cases;
    private Workers workers;

    @BeforeEach
    void startWorkers() {
        cases = new Cases(folder.resolve("cases"));
        workers = new Workers(folder.resolve("work"), new WorkerLimits(2, 320L << 20, java.time.Duration.ofSeconds(60),
                java.time.Duration.ofSeconds(20), 1000, 64L << 20));
    }

    @AfterEach
    void endWorkers() {
        workers.close();
    }

    @Test
    void anArchiveIsAFolderOfDocumentsWhateverItsNamesSay() throws IOException {
        Path zip = zip(folder.resolve("production.zip"), Map.of("a/letter.txt", Families.text("A letter"), "../../../escaped.txt", Families.text("Out"),
                "/etc/passwd", Families.text("Absolute"), "C:\\Windows\\con.txt", Families.text("Device"), "b/inner.zip",
                Families.zipped(Map.of("deep.txt", Families.text("Deep"))), "b/empty.txt", new byte[0]));
        try (CaseFile caseFile = cases.create()) {
            List<Outcome> outcomes = bring(caseFile, zip);
            assertThat(outcomes).singleElement().isInstanceOf(Outcome.Added.class);
            assertThat(outcomes.getFirst().family()).hasSize(8);
            Map<UUID, Document> documents = Cases.all(caseFile, Document.class).stream()
                    .collect(Collectors.toMap(Document::id, document -> document));
            assertThat(documents.values().stream().map(document -> document.folder() + "|" + document.name()
                    + (document.parent() == null ? "" : " in " + documents.get(document.parent()).name())))
                    .containsExactlyInAnyOrder("|production.zip", "production.zip/a|letter.txt in production.zip",
                            "production.zip|escaped.txt in production.zip", "production.zip/etc|passwd in production.zip",
                            "production.zip/Windows|con.txt in production.zip", "production.zip/b|inner.zip in production.zip",
                            "production.zip/b/inner.zip|deep.txt in inner.zip", "production.zip/b|empty.txt in production.zip");
            assertThat(outcomes.getFirst().family().filter(Outcome.Unreadable.class::isInstance)).hasSize(1);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
            CaseFile.await(caseFile.undo());
            assertThat(Cases.all(caseFile, Document.class)).isEmpty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("escaped.txt", "passwd", "con.txt");
        }
    }

    @Test
    void theSameAttachmentInTwoMailsIsTwoDocumentsOfOneContent() throws IOException {
        Path received = Files.createDirectory(folder.resolve("received"));
        Files.writeString(received.resolve("one.eml"), Families.mail("First", "the rounds"));
        Files.writeString(received.resolve("two.eml"), Families.mail("Second", "the rounds"));
        Files.writeString(received.resolve("list.txt"), "the rounds");
        try (CaseFile caseFile = cases.create()) {
            assertThat(bring(caseFile, received)).allMatch(Outcome.Added.class::isInstance);
            List<Document> lists = Cases.all(caseFile, Document.class).stream().filter(each -> each.name().equals("list.txt")).toList();
            assertThat(lists).hasSize(3).extracting(Document::content).containsOnly(lists.getFirst().content());
            assertThat(lists).extracting(Document::parent).doesNotHaveDuplicates();
            assertThat(Cases.all(caseFile, Content.class)).hasSize(3);
            assertThat(Cases.all(caseFile, Message.class)).hasSize(2).allSatisfy(message -> {
                assertThat(message.sender()).isEqualTo("Pat Lee <pat@example.com>");
                assertThat(message.sent().text()).isEqualTo("9 Jan 2002 14:52 -08:00");
                assertThat(message.thread()).isEqualTo("first@example.com");
            });
            assertThat(Cases.all(caseFile, Document.class)).extracting(Document::title).contains("First", "Second");
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aFamilyComesInOnceHoweverOftenItIsBrought() throws IOException {
        Path zip = zip(folder.resolve("twice.zip"), Map.of("a.txt", Families.text("A"), "b.txt", Families.text("B")));
        try (CaseFile caseFile = cases.create()) {
            bring(caseFile, zip);
            assertThat(bring(caseFile, zip)).singleElement().isInstanceOf(Outcome.Duplicate.class);
            assertThat(Cases.all(caseFile, Document.class)).hasSize(3);
            new Intake(caseFile, workers).bring(List.of(zip), Intake.Again.ADD_OCCURRENCE, each -> { }, Progress.NONE, new CancelFlag());
            assertThat(Cases.all(caseFile, Document.class)).hasSize(6);
            assertThat(Cases.all(caseFile, Content.class)).hasSize(3);
        }
    }

    @Test
    void aMailInAMailThirtyTimesComesApart() throws IOException {
        String mail = Families.mail("Innermost", "the rounds");
        for (int i = 0; i < 30; i++) {
            mail = "Subject: Forward " + i + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i
                    + "\r\nContent-Type: text/plain\r\n\r\nSee below\r\n--b" + i + "\r\nContent-Type: message/rfc822\r\n\r\n" + mail
                    + "\r\n--b" + i + "--\r\n";
        }
        Path nested = Files.writeString(folder.resolve("nested.eml"), mail);
        try (CaseFile caseFile = cases.create()) {
            assertThat(bring(caseFile, nested).getFirst().family()).hasSize(32).allMatch(Outcome.Added.class::isInstance);
            assertThat(Cases.all(caseFile, Document.class)).extracting(Document::title).contains("Innermost", "Forward 29");
        }
    }

    @Test
    void aBombIsKeptAndNotTakenApart() throws IOException {
        byte[] zeros = new byte[300 << 20];
        Path bomb = zip(folder.resolve("bomb.zip"), Map.of("zeros.bin", zeros));
        Path good = zip(folder.resolve("good.zip"), Map.of("a.txt", Families.text("A")));
        try (CaseFile caseFile = cases.create()) {
            assertThat(bring(caseFile, bomb)).singleElement().isInstanceOfSatisfying(Outcome.Unreadable.class, unreadable ->
                    assertThat(unreadable.problem().code()).isEqualTo(Code.FILE_TOO_LARGE));
            assertThat(bring(caseFile, good)).singleElement().isInstanceOf(Outcome.Added.class);
        }
        assertThat(folder.resolve("work")).isDirectoryNotContaining("glob:**/parts-*");
    }

    @Test
    void aCancelledFamilyIsNotInTheCase() throws IOException {
        Path zip = zip(folder.resolve("big.zip"), Stream.iterate(0, i -> i + 1).limit(40)
                .collect(Collectors.toMap(i -> i + ".txt", i -> Families.text("Text " + i))));
        CancelFlag cancel = new CancelFlag();
        try (CaseFile caseFile = cases.create()) {
            Progress cancelsAtOnce = (done, total) -> cancel.cancel();
            List<Outcome> outcomes = new Intake(caseFile, workers).bring(List.of(zip), Intake.Again.LEAVE_OUT, each -> { },
                    cancelsAtOnce, cancel);
            assertThat(outcomes).singleElement().isInstanceOf(Outcome.Failed.class);
            assertThat(Cases.all(caseFile, Document.class)).isEmpty();
            assertThat(bring(caseFile, zip).getFirst().family()).hasSize(41);
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    private List<Outcome> bring(CaseFile caseFile, Path path) {
        return new Intake(caseFile, workers).bring(List.of(path), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE, new CancelFlag());
    }

    private static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        return Files.write(file, Families.zipped(entries));
    }
}
