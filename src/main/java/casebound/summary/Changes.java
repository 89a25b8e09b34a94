package casebound.summary;

import casebound.model.Citation;
import casebound.model.Counsel;
import casebound.model.Entity;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.PartyAlias;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.SignOff;
import casebound.model.Tagging;
import casebound.store.History;
import casebound.store.Store;
import casebound.summary.Summary.Changed;
import casebound.summary.Summary.Some;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changed since somebody signed off, from the journal's headers. */
final class Changes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
    private static final int LOOKED_AT = 20;

    private final Store store;
    private final ZoneId zone;
    private final @Nullable SignOff signedOff;

    Changes(Store store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
        signedOff = store.all(SignOff.class).stream().max(Comparator.comparingLong(SignOff::seq)).orElse(null);
    }

    @Nullable SignOff signedOff() {
        return signedOff;
    }

    /** The last one first; what was done in one step is one change, and signing off is none. */
    Some<Changed> lines(int most) {
        Set<Long> signing = new HashSet<>();
        for (SignOff each : store.all(SignOff.class)) {
            store.history().lastOf(each.id()).ifPresent(entry -> signing.add(entry.seq()));
        }
        Set<UUID> groups = new HashSet<>();
        List<History.Entry> entries = new ArrayList<>();
        for (History.Entry entry : store.history().after(signedOff == null ? 0 : signedOff.seq()).reversed()) {
            if (!signing.contains(entry.seq()) && groups.add(entry.group())) {
                entries.add(entry);
            }
        }
        return new Some<>(entries.stream().limit(most).map(entry -> new Changed(entry.seq(),
                DAY.format(entry.time().atZoneSameInstant(zone)), entry.title(), opens(entry.seq()))).toList(), entries.size());
    }

    /** The first thing that is still there and can be opened. */
    private @Nullable Ref opens(long seq) {
        return store.history().touchedIn(seq, LOOKED_AT).stream().map(ref -> store.find(ref)).flatMap(Optional::stream)
                .map(Changes::shown).filter(ref -> ref.kind() != Kind.CASE && ref.kind() != Kind.SETTING).findFirst().orElse(null);
    }

    /** What a person would look at to see it. */
    private static Ref shown(Entity touched) {
        return switch (touched) {
            case Citation citation -> new Ref(Kind.FACT, citation.fact());
            case Tagging tagging -> tagging.subject();
            case PartyAlias alias -> new Ref(Kind.PARTY, alias.party());
            case Role role -> new Ref(Kind.PARTY, role.party());
            case Counsel counsel -> new Ref(Kind.PARTY, counsel.attorney());
            case FilingDocument document -> new Ref(Kind.FILING, document.filing());
            case ProductionItem item -> new Ref(Kind.PRODUCTION, item.production());
            default -> touched.ref();
        };
    }
}
