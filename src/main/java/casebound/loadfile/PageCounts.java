package casebound.loadfile;

import casebound.intake.Outcome.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many pages load files say that documents have: a row by its last number or its count, a list of images by the count of
 * a document's first row. Where a row has images, those are what its numbers count, not the pages of the native file.
 */
final class PageCounts {
    private final Map<UUID, Integer> said = new HashMap<>();
    private final Map<UUID, LoadReport.Named> sayers = new HashMap<>();
    private final List<LoadReport.Named> wrong = new ArrayList<>();

    /**
     * @param list the list of images; null where there is none
     * @param rows the table's rows as they are entered; null where there is no table
     */
    PageCounts(@Nullable LoadFile list, @Nullable RowEntry rows, List<Joined> joined, List<ImageDocument> images) {
        Set<UUID> claimed = new HashSet<>();
        for (int row = 0; row < joined.size(); row++) {
            Joined each = joined.get(row);
            long byRow = rows == null ? 0 : rows.pages(row);
            if (each.images() != null && list != null) {
                claimed.add(each.images().id());
                count(list, each.images(), byRow, rows.named(row));
            } else if (each.nativeFile() != null) {
                said.put(each.nativeFile().document(), (int) byRow);
                if (differ(byRow, each.nativeFile())) {
                    wrong.add(rows.named(row));
                }
            }
        }
        images.stream().filter(each -> !claimed.contains(each.id())).forEach(each -> count(list, each, 0, null));
    }

    private void count(LoadFile list, ImageDocument images, long byRow, LoadReport.@Nullable Named row) {
        int pages = images.said(byRow);
        LoadReport.Named sayer = row != null && pages > 0 && pages == byRow ? row : new LoadReport.Named(list.name(),
                list.firstLine() + images.set().first(), Field.PAGECOUNT, images.set().key());
        said.put(images.id(), pages);
        sayers.put(images.id(), sayer);
        if (images.wrong(pages)) {
            wrong.add(sayer);
        }
    }

    private static boolean differ(long said, Kept file) {
        return said > 0 && file.content().pages() > 0 && said != file.content().pages();
    }

    /** How many pages a document should have; 0 where nobody says. */
    int of(UUID document) {
        return said.getOrDefault(document, 0);
    }

    /** The row that says so of a document of images; where none says anything, the row of its first image. */
    LoadReport.Named sayer(UUID document) {
        return sayers.get(document);
    }

    /** The documents that have another number of pages. */
    List<LoadReport.Named> wrong() {
        return List.copyOf(wrong);
    }
}
