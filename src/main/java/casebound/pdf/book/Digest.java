package casebound.pdf.book;

import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Makes the paper of a {@link DigestPlan}: equal plans give equal bytes. */
public final class Digest {
    private Digest() {}

    /**
     * The job as the document process runs it.
     *
     * @param planJson {@link DigestPlan#json()}
     * @param out the file to write; removed where this fails
     * @return the number of pages in decimal digits
     */
    public static byte[] make(byte[] planJson, Path out, CancelFlag cancel, Progress progress) throws IOException {
        int pages = make(DigestPlan.of(planJson), out);
        return Integer.toString(pages).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Writes the paper.
     *
     * @return the number of pages
     * @throws IOException where {@code out} cannot be written
     */
    public static int make(DigestPlan plan, Path out) throws IOException {
        boolean complete = false;
        try (PDDocument paper = new PDDocument(); Fonts fonts = new Fonts(paper)) {
            List<Sheet> sheets = new DigestPages(fonts, plan).sheets();
            Painter painter = new Painter(paper, fonts, new Targets(new Typeset(sheets, List.of(), List.of())));
            for (Sheet sheet : sheets) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                paper.addPage(page);
                painter.paint(page, sheet);
            }
            describe(plan, paper);
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
                paper.save(file);
            }
            complete = true;
            return sheets.size();
        } finally {
            if (!complete) {
                Files.deleteIfExists(out);
            }
        }
    }

    private static void describe(DigestPlan plan, PDDocument paper) {
        Calendar made = GregorianCalendar.from(plan.made().atZone(ZoneOffset.UTC));
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        PDDocumentInformation about = paper.getDocumentInformation();
        about.setTitle(Fonts.clean(plan.title()));
        about.setProducer("Casebound");
        about.setCreationDate(made);
        about.setModificationDate(made);
        paper.setDocumentId(plan.id());
        paper.getDocumentCatalog().setLanguage("en-US");
    }
}
