package casebound.ui.documents;

import casebound.loadfile.LoadReport;
import casebound.problem.Texts;
import java.util.UUID;

/** A load file that has come in. */
record LoadFileEnded(LoadReport report) implements Ended {

    @Override
    public UUID receipt() {
        return report.receipt();
    }

    @Override
    public String summary() {
        long in = report.rows().stream().filter(row -> row.document() != null).count();
        return Texts.text("loadfile.ended", report.rows().size(), in, report.missing().size() + report.outside().size(),
                report.unnamed().size(), report.bound().size());
    }

    @Override
    public int locked() {
        return 0;
    }
}
