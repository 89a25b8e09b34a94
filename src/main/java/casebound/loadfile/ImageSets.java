package casebound.loadfile;

import casebound.model.Ids;
import casebound.model.NumberedLabel;
import casebound.model.PageLabelRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The documents of an Opticon file: a row with a document break (Y in its fourth column) begins one. */
final class ImageSets {
    private static final int PATH = 2;
    private static final int DOCUMENT_BREAK = 3;
    private static final int PAGE_COUNT = 6;

    private final LoadFile file;
    private final Set<String> keys = new HashSet<>();
    private final List<ImageSet> sets = new ArrayList<>();

    /**
     * The rows of one document.
     *
     * @param key the key of its first image, which is the document's number
     * @param first its first row, from 0
     * @param end the row behind its last one
     * @param pages how many pages it has, as its first row says; 0 where that says nothing
     */
    record ImageSet(String key, int first, int end, int pages) {}

    ImageSets(LoadFile file) {
        this.file = file;
        int first = 0;
        for (int row = 0; row < file.rows().size(); row++) {
            keys.add(key(row).toUpperCase(Locale.ROOT));
            if (row > first && value(row, DOCUMENT_BREAK).equalsIgnoreCase("Y")) {
                add(first, row);
                first = row;
            }
        }
        if (!file.rows().isEmpty()) {
            add(first, file.rows().size());
        }
    }

    private void add(int first, int end) {
        String pages = value(first, PAGE_COUNT);
        sets.add(new ImageSet(key(first), first, end, pages.matches("\\d{1,6}") ? Integer.parseInt(pages) : 0));
    }

    /** In the order of the file. */
    List<ImageSet> all() {
        return List.copyOf(sets);
    }

    /** The key of an image, which is the number of its page. */
    String key(int row) {
        return value(row, 0);
    }

    /** Where its image lies, as it is written there. */
    String path(int row) {
        return value(row, PATH);
    }

    private String value(int row, int column) {
        List<String> values = file.rows().get(row);
        return column < values.size() ? values.get(column).strip() : "";
    }

    /**
     * The labels of a document's pages: those that count up are one run. The pages of an image with several go on counting from
     * its key, as long as no other image has that number.
     *
     * @param pages how many pages each of its rows gave; 0 where its image is missing
     */
    List<PageLabelRun> labels(UUID document, ImageSet set, List<Integer> pages) {
        List<String> labels = new ArrayList<>();
        for (int row = set.first(); row < set.end(); row++) {
            NumberedLabel key = NumberedLabel.of(key(row));
            boolean counts = key.hasNumber();
            for (int page = 0; page < pages.get(row - set.first()); page++) {
                counts &= page == 0 || !keys.contains(key.plus(page).toUpperCase(Locale.ROOT));
                labels.add(page == 0 ? key(row) : counts ? key.plus(page) : "");
            }
        }
        return runs(document, labels);
    }

    private static List<PageLabelRun> runs(UUID document, List<String> labels) {
        List<PageLabelRun> runs = new ArrayList<>();
        for (int page = 0; page < labels.size(); ) {
            NumberedLabel first = NumberedLabel.of(labels.get(page));
            int end = page + 1;
            while (end < labels.size() && first.hasNumber() && labels.get(end).equals(first.plus(end - page))) {
                end++;
            }
            if (!labels.get(page).isEmpty()) {
                runs.add(new PageLabelRun(Ids.next(), document, PageLabelRun.Scheme.BATES, page, end - page, labels.get(page), 1));
            }
            page = end;
        }
        return runs;
    }
}
