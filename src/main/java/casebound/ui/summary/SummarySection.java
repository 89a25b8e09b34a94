package casebound.ui.summary;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.ui.kit.Command;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.RecordSection;
import casebound.work.Work;
import casebound.worker.Workers;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Where a case opens: what an attorney has to know of it. */
public final class SummarySection extends RecordSection {
    private final SummaryView view;

    /** @param workers the processes that set the printed pages */
    public SummarySection(CaseFile file, Workers workers, Work work, Navigator navigator, FilePicker picker) {
        super("summary", BootstrapIcons.CARD_TEXT, Kind.QUESTION, Kind.SIGN_OFF, Kind.CASE);
        SummaryModel model = new SummaryModel(file, workers, work, Platform::runLater);
        view = new SummaryView(model, navigator, picker, new PagePrinter(workers, work, picker));
        view.sceneProperty().subscribe(scene -> model.watched(scene != null));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return view.commands();
    }

    @Override
    protected void reveal(Ref ref) {
        view.reveal(ref);
    }

    @Override
    public void shown() {
        view.focusFirst();
    }
}
