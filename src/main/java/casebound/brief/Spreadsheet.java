package casebound.brief;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A table as spreadsheets read it. */
final class Spreadsheet {
    /** So that spreadsheets on Windows read the file as UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A spreadsheet would calculate what begins so, and the words come from strangers' documents. */
    private static final String FORMULA = "=+-@\t\r";

    private Spreadsheet() {}

    static void write(Writer writer, List<String> head, List<List<String>> rows) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(head);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Spreadsheet::safe).toList()));
        }
    }

    /** A text that no spreadsheet takes for a formula. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
