package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.intake.Unlocking;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.PageTexts;
import casebound.model.Recordings;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Documents.Listed;
import casebound.ui.kit.SystemProgram;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.Documents;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The documents of an open case, for the panes. */
final class CaseDocuments implements Documents {
    private final CaseFile file;
    private final Workers workers;
    private final SystemProgram player;
    private final Executor background;

    /** @param player plays recordings */
    CaseDocuments(CaseFile file, Workers workers, SystemProgram player, Executor background) {
        this.file = file;
        this.workers = workers;
        this.player = player;
        this.background = background;
    }

    @Override
    public CompletableFuture<List<Choice>> choices() {
        return CompletableFuture.supplyAsync(() -> file.read(store -> store.documents().toChooseFrom()).stream()
                .map(CaseDocuments::choice)
                .sorted(Comparator.comparing(Choice::title, String.CASE_INSENSITIVE_ORDER)).toList(), background);
    }

    private static Choice choice(Listed listed) {
        Document document = listed.document();
        Content content = listed.content();
        String detail = document.sequestered() ? Texts.text("reader.choice.sequestered")
                : content.readability() == Content.Readability.READABLE ? Texts.text("reader.choice.pages", content.pages())
                : content.recording() ? Recordings.words(content)
                : Texts.text("reader.choice.unreadable");
        return new Choice(document.id(), document.shownTitle(), detail);
    }

    /**
     * Opens a document. Fails with SEQUESTERED, ORIGINAL_MISSING, RECORD_MISSING, or with the reason why its pages
     * cannot be read.
     */
    @Override
    public CompletableFuture<DocumentSource> open(UUID document) {
        return CompletableFuture.supplyAsync(() -> load(document), background);
    }

    private DocumentSource load(UUID document) {
        Listed listed = file.read(store -> store.documents().find(document))
                .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.document")).exception());
        Path original = file.original(document);
        if (listed.content().recording()) {
            return new CaseRecording(file, listed, player, background);
        }
        checkReadable(listed);
        PageTexts texts = texts(listed);
        return new CaseDocument(file, listed.document(), original, texts,
                file.read(store -> store.documents().labels(document)), workers, background);
    }

    @Override
    public CompletableFuture<Boolean> unlock(UUID document, String password) {
        return CompletableFuture.supplyAsync(() -> {
            Unlocking unlocking = new Unlocking(file, workers);
            unlocking.with(password, Progress.NONE, new CancelFlag());
            return file.read(store -> store.documents().find(document))
                    .filter(listed -> listed.content().readability() == Content.Readability.READABLE)
                    .filter(listed -> unlocking.shows(listed, new CancelFlag())).isPresent();
        }, background);
    }

    private void checkReadable(Listed listed) {
        Problem problem = switch (listed.content().readability()) {
            case READABLE -> new Unlocking(file, workers).shows(listed, new CancelFlag()) ? null : Problem.of(Code.FILE_ENCRYPTED);
            case ENCRYPTED -> Problem.of(Code.FILE_ENCRYPTED);
            case UNSUPPORTED -> Problem.of(Code.named(listed.content().problem(), Code.FILE_UNSUPPORTED), listed.document().name());
            case UNREADABLE -> Problem.of(Code.named(listed.content().problem(), Code.FILE_BROKEN), listed.document().name());
        };
        if (problem != null) {
            throw problem.exception();
        }
    }

    /** A copy of a case may have come without them, and they can be made again. */
    private PageTexts texts(Listed listed) {
        String sha256 = listed.content().sha256();
        if (!file.hasPageTexts(sha256) && file.writable()) {
            Problem problem = new Intake(file, workers).readAgain(listed.content(), new CancelFlag());
            if (problem != null) {
                throw problem.exception();
            }
        }
        return file.pageTexts(sha256);
    }
}
