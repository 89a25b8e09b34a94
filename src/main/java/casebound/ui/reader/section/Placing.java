package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.Area;
import casebound.model.Content;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.problem.ProblemException;
import casebound.store.Documents;
import casebound.store.Store;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether places still hold. One is lost where its document has other bytes by now, and where another reader of the same
 * bytes finds other words at its rectangles. Nothing is ever moved here: a person places it anew.
 */
final class Placing implements AutoCloseable {
    /** In points: readers differ in how tight their boxes are. */
    private static final float SLACK = 1.5f;

    private final CaseFile file;
    private final Store store;
    private final Map<UUID, Optional<Content>> contents = new HashMap<>();
    private final Map<UUID, Optional<PageTexts>> texts = new HashMap<>();

    Placing(CaseFile file, Store store) {
        this.file = file;
        this.store = store;
    }

    boolean lost(Anchor anchor) {
        Content content = contents.computeIfAbsent(anchor.document(),
                id -> store.documents().find(id).map(Documents.Listed::content)).orElse(null);
        if (content == null || !content.id().equals(anchor.content())) {
            return true;
        }
        boolean sameReader = anchor.extractor().equals(content.extractor());
        return !sameReader && !anchor.quote().isBlank() && !stands(anchor, content);
    }

    private boolean stands(Anchor anchor, Content content) {
        Optional<PageTexts> pages = texts.computeIfAbsent(content.id(), id -> open(content));
        if (pages.isEmpty() || anchor.lastPage() >= pages.get().pageCount()) {
            // what cannot be read here cannot be called wrong
            return pages.isEmpty();
        }
        try {
            StringBuilder words = new StringBuilder();
            for (int page = anchor.firstPage(); page <= anchor.lastPage(); page++) {
                words.append(words(pages.get().page(page), page, anchor.areas()));
            }
            return folded(words.toString()).contains(folded(anchor.quote()));
        } catch (IOException damaged) {
            return true;
        }
    }

    private Optional<PageTexts> open(Content content) {
        try {
            return file.hasPageTexts(content.sha256()) ? Optional.of(file.pageTexts(content.sha256())) : Optional.empty();
        } catch (ProblemException damaged) {
            return Optional.empty();
        }
    }

    private static String words(PageText text, int page, List<Area> areas) {
        if (areas.isEmpty()) {
            return text.text();
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.text().length(); i++) {
            float x = (text.left(i) + text.right(i)) / 2;
            float y = (text.top(i) + text.bottom(i)) / 2;
            if (areas.stream().anyMatch(area -> area.page() == page && x >= area.x() - SLACK && x <= area.x() + area.width() + SLACK
                    && y >= area.y() - SLACK && y <= area.y() + area.height() + SLACK)) {
                words.append(text.text().charAt(i));
            }
        }
        return words.toString();
    }

    // Letters and digits alone: what readers make of spaces and dashes differs.
    private static String folded(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        texts.values().forEach(pages -> pages.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // nothing was written, so nothing can be lost
            }
        }));
    }
}
