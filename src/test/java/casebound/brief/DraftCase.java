package casebound.brief;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.data.CaseDataLoad;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A made-up matter with a draft: a trial, its appeal, a docket, evidence, and whatever a draft can cite. */
final class DraftCase {
    static final String LONG = "Memorandum of the county about the keeping of the harbor, ".repeat(5) + "of record";

    private DraftCase() {}

    /** A new case that holds it. */
    static CaseFile open(Path folder) throws IOException {
        Originals originals = new Originals(folder);
        originals.pdf("order.pdf", List.of(List.of("ORDER", "The motion is granted."),
                List.of("The State did not hand over the cache of rounds", "before trial, and the case is dismissed.")), page -> {});
        originals.pdf("day3.pdf", List.of(Originals.transcriptPage(146), Originals.transcriptPage(147)), page -> {});
        originals.pdf("memo.pdf", List.of(List.of("Counsel thinks aloud here.")), page -> {});
        originals.pdf("poster.pdf", List.of(List.of("A poster of three yards.")), page -> {
            page.setMediaBox(new PDRectangle(4000, 7000));
            page.setRotation(270);
        });
        originals.pdf("motion.pdf", List.of(List.of("MOTION TO DISMISS")), page -> {});
        Path data = Files.writeString(folder.resolve("draft.json"), """
                {"casebound": 1,
                 "party": [{"id": "state", "type": "agency", "name": "State of Sample"},
                           {"id": "sam", "type": "person", "name": "Sam Sample", "note": "He is tired of all of this and may settle."},
                           {"id": "rtl", "type": "person", "name": "محمد علي"},
                           {"id": "heb", "type": "person", "name": "דוד לוי"},
                           {"id": "luke", "type": "person", "name": "Luke Lawyer"}],
                 "proceeding": [
                   {"id": "trial", "type": "criminal", "name": "State v. Sample", "number": "D-101-CR-2024-00013",
                    "court": "State of Sample\\nFirst Judicial District Court", "filed": "5 Jan 2024", "trialBegan": "Jul 2024",
                    "ended": "12 Jul 2024", "status": "dismissed"},
                   {"id": "appeal", "type": "appeal", "name": "State v. Sample (appeal)", "status": "withdrawn"},
                   {"id": "other", "type": "civil", "name": "Unrelated v. Sample"}],
                 "relation": [{"from": "appeal", "type": "appeal_of", "to": "trial"}],
                 "role": [{"id": "r1", "party": "state", "proceeding": "trial", "title": "Plaintiff", "side": "prosecution"},
                          {"id": "r2", "party": "sam", "proceeding": "trial", "title": "Defendant", "side": "defense"},
                          {"id": "r3", "party": "rtl", "proceeding": "trial", "title": "Fact witness", "side": "neutral"},
                          {"id": "r4", "party": "heb", "proceeding": "trial", "title": "Fact witness 😀 \uE000", "side": "neutral"},
                          {"id": "r5", "party": "state", "proceeding": "appeal", "title": "Appellant", "side": "appellant"},
                          {"id": "r6", "party": "sam", "proceeding": "appeal", "title": "Appellee", "side": "appellee"}],
                 "counsel": [{"attorney": "luke", "role": "r2", "type": "lead"}],
                 "charge": [{"proceeding": "trial", "party": "sam", "type": "charge", "count": "1", "title": "Sample charge",
                             "statute": "§ 30-2-3", "disposition": "dismissed with prejudice", "disposed": "12 Jul 2024"}],
                 "document": [{"id": "order", "file": "order.pdf", "title": "Order of dismissal", "date": "12 Jul 2024"},
                              {"id": "day3", "file": "day3.pdf", "title": "Trial transcript, day 3"},
                              {"id": "memo", "file": "memo.pdf", "title": "Memo of counsel", "privileged": true},
                              {"id": "poster", "file": "poster.pdf", "title": "%s"},
                              {"id": "motion", "file": "motion.pdf", "title": "Motion to dismiss"}],
                 "pageLabels": [{"document": "day3", "scheme": "transcript", "firstPage": 0, "pages": 2, "firstLabel": "146"}],
                 "filing": [{"id": "f2", "proceeding": "trial", "number": "14", "filed": "12 Jul 2024", "text": "Order of dismissal"},
                            {"id": "f1", "proceeding": "trial", "number": "12", "filed": "10 Jul 2024", "filer": "sam",
                             "text": "Motion to dismiss"}],
                 "filingDocument": [{"filing": "f1", "document": "motion"}, {"filing": "f2", "document": "order"}],
                 "exhibit": [{"subject": "day3", "proceeding": "trial", "offeredBy": "sam", "number": "1", "status": "admitted"},
                             {"subject": "memo", "proceeding": "trial", "number": "2", "status": "withdrawn"}],
                 "evidence": [{"id": "cache", "number": "E-1", "description": "Cache of rounds", "holder": "state",
                               "holderSide": "prosecution"},
                              {"id": "poster-item", "number": "E-2", "description": "Poster", "document": "poster"}],
                 "tagging": [{"subject": {"kind": "evidence", "id": "cache"}, "target": {"kind": "proceeding", "id": "trial"}}],
                 "production": [{"id": "p1", "proceeding": "trial", "from": "state", "to": "sam", "date": "1 Aug 2024"}],
                 "productionItem": [{"production": "p1", "item": {"kind": "evidence", "id": "poster-item"}}],
                 "fact": [{"id": "undisclosed", "date": "Jul 2024", "text": "The State did not hand over the cache."},
                          {"id": "bare", "date": "before 24 Dec 2024", "text": "Nobody says where this comes from."}],
                 "anchor": [{"id": "a1", "document": "order", "page": 2, "quote": "The State did not hand over the cache of rounds"},
                            {"id": "a2", "document": "day3", "page": 2, "quote": "Question 11 of page 147 about the cache."},
                            {"id": "a3", "document": "memo", "page": 1, "quote": "Counsel thinks aloud here."},
                            {"id": "a4", "document": "poster", "page": 1, "quote": "A poster of three yards."}],
                 "citation": [{"fact": "undisclosed", "anchor": "a1"}, {"fact": "undisclosed", "anchor": "a2"}],
                 "brief": [{"id": "b", "title": "Motion on the cache", "proceeding": "trial"}],
                 "briefPart": [{"id": "w", "brief": "b", "type": "written", "heading": "Argument", "position": 1},
                               {"id": "h", "brief": "b", "type": "history", "heading": "Procedural history", "position": 2},
                               {"id": "p", "brief": "b", "type": "parties", "heading": "Parties and counsel", "position": 0},
                               {"id": "s", "brief": "b", "type": "facts", "heading": "Statement of facts", "position": 3},
                               {"id": "e", "brief": "b", "type": "evidence", "heading": "Evidence and exhibits", "position": 4},
                               {"id": "c", "brief": "b", "type": "written", "heading": "Conclusion", "position": 5}],
                 "paragraph": [{"id": "q1", "part": "w", "text": "The cache was not handed over.", "position": 0},
                               {"id": "q2", "part": "w", "text": "He is tired of all of this and may settle.", "position": 1},
                               {"id": "q3", "part": "w", "text": "", "position": 2}],
                 "paragraphSource": [{"paragraph": "q1", "source": {"kind": "fact", "id": "undisclosed"}, "position": 0},
                                     {"paragraph": "q1", "source": {"kind": "anchor", "id": "a4"}, "position": 1},
                                     {"paragraph": "q1", "source": {"kind": "anchor", "id": "a3"}, "position": 2}]}
                """.formatted(LONG));
        CaseFile caseFile = new Cases(folder).create();
        try (Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            new CaseDataLoad(caseFile, workers).load(data, new CancelFlag(), Progress.NONE);
        }
        return caseFile;
    }
}
