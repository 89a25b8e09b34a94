package casebound.ui.brief;

import casebound.brief.Brief;
import casebound.brief.BriefCheck;
import casebound.brief.BriefContent;
import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefContent.Source;
import casebound.brief.CaseBrief;
import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.BriefDraft;
import casebound.model.Citation;
import casebound.pdf.book.BookResult;
import casebound.privacy.PrivacyRun;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Store;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the case what would go into a brief, and makes it. Takes its time: not on the window's thread. */
final class Preparing {
    private final CaseFile file;
    private final Brief brief;
    private final PrivacyRun privacy;

    Preparing(CaseFile file, Brief brief, PrivacyRun privacy) {
        this.file = file;
        this.brief = brief;
        this.privacy = privacy;
    }

    /** The composer's sheet, with what the paper would hold. @param wanted the brief to open */
    BriefSheet read(@Nullable UUID wanted, Profile profile) {
        BriefDraft open = BriefReading.open(file.read(store -> store.all(BriefDraft.class)), wanted);
        Prepared prepared = open == null ? Prepared.NOTHING : prepare(open.id(), profile);
        return file.read(store -> new BriefReading(store, prepared).read(wanted));
    }

    /**
     * Makes the paper as the case stands now, and checks it.
     *
     * @throws ProblemException ORIGINAL_MISSING, EXPORT_EMPTY, EXPORT_FAILED, CANCELLED
     */
    BriefMade make(UUID draft, Profile profile, Path out, CancelFlag cancel, Progress progress) {
        BriefContent content = CaseBrief.read(file, Optional.of(draft), profile);
        cancel.check();
        BookResult result = brief.make(content, out, cancel, progress);
        Map<String, Source> sources = content.sources().stream().collect(Collectors.toMap(Source::key, Function.identity()));
        List<String> warnings = result.warnings().stream().map(warning -> Texts.text("briefview.warning." + warning.reason(),
                sources.get(warning.source()).name(), sources.get(warning.source()).title(), warning.page() + 1)).toList();
        return new BriefMade(out.toAbsolutePath(), result.pages(), result.bytes(), LocalTime.now(file.clock()), result.marks(), warnings,
                BriefCheck.of(file, content, result, privacy));
    }

    private Prepared prepare(UUID draft, Profile profile) {
        try {
            return new Prepared(CaseBrief.read(file, Optional.of(draft), profile), null, List.of());
        } catch (ProblemException refused) {
            return new Prepared(null, refused.problem(), file.read(this::missing));
        }
    }

    private List<String> missing(Store store) {
        Set<UUID> cited = store.all(Citation.class).stream().map(Citation::anchor).collect(Collectors.toSet());
        Set<UUID> documents = store.all(Anchor.class).stream().filter(anchor -> cited.contains(anchor.id()))
                .map(Anchor::document).collect(Collectors.toSet());
        return store.documents().all().stream().filter(listed -> documents.contains(listed.document().id()))
                .filter(this::gone).map(listed -> listed.document().shownTitle()).toList();
    }

    private boolean gone(Documents.Listed listed) {
        return !Files.isRegularFile(file.vault().original(listed.content().sha256()));
    }
}
