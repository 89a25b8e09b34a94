package casebound.loadfile;

import casebound.casefile.Tx;
import casebound.model.Ids;
import casebound.model.ReceivedFile;
import casebound.model.ReceivedFile.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/** Enters in the receipt of an intake what a load file says of its files, and what it names and is not there. */
final class ReceiptEntry {
    private final LoadFile loadFile;
    private final LoadReport report;
    private final IntToLongFunction pages;

    /** @param pages how many pages a row says that its document has; 0 where it says nothing */
    ReceiptEntry(LoadFile loadFile, LoadReport report, IntToLongFunction pages) {
        this.loadFile = loadFile;
        this.report = report;
        this.pages = pages;
    }

    void enter(Tx tx) {
        Map<UUID, ReceivedFile> byDocument = new HashMap<>();
        tx.store().referring(ReceivedFile.class, "receipt", report.receipt()).stream()
                .filter(file -> file.document() != null && file.inside().isEmpty()).forEach(file -> byDocument.put(file.document(), file));
        for (int row = 0; row < report.rows().size(); row++) {
            RowOutcome outcome = report.rows().get(row);
            ReceivedFile file = byDocument.get(outcome.document());
            if (file != null) {
                // the text of a document has other pages than the document
                long said = outcome.what() == RowOutcome.What.NATIVE && !loadFile.images() ? pages.applyAsLong(row) : 0;
                tx.update(new ReceivedFile(file.id(), file.receipt(), outcome.path(), "", file.outcome(), file.document(), file.sameText(),
                        file.reason(), outcome.line(), (int) said));
            } else if (outcome.what() == RowOutcome.What.NOTHING && outcome.path().isEmpty()) {
                add(tx, Outcome.MISSING, outcome.control(), outcome.line());
            }
        }
        add(tx, Outcome.MISSING, report.missing());
        add(tx, Outcome.OUTSIDE, report.outside());
        add(tx, Outcome.NOT_LISTED, report.notListed());
        report.unnamed().forEach(path -> add(tx, Outcome.UNNAMED, path, 0));
    }

    private void add(Tx tx, Outcome what, List<LoadReport.Named> named) {
        named.forEach(each -> add(tx, what, each.path(), each.line()));
    }

    private void add(Tx tx, Outcome what, String path, int line) {
        if (!path.isBlank()) {
            tx.add(new ReceivedFile(Ids.next(), report.receipt(), path, "", what, null, null, "", line, 0));
        }
    }
}
