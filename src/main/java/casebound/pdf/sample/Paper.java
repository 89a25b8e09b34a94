package casebound.pdf.sample;

import java.awt.Color;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A paper as a PDF on letter pages. Places are in points from the page's top left corner. */
final class Paper implements AutoCloseable {
    static final float WIDTH = 612;
    static final float HEIGHT = 792;
    static final float MARGIN = 72;
    static final Color GREY = new Color(0x4d, 0x55, 0x5f);
    /** On every page, whatever its text says. */
    static final String MARK = "Sample. Written for the sample case from public reporting. Not a court record.";

    /** A cut of the letters. */
    enum Face {
        REGULAR("SourceSerif4-Regular"), BOLD("SourceSerif4-Bold"), ITALIC("SourceSerif4-Italic"), SANS("Inter-Regular"),
        TYPEWRITER("CourierPrime-Regular");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    /** Words of one face. */
    record Run(String text, Face face) {}

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new HashMap<>();
    private final List<TrueTypeFont> files = new ArrayList<>();
    private final PaperText text;

    private Paper(PaperText text) {
        this.text = text;
    }

    /** Writes a paper; equal texts give equal bytes. */
    static void write(PaperText text, OutputStream out) throws IOException {
        try (Paper paper = new Paper(text)) {
            for (int page = 0; page < text.pages().size(); page++) {
                paper.page(page);
            }
            paper.describe();
            paper.document.save(out);
        }
    }

    private void page(int index) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            Pen pen = new Pen(this, out);
            pen.middle(List.of(new Run(MARK, Face.SANS)), 9.5f, 40, GREY);
            pen.rule(MARGIN, 48, WIDTH - MARGIN, 48, 0.5f);
            String printed = Integer.toString(text.printed() + index);
            if (text.transcript()) {
                new TranscriptPage(pen).set(text.kind(), printed, text.pages().get(index));
            } else {
                new CourtPage(this, pen).set(text.pages().get(index));
            }
            Face face = text.transcript() ? Face.TYPEWRITER : Face.REGULAR;
            pen.rule(MARGIN, 730, WIDTH - MARGIN, 730, 0.5f);
            pen.put(new Run(text.kind(), face), 10.5f, MARGIN, 746);
            if (!text.transcript()) {
                pen.middle(List.of(new Run(printed, face)), 10.5f, 746, Color.BLACK);
            }
            Run bates = new Run(text.bates(index), face);
            pen.put(bates, 10.5f, WIDTH - MARGIN - width(bates, 10.5f), 746);
        }
    }

    float width(Run run, float size) throws IOException {
        return font(run.face()).getStringWidth(run.text()) * size / 1000;
    }

    PDFont font(Face face) throws IOException {
        PDFont known = fonts.get(face);
        if (known != null) {
            return known;
        }
        try (InputStream in = Paper.class.getResourceAsStream("/assets/fonts/" + face.file + ".ttf")) {
            if (in == null) {
                throw new FileNotFoundException("font");
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            files.add(file);
            // with ligatures words could no longer be found by their letters
            file.setEnableGsub(false);
            PDFont font = PDType0Font.load(document, file, true);
            fonts.put(face, font);
            return font;
        }
    }

    private void describe() {
        Calendar written = GregorianCalendar.from(LocalDate.of(2026, 11, 1).atStartOfDay(ZoneOffset.UTC));
        written.setTimeZone(TimeZone.getTimeZone("UTC"));
        document.getDocumentInformation().setTitle(text.title());
        document.getDocumentInformation().setProducer("Casebound");
        document.getDocumentInformation().setCreationDate(written);
        document.getDocumentInformation().setModificationDate(written);
        document.setDocumentId((long) text.first());
        document.getDocumentCatalog().setLanguage("en-US");
    }

    /** The font files last: the subsets are made when the document is saved. */
    @Override
    public void close() throws IOException {
        document.close();
        for (TrueTypeFont file : files) {
            file.close();
        }
    }
}
