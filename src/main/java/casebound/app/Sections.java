package casebound.app;

import casebound.casefile.CaseFile;
import casebound.ui.brief.BriefSection;
import casebound.ui.chronology.ChronologySection;
import casebound.ui.disclosure.DisclosureSection;
import casebound.ui.documents.DocumentsSection;
import casebound.ui.evidence.EvidenceSection;
import casebound.ui.issues.IssuesSection;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Section;
import casebound.ui.kit.SystemProgram;
import casebound.ui.parties.PartiesSection;
import casebound.ui.parties.ProceedingsSection;
import casebound.ui.reader.section.ReaderSection;
import casebound.ui.receipts.ReceiptsSection;
import casebound.ui.search.SearchSection;
import casebound.ui.suggestions.SuggestionsSection;
import casebound.ui.summary.SummarySection;
import casebound.work.Work;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The sections of a case's window, in the order of the sidebar. */
final class Sections implements CaseSections {
    private final Workers workers;
    private final @Nullable Workers ocr;
    private final HostProgram host = new HostProgram();
    private final SystemProgram program;

    /**
     * @param ocr reads pages without text, behind everything else; null where nothing does
     * @param opened where copies lie that the system's programs show
     */
    Sections(Workers workers, @Nullable Workers ocr, Path opened) {
        this.workers = workers;
        this.ocr = ocr;
        program = new SystemProgram(file -> host.accept(Path.of(file)), opened);
    }

    @Override
    public @Nullable Workers ocr() {
        return ocr;
    }

    @Override
    public List<Supplier<Section>> of(CaseFile file, Work work, Navigator navigator, FilePicker picker) {
        return List.of(
                () -> new SummarySection(file, workers, work, navigator, picker),
                () -> new DocumentsSection(file, work, navigator, picker, workers, program),
                () -> new SuggestionsSection(file, work, navigator),
                () -> new PartiesSection(file, work, navigator),
                () -> new ProceedingsSection(file, work, navigator),
                () -> new EvidenceSection(file, work, navigator, Platform::runLater),
                () -> new ChronologySection(file, work, navigator, picker, Platform::runLater),
                () -> new IssuesSection(file, work, navigator, Platform::runLater),
                () -> new DisclosureSection(file, work, navigator, picker, Platform::runLater),
                () -> new BriefSection(file, workers, work, navigator, picker, host, Platform::runLater),
                () -> new ReceiptsSection(file, workers, work, navigator, picker),
                () -> new SearchSection(file, work, navigator),
                () -> new ReaderSection(file, workers, work, navigator, picker, program));
    }
}
