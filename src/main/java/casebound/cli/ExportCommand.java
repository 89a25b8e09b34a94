package casebound.cli;

import casebound.brief.Brief;
import casebound.brief.BriefCheck;
import casebound.brief.BriefContent;
import casebound.brief.BriefContent.Profile;
import casebound.brief.CaseBrief;
import casebound.brief.ChronologyFile;
import casebound.brief.NotesFile;
import casebound.casefile.CaseFile;
import casebound.data.CaseDataExport;
import casebound.disclosure.DisclosureLog;
import casebound.model.BriefDraft;
import casebound.model.Document;
import casebound.model.Proceeding;
import casebound.model.Receipt;
import casebound.pdf.book.BookResult;
import casebound.privacy.PrivacyRun;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.receipt.ReceiptPaper;
import casebound.receipt.ReceiptReport;
import casebound.summary.Summary;
import casebound.summary.SummaryPaper;
import casebound.summary.SummaryPrint;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.DigestPrint;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write a paper or the whole case to a file.")
final class ExportCommand implements Callable<Integer> {
    private final Root root;

    /** What can be written. */
    enum What { DATA, BRIEF, CHRONOLOGY, DISCLOSURE, NOTES, RECEIPT, SUMMARY }

    @Parameters(index = "0", paramLabel = "WHAT", description = "data, brief, chronology, disclosure, notes, receipt or summary")
    private What what;

    @Parameters(index = "1", paramLabel = "CASE")
    private Path path;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out;

    @Option(names = "--proceeding", paramLabel = "NUMBER", description = "Only for the proceeding with this number.")
    private @Nullable String proceeding;

    @Option(names = "--document", paramLabel = "NAME", description = "Only the notes in the document with this name, title or id.")
    private @Nullable String document;

    @Option(names = "--receipt", paramLabel = "ID", description = "The receipt with this id or title; the last one unless said.")
    private @Nullable String receipt;

    @Option(names = "--profile", defaultValue = "internal", description = "internal, client or court (internal unless said)")
    private Profile profile;

    ExportCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, switch (what) {
            case DATA -> this::data;
            case BRIEF -> this::brief;
            case DISCLOSURE -> this::disclosure;
            case CHRONOLOGY -> this::chronology;
            case NOTES -> this::notes;
            case RECEIPT -> this::receipt;
            case SUMMARY -> this::summary;
        });
    }

    private int data(CaseFile caseFile) {
        new CaseDataExport(caseFile).export(out, new CancelFlag(), Progress.NONE);
        root.output().line(Commands.text("export.done", out));
        return 0;
    }

    private int disclosure(CaseFile caseFile) {
        Proceeding only = proceeding(caseFile);
        new DisclosureLog(caseFile).write(out, profile == Profile.INTERNAL, only == null ? null : only.id());
        root.output().line(Commands.text("export.done", out));
        return 0;
    }

    /** Work product throughout: there is none for a court or a client. */
    private int summary(CaseFile caseFile) {
        if (profile != Profile.INTERNAL) {
            throw Problem.of(Code.USAGE, Commands.text("export.summaryInternal")).exception();
        }
        try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
            SummaryPaper paper = new SummaryPaper(Summary.of(caseFile), caseFile.clock().instant(), caseFile.clock().getZone());
            new SummaryPrint(workers).make(paper, out, new CancelFlag());
            root.output().line(Commands.text("export.done", out));
            return 0;
        }
    }

    /** It holds nothing internal, so every profile may have it. */
    private int receipt(CaseFile caseFile) {
        List<Receipt> named = caseFile.read(store -> store.all(Receipt.class)).stream()
                .filter(each -> receipt == null || each.id().toString().equals(receipt) || each.title().equals(receipt)).toList();
        if (named.isEmpty()) {
            throw Problem.of(Code.USAGE, Commands.text("export.noReceipt")).exception();
        }
        try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
            ReceiptReport report = ReceiptReport.of(caseFile, named.getLast().id(), new CancelFlag(), Progress.NONE);
            new DigestPrint(workers).make(ReceiptPaper.plan(report, caseFile.clock().instant(), caseFile.clock().getZone()), out, new CancelFlag());
            root.output().line(Commands.text("export.done", out));
            return 0;
        }
    }

    /** Work product throughout: a table of notes, or as .pdf the annotated copy of one document. */
    private int notes(CaseFile caseFile) {
        if (profile != Profile.INTERNAL) {
            throw Problem.of(Code.USAGE, Commands.text("export.notesInternal")).exception();
        }
        NotesFile notes = new NotesFile(caseFile);
        UUID only = document == null ? null : document(caseFile);
        int written;
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
                written = notes.copy(only == null ? theOnlyOne(notes) : only, workers, out, new CancelFlag(), Progress.NONE);
            }
        } else {
            written = notes.table(only, out);
        }
        root.output().line(Commands.text("export.done", out));
        root.output().line(Commands.text("export.notes", written));
        return 0;
    }

    private static UUID theOnlyOne(NotesFile notes) {
        List<NotesFile.Noted> with = notes.annotatable();
        if (with.size() != 1) {
            throw Problem.of(Code.USAGE, with.isEmpty() ? Commands.text("export.noNotes") : Commands.text("export.whichDocument",
                    with.stream().map(NotesFile.Noted::title).collect(Collectors.joining("; ")))).exception();
        }
        return with.getFirst().document();
    }

    private UUID document(CaseFile caseFile) {
        List<Document> named = caseFile.read(store -> store.all(Document.class)).stream()
                .filter(each -> each.id().toString().equals(document) || each.name().equals(document) || each.shownTitle().equals(document)).toList();
        if (named.size() != 1) {
            throw Problem.of(Code.USAGE, Commands.text(named.isEmpty() ? "export.noDocument" : "export.manyDocuments", String.valueOf(document))).exception();
        }
        return named.getFirst().id();
    }

    private int brief(CaseFile caseFile) {
        try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
            BriefContent content = content(caseFile);
            BookResult result = Brief.by(workers).make(content, out, new CancelFlag(), Progress.NONE);
            root.output().line(Commands.text("export.done", out));
            result.warnings().forEach(warning ->
                    root.output().line(Commands.text("export.warning." + warning.reason(), warning.page() + 1)));
            if (!content.leftOut().isEmpty()) {
                root.output().line(Commands.text("export.withheld", content.leftOut().size()));
            }
            BriefCheck.of(caseFile, content, result, new PrivacyRun(caseFile, workers)).lines().stream().filter(line -> line.state() == BriefCheck.State.NEEDS_YOU)
                    .forEach(line -> root.output().line(Commands.text("export.check", line.title(), line.sentence())));
            return result.warnings().isEmpty() ? 0 : 1;
        }
    }

    private int chronology(CaseFile caseFile) {
        ChronologyFile.Written written = ChronologyFile.write(caseFile, profile, proceeding(caseFile), out);
        root.output().line(Commands.text("export.done", out));
        if (written.withheld() > 0) {
            root.output().line(Commands.text("export.withheld", written.withheld()));
        }
        return 0;
    }

    /** The draft that was begun last, for the proceeding where one is named; without one a brief made from the records. */
    private BriefContent content(CaseFile caseFile) {
        Proceeding only = proceeding(caseFile);
        Optional<UUID> draft = caseFile.read(store -> store.all(BriefDraft.class)).stream()
                .filter(each -> only == null || only.id().equals(each.proceeding()))
                .reduce((earlier, later) -> later).map(BriefDraft::id);
        return draft.isPresent() ? CaseBrief.read(caseFile, draft, profile)
                : new CaseBrief(caseFile, profile, only).content(caseFile.clock().instant());
    }

    private @Nullable Proceeding proceeding(CaseFile caseFile) {
        if (proceeding == null) {
            return null;
        }
        return caseFile.read(store -> store.all(Proceeding.class)).stream()
                .filter(each -> each.number().equalsIgnoreCase(proceeding.strip())).findFirst()
                .orElseThrow(() -> Problem.of(Code.USAGE, Commands.text("export.noProceeding", proceeding)).exception());
    }
}
