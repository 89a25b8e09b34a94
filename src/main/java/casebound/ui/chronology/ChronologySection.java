package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.ui.kit.Badge;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Navigator;
import casebound.work.Work;
import java.util.concurrent.Executor;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The facts of the case in order of date. */
public final class ChronologySection extends LazySection {

    /** @param window where changes of the case are taken in */
    public ChronologySection(CaseFile file, Work work, Navigator navigator, FilePicker picker, Executor window) {
        this(new ChronologyModel(file, work, window), navigator, picker);
    }

    private ChronologySection(ChronologyModel model, Navigator navigator, FilePicker picker) {
        super("chronology", BootstrapIcons.CLOCK, () -> new ChronologyView(model, navigator, picker), Kind.FACT);
        model.sheetProperty().subscribe(sheet -> badge(Badge.of(sheet.rows().size())));
    }
}
