package casebound.app;

import casebound.casefile.CaseFile;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Section;
import casebound.work.Work;
import java.util.List;

/** Makes the sections of one case's window, in the order of the sidebar. */
@FunctionalInterface
interface CaseSections {
    List<Section> of(CaseFile file, Work work, Navigator navigator, FilePicker picker);
}
