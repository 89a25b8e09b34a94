package casebound.model;

import java.util.List;
import java.util.UUID;

/** A place in a document: the bytes it was made on, where on which pages, and the exact words there. Highlights,
 * citations and links all point with it. It is never re-attached silently.
 *
 * @param document the occurrence in which the place was chosen; it decides the labels of a citation
 * @param content the bytes that were shown when the place was chosen
 * @param firstPage page index from 0
 * @param lastPage page index from 0, not before {@code firstPage}
 * @param areas the rectangles; empty for whole pages
 * @param quote the words as they stand in the text, or empty for an area of a picture
 * @param before some characters of context before the quote
 * @param after some characters of context after the quote
 * @param extractor the name and version of what read the text
  */
public record Anchor(
        UUID id,
        @To(Kind.DOCUMENT) UUID document,
        @To(Kind.CONTENT) UUID content,
        int firstPage,
        int lastPage,
        List<Area> areas,
        @Outward String quote,
        @Outward String before,
        @Outward String after,
        @Outward String extractor
) implements Entity {

    public Anchor {
        areas = List.copyOf(areas);
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("document", document).given("content", content)
                .that(firstPage >= 0, "firstPage", "negative")
                .that(lastPage >= firstPage, "lastPage", "endsBeforeItBegins").faults();
    }
}
