package casebound.ui.brief;

import casebound.brief.Brief;
import casebound.brief.BriefContent.Profile;
import casebound.casefile.CaseFile;
import casebound.model.BriefDraft;
import casebound.problem.Texts;
import casebound.privacy.PrivacyRun;
import casebound.work.Work;
import casebound.worker.PageImage;
import casebound.worker.PageRequest;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the brief's section knows: what is written, the paper as it would go out, and making it. */
final class BriefModel {
    private final CaseFile file;
    private final Preparing preparing;
    private final ComposerModel composer;
    private final PreviewModel preview;
    private final MakingModel making;
    private final ObjectProperty<@Nullable Profile> profile = new SimpleObjectProperty<>(Profile.COURT);
    private volatile Profile reading = Profile.COURT;

    /**
     * @param privacy looks through what is appended
     * @param pages draws a page of a file
     * @param window where changes of the case and pictures are taken in
     */
    BriefModel(CaseFile file, Brief brief, PrivacyRun privacy, Function<PageRequest, CompletableFuture<PageImage>> pages, Work work,
            Executor window) {
        this.file = file;
        preparing = new Preparing(file, brief, privacy);
        composer = new ComposerModel(file, work, window, wanted -> preparing.read(wanted, reading));
        preview = new PreviewModel(work, pages, window);
        making = new MakingModel(work);
        profile.addListener((property, before, now) -> {
            reading = chosen();
            composer.refresh();
        });
    }

    ComposerModel composer() {
        return composer;
    }

    PreviewModel preview() {
        return preview;
    }

    MakingModel making() {
        return making;
    }

    /** For whom the paper is; null for internal use. */
    ObjectProperty<@Nullable Profile> profileProperty() {
        return profile;
    }

    void makePreview() {
        BriefDraft draft = composer.sheet().draft();
        Profile now = chosen();
        if (draft == null) {
            preview.stop();
        } else {
            preview.make((out, cancel) -> preparing.make(draft.id(), now, out, cancel, casebound.work.Progress.NONE));
        }
    }

    /** Makes the PDF from the case as it stands now. */
    void make(Path out) {
        BriefDraft draft = composer.sheet().draft();
        Profile now = chosen();
        if (draft != null) {
            UUID id = draft.id();
            making.make((cancel, progress) -> preparing.make(id, now, out, cancel, progress));
        }
    }

    /** A name for the file: the brief's title, without what file systems do not take. */
    String proposedName() {
        BriefDraft draft = composer.sheet().draft();
        String folder = String.valueOf(file.path().getFileName()).replaceFirst("\\.casebound$", "");
        String name = draft == null ? Texts.text("briefview.file", folder) : draft.title();
        String clean = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip().replaceAll("\\s+", " ");
        return clean.length() > 80 ? clean.substring(0, 80).strip() : clean;
    }

    private Profile chosen() {
        return profile.get() == null ? Profile.INTERNAL : profile.get();
    }
}
