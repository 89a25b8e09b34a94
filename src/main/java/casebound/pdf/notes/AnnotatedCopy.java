package casebound.pdf.notes;

import casebound.model.Area;
import casebound.model.Note;
import casebound.pdf.PageTree;
import casebound.pdf.PdfLockedException;
import casebound.pdf.PdfReader;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** A copy of a PDF with annotations: words are highlighted, drawn areas framed, whole pages get a note at their corner. */
public final class AnnotatedCopy {
    private static final int MOST_PAGES = 100_000;
    private static final float ICON = 20;

    private final PDDocument pdf;
    private final List<PDPage> pages;

    private AnnotatedCopy(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        pages = PageTree.leaves(pdf, MOST_PAGES);
    }

    /**
     * Writes the copy.
     *
     * @param plan a {@link NotesPlan} as JSON
     * @return nothing: what there is to say is in the copy
     * @throws casebound.problem.ProblemException FILE_ENCRYPTED; FILE_BROKEN where the PDF cannot be taken apart
     * @throws IOException where the copy cannot be written
     */
    public static byte[] make(byte[] plan, Path out, Progress progress) throws IOException {
        NotesPlan notes = NotesPlan.of(plan);
        progress.at(0, notes.remarks().size() + 1L);
        try (PDDocument pdf = opened(notes.file())) {
            // what opens without a password cannot be written again with a lock whose owner's password nobody knows
            pdf.setAllSecurityToBeRemoved(pdf.isEncrypted());
            AnnotatedCopy copy = new AnnotatedCopy(pdf);
            int done = 0;
            for (NotesPlan.Remark remark : notes.remarks()) {
                copy.add(remark);
                progress.at(++done, notes.remarks().size() + 1L);
            }
            pdf.save(out.toFile());
        }
        return new byte[0];
    }

    private static PDDocument opened(Path file) {
        try {
            return PdfReader.load(file, "");
        } catch (PdfLockedException locked) {
            throw Problem.of(Code.FILE_ENCRYPTED).exception();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Problem.of(Code.FILE_BROKEN, file.getFileName()).exception();
        }
    }

    private void add(NotesPlan.Remark remark) throws IOException {
        if (remark.areas().isEmpty()) {
            onPage(remark);
            return;
        }
        Map<Integer, List<Area>> byPage = remark.areas().stream().collect(Collectors.groupingBy(Area::page, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Integer, List<Area>> each : byPage.entrySet()) {
            if (each.getKey() < pages.size()) {
                PDPage page = pages.get(each.getKey());
                add(page, remark, remark.words() ? highlight(page, each.getValue()) : frame(page, each.getValue().getFirst()));
            }
        }
    }

    private void onPage(NotesPlan.Remark remark) throws IOException {
        if (remark.page() < pages.size()) {
            PDPage page = pages.get(remark.page());
            PDAnnotationText note = new PDAnnotationText();
            note.setName(PDAnnotationText.NAME_NOTE);
            note.setRectangle(new Displayed(page).rectangle(new Area(remark.page(), ICON, ICON, ICON, ICON)));
            note.setNoRotate(true);
            note.setNoZoom(true);
            add(page, remark, note);
        }
    }

    private static PDAnnotationMarkup highlight(PDPage page, List<Area> areas) {
        Displayed displayed = new Displayed(page);
        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        float[] quads = new float[8 * areas.size()];
        List<PDRectangle> boxes = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            System.arraycopy(displayed.corners(areas.get(i)), 0, quads, 8 * i, 8);
            boxes.add(displayed.rectangle(areas.get(i)));
        }
        highlight.setQuadPoints(quads);
        highlight.setRectangle(around(boxes));
        return highlight;
    }

    private static PDAnnotationMarkup frame(PDPage page, Area area) {
        PDAnnotationSquare square = new PDAnnotationSquare();
        square.setRectangle(new Displayed(page).rectangle(area));
        PDBorderStyleDictionary border = new PDBorderStyleDictionary();
        border.setWidth(2);
        square.setBorderStyle(border);
        return square;
    }

    private static PDRectangle around(List<PDRectangle> boxes) {
        float left = Float.MAX_VALUE;
        float low = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (PDRectangle box : boxes) {
            left = Math.min(left, box.getLowerLeftX());
            low = Math.min(low, box.getLowerLeftY());
            right = Math.max(right, box.getUpperRightX());
            high = Math.max(high, box.getUpperRightY());
        }
        return new PDRectangle(left, low, right - left, high - low);
    }

    private void add(PDPage page, NotesPlan.Remark remark, PDAnnotationMarkup annotation) throws IOException {
        annotation.setContents(remark.text());
        annotation.setTitlePopup(remark.who());
        annotation.setAnnotationName(remark.id());
        annotation.setColor(color(remark.meaning()));
        annotation.setPrinted(true);
        Calendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        when.setTimeInMillis(remark.when().toEpochMilli());
        annotation.setCreationDate(when);
        annotation.setModifiedDate(when);
        annotation.setPage(page);
        List<PDAnnotation> all = page.getAnnotations();
        all.add(annotation);
        page.setAnnotations(all);
        annotation.constructAppearances(pdf);
    }

    /** Colors for viewers; the meaning stands in the text too. */
    private static PDColor color(Note.Meaning meaning) {
        float[] rgb = switch (meaning) {
            case HELPFUL -> new float[] {0.55f, 0.85f, 0.55f};
            case HARMFUL -> new float[] {0.96f, 0.55f, 0.5f};
            case KEY -> new float[] {1f, 0.85f, 0.3f};
            case QUESTION -> new float[] {0.55f, 0.75f, 0.98f};
            case FOLLOW_UP -> new float[] {0.98f, 0.7f, 0.4f};
            case REMARK -> new float[] {0.8f, 0.72f, 0.95f};
        };
        return new PDColor(rgb, PDDeviceRGB.INSTANCE);
    }
}
