package casebound.casefile;

import casebound.disk.WholeFile;
import casebound.journal.Draft;
import casebound.journal.Journal;
import casebound.journal.Line;
import casebound.journal.Step;
import casebound.model.Anchor;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.ReceivedFile;
import casebound.model.Ids;
import casebound.model.PageTexts;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Destroys a content: the one thing that cannot be undone, and therefore done so that a crash at any moment leaves it
 * either not begun or to be finished at the next opening.
 *
 * <p>First a side file says what shall be left of each line that speaks of the content. Then the journal gets a line that
 * certifies the destruction and the hashes of those rests; from then on it is decided. Then the lines are rewritten, the
 * files deleted, the local picture made again, and at last the side file goes.
 */
final class Destruction {
    private static final List<String> NOT_REACHED = List.of("backups", "copies", "exports", "freeSpace");

    private final CaseFile caseFile;
    private final Path sideFile;

    Destruction(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.sideFile = caseFile.path().resolve("journal").resolve("destroying.json");
    }

    /** Runs on the writer's thread. */
    Certificate destroy(UUID contentId, String reason) {
        Content content = caseFile.read(store -> store.find(Content.class, contentId))
                .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.content")).exception());
        List<Document> documents = caseFile.read(store -> store.referring(Document.class, "content", contentId));
        Residue residue = residue(content, documents);
        Map<Long, List<Step>> rests = new TreeMap<>();
        caseFile.journal().read(0, line -> {
            List<Step> rest = residue.of(line.steps());
            if (!rest.equals(line.steps())) {
                rests.put(line.seq(), rest);
            }
        });
        Step certificate = certificate(content, documents.size(), reason, rests);
        WholeFile.write(caseFile.workplace().disk(), sideFile, SideFile.bytes(certificate.id(), content.sha256(), rests));
        Line line = caseFile.journal().append(List.of(new Draft(caseFile.person(), Texts.text("change.destroy"),
                Writer.ownGroup(), List.of(), List.of(certificate)))).getFirst();
        finish(SideFile.read(sideFile), line.seq());
        caseFile.remake(Progress.NONE);
        caseFile.tell(Writer.change(line));
        return new Certificate(certificate.id(), line.seq(), line.time(), line.who(), reason, content.sha256(),
                documents.size(), rests.size(), NOT_REACHED);
    }

    /** Finishes what a crash interrupted, or forgets it where it was not decided yet. */
    void finishInterrupted() {
        if (!Files.exists(sideFile)) {
            return;
        }
        SideFile side = SideFile.read(sideFile);
        long[] decided = {0};
        caseFile.journal().read(0, line -> line.steps().stream()
                .filter(step -> step.kind().equals(Step.DESTRUCTION) && step.id().equals(side.certificate()))
                .forEach(step -> decided[0] = line.seq()));
        if (decided[0] > 0) {
            finish(side, decided[0]);
            caseFile.database().empty();
        } else {
            WholeFile.delete(caseFile.workplace().disk(), sideFile);
        }
    }

    private void finish(SideFile side, long seq) {
        caseFile.journal().erase(seq, line -> side.rests().getOrDefault(line.seq(), line.steps()));
        caseFile.vault().destroy(side.sha256());
        WholeFile.delete(caseFile.workplace().disk(), sideFile);
    }

    private Residue residue(Content content, List<Document> documents) {
        Set<UUID> gone = caseFile.read(store -> store.withDependents(content.ref())).stream()
                .map(Ref::id).collect(Collectors.toCollection(HashSet::new));
        Quotes quotes = new Quotes();
        for (Document document : documents) {
            // a receipt quotes the name under which it came, however short
            caseFile.read(store -> store.referring(ReceivedFile.class, "document", document.id())).forEach(file -> gone.add(file.id()));
            quotes.add(document.name());
            quotes.add(document.title());
            caseFile.read(store -> store.places().inDocument(document.id())).stream().map(Anchor::quote).forEach(quotes::add);
        }
        if (caseFile.hasPageTexts(content.sha256())) {
            try (PageTexts texts = caseFile.pageTexts(content.sha256())) {
                quotes.addPages(texts);
            } catch (IOException damaged) {
                // its text cannot be told any more; names and quoted passages still can
            }
        }
        return new Residue(gone, quotes);
    }

    private static Step certificate(Content content, int documents, String reason, Map<Long, List<Step>> rests) {
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.put("sha256", content.sha256());
        after.put("documents", documents);
        after.put("reason", reason);
        ArrayNode notReached = after.putArray("notReached");
        NOT_REACHED.forEach(notReached::add);
        after.set("erased", Journal.erased(rests));
        return new Step(Step.DESTRUCTION, 1, Ids.next(), null, after);
    }
}
