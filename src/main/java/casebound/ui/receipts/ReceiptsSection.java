package casebound.ui.receipts;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PagePrinter;
import casebound.work.Work;
import casebound.worker.Workers;
import javafx.application.Platform;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What came into the case, intake by intake. */
public final class ReceiptsSection extends LazySection {

    /** @param workers set and draw what is printed */
    public ReceiptsSection(CaseFile file, Workers workers, Work work, Navigator navigator, FilePicker picker) {
        super("receipts", BootstrapIcons.INBOX, () -> new ReceiptsView(new ReceiptsModel(file, workers, work, Platform::runLater), navigator, picker,
                new PagePrinter(workers, work, picker)), Kind.RECEIPT, Kind.RECEIVED_FILE);
    }

    @Override
    public boolean inSidebar() {
        return false;
    }
}
