package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.model.Area;
import casebound.model.PageText;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.Selection;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A case with an order, a transcript of twelve pages and a locked file, made by PDFBox and really brought in. */
final class SmallCase implements AutoCloseable {
    static final String FAILED = "The prosecution failed to hand over a cache of bullets.";
    static final String SUBJECT = "Subject of the day: a cache of bullets.";
    static final int TRANSCRIPT_PAGES = 12;
    /** The page of the transcript (index from 0) on which {@link #SUBJECT} stands. */
    static final int SUBJECT_PAGE = 6;

    final Workers workers;
    final CaseFile file;

    SmallCase(Path folder) {
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        file = new Cases(folder).create();
        try {
            Path papers = Files.createDirectories(folder.resolve("papers"));
            pdf(papers.resolve("Order.pdf"), 2, 0, FAILED, "");
            pdf(papers.resolve("Transcript.pdf"), TRANSCRIPT_PAGES, SUBJECT_PAGE, SUBJECT, "");
            pdf(papers.resolve("Locked.pdf"), 1, 0, FAILED, "secret");
            new Intake(file, workers).bring(List.of(papers), Intake.Again.LEAVE_OUT, outcome -> {}, Progress.NONE, new CancelFlag());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void pdf(Path file, int pages, int special, String line, String password) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    write(content, 80, "Sample page " + (i + 1) + " of " + pages + ", made for a test.");
                    write(content, 120, i == special ? line : "Nothing of interest was said here.");
                    write(content, 160, "This line follows it.");
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(file.toFile());
        }
    }

    private static void write(PDPageContentStream content, float y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 14);
        content.newLineAtOffset(72, 792 - y);
        content.showText(text);
        content.endText();
    }

    /** The document that came under a name. */
    UUID document(String name) {
        return file.read(store -> store.documents().all()).stream().map(listed -> listed.document())
                .filter(document -> document.name().equals(name)).findFirst().orElseThrow().id();
    }

    /** What a person selects who drags over these words. */
    static Selection select(DocumentSource source, int page, String words) {
        PageText text = source.text(page).join();
        int from = text.text().indexOf(words);
        int to = from + words.length();
        List<Area> areas = text.areas(page, from, to);
        return new Selection(source.document(), page, page, areas, words,
                text.text().substring(Math.max(0, from - 40), from),
                text.text().substring(to, Math.min(text.text().length(), to + 40)));
    }

    @Override
    public void close() {
        file.close();
        workers.close();
    }
}
