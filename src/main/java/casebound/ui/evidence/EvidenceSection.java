package casebound.ui.evidence;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.ui.kit.Badge;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Navigator;
import casebound.work.Work;
import java.util.concurrent.Executor;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The evidence of the matter with its custody, and the exhibits of its proceedings. */
public final class EvidenceSection extends LazySection {

    /** @param window where changes of the case are taken in */
    public EvidenceSection(CaseFile file, Work work, Navigator navigator, Executor window) {
        this(new EvidenceModel(file, work, window), navigator);
    }

    private EvidenceSection(EvidenceModel model, Navigator navigator) {
        super("evidence", BootstrapIcons.BOX_SEAM, () -> new EvidenceView(model, navigator), Kind.EVIDENCE, Kind.CUSTODY, Kind.EXHIBIT);
        model.sheetProperty().subscribe(sheet -> badge(Badge.of(sheet.items().size())));
    }
}
