package casebound.ui.receipts;

import casebound.model.CaseDates;
import casebound.model.Receipt;
import java.util.Locale;
import java.util.UUID;

/**
 * A receipt in the list.
 *
 * @param from the name of who handed it over; empty where nobody has said
 * @param proceeding the name of the proceeding that it is for; empty where nobody has said
 * @param taken when its files came in, as shown
 */
record ReceiptRow(Receipt receipt, String from, String proceeding, String taken) {

    UUID id() {
        return receipt.id();
    }

    /** When it arrived; empty where nobody has said. */
    String received() {
        return receipt.received().known() ? CaseDates.shown(receipt.received()) : "";
    }

    boolean has(String words) {
        return String.join("\n", receipt.title(), from, proceeding, taken, received(), receipt.means(), receipt.firstBates(), receipt.lastBates())
                .toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
