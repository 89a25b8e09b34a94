package casebound.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small case with records of every kind, with references in both directions and with everything that can be left out. */
public final class EveryKind {
    static final String JSON = """
            {"casebound": 1,
             "case": {"title": "State v. Nobody", "note": "ours"},
             "setting": [{"name": "acknowledgement.days", "value": "14"}],
             "party": [
              {"id": "state", "type": "agency", "name": "State of New Mexico"},
              {"id": "nobody", "type": "person", "name": "Nobody Ñandú 🎬", "contact": "here", "note": "quiet"},
              {"id": "attorney", "type": "person", "name": "A. Torney"}],
             "alias": [{"party": "nobody", "name": "N. O. Body"}],
             "proceeding": [
              {"id": "trial", "type": "criminal", "name": "State v. Nobody", "number": "D-101-CR-2024-00013",
               "filed": "10/21/2021", "nextDate": "~ 2022", "ourSide": "defense"},
              {"id": "appeal", "type": "appeal", "name": "Appeal", "ourSide": null}],
             "relation": [{"from": "appeal", "type": "appeal_of", "to": "trial"}],
             "role": [
              {"id": "accused", "party": "nobody", "proceeding": "trial", "title": "Defendant", "side": "defense",
               "from": "Oct 2021", "to": null}],
             "counsel": [{"attorney": "attorney", "role": "accused", "type": "lead"}],
             "charge": [{"proceeding": "trial", "party": "nobody", "type": "charge", "title": "Involuntary manslaughter"}],
             "content": [{"id": "statement", "file": "statement.txt"}],
             "document": [
              {"id": "copy", "content": "statement", "name": "statement (2).txt", "folder": "in/box", "parent": "report",
               "versionOf": "original", "version": "stamped", "received": "2024-03-06T14:00:00.123456789Z"},
              {"id": "original", "content": "statement", "name": "statement.txt", "receivedFrom": "state", "date": "≤ Jul 2024",
               "privileged": true},
              {"id": "report", "file": "report.txt", "title": "Report", "parent": "copy"}],
             "message": [{"document": "report", "sender": "A. Torney <a@example.com>", "recipients": "b@example.com", "copies": "c@example.com",
               "blindCopies": "d@example.com", "subject": "The report", "sent": "9 Jan 2002 14:52 -08:00", "messageId": "1@example.com",
               "inReplyTo": "0@example.com", "thread": "0@example.com"}],
             "pageRange": [{"id": "range", "document": "report", "firstPage": 0, "pages": 1, "title": "Its first page"}],
             "pageLabels": [{"document": "report", "scheme": "bates", "firstPage": 0, "pages": 1, "firstLabel": "DEF-000123"}],
             "tag": [{"id": "hot", "name": "hot"}],
             "evidence": [{"id": "round", "number": "E-1", "description": "A live round", "holder": "state",
               "holderSide": "prosecution", "firstKnown": "3/6/2024 13:48 MDT", "bearing": "favorable", "document": "range"}],
             "fact": [
              {"id": "checked", "date": "10 Oct – 12 Oct 2021", "text": "The gun was checked.", "status": "disputed_by_opponent",
               "material": true, "key": true},
              {"id": "later", "date": {"start": "2021-10-21T00:00", "end": "2021-10-22T00:00", "qualifier": "not_before",
               "precision": "day", "order": 2, "zone": "MDT", "text": "on or after that day"}, "text": "It was not."}],
             "anchor": [
              {"id": "words", "document": "original", "page": 1, "quote": "checked twice"},
              {"id": "area", "document": "report", "firstPage": 0, "areas":
               [{"page": 0, "x": 10.1, "y": 20.25, "width": 30, "height": 40.3333}]}],
             "citation": [{"fact": "checked", "anchor": "words"}, {"fact": "checked", "anchor": "area", "stance": "contradicts"}],
             "note": [{"id": "look", "anchor": "words", "meaning": "key", "text": "Ask who checked."},
              {"anchor": "area", "meaning": "remark", "text": "A stain?"}],
             "missing": [{"id": "log", "description": "The log of the second check", "holder": "state", "state": "received",
               "requested": "6 Mar 2024", "received": "report", "note": "asked twice"},
              {"id": "photo", "description": "The photo of the table"}],
             "filing": [
              {"id": "answer", "proceeding": "trial", "number": "13", "text": "Response", "answers": "motion"},
              {"id": "motion", "proceeding": "trial", "number": "12", "filed": "2024", "filer": "nobody", "text": "Motion"}],
             "filingDocument": [{"filing": "motion", "document": "report", "attachment": "3"}],
             "exhibit": [{"id": "ex", "subject": "round", "proceeding": "trial", "number": "12", "offeredBy": "state"}],
             "production": [{"id": "first", "proceeding": "trial", "from": "state", "to": "nobody", "date": "2024"}],
             "productionItem": [{"production": "first", "item": {"kind": "document", "id": "copy"}, "form": "complete"}],
             "receipt": [{"id": "box", "title": "First production", "taken": "2024-03-06T14:00:00Z", "from": "state", "received": "5 Mar 2024",
               "means": "portal", "proceeding": "trial", "letter": "report", "production": "first", "firstBates": "DEF-000100",
               "lastBates": "DEF-000123", "complete": true, "note": "late"}],
             "receivedFile": [{"receipt": "box", "path": "box/report.txt", "outcome": "added", "document": "report", "sameText": "original",
               "line": 2, "pagesSaid": 3}, {"receipt": "box", "path": "box/x.zip", "inside": "y.pdf", "outcome": "failed", "reason": "PART_LOST"}],
             "link": [{"from": "words", "type": "contradicts", "to": "ex", "note": "look"},
              {"from": "words", "type": "refers_to", "to": "photo"}],
             "tagging": [
              {"subject": "report", "target": "hot"},
              {"subject": "look", "target": "hot"},
              {"subject": {"kind": "fact", "id": "later"}, "target": {"kind": "proceeding", "id": "trial"}},
              {"subject": {"kind": "fact", "id": "later"}, "target": {"kind": "issue", "id": "careless"}}],
             "issue": [
              {"id": "careless", "proceeding": "trial", "parent": "count", "type": "element", "title": "Criminal negligence"},
              {"id": "count", "proceeding": "trial", "type": "claim", "title": "Involuntary manslaughter", "note": "ours"}],
             "entitlement": [{"proceeding": "trial", "from": "prosecution", "to": "defense", "scope": "everything",
               "source": "the court's order"}],
             "custody": [{"item": "round", "date": "6 Mar 2024", "releasedBy": "A finder", "receivedBy": "An officer",
               "purpose": "safekeeping", "place": "the counter"}],
             "disclosureDecision": [{"item": "round", "proceeding": "trial", "party": "nobody", "decision": "not_required",
               "reason": "agreed", "by": "A. Torney", "date": "2024"}],
             "question": [{"text": "One person?", "about": {"kind": "party", "id": "nobody"}, "spelling": "Noboby",
               "anchor": "words"}],
             "pair": [{"name": "Report beside statement", "left": "report", "leftPage": 0, "right": "original", "rightPage": 0, "places": [
                 {"top": 0.25, "across": 0, "fit": "width", "zoom": 1, "rotation": 0}, {"top": 0.5, "across": 0.1, "fit": "none", "zoom": 2, "rotation": 90}]}],
             "privacyCheck": [{"document": "report", "type": "social_security", "page": 0, "places": 1, "by": "P. Legal",
               "time": "2024-07-12T16:00:00Z"}],
             "brief": [{"id": "paper", "title": "Motion to dismiss", "proceeding": "trial", "note": "draft"}],
             "briefPart": [{"id": "facts", "brief": "paper", "type": "written", "heading": "Statement of facts"}],
             "paragraph": [{"id": "one", "part": "facts", "text": "The gun was checked."}],
             "paragraphSource": [{"paragraph": "one", "source": {"kind": "fact", "id": "checked"}}],
             "signOff": [{"by": "A. Torney", "time": "2024-07-12T16:00:00Z", "seq": 3, "head": "00"}]}
            """;

    private EveryKind() {}

    /** Writes it as a data file, with the two sources beside it. */
    public static Path write(Path folder) throws IOException {
        Files.writeString(folder.resolve("statement.txt"), Desk.STATEMENT);
        Files.writeString(folder.resolve("report.txt"), Desk.REPORT);
        return Files.writeString(folder.resolve("data.json"), JSON);
    }
}
