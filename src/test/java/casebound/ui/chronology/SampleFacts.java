package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Anchor;
import casebound.model.Area;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.PageLabelRun;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Facts with sources in a real case: a generated order of two pages, labeled from 147. */
public final class SampleFacts {
    public final CaseFile file;
    private final Path folder;

    public SampleFacts(Path folder) {
        this.folder = folder;
        file = new Cases(folder).create();
    }

    /** A readable PDF whose first page is labeled 147. */
    public Document document(String title, boolean privileged) throws IOException {
        Path pdf = folder.resolve(title + ".pdf");
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 2; page++) {
                PDPage sheet = new PDPage(PDRectangle.LETTER);
                document.addPage(sheet);
                try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
                    out.beginText();
                    out.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
                    out.newLineAtOffset(100, 700);
                    out.showText("Page " + (page + 1) + " of " + title + ", written for a test.");
                    out.endText();
                }
            }
            document.save(pdf.toFile());
        }
        var stored = file.vault().store(pdf, new CancelFlag(), Progress.NONE);
        UUID content = Ids.ofContent(stored.sha256());
        Document document = new Document(Ids.next(), content, title + ".pdf", "", Instant.now(), null, null, null,
                Document.Version.RECEIVED, title, "", CaseDate.NONE, "", null, Document.Confidentiality.OPEN, privileged, false, "", "");
        CaseFile.await(file.change("Add a document", tx -> {
            tx.add(new Content(content, stored.sha256(), stored.bytes(), "application/pdf", Content.Readability.READABLE, 2, 80, "", "test"));
            tx.add(document);
            tx.add(new PageLabelRun(Ids.next(), document.id(), PageLabelRun.Scheme.PRINTED, 0, 2, "147", 1));
        }));
        return document;
    }

    public Fact fact(String date, String text, Fact.Status status, boolean key) {
        Fact fact = new Fact(Ids.next(), CaseDates.parse(date), text, status, false, key, "");
        CaseFile.await(file.change("Add a fact", tx -> tx.add(fact)));
        return fact;
    }

    /** @param page the page index from 0 */
    public Citation cite(Fact fact, Document document, int page, Citation.Stance stance) {
        Anchor anchor = new Anchor(Ids.next(), document.id(), document.content(), page, page,
                List.of(new Area(page, 100, 80, 200, 16)), "written for a test.", "", "", "test");
        Citation citation = new Citation(Ids.next(), fact.id(), anchor.id(), stance, 0);
        CaseFile.await(file.change("Add a source", tx -> {
            tx.add(anchor);
            tx.add(citation);
        }));
        return citation;
    }

    public Proceeding proceeding(String name) {
        Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.CRIMINAL, name, "", "", "", "", "", CaseDate.NONE,
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", null, "");
        CaseFile.await(file.change("Add a proceeding", tx -> tx.add(proceeding)));
        return proceeding;
    }

    public void tag(Fact fact, Proceeding proceeding) {
        CaseFile.await(file.change("Tag", tx -> tx.add(new Tagging(Ids.next(), fact.ref(), proceeding.ref()))));
    }

    /** Takes a document's original out of the case folder, as a careless copy does. */
    public void loseOriginal(Document document) throws IOException {
        String sha256 = file.read(store -> store.find(Content.class, document.content())).orElseThrow().sha256();
        Files.delete(file.vault().original(sha256));
    }
}
