package casebound.ui.evidence;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Command;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.RecordSection;
import casebound.work.Work;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The evidence of the matter with its custody, and the exhibits of its proceedings. */
public final class EvidenceSection extends RecordSection {
    private final EvidenceModel model;
    private final Navigator navigator;
    private @Nullable EvidenceView view;

    /** @param window where changes of the case are taken in */
    public EvidenceSection(CaseFile file, Work work, Navigator navigator, Executor window) {
        super("evidence", BootstrapIcons.BOX_SEAM, Kind.EVIDENCE, Kind.CUSTODY, Kind.EXHIBIT);
        this.navigator = navigator;
        model = new EvidenceModel(file, work, window);
        model.sheetProperty().subscribe(sheet -> badge(Badge.of(sheet.items().size())));
    }

    @Override
    public Node view() {
        return made();
    }

    @Override
    public Node inspector() {
        return made().inspector();
    }

    @Override
    public List<Command> commands() {
        return made().commands();
    }

    @Override
    public void shown() {
        made().focusSheet();
    }

    @Override
    protected void reveal(Ref ref) {
        made().reveal(ref);
    }

    private EvidenceView made() {
        if (view == null) {
            view = new EvidenceView(model, navigator);
        }
        return view;
    }
}
