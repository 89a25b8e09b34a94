package casebound.ui.evidence;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.CustodyEvent;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Link;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.model.Side;
import casebound.model.Tagging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A made-up case with an item that has everything an item can have. */
final class SampleEvidence {
    static final String LONG = "A cardboard box of assorted rounds ".repeat(9).strip();
    static final String RTL_AND_EMOJI = "صندوق ذخيرة \uD83D\uDCE6 of the armorer";

    final CaseFile file;
    final Cases cases;

    SampleEvidence(Path folder) {
        cases = new Cases(folder);
        file = cases.create();
    }

    Party party(String name) {
        Party party = Cases.party(name);
        CaseFile.await(file.change("Add a party", tx -> tx.add(party)));
        return party;
    }

    Proceeding proceeding(String name) {
        Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.CRIMINAL, name, "", "", "", "", "", CaseDate.NONE,
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, "");
        CaseFile.await(file.change("Add a proceeding", tx -> tx.add(proceeding)));
        return proceeding;
    }

    EvidenceItem item(String number, String description, Party holder, EvidenceItem.Bearing bearing) {
        EvidenceItem item = new EvidenceItem(Ids.next(), number, description, "", holder == null ? null : holder.id(),
                holder == null ? null : Side.PROSECUTION, holder == null ? null : holder.id(), CaseDates.parse("<= 6 Mar 2024"), bearing,
                bearing == EvidenceItem.Bearing.FAVORABLE ? "Defense" : "", null, "");
        CaseFile.await(file.change("Add an item", tx -> tx.add(item)));
        return item;
    }

    Exhibit exhibit(Ref subject, Proceeding proceeding, String number, Party offeredBy) {
        Exhibit exhibit = new Exhibit(Ids.next(), subject, proceeding.id(), offeredBy == null ? null : offeredBy.id(), number,
                Exhibit.Status.MARKED, CaseDate.NONE, "");
        CaseFile.await(file.change("Add an exhibit", tx -> tx.add(exhibit)));
        return exhibit;
    }

    CustodyEvent custody(EvidenceItem item, String date, String released, String received) {
        CustodyEvent event = new CustodyEvent(Ids.next(), item.id(), CaseDates.parse(date), released, received, "examination", "Locker 4");
        CaseFile.await(file.change("Add custody", tx -> tx.add(event)));
        return event;
    }

    Document document(String name) throws IOException {
        return Cases.document(file, name, name.getBytes(StandardCharsets.UTF_8));
    }

    /** The item in a proceeding, in a production, linked to a fact, with two exhibits of one number and a chain with a hole. */
    EvidenceItem full() throws IOException {
        Party sheriff = party("Sample County Sheriff");
        Party defendant = party("Sam Sample");
        Proceeding state = proceeding("State v. Sample");
        proceeding("Estate v. Sample");
        EvidenceItem rounds = item("E-1", "Cache of rounds handed in by a witness", sheriff, EvidenceItem.Bearing.FAVORABLE);
        custody(rounds, "6 Mar 2024", "", "Technician A");
        custody(rounds, "8 Mar 2024 1:48 pm", "Technician A", "Corporal B");
        custody(rounds, "May 2024", "Detective C", "Laboratory");
        Document report = document("Supplemental report.txt");
        exhibit(rounds.ref(), state, "12", sheriff);
        exhibit(report.ref(), state, "12", defendant);
        exhibit(report.ref(), state, "A", defendant);
        Fact fact = Cases.fact("A witness hands rounds to the sheriff");
        UUID production = Ids.next();
        CaseFile.await(file.change("Fill", tx -> {
            tx.add(new Tagging(Ids.next(), rounds.ref(), state.ref()));
            tx.add(fact);
            tx.add(new Link(Ids.next(), fact.ref(), Link.Type.REFERS_TO, rounds.ref(), ""));
            tx.add(new Production(production, state.id(), sheriff.id(), defendant.id(), CaseDates.parse("1 Apr 2024"), "", "", "", "",
                    CaseDate.NONE, ""));
            tx.add(new ProductionItem(Ids.next(), production, rounds.ref(), "", "", "complete"));
            tx.set(rounds.ref(), "document", report.ref());
        }));
        return rounds;
    }
}
