package casebound.suggest;

import casebound.recognize.DocketStamp;
import casebound.model.CaseDates;
import java.time.LocalDate;

/**
 * A number on a docket, as a suggestion shows it: "47-3, filed 21 Apr 2016".
 *
 * @param number of the entry
 * @param attachment its attachment, or empty for the main document
 * @param filed as a date is typed, or empty
 */
record DocketPlace(String number, String attachment, String filed) {
    private static final String FILED = ", filed ";

    static String shown(DocketStamp stamp) {
        LocalDate filed = stamp.filed();
        return stamp.document() + (filed == null ? "" : FILED + CaseDates.plain(CaseDates.parse(filed.toString())));
    }

    static DocketPlace parse(String shown) {
        int at = shown.indexOf(FILED);
        String entry = at < 0 ? shown : shown.substring(0, at);
        int dash = entry.indexOf('-');
        return new DocketPlace(dash < 0 ? entry : entry.substring(0, dash), dash < 0 ? "" : entry.substring(dash + 1),
                at < 0 ? "" : shown.substring(at + FILED.length()));
    }
}
