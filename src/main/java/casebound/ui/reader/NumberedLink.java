package casebound.ui.reader;

import casebound.model.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link with the number that its rings show. Numbers follow the place in the one document, then in the other, and
 * hold still while one scrolls.
 *
 * @param number from 1
 */
public record NumberedLink(int number, PlacedLink link) {

    /** Numbers what touches either of two documents. */
    static List<NumberedLink> of(@Nullable UUID one, List<PlacedLink> oneLinks, @Nullable UUID other, List<PlacedLink> otherLinks) {
        Set<UUID> seen = new HashSet<>();
        List<PlacedLink> links = new ArrayList<>();
        oneLinks.stream().filter(link -> seen.add(link.id())).sorted(inOrderOf(one)).forEach(links::add);
        otherLinks.stream().filter(link -> seen.add(link.id())).sorted(inOrderOf(other)).forEach(links::add);
        List<NumberedLink> numbered = new ArrayList<>();
        links.forEach(link -> numbered.add(new NumberedLink(numbered.size() + 1, link)));
        return numbered;
    }

    private static Comparator<PlacedLink> inOrderOf(@Nullable UUID document) {
        Comparator<Place> place = Comparator.comparingInt(Place::beginsOn)
                .thenComparingDouble(each -> each.areas().stream().findFirst().map(Area::y).orElse(0f));
        return Comparator.comparing((PlacedLink link) -> link.from().document().equals(document) ? link.from() : link.to(), place)
                .thenComparing(PlacedLink::id);
    }

    /** Its ends that stand in a document. */
    List<Place> endsIn(UUID document) {
        List<Place> ends = new ArrayList<>();
        if (link.from().document().equals(document)) {
            ends.add(link.from());
        }
        if (link.to().document().equals(document)) {
            ends.add(link.to());
        }
        return ends;
    }

    /** The end that is not this one. */
    Place otherEnd(Place end) {
        return end == link.from() ? link.to() : link.from();
    }
}
