package casebound.intake;

import casebound.casefile.Tx;
import casebound.intake.Family.Member;
import casebound.model.CaseDate;
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
    private final Outcome outcome;

    Entering(Path file, Member top, Instant received) {
        this.file = file;
        this.received = received;
        this.outcome = outcome(top, null, "");
    }

    Outcome outcome() {
        return outcome;
    }

    /** Adds what is not in the case by now: another family of this import may have brought the same content. */
    void into(Tx tx) {
        for (Entity record : records) {
            if (tx.store().find(record.ref()).isEmpty()) {
                tx.add(record);
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
        List<Outcome> carried = new ArrayList<>();
        for (Member each : member.carried()) {
            carried.add(outcome(each, document.id(), step(inside, each.name())));
        }
        for (String lost : member.lost()) {
            carried.add(new Outcome.Failed(file, Problem.of(Code.PART_LOST, member.name()), step(inside, lost)));
        }
        return Outcome.of(file, member.content(), document.id(), inside, carried);
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
