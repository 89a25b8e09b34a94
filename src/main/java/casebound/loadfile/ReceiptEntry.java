package casebound.loadfile;

import casebound.casefile.Tx;
import casebound.intake.Outcome.Kept;
import casebound.model.Ids;
import casebound.model.ReceivedFile;
import casebound.model.ReceivedFile.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enters in the receipt of an intake what load files say of its files, and what they name and is not there. */
final class ReceiptEntry {
    private final UUID receipt;
    private final Map<Lead, Kept> files;
    private final PageCounts counts;

    /** @param files what came of the files that were named */
    ReceiptEntry(UUID receipt, Map<Lead, Kept> files, PageCounts counts) {
        this.receipt = receipt;
        this.files = files;
        this.counts = counts;
    }

    /** Says of every file that came by which line, and how many pages it should have. */
    void files(Tx tx) {
        Map<UUID, ReceivedFile> byDocument = new HashMap<>();
        tx.store().referring(ReceivedFile.class, "receipt", receipt).stream()
                .filter(file -> file.document() != null && file.inside().isEmpty()).forEach(file -> byDocument.put(file.document(), file));
        files.forEach((lead, kept) -> {
            ReceivedFile file = byDocument.get(kept.document());
            if (file != null) {
                tx.update(new ReceivedFile(file.id(), file.receipt(), lead.path(), "", file.outcome(), file.document(), file.sameText(),
                        file.reason(), lead.loadFile(), lead.line(), counts.of(kept.document())));
            }
        });
    }

    /** Documents that were put together are told beside the files that came. */
    void bound(Tx tx, List<ImageDocument> images) {
        images.stream().filter(each -> each.bound() != null).forEach(each -> tx.add(new ReceivedFile(Ids.next(), receipt,
                ImageEntry.fileName(each.set().key()), "", Outcome.BOUND, each.id(), null, "", counts.sayer(each.id()).loadFile(),
                counts.sayer(each.id()).line(), counts.of(each.id()))));
    }

    /** Rows that name no file at all, and have none. */
    void nothing(Tx tx, LoadFile table, List<Joined> rows) {
        rows.stream().filter(each -> each.outcome().what() == RowOutcome.What.NOTHING && each.row().paths().isEmpty())
                .forEach(each -> add(tx, Outcome.MISSING, each.row().control(), table.name(), each.row().line()));
    }

    void notThere(Tx tx, LoadReport report) {
        add(tx, Outcome.MISSING, report.missing());
        add(tx, Outcome.OUTSIDE, report.outside());
        add(tx, Outcome.NOT_LISTED, report.notListed());
        report.unnamed().forEach(path -> add(tx, Outcome.UNNAMED, path, "", 0));
    }

    private void add(Tx tx, Outcome what, List<LoadReport.Named> named) {
        named.forEach(each -> add(tx, what, each.path(), each.loadFile(), each.line()));
    }

    private void add(Tx tx, Outcome what, String path, String loadFile, int line) {
        if (!path.isBlank()) {
            tx.add(new ReceivedFile(Ids.next(), receipt, path, "", what, null, null, "", loadFile, line, 0));
        }
    }
}
