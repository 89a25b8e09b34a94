package casebound.intake;

import casebound.casefile.Tx;
import casebound.intake.Family.Member;
import casebound.model.CaseDate;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Ids;
import casebound.model.MailHeader;
import casebound.model.Message;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of a family, made before the change that enters them all, and the outcome that goes with them. */
final class Entering {
    private final Path file;
    private final Instant received;
    private final List<Entity> records = new ArrayList<>();
    private final List<Document> before;
    private final Outcome outcome;

    Entering(Path file, Member top, Instant received) {
        this.file = file;
        this.received = received;
        this.before = List.of();
        this.outcome = outcome(top, null, "");
    }

    /**
     * What a file that was locked gives now, for a document that is in the case.
     *
     * @param before what the document has given already
     */
    Entering(Member member, Document document, List<Document> before, Instant received) {
        this.before = new ArrayList<>(before);
        this.file = Path.of(document.name());
        this.received = received;
        boolean allGiven = before.stream().map(Document::name).toList().containsAll(member.locked());
        Content content = allGiven ? member.content().withNothingLocked() : member.content();
        records.add(content);
        this.outcome = Outcome.of(file, content, document.id(), "", carried(member, document.id(), ""));
    }

    /** Whether there is anything to enter beside what is in the case. */
    boolean bringsDocuments() {
        return records.stream().anyMatch(Document.class::isInstance);
    }

    Outcome outcome() {
        return outcome;
    }

    /** Adds what is not in the case by now: another family of this import may have brought the same content. */
    void into(Tx tx) {
        for (Entity record : records) {
            Entity known = tx.store().find(record.ref()).orElse(null);
            if (known == null) {
                tx.add(record);
            } else if (known instanceof Content locked && record instanceof Content now && locked.asksForPassword()
                    && now.readability() == Content.Readability.READABLE && !now.equals(locked)) {
                tx.update(now);
            }
        }
    }

    /** @param inside the way from the file that came in; empty for that file itself */
    private Outcome outcome(Member member, @Nullable UUID parent, String inside) {
        Document document = document(member, parent);
        records.add(member.content());
        records.add(document);
        if (member.mail() != null) {
            records.add(Message.of(document.id(), member.mail()));
        }
        return Outcome.of(file, member.content(), document.id(), inside, carried(member, document.id(), inside));
    }

    private List<Outcome> carried(Member member, UUID document, String inside) {
        List<Outcome> carried = new ArrayList<>();
        for (Member each : member.carried()) {
            if (!inside.isEmpty() || !gaveBefore(each)) {
                carried.add(outcome(each, document, step(inside, each.name())));
            }
        }
        for (String lost : member.lost()) {
            carried.add(new Outcome.Failed(file, Problem.of(Code.PART_LOST, member.name()), step(inside, lost)));
        }
        for (String locked : member.locked()) {
            if (!inside.isEmpty() || before.stream().map(Document::name).noneMatch(locked::equals)) {
                carried.add(new Outcome.Failed(file, Problem.of(Code.PART_LOCKED), step(inside, locked)));
            }
        }
        return carried;
    }

    private boolean gaveBefore(Member each) {
        return before.stream().filter(document -> document.content().equals(each.content().id()) && document.name().equals(each.name())
                && document.folder().equals(each.folder())).findFirst().map(before::remove).orElse(false);
    }

    private static String step(String inside, String name) {
        return inside.isEmpty() ? name : inside + " › " + name;
    }

    /** What a mail says of itself is what was received, not a guess. */
    private Document document(Member member, @Nullable UUID parent) {
        MailHeader mail = member.mail();
        return new Document(Ids.next(), member.content().id(), member.name(), member.folder(), received, null, parent, null,
                Document.Version.RECEIVED, mail == null ? "" : mail.subject(), mail == null ? "" : Texts.text("document.type.email"),
                mail == null ? CaseDate.NONE : mail.sent(), mail == null ? "" : mail.sender(), null, Document.Confidentiality.OPEN,
                false, false, "", "");
    }
}
