package casebound.app;

import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.model.Anchor;
import casebound.model.BriefDraft;
import casebound.model.BriefParagraph;
import casebound.model.BriefPart;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Counsel;
import casebound.model.CustodyEvent;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.ParagraphSource;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Question;
import casebound.model.Role;
import casebound.model.Side;
import casebound.model.Tag;
import casebound.model.Tagging;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A case with a number of records of every kind that a section shows, under names as bad as one likes. */
final class StrainedCase {
    /** How many proceedings have parties: each has a column of its own in the matrix of disclosure. */
    private static final int SIDES = 7;

    /** Names that people really have, and names that files really have: long, without a space, from right to left, of pictures. */
    static final List<String> NAMES = List.of(
            "Ordinary, Ann",
            ("The Estate of Bartholomew Fitzgerald-Montgomery and the Unincorporated Association of Armorers, Property Masters and "
                    + "Set Decorators of the Southwestern United States, together with all others similarly situated and their successors ")
                    .repeat(2).substring(0, 300),
            "unbroken_file-name.v2.final.FINAL.".repeat(9).substring(0, 300),
            "מדינת ניו מקסיקו נגד אלכסנדר רוזן ואחרים בעניין מטמון הכדורים שלא נמסר להגנה ".repeat(4).substring(0, 300),
            "شركة الإنتاج المحدودة ضد محمد بن عبد الله, Case No. 24-117 (second amended) عن حقوق الورثة وما يتصل بها من أدلة",
            "👩🏽‍⚖️🎬 Юрий Ñandú 張偉 ".repeat(12).substring(0, 280),
            "First line\nsecond line\tand a tab & <b>not bold</b> _underscored_");

    private StrainedCase() {}

    /** Makes a case and closes it. */
    static Path make(Path folder, String title, int rows, IntFunction<String> name, Workplace workplace) {
        try (CaseFile file = CaseFile.create(folder, title, workplace)) {
            List<Entity> records = records(rows, name);
            for (int from = 0; from < records.size(); from += 5_000) {
                List<Entity> some = records.subList(from, Math.min(records.size(), from + 5_000));
                CaseFile.await(file.change("Add records", tx -> some.forEach(tx::add)));
            }
            file.index().await();
        }
        return folder;
    }

    private static List<Entity> records(int rows, IntFunction<String> name) {
        List<Entity> all = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        List<Proceeding> proceedings = new ArrayList<>();
        Party state = new Party(Ids.next(), Party.Type.AGENCY, "State", "", "");
        BriefDraft draft = null;
        BriefPart part = null;
        if (rows > 1) {
            all.add(state);
        }
        for (int i = 0; i < rows; i++) {
            String said = name.apply(i);
            Party party = new Party(Ids.next(), Party.Type.values()[i % Party.Type.values().length], said, said, said);
            Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.values()[i % 3], said, "", said, "D-101-CR-" + i, said, said,
                    CaseDates.parse("10/21/2021"), CaseDates.parse("7/2024"), CaseDate.NONE, CaseDate.NONE, "", Side.DEFENSE, said);
            parties.add(party);
            proceedings.add(proceeding);
            all.addAll(List.of(party, new PartyAlias(Ids.next(), party.id(), said), proceeding));
            if (i < SIDES) {
                Role accused = new Role(Ids.next(), party.id(), proceeding.id(), said, Side.DEFENSE, CaseDate.NONE, CaseDate.NONE);
                all.addAll(List.of(accused, new Role(Ids.next(), rows > 1 ? state.id() : party.id(), proceeding.id(), said, Side.PROSECUTION, CaseDate.NONE,
                        CaseDate.NONE), new Counsel(Ids.next(), party.id(), accused.id(), said, CaseDate.NONE, CaseDate.NONE),
                        new Charge(Ids.next(), proceeding.id(), party.id(), Charge.Type.CHARGE, "1", said, said, said, CaseDate.NONE, said)));
            }
            if (draft == null) {
                draft = new BriefDraft(Ids.next(), said, proceeding.id(), said);
                part = new BriefPart(Ids.next(), draft.id(), BriefPart.Type.WRITTEN, said, 0);
                all.addAll(List.of(draft, part));
            }
            Content content = content(i);
            Document document = new Document(Ids.next(), content.id(), said.replace('\n', ' ') + ".pdf", said, Instant.EPOCH, party.id(), null, null,
                    Document.Version.RECEIVED, said, said, CaseDates.parse("24 Dec 2024"), said, null, Document.Confidentiality.OPEN, false, false, "", said);
            Proceeding at = proceedings.get(i % Math.min(proceedings.size(), SIDES));
            EvidenceItem item = new EvidenceItem(Ids.next(), "E-" + i, said, said, party.id(), Side.PROSECUTION, null,
                    CaseDates.parse("6 Mar 2024"), EvidenceItem.Bearing.FAVORABLE, said, null, said);
            Fact fact = new Fact(Ids.next(), CaseDates.parse("<24 Dec 2024"), said, Fact.Status.values()[i % Fact.Status.values().length], true, true, said);
            Anchor anchor = new Anchor(Ids.next(), document.id(), content.id(), 0, 0, List.of(), said, "", "", "");
            Issue issue = new Issue(Ids.next(), at.id(), null, Issue.Type.CLAIM, said, i, said);
            Filing filing = new Filing(Ids.next(), at.id(), String.valueOf(i), CaseDates.parse("2024"), CaseDate.NONE, party.id(), said, null);
            Production production = new Production(Ids.next(), at.id(), state.id(), parties.get(i % Math.min(parties.size(), SIDES)).id(),
                    CaseDates.parse("2024"), said, said, "DEF-000001", "DEF-000120", CaseDate.NONE, said);
            BriefParagraph paragraph = new BriefParagraph(Ids.next(), part.id(), said, i);
            all.addAll(List.of(content, document, item, new Tagging(Ids.next(), item.ref(), at.ref()), fact, anchor,
                    new Citation(Ids.next(), fact.id(), anchor.id(), Citation.Stance.SUPPORTS, 0), issue, filing,
                    new Exhibit(Ids.next(), document.ref(), at.id(), party.id(), String.valueOf(i + 1), Exhibit.Status.MARKED, CaseDate.NONE, said),
                    new CustodyEvent(Ids.next(), item.id(), CaseDates.parse("6 Mar 2024"), said, said, said, said),
                    new Question(Ids.next(), said, party.ref(), i % 2 == 0 ? said : "", anchor.id(), ""), paragraph,
                    new ParagraphSource(Ids.next(), paragraph.id(), fact.ref(), 0)));
            all.add(new Tagging(Ids.next(), fact.ref(), issue.ref()));
            all.add(new Tagging(Ids.next(), document.ref(), at.ref()));
            if (rows > 1) {
                all.add(production);
            }
            if (i % 2 == 1) {
                all.add(new ProductionItem(Ids.next(), production.id(), item.ref(), "DEF-000001", "DEF-000120", said));
            }
            if (i < SIDES) {
                Tag tag = new Tag(Ids.next(), said);
                all.addAll(List.of(tag, new Tagging(Ids.next(), document.ref(), tag.ref())));
            }
        }
        return all;
    }

    private static Content content(int i) {
        String sha256 = "%08x".formatted(i + 1).repeat(8);
        return new Content(Ids.ofContent(sha256), sha256, 1_000, "application/pdf", Content.Readability.READABLE, 12, 1_000, "", "test");
    }
}
