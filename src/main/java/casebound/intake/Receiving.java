package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.casefile.ChangeBody;
import casebound.casefile.Tx;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.problem.Code;
import casebound.problem.Texts;
import casebound.work.CancelFlag;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * An intake under way: its receipt, to which the outcome of every file goes, and the group that one undo takes back. The
 * receipt is made with the first outcome: where nothing is found there is none. Safe for use by any thread.
 */
public final class Receiving {
    private final CaseFile caseFile;
    private final Receipt receipt;
    private final UUID group = Ids.next();
    private final Queue<ReceivedFile> waiting = new ConcurrentLinkedQueue<>();
    private final Map<Path, ReceivedFile> duplicates = new ConcurrentHashMap<>();
    private volatile boolean begun;

    /** @param title what comes, in a few words */
    public Receiving(CaseFile caseFile, String title) {
        this.caseFile = caseFile;
        receipt = Receipt.of(title, Instant.now(caseFile.clock()));
    }

    /** An intake of files and folders, called after them. */
    public static Receiving of(CaseFile caseFile, List<Path> paths) {
        Path only = paths.size() == 1 ? paths.getFirst().toAbsolutePath().normalize() : null;
        return new Receiving(caseFile, only == null ? Texts.text("receipt.title.several", paths.size())
                : String.valueOf(only.getFileName() == null ? only : only.getFileName()));
    }

    /** The id of the receipt. */
    public UUID receipt() {
        return receipt.id();
    }

    /** Makes a change that belongs to the intake, and waits until it is saved. */
    public Change change(ChangeBody body) {
        Change change = CaseFile.await(caseFile.change(Texts.text("change.import"), group, body));
        begun = true;
        return change;
    }

    /**
     * Whether outcomes can be entered, with the receipt made where this is the first one. Not where a person has taken the
     * receipt back meanwhile.
     */
    public boolean open(Tx tx) {
        boolean there = tx.store().find(Receipt.class, receipt.id()).isPresent();
        if (!there && !begun) {
            tx.add(receipt);
        }
        return there || !begun;
    }

    /**
     * Enters what a file brought, and its outcome with it.
     *
     * @param again whether its bytes were in the case already
     */
    void enter(String path, Outcome outcome, boolean again, ChangeBody body) {
        ReceivedFile before = duplicates.remove(outcome.file());
        change(tx -> {
            body.apply(tx);
            if (open(tx)) {
                if (before != null && tx.store().find(before.ref()).isPresent()) {
                    tx.remove(before.ref());
                }
                outcome.family().map(each -> row(path, each, again)).forEach(tx::add);
            }
        });
    }

    /** Keeps the outcome of a file that changes nothing else; it is entered at the end. */
    void note(String path, Outcome outcome) {
        ReceivedFile row = row(path, outcome, false);
        waiting.add(row);
        if (outcome instanceof Outcome.Duplicate) {
            duplicates.put(outcome.file(), row);
        }
    }

    /** Enters what is not entered yet, and which of the new documents have the text of an earlier one. */
    public void end(CancelFlag cancel) {
        if (!begun && waiting.isEmpty()) {
            return;
        }
        boolean complete = !cancel.cancelled();
        Map<UUID, UUID> same = complete ? SameTexts.of(caseFile, receipt.id(), cancel) : Map.of();
        change(tx -> {
            if (open(tx)) {
                waiting.forEach(tx::add);
                same.forEach((document, earlier) -> tx.store().referring(ReceivedFile.class, "document", document).stream()
                        .filter(row -> row.receipt().equals(receipt.id())).forEach(row -> tx.set(row.ref(), "sameText", earlier)));
                tx.set(receipt.ref(), "complete", complete);
            }
        });
        waiting.clear();
    }

    /** Says on the receipts with which a document came what it gives since it is unlocked, instead of what was locked. */
    static void unlocked(Tx tx, Document document, Outcome outcome) {
        for (ReceivedFile carrier : tx.store().referring(ReceivedFile.class, "document", document.id())) {
            if (carrier.outcome() == ReceivedFile.Outcome.DUPLICATE) {
                continue;
            }
            String way = carrier.inside().isEmpty() ? "" : carrier.inside() + " › ";
            Set<String> given = outcome.kept().carried().stream().map(each -> way + each.inside()).collect(Collectors.toSet());
            tx.store().referring(ReceivedFile.class, "receipt", carrier.receipt()).stream()
                    .filter(row -> row.document() == null && row.path().equals(carrier.path()) && given.contains(row.inside()))
                    .forEach(row -> tx.remove(row.ref()));
            outcome.kept().carried().stream().flatMap(Outcome::family)
                    .forEach(each -> tx.add(row(carrier.receipt(), carrier.path(), way + each.inside(), each, false)));
        }
    }

    private ReceivedFile row(String path, Outcome outcome, boolean again) {
        return row(receipt.id(), path, outcome.inside(), outcome, again);
    }

    private static ReceivedFile row(UUID receipt, String path, String inside, Outcome outcome, boolean again) {
        Outcome.Kept kept = outcome.kept();
        return new ReceivedFile(Ids.next(), receipt, path, inside, what(outcome, again), kept == null ? null : kept.document(),
                null, outcome.reason() == null ? "" : outcome.reason().name(), "", 0, 0);
    }

    private static ReceivedFile.Outcome what(Outcome outcome, boolean again) {
        return switch (outcome) {
            case Outcome.Added a -> again && a.kept().inside().isEmpty() ? ReceivedFile.Outcome.ADDED_AGAIN : ReceivedFile.Outcome.ADDED;
            case Outcome.Duplicate d -> ReceivedFile.Outcome.DUPLICATE;
            case Outcome.Encrypted e -> ReceivedFile.Outcome.ENCRYPTED;
            case Outcome.Unreadable u -> ReceivedFile.Outcome.UNREADABLE;
            case Outcome.Unsupported u -> ReceivedFile.Outcome.UNSUPPORTED;
            case Outcome.Failed f when f.problem().code() == Code.PART_LOCKED -> ReceivedFile.Outcome.ENCRYPTED;
            case Outcome.Failed f -> ReceivedFile.Outcome.FAILED;
        };
    }
}
