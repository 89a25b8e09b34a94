package casebound.loadfile;

import casebound.intake.Binding;
import casebound.intake.Outcome.Kept;
import casebound.loadfile.ImageSets.ImageSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a list of images, as it came: put together from them, or, where none of them is a picture that can be read,
 * the first file that came.
 *
 * @param images what came of each of its rows; null where nothing did
 * @param bound what they were put together as; null where nothing was
 * @param id of the document
 */
record ImageDocument(ImageSet set, List<@Nullable Kept> images, Binding.@Nullable Bound bound, UUID id) {

    /** How many pages it has; 0 where they cannot be read. */
    int pages() {
        return bound != null ? bound.content().pages()
                : images.stream().filter(each -> each != null && each.document().equals(id)).mapToInt(each -> each.content().pages()).findFirst().orElse(0);
    }

    /** How many of its images are in it. */
    int boundImages() {
        return bound == null ? 0 : (int) bound.pages().stream().filter(pages -> pages > 0).count();
    }

    /** Whether the image of a row of its own (from 0) is in it. */
    boolean has(int row) {
        return bound != null && bound.pages().get(row) > 0;
    }

    /**
     * How many pages it should have: what contradicts it first; 0 where nobody says.
     *
     * @param byRow what the row of the table says; 0 for nothing
     */
    int said(long byRow) {
        return byRow > 0 && (byRow != pages() || set.pages() == 0) ? (int) byRow : set.pages();
    }

    boolean wrong(int said) {
        return said > 0 && pages() > 0 && said != pages();
    }
}
