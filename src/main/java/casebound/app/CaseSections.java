package casebound.app;

import casebound.casefile.CaseFile;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Section;
import casebound.work.Work;
import casebound.worker.Workers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the sections of one case's window, in the order of the sidebar. */
@FunctionalInterface
interface CaseSections {
    List<Section> of(CaseFile file, Work work, Navigator navigator, FilePicker picker);

    /** The processes that read pages without text in the background; null where nothing is read. */
    default @Nullable Workers ocr() {
        return null;
    }
}
