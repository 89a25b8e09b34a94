package casebound.pdf.book;

import casebound.model.Area;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The cited documents behind the text, one after the other: a sheet that names it, then its pages. All of them up to
 * {@value #WHOLE_UP_TO}; of a longer one each cited page with its two neighbours, and the sheet says so.
 */
final class Appendix {
    /** A document of up to so many pages is appended whole. */
    static final int WHOLE_UP_TO = 60;

    private final PDDocument book;
    private final Fonts fonts;
    private final Painter painter;
    private final List<Citing> citations;
    private final Map<Cite, ToPlace> places;
    private final List<Warning> warnings = new ArrayList<>();
    private final CancelFlag cancel;
    private final Progress progress;
    private final int sources;
    private int done;

    /** @param places where each citation leads, filled here; citations by identity */
    Appendix(PDDocument book, Fonts fonts, Painter painter, List<Citing> citations, IdentityHashMap<Cite, ToPlace> places,
            int sources, CancelFlag cancel, Progress progress) {
        this.book = book;
        this.fonts = fonts;
        this.painter = painter;
        this.citations = citations;
        this.places = places;
        this.sources = sources;
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
        SourceFile file = null;
        Reason reason = null;
        try {
            file = open(source);
            if (file == null) {
                reason = Reason.UNSUPPORTED;
            } else if (file.pages() == 0) {
                reason = Reason.UNREADABLE;
            }
        } catch (InvalidPasswordException locked) {
            reason = Reason.ENCRYPTED;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            reason = Files.exists(source.file()) ? Reason.UNREADABLE : Reason.MISSING;
        }
        try (SourceFile open = reason == null ? file : null) {
            CoverSheet cover = new CoverSheet(fonts, source, here, first);
            if (open == null) {
                warnings.add(new Warning(source.key(), reason, -1));
                here.forEach(citing -> places.put(citing.cite(), new ToPlace(first, 0)));
                cover.paint(painter, newPages(cover.unreadable(reason)), places);
            } else {
                pages(source, open, here, cover, first);
            }
        }
        progress.at(++done, sources);
        return first;
    }

    private SourceFile open(Source source) throws IOException {
        String type = source.mediaType();
        if (type.equals("application/pdf")) {
            return new PdfFile(source.file(), book);
        }
        if (type.startsWith("image/")) {
            return new ImageFile(source.file(), type.equals("image/jpeg"), book);
        }
        return type.startsWith("text/") ? new TextFile(source.file(), fonts) : null;
    }

    private void pages(Source source, SourceFile open, List<Citing> here, CoverSheet cover, int first) throws IOException {
        int count = open.pages();
        TreeSet<Integer> cited = new TreeSet<>();
        for (Citing citing : here) {
            cited.addAll(pagesOf(open, citing.cite()));
        }
        cited.removeIf(page -> page >= count);
        List<Integer> attached = attached(count, cited);
        List<PDPage> coverPages = newPages(cover.complete(count, attached));
        ToPlace listed = new ToPlace(first, 0);
        here.forEach(citing -> places.put(citing.cite(), listed));
        for (int index : attached) {
            cancel.check();
            appendPage(source, open, index, count, here, listed);
        }
        for (Citing citing : here) {
            if (open.pageOf(citing.cite()) >= count) {
                warnings.add(new Warning(source.key(), Reason.PAGE_NOT_THERE, citing.cite().page()));
            }
        }
        cover.paint(painter, coverPages, places);
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

    private static TreeSet<Integer> pagesOf(SourceFile file, Cite cite) {
        TreeSet<Integer> pages = new TreeSet<>();
        pages.add(file.pageOf(cite));
        file.areasOf(cite).forEach(area -> pages.add(area.page()));
        return pages;
    }

    private void appendPage(Source source, SourceFile open, int index, int count, List<Citing> here, ToPlace listed)
            throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (Citing citing : here) {
            if (pagesOf(open, citing.cite()).contains(index)) {
                passages.add(new Passage(citing, open.areasOf(citing.cite()).stream()
                        .filter(area -> area.page() == index).toList()));
            }
        }
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
        Sheet words = appended.words(source.longName(), CoverSheet.pageInWords(source, index, count), number, passages, listed);
        if (art == BlankArt.LETTER) {
            CoverSheet.sayPageIsUnreadable(words, fonts);
        }
        painter.paint(page, words);
        for (Passage passage : passages) {
            Cite cite = passage.citing().cite();
            if (open.pageOf(cite) == index) {
                float top = passage.areas().stream().map(appended.frame()::onPage).map(Area::y).min(Float::compare).orElse(0f);
                places.put(cite, new ToPlace(number - 1, top));
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
