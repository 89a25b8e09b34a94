package casebound.ui.brief;

import casebound.brief.BriefContent.Profile;
import casebound.brief.CaseBrief;
import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.problem.ProblemException;
import casebound.store.Documents;
import casebound.store.Store;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the case what would go into its brief. Takes its time: not on the window's thread. */
final class Preparing {
    private final CaseFile file;
    private final Profile profile;
    private final @Nullable UUID only;

    /** @param only the proceeding that the brief is for; null for all */
    Preparing(CaseFile file, Profile profile, @Nullable UUID only) {
        this.file = file;
        this.profile = profile;
        this.only = only;
    }

    Preparation ask() {
        List<Proceeding> proceedings = file.read(store -> store.all(Proceeding.class));
        if (file.read(store -> store.counts().get(Kind.FACT)) == 0) {
            return new Preparation.NoFacts(proceedings);
        }
        Proceeding one = proceedings.stream().filter(proceeding -> proceeding.id().equals(only)).findFirst().orElse(null);
        CaseBrief brief = new CaseBrief(file, profile, one);
        try {
            return new Preparation.Ready(proceedings, brief.content(file.clock().instant()), brief.withheld());
        } catch (ProblemException refused) {
            return new Preparation.Blocked(proceedings, refused.problem(), file.read(this::missing));
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
