package casebound.pdf.book;

import casebound.model.Area;
import casebound.pdf.book.BookAudit.Place;
import casebound.pdf.book.BookPlan.Block;
import casebound.pdf.book.BookPlan.Cite;
import casebound.pdf.book.BookPlan.Heading;
import casebound.pdf.book.BookPlan.Paragraph;
import casebound.pdf.book.BookPlan.Source;
import casebound.work.CancelFlag;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Opens a finished book and compares what stands in it with what was to be made. It believes only the file. */
final class Auditor implements Closeable {
    /** The pages over which a quote may run. */
    private static final int LONGEST = 5;

    private final BookPlan plan;
    private final Set<String> substituted;
    private final PDDocument book;
    private final PageWords words = new PageWords();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final Map<Integer, PageWords.Words> originals = new HashMap<>();
    private final Map<PDPage, Integer> indexes = new HashMap<>();

    /** @param page page index from 0, or -1 where it leads nowhere */
    private record Bookmark(String title, int page) {}

    /** @param substituted the characters that the fonts had no shape for */
    Auditor(BookPlan plan, Path file, Set<String> substituted) throws IOException {
        this.plan = plan;
        this.substituted = substituted;
        book = Loader.loadPDF(file.toFile());
        int index = 0;
        for (PDPage page : book.getPages()) {
            indexes.put(page, index++);
        }
    }

    /** @param looked is told after each page, so that nobody thinks that this hangs */
    BookAudit look(CancelFlag cancel, Runnable looked) throws IOException {
        collect(book.getDocumentCatalog().getDocumentOutline());
        List<String> notBookmarked = new ArrayList<>();
        int[] sheets = sheets(notBookmarked);
        int textPages = sheets.length == 0 ? book.getNumberOfPages() : Math.max(0, sheets[0]);
        Map<String, Integer> links = citations(textPages);
        List<Cite> cites = plan.blocks().stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast)
                .flatMap(paragraph -> paragraph.runs().stream()).filter(Cite.class::isInstance).map(Cite.class::cast).toList();
        List<Place> unopened = new ArrayList<>();
        List<Place> notThere = new ArrayList<>();
        List<Place> withoutText = new ArrayList<>();
        int quotes = 0;
        for (int i = 0; i < cites.size(); i++) {
            cancel.check();
            looked.run();
            Cite cite = cites.get(i);
            int target = links.getOrDefault(Painter.CITATION + i, -1);
            if (!isPageOf(cite.source(), target, sheets)) {
                unopened.add(new Place(cite.text(), cite.source()));
                continue;
            }
            String wanted = PageWords.dense(cite.quote());
            if (wanted.isEmpty()) {
                continue;
            }
            quotes++;
            PageWords.Words page = original(target);
            // A passage may run over the end of its page.
            int last = cite.areas().stream().mapToInt(Area::page).max().orElse(cite.page());
            for (int more = 1; more <= Math.min(last - cite.page(), LONGEST) && isPageOf(cite.source(), target + more, sheets); more++) {
                page = page.and(original(target + more));
            }
            if (page.original().isEmpty()) {
                withoutText.add(new Place(cite.text(), cite.source()));
            } else if (!page.hold(wanted)) {
                notThere.add(new Place(cite.text(), cite.source()));
            }
        }
        Fonted fonts = new Fonted();
        List<String> looseSources = new ArrayList<>();
        for (int i = 0; i < sheets.length; i++) {
            int end = i + 1 < sheets.length ? sheets[i + 1] : book.getNumberOfPages();
            if (fonts.looseInForms(book, sheets[i], end)) {
                looseSources.add(plan.sources().get(i).key());
            }
        }
        return new BookAudit(cites.size(), unopened, quotes, notThere, withoutText, misnumbered(cancel, looked),
                bookmarks.size(), notBookmarked, List.copyOf(fonts.looseOnPages(book)), looseSources, List.copyOf(substituted));
    }

    private PageWords.Words original(int page) throws IOException {
        PageWords.Words known = originals.get(page);
        if (known == null) {
            known = words.of(book, page, true);
            originals.put(page, known);
        }
        return known;
    }

    private void collect(@Nullable PDOutlineNode node) throws IOException {
        if (node == null) {
            return;
        }
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(book);
            bookmarks.add(new Bookmark(item.getTitle(), page == null ? -1 : indexes.getOrDefault(page, -1)));
            collect(item);
        }
    }

    /** The page index of each source's sheet, by bookmark; and what has no bookmark. */
    private int[] sheets(List<String> missing) {
        int at = 0;
        for (Block block : plan.blocks()) {
            String title = block instanceof Heading heading ? heading.text()
                    : block instanceof BookPlan.Contents contents ? contents.title() : null;
            if (title != null) {
                at = next(title, at, missing);
            }
        }
        int[] sheets = new int[plan.sources().size()];
        for (int i = 0; i < sheets.length; i++) {
            Source source = plan.sources().get(i);
            int found = next(Outline.title(source), at, missing);
            sheets[i] = found > at ? bookmarks.get(found - 1).page() : book.getNumberOfPages();
            at = found;
        }
        return sheets;
    }

    /** The index behind the next bookmark of that title; the same one where there is none. */
    private int next(String title, int from, List<String> missing) {
        for (int i = from; i < bookmarks.size(); i++) {
            if (bookmarks.get(i).title().equals(Fonts.clean(title)) && bookmarks.get(i).page() >= 0) {
                return i + 1;
            }
        }
        missing.add(title);
        return from;
    }

    private Map<String, Integer> citations(int textPages) throws IOException {
        Map<String, Integer> links = new HashMap<>();
        for (int i = 0; i < textPages; i++) {
            for (PDAnnotation annotation : book.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAnnotationName() != null
                        && link.getDestination() instanceof PDPageDestination to && to.getPage() != null) {
                    links.put(link.getAnnotationName(), indexes.getOrDefault(to.getPage(), -1));
                }
            }
        }
        return links;
    }

    /** Whether it is an appended page of that source, and not only the sheet in front of it. */
    private boolean isPageOf(String source, int page, int[] sheets) {
        for (int i = 0; i < sheets.length; i++) {
            if (plan.sources().get(i).key().equals(source)) {
                int end = i + 1 < sheets.length ? sheets[i + 1] : book.getNumberOfPages();
                return page > sheets[i] && page < end;
            }
        }
        return false;
    }

    private List<Integer> misnumbered(CancelFlag cancel, Runnable looked) throws IOException {
        var labels = book.getDocumentCatalog().getPageLabels();
        String[] shown = labels == null ? new String[0] : labels.getLabelsByPageIndices();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfPages(); i++) {
            cancel.check();
            looked.run();
            String number = Integer.toString(i + 1);
            boolean labelled = i < shown.length && number.equals(shown[i]);
            if (!labelled || !words.of(book, i, false).foot().matches("(?s)(.*\\D)?" + number + "\\s*")) {
                wrong.add(i + 1);
            }
        }
        return wrong;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
