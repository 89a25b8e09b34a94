package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * Two places that are read beside each other.
 *
 * @param leftPage the page index from 0
 * @param rightPage the page index from 0
 * @param places how the left and the right document stood; empty where that was not kept, as in the first version
 */
public record ReaderPair(
        UUID id,
        @Internal String name,
        @To(Kind.DOCUMENT) UUID left,
        int leftPage,
        @To(Kind.DOCUMENT) UUID right,
        int rightPage,
        List<PairPlace> places
) implements Entity {

    public ReaderPair {
        places = List.copyOf(places);
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("name", name).given("left", left).given("right", right)
                .that(leftPage >= 0, "leftPage", "negative").that(rightPage >= 0, "rightPage", "negative")
                .that(places.isEmpty() || places.size() == 2, "places", "notBothSides").faults();
    }
}
