package casebound.casefile;

import casebound.disk.RealDisk;
import casebound.model.CaseDate;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Party;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases in a temporary folder for tests, and small records to put in them. */
public final class Cases {
    private final Path folder;

    public Cases(Path folder) {
        this.folder = folder;
    }

    /** The desk of a person, with the same data folder for all. */
    public Workplace desk(String person) {
        return new Workplace(folder.resolve("data"), person, new RealDisk(), Clock.systemDefaultZone());
    }

    public Path path() {
        return folder.resolve("Test.casebound");
    }

    public CaseFile create() {
        return CaseFile.create(path(), "Test", desk("Pat"));
    }

    public CaseFile open(String person) {
        return CaseFile.open(path(), CaseFile.Mode.WRITE, desk(person), Progress.NONE);
    }

    public CaseFile read() {
        return CaseFile.open(path(), CaseFile.Mode.READ, desk("Reader"), Progress.NONE);
    }

    /** Every saved record of a type. */
    public static <E extends Entity> List<E> all(CaseFile caseFile, Class<E> type) {
        return caseFile.read(store -> store.all(type));
    }

    public static Party party(String name) {
        return new Party(Ids.next(), Party.Type.PERSON, name, "", "");
    }

    public static Fact fact(String text) {
        return new Fact(Ids.next(), CaseDate.NONE, text, Fact.Status.UNDISPUTED, false, false, "");
    }

    /** Stores bytes as an original and enters a document of them, without having it read. */
    public static Document document(CaseFile caseFile, String name, byte[] bytes) throws IOException {
        Path source = Files.createTempFile("source", ".bin");
        Files.write(source, bytes);
        var stored = caseFile.vault().store(source, new CancelFlag(), Progress.NONE);
        Files.delete(source);
        UUID id = Ids.ofContent(stored.sha256());
        boolean known = caseFile.read(store -> store.find(Content.class, id)).isPresent();
        Document document = new Document(Ids.next(), id, name, "", Instant.now(), null, null, null,
                Document.Version.RECEIVED, "", "", CaseDate.NONE, "", null, Document.Confidentiality.OPEN, false, false, "", "");
        CaseFile.await(caseFile.change("Add a document", tx -> {
            if (!known) {
                tx.add(new Content(id, stored.sha256(), stored.bytes(), "application/octet-stream",
                        Content.Readability.UNSUPPORTED, 0, 0, "FILE_UNSUPPORTED", ""));
            }
            tx.add(document);
        }));
        return document;
    }
}
