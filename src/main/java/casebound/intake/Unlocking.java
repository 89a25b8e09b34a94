package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Content.Readability;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Documents.Listed;
import casebound.vault.Stored;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Opens locked files of the case with a password that somebody knows. The password stays in memory; what it opened is
 * read, searchable and has its attachments, as if it had come open.
 */
public final class Unlocking {
    private final CaseFile caseFile;
    private final Workers workers;

    public Unlocking(CaseFile caseFile, Workers workers) {
        this.caseFile = caseFile;
        this.workers = workers;
    }

    /**
     * What a password did.
     *
     * @param opened files that are open now and were not before
     * @param locked files that still need another one
     */
    public record Result(int opened, int locked) {}

    /** How many files of the case are locked. */
    public int locked() {
        return lockedContents().size();
    }

    /**
     * Tries a password on every locked file of the case, and keeps it in memory for those that come later.
     *
     * @param progress in files
     * @throws casebound.problem.ProblemException CASE_READ_ONLY, CANCELLED; what was opened before stays open
     */
    public Result with(String password, Progress progress, CancelFlag cancel) {
        workers.passwords().add(password);
        List<Content> contents = lockedContents();
        UUID group = Ids.next();
        int opened = 0;
        for (int i = 0; i < contents.size(); i++) {
            progress.at(i, contents.size());
            opened += open(contents.get(i), group, cancel) ? 1 : 0;
        }
        return new Result(opened, contents.size() - opened);
    }

    /** Whether a document can be shown now: its file needs no password, or one that was typed opens it. */
    public boolean shows(Listed listed, CancelFlag cancel) {
        Content content = listed.content();
        if (content.readability() == Readability.ENCRYPTED) {
            return !workers.passwords().isEmpty() && caseFile.writable() && open(content, Ids.next(), cancel);
        }
        boolean needsOne = content.problem().equals(Code.FILE_ENCRYPTED.name());
        if (needsOne || content.partlyLocked()) {
            boolean opens = workers.opens(caseFile.vault().original(content.sha256()), listed.document().name(), cancel);
            return opens || !needsOne;
        }
        return true;
    }

    private List<Content> lockedContents() {
        return caseFile.read(store -> store.all(Content.class)).stream()
                .filter(content -> content.asksForPassword() && caseFile.vault().has(content.sha256()))
                .filter(content -> !caseFile.read(store -> store.documents().sequestered(content.id()))).toList();
    }

    private boolean open(Content content, UUID group, CancelFlag cancel) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        boolean opened = false;
        for (Listed listed : caseFile.read(store -> store.documents().ofContent(content.id()))) {
            Document document = listed.document();
            Family family = new Family(caseFile, new Readings(caseFile, workers), content.bytes(), cancel);
            Family.Member member = family.of(document.name(), document.folder(),
                    new Stored(content.sha256(), content.bytes(), false));
            List<Document> before = caseFile.read(store -> store.referring(Document.class, "parent", document.id()));
            Entering entering = new Entering(member, document, before, Instant.now(caseFile.clock()));
            boolean readableNow = content.readability() == Readability.ENCRYPTED && member.content().readability() == Readability.READABLE;
            if (readableNow || entering.bringsDocuments()) {
                CaseFile.await(caseFile.change(Texts.text("change.unlock"), group, tx -> {
                    entering.into(tx);
                    Receiving.unlocked(tx, document, entering.outcome());
                }));
                opened = true;
            }
        }
        if (opened) {
            caseFile.index().again(content.ref());
        }
        return opened;
    }
}
