package casebound.suggest;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A motion of three pages, numbered from 11, with a court's stamp and a name in two spellings, really brought in. */
public final class StampedPaper {
    private StampedPaper() {}

    /** @param folder where the paper is made */
    public static void bring(Path folder, CaseFile file, Workers workers) throws IOException {
        Path paper = Files.createDirectories(folder).resolve("scan_001.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 1; i <= 3; i++) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    write(content, 72, 20, "Case 1:16-cv-00745-ESH Document 12-3 Filed 04/21/16 Page " + i + " of 3");
                    write(content, 200, 200, i == 1 ? "MOTION TO DISMISS" : "The argument goes on.");
                    write(content, 72, 300, "It was seen by Alex Baldwin and by Alec Baldwin on that day.");
                    write(content, 300, 760, String.valueOf(i + 10));
                }
            }
            pdf.save(paper.toFile());
        }
        new Intake(file, workers).bring(List.of(paper), Intake.Again.LEAVE_OUT, outcome -> {}, Progress.NONE, new CancelFlag());
    }

    private static void write(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
        content.newLineAtOffset(x, 792 - y);
        content.showText(text);
        content.endText();
    }
}
