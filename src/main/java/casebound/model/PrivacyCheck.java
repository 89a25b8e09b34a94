package casebound.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a person has looked at what a privacy warning points to. It says nothing of more that is found there later.
 *
 * @param page page index from 0
 * @param places how many there were of that type on the page when it was looked at
 * @param by who looked
 */
public record PrivacyCheck(
        UUID id,
        @To(Kind.DOCUMENT) UUID document,
        PrivacyWarning.Type type,
        int page,
        int places,
        @Internal String by,
        Instant time
) implements Entity {

    /** Whether this settles a warning about the document. */
    public boolean settles(PrivacyWarning warning) {
        return warning.type() == type && warning.page() == page && warning.places() <= places;
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("document", document).given("type", type).given("by", by)
                .that(page >= 0, "page", "negative").that(places >= 0, "places", "negative").faults();
    }
}
