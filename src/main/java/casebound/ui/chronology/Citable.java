package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.PageLabelRun;
import casebound.model.PageLabels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A document that can be a source of a fact.
 *
 * @param pages how many pages it has
 */
record Citable(Document document, int pages, List<PageLabelRun> labels) {

    /** First and last page, indexes from 0. */
    record Pages(int first, int last) {}

    /** Every readable document, by title. */
    static List<Citable> all(CaseFile file) {
        return file.read(store -> {
            Map<UUID, List<PageLabelRun>> labels = store.all(PageLabelRun.class).stream()
                    .collect(Collectors.groupingBy(PageLabelRun::document));
            return store.documents().toChooseFrom().stream()
                    .filter(listed -> listed.content().readability() == Content.Readability.READABLE && !listed.document().sequestered())
                    .map(listed -> new Citable(listed.document(), listed.content().pages(),
                            labels.getOrDefault(listed.document().id(), List.of())))
                    .sorted(Comparator.comparing(citable -> citable.document().shownTitle(), String.CASE_INSENSITIVE_ORDER)).toList();
        });
    }

    /** The pages that a text names by their labels, or by their numbers from 1; empty where the document has none such. */
    Optional<Pages> named(String typed) {
        String text = typed.strip();
        Optional<Integer> one = page(text);
        if (one.isPresent()) {
            return Optional.of(new Pages(one.get(), one.get()));
        }
        int dash = Math.max(text.lastIndexOf('–'), text.lastIndexOf('-'));
        if (dash <= 0) {
            return Optional.empty();
        }
        Optional<Integer> first = page(text.substring(0, dash).strip());
        Optional<Integer> last = page(text.substring(dash + 1).strip());
        return first.isPresent() && last.isPresent() && last.get() >= first.get()
                ? Optional.of(new Pages(first.get(), last.get())) : Optional.empty();
    }

    private Optional<Integer> page(String label) {
        PageLabels shown = new PageLabels(labels, pages);
        for (int page = 0; page < pages; page++) {
            if (shown.shown(page).equalsIgnoreCase(label)) {
                return Optional.of(page);
            }
        }
        boolean number = label.matches("\\d{1,6}");
        int index = number ? Integer.parseInt(label) - 1 : -1;
        return index >= 0 && index < pages ? Optional.of(index) : Optional.empty();
    }
}
