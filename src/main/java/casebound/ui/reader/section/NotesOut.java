package casebound.ui.reader.section;

import casebound.brief.NotesFile;
import casebound.casefile.CaseFile;
import casebound.problem.Texts;
import casebound.ui.kit.FilePicker;
import casebound.ui.reader.DocumentSource;
import casebound.work.Work;
import casebound.worker.Workers;
import org.jspecify.annotations.Nullable;

/** Notes and highlights for other programs: a table of all of them, and a copy of a PDF with its own. Work product. */
final class NotesOut {
    private final CaseFile file;
    private final Workers workers;
    private final Work work;
    private final FilePicker picker;

    NotesOut(CaseFile file, Workers workers, Work work, FilePicker picker) {
        this.file = file;
        this.workers = workers;
        this.work = work;
        this.picker = picker;
    }

    /** Asks where the table of all notes of the case is to be, and writes it. */
    void table() {
        picker.saveAs(Texts.text("reader.export.table"), Texts.text("reader.export.name"), "csv").ifPresent(out ->
                work.run("reader.work.export", (cancel, progress) -> new NotesFile(file).table(null, out)));
    }

    /** Asks where the copy of a document with its notes is to be, and has it made. */
    void copy(@Nullable DocumentSource document) {
        if (document != null) {
            picker.saveAs(Texts.text("reader.export.copy"), Texts.text("reader.export.copyName", document.title().replaceAll("[\\\\/:*?\"<>|]+", " ").strip()), "pdf")
                    .ifPresent(out -> work.run("reader.work.export",
                            (cancel, progress) -> new NotesFile(file).copy(document.document(), workers, out, cancel, progress)));
        }
    }
}
