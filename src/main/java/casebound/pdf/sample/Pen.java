package casebound.pdf.sample;

import casebound.pdf.sample.Paper.Run;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Puts words and rules on one page. Places are in points from its top left corner. */
final class Pen {
    private final Paper paper;
    private final PDPageContentStream out;

    Pen(Paper paper, PDPageContentStream out) {
        this.paper = paper;
        this.out = out;
    }

    /** @param y of the baseline */
    void put(Run run, float size, float x, float y) throws IOException {
        out.beginText();
        out.setFont(paper.font(run.face()), size);
        out.newLineAtOffset(x, Paper.HEIGHT - y);
        out.showText(run.text());
        out.endText();
    }

    /** @param y of the baseline */
    void put(List<Run> line, float size, float x, float y) throws IOException {
        for (Run run : line) {
            put(run, size, x, y);
            x += paper.width(run, size);
        }
    }

    /** @param y of the baseline */
    void middle(List<Run> line, float size, float y, Color color) throws IOException {
        float width = 0;
        for (Run run : line) {
            width += paper.width(run, size);
        }
        out.setNonStrokingColor(color);
        put(line, size, (Paper.WIDTH - width) / 2, y);
        out.setNonStrokingColor(Color.BLACK);
    }

    void rule(float x1, float y1, float x2, float y2, float width) throws IOException {
        out.setLineWidth(width);
        out.moveTo(x1, Paper.HEIGHT - y1);
        out.lineTo(x2, Paper.HEIGHT - y2);
        out.stroke();
    }
}
