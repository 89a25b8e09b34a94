package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.ui.kit.Destination;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.SectionWindow;
import casebound.ui.kit.SystemProgram;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;

/** The documents of a new case in a window of their own. */
final class DocumentsWindow implements AutoCloseable {
    /** What was opened in the program, and with another one. */
    final List<Destination> opened = new CopyOnWriteArrayList<>();
    final List<URI> outside = new CopyOnWriteArrayList<>();
    final CaseFile file;
    final Workers workers;
    final DocumentsSection section;
    final SectionWindow window;
    private final Work work = SectionWindow.work();

    DocumentsWindow(Stage stage, Path folder, FilePicker picker) {
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        section = new DocumentsSection(file, work, opened::add, picker, workers, new SystemProgram(outside::add, folder.resolve("opened")));
        window = new SectionWindow(stage, section);
    }

    @Override
    public void close() {
        work.close();
        workers.close();
        file.close();
    }
}
