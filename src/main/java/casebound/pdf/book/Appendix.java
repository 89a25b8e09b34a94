package casebound.pdf.book;

import casebound.model.Area;
import casebound.pdf.PdfLockedException;
import casebound.pdf.book.AppendedPage.Passage;
import casebound.pdf.book.BookPlan.Cite;
import casebound.pdf.book.BookPlan.Source;
import casebound.pdf.book.BookResult.Reason;
import casebound.pdf.book.BookResult.Warning;
import casebound.pdf.book.Link.ToPlace;
import casebound.pdf.book.Typeset.Citing;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The cited documents behind the text, one after the other: a sheet that names it, then its pages. All of them up to
 * {@value #WHOLE_UP_TO}; of a longer one each cited page with its two neighbours, and the sheet says so.
 */
final class Appendix {
    /** A document of up to so many pages is appended whole. */
    static final int WHOLE_UP_TO = 40;

    private static final int MOST_PAGES = 100_000;

    private final PDDocument book;
    private final Fonts fonts;
    private final Painter painter;
    private final List<Citing> citations;
    private final Targets targets;
    private final List<Warning> warnings = new ArrayList<>();
    private final CancelFlag cancel;
    private final Progress progress;
    private final int expected;

    /** @param targets where each citation leads, filled here @param expected how many pages the book will have, about */
    Appendix(PDDocument book, Fonts fonts, Painter painter, List<Citing> citations, Targets targets, int expected,
            CancelFlag cancel, Progress progress) {
        this.book = book;
        this.fonts = fonts;
        this.painter = painter;
        this.citations = citations;
        this.targets = targets;
        this.expected = expected;
        this.cancel = cancel;
        this.progress = progress;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** Appends a source; says at which page index its sheet stands. */
    int append(Source source) throws IOException {
        List<Citing> here = citations.stream().filter(c -> c.cite().source().equals(source.key())).toList();
        int first = book.getNumberOfPages();
        targets.sheet(source.key(), first);
        SourceFile file = null;
        Reason reason = null;
        try {
            file = open(source);
            if (file == null) {
                reason = Reason.UNSUPPORTED;
            } else if (file.pages() == 0) {
                reason = Reason.UNREADABLE;
            }
        } catch (PdfLockedException locked) {
            reason = Reason.ENCRYPTED;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            reason = Files.exists(source.file()) ? Reason.UNREADABLE : Reason.MISSING;
        }
        try (SourceFile open = reason == null ? file : null) {
            CoverSheet cover = new CoverSheet(fonts, source, here, first);
            if (open == null) {
                warnings.add(new Warning(source.key(), reason, -1));
                here.forEach(citing -> targets.put(citing.cite(), new ToPlace(first, 0)));
                cover.paint(painter, newPages(cover.unreadable(reason)));
            } else {
                pages(source, open, here, cover, first);
            }
        }
        progress.at(Math.min(book.getNumberOfPages(), expected), expected);
        return first;
    }

    private SourceFile open(Source source) throws IOException {
        String type = source.mediaType();
        if (type.equals("application/pdf")) {
            return new PdfFile(source.file(), book);
        }
        return DrawnFile.open(source.file(), MOST_PAGES, book, fonts);
    }

    private void pages(Source source, SourceFile open, List<Citing> here, CoverSheet cover, int first) throws IOException {
        int count = open.pages();
        List<Passage> passages = here.stream().map(citing -> new Passage(citing, areas(open, citing.cite()))).toList();
        TreeSet<Integer> cited = new TreeSet<>();
        passages.forEach(passage -> cited.addAll(pagesOf(passage)));
        cited.removeIf(page -> page < 0 || page >= count);
        List<Integer> attached = attached(count, cited);
        List<PDPage> coverPages = newPages(cover.complete(count, attached));
        ToPlace listed = new ToPlace(first, 0);
        here.forEach(citing -> targets.put(citing.cite(), listed));
        for (int index : attached) {
            cancel.check();
            progress.at(Math.min(book.getNumberOfPages(), expected), expected);
            appendPage(source, open, index, count, passages, listed);
        }
        for (Citing citing : here) {
            if (citing.cite().page() >= count) {
                warnings.add(new Warning(source.key(), Reason.PAGE_NOT_THERE, citing.cite().page()));
            }
        }
        cover.paint(painter, coverPages);
    }

    /** The passage as it was marked; where only its words are known, the place of the words. */
    private static List<Area> areas(SourceFile open, Cite cite) {
        if (!cite.areas().isEmpty() || cite.quote().isBlank() || cite.page() >= open.pages()) {
            return cite.areas();
        }
        try {
            return Passages.find(cite, open.text(cite.page()));
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return List.of();
        }
    }

    private static TreeSet<Integer> pagesOf(Passage passage) {
        TreeSet<Integer> pages = new TreeSet<>();
        pages.add(passage.citing().cite().page());
        passage.areas().forEach(area -> pages.add(area.page()));
        return pages;
    }

    private static List<Integer> attached(int count, TreeSet<Integer> cited) {
        TreeSet<Integer> attached = new TreeSet<>();
        if (count <= WHOLE_UP_TO) {
            for (int i = 0; i < count; i++) {
                attached.add(i);
            }
        } else {
            for (int page : cited) {
                attached.add(Math.max(0, page - 1));
                attached.add(page);
                attached.add(Math.min(count - 1, page + 1));
            }
        }
        return List.copyOf(attached);
    }

    private void appendPage(Source source, SourceFile open, int index, int count, List<Passage> all, ToPlace listed)
            throws IOException {
        List<Passage> passages = all.stream().filter(passage -> pagesOf(passage).contains(index))
                .map(passage -> passage.on(index)).toList();
        int number = book.getNumberOfPages() + 1;
        PDPage page = new PDPage(PDRectangle.LETTER);
        SourceFile.Art art;
        try {
            art = open.page(index);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            art = BlankArt.LETTER;
            warnings.add(new Warning(source.key(), Reason.PAGE_UNREADABLE, index));
        }
        book.addPage(page);
        AppendedPage appended = new AppendedPage(book, fonts, page, art);
        appended.draw(passages);
        Sheet words = appended.words(source, CoverSheet.pageInWords(source, index, count), number, passages, listed);
        if (art == BlankArt.LETTER) {
            CoverSheet.sayPageIsUnreadable(words, fonts);
        }
        painter.paint(page, words);
        for (Passage passage : passages) {
            Cite cite = passage.citing().cite();
            if (cite.page() == index) {
                float top = passage.areas().stream().map(appended.frame()::onPage).map(Area::y).min(Float::compare).orElse(0f);
                targets.put(cite, new ToPlace(number - 1, top));
            }
        }
    }

    private List<PDPage> newPages(Typeset text) {
        List<PDPage> pages = new ArrayList<>();
        for (int i = 0; i < text.sheets().size(); i++) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            book.addPage(page);
            pages.add(page);
        }
        return pages;
    }

    /** Stands for a page that cannot be read. */
    private record BlankArt(float width, float height) implements SourceFile.Art {
        static final BlankArt LETTER = new BlankArt(Sheet.WIDTH, Sheet.HEIGHT);

        @Override
        public void draw(org.apache.pdfbox.pdmodel.PDPageContentStream out, float left, float bottom, float scale) {}
    }
}
