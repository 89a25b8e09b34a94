package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.PageRange;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of one brief are called: by the exhibit number in its proceeding where there is one, else by the next
 * number that no exhibit there carries.
 */
final class ExhibitNames {
    private final Store store;
    private final @Nullable Proceeding proceeding;
    private final List<Exhibit> exhibits;
    private final Set<String> reserved = new HashSet<>();
    private final Map<String, Integer> given = new HashMap<>();
    private int next;

    /** @param shown as in a citation: Ex. 1 @param sticker what stands above the number on the sticker */
    record Name(String shown, String sticker) {}

    /** @param proceeding whose numbers count; null where the matter has none */
    ExhibitNames(Store store, @Nullable Proceeding proceeding) {
        this.store = store;
        this.proceeding = proceeding;
        exhibits = proceeding == null ? List.of() : store.referring(Exhibit.class, "proceeding", proceeding.id());
        exhibits.forEach(exhibit -> reserved.add(exhibit.number().strip().toUpperCase(Locale.ROOT)));
    }

    String caseNumber() {
        return proceeding == null ? "" : proceeding.number().strip();
    }

    /** The exhibits of the proceeding. */
    List<Exhibit> exhibits() {
        return exhibits;
    }

    /** The name of a document; the same number a second time is told apart, because the world has such exhibits. */
    Name of(UUID document) {
        Optional<Exhibit> exhibit = exhibits.stream().filter(each -> shows(each, document)).findFirst();
        if (exhibit.isEmpty()) {
            do {
                next++;
            } while (reserved.contains(Integer.toString(next)));
            return new Name(text("brief.exhibitName", Integer.toString(next)), "");
        }
        String number = exhibit.get().number().strip();
        int times = given.merge(number, 1, Integer::sum);
        return new Name(text("brief.exhibitName", times == 1 ? number : text("brief.exhibitAgain", number, times)),
                sticker(exhibit.get()));
    }

    private boolean shows(Exhibit exhibit, UUID document) {
        return documentOf(exhibit.subject()).filter(document::equals).isPresent();
    }

    /** The document that a thing is or lies in. */
    private Optional<UUID> documentOf(Ref thing) {
        return switch (thing.kind()) {
            case DOCUMENT -> Optional.of(thing.id());
            case PAGE_RANGE -> store.find(PageRange.class, thing.id()).map(PageRange::document);
            case EVIDENCE -> store.find(EvidenceItem.class, thing.id()).map(EvidenceItem::document).flatMap(this::documentOf);
            default -> Optional.empty();
        };
    }

    private String sticker(Exhibit exhibit) {
        UUID offeredBy = exhibit.offeredBy();
        if (offeredBy == null) {
            return "";
        }
        return store.referring(Role.class, "proceeding", exhibit.proceeding()).stream()
                .filter(role -> role.party().equals(offeredBy)).map(Role::title).findFirst()
                .map(title -> text("brief.sticker.of", title).toUpperCase(Locale.ROOT)).orElse("");
    }

}
