package casebound.model;

import java.util.List;
import java.util.UUID;

/** Some pages of a document that are a paper of their own: it can stand wherever a document can.
 *
 * @param firstPage page index from 0
 * @param pages the number of pages, at least 1
  */
public record PageRange(
        UUID id,
        @To(Kind.DOCUMENT) UUID document,
        int firstPage,
        int pages,
        @Outward String title
) implements Entity {

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("document", document).that(firstPage >= 0, "firstPage", "negative")
                .that(pages >= 1, "pages", "notPositive").given("title", title).faults();
    }
}
