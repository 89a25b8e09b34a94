package casebound.formats.office.traces;

import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Looks for what was left behind in an office file. */
public final class Traces {
    /** What a person wrote in rich text is smaller; pictures make it large. */
    private static final long MOST_RICH_TEXT = 64L << 20;
    private static final Pattern RICH = Pattern.compile("\\\\(?:(deleted|revised)(?!\\d|[a-z])|(v)(?=[ \\\\{}\\r\\n])|\\*\\\\(annotation)\\b)");

    private Traces() {}

    /**
     * Looks through a file that is not locked.
     *
     * @param mediaType as Tika names it; of a kind that is not known here nothing is said
     * @throws IOException if it is damaged
     */
    public static List<PrivacyWarning> in(Path file, String mediaType) throws IOException {
        Found found = new Found();
        switch (mediaType) {
            case "application/msword" -> word(file, found);
            case "application/vnd.ms-excel" -> excel(file, found);
            case "application/vnd.ms-powerpoint" -> slides(file, found);
            case "application/rtf", "text/rtf" -> richText(file, found);
            default -> {
                if (mediaType.startsWith("application/vnd.openxmlformats-officedocument.") || mediaType.startsWith("application/vnd.oasis.opendocument.")) {
                    XmlTraces.in(file, found);
                }
            }
        }
        return found.warnings();
    }

    private static void word(Path file, Found found) throws IOException {
        try (InputStream in = Files.newInputStream(file); HWPFDocument document = new HWPFDocument(in)) {
            Range all = document.getOverallRange();
            boolean changed = false;
            boolean hidden = false;
            for (int i = 0; i < all.numCharacterRuns(); i++) {
                CharacterRun run = all.getCharacterRun(i);
                boolean text = run.text().codePoints().anyMatch(Character::isLetterOrDigit);
                boolean changes = text && (run.isMarkedDeleted() || run.isMarkedInserted());
                boolean hides = text && run.isVanished() && !run.isSpecialCharacter() && run.text().indexOf(0x13) < 0 && !run.isFldVanished();
                // a change in several fonts is one change
                if (changes && !changed) {
                    found.one(Type.TRACKED_CHANGES);
                }
                if (hides && !hidden) {
                    found.one(Type.HIDDEN_TEXT);
                }
                changed = changes;
                hidden = hides;
            }
            for (String comment : document.getCommentsRange().text().split("\r")) {
                if (comment.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    found.one(Type.COMMENTS);
                }
            }
        } catch (RuntimeException older) {
            throw new IOException(older);
        }
    }

    private static void excel(Path file, Found found) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true); HSSFWorkbook book = new HSSFWorkbook(system)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                HSSFSheet sheet = book.getSheetAt(i);
                if (book.isSheetHidden(i) || book.isSheetVeryHidden(i)) {
                    found.one(Type.HIDDEN_PARTS);
                }
                Set<Integer> hidden = new HashSet<>();
                for (Row row : sheet) {
                    boolean filled = false;
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK) {
                            filled = true;
                            if (sheet.isColumnHidden(cell.getColumnIndex()) && hidden.add(cell.getColumnIndex())) {
                                found.one(Type.HIDDEN_PARTS);
                            }
                        }
                    }
                    if (filled && ((HSSFRow) row).getZeroHeight()) {
                        found.one(Type.HIDDEN_PARTS);
                    }
                }
            }
            // a sheet knows only those of its comments that are drawn
            for (Object record : RecordFactory.createRecords(system.createDocumentInputStream("Workbook"))) {
                if (record instanceof NoteRecord) {
                    found.one(Type.COMMENTS);
                }
            }
        } catch (RuntimeException older) {
            throw new IOException(older);
        }
    }

    private static void slides(Path file, Found found) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true); HSLFSlideShow show = new HSLFSlideShow(system)) {
            for (HSLFSlide slide : show.getSlides()) {
                if (slide.isHidden()) {
                    found.one(Type.HIDDEN_PARTS);
                }
                slide.getComments().forEach(comment -> found.one(Type.COMMENTS));
            }
        } catch (RuntimeException older) {
            throw new IOException(older);
        }
    }

    /** Rich text marks what was taken out or put in, hidden letters and comments by a word each (RTF 1.9.1). */
    private static void richText(Path file, Found found) throws IOException {
        if (Files.size(file) > MOST_RICH_TEXT) {
            return;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int styles = text.indexOf("{\\stylesheet");
        Matcher matcher = RICH.matcher(text).region(styles < 0 ? 0 : end(text, styles), text.length());
        while (matcher.find()) {
            found.one(matcher.group(1) != null ? Type.TRACKED_CHANGES : matcher.group(2) != null ? Type.HIDDEN_TEXT : Type.COMMENTS);
        }
    }

    /** Where the group that begins there ends. */
    private static int end(String text, int group) {
        int depth = 0;
        for (int at = group; at < text.length(); at++) {
            char now = text.charAt(at);
            if (now == '\\') {
                at++;
            } else {
                depth += now == '{' ? 1 : now == '}' ? -1 : 0;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return group;
    }
}
