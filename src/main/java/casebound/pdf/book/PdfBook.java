package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Source;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Makes a book: lays out the text, appends the sources, then paints the text, because only then it is known where its
 * citations lead. Equal plans over equal originals give equal bytes.
 */
public final class PdfBook {
    private static final long IN_MEMORY = 128L << 20;
    private static final int PACKED = 500;

    private PdfBook() {}

    /**
     * As {@link #make(BookPlan, Path, CancelFlag, Progress)}, from and to JSON: the job as the document process runs it.
     *
     * @return {@link BookResult#json()}
     */
    public static byte[] make(byte[] planJson, Path out, CancelFlag cancel, Progress progress) throws IOException {
        return make(BookPlan.of(planJson), out, cancel, progress).json();
    }

    /**
     * Writes the book. A source that cannot be read costs only itself and is named in the result.
     *
     * @param out the file to write; replaced where it exists, removed where this fails
     * @param progress counts pages; while the file is written and read again it repeats that all are done
     * @throws IOException where {@code out} cannot be written
     * @throws casebound.problem.ProblemException CANCELLED
     */
    public static BookResult make(BookPlan plan, Path out, CancelFlag cancel, Progress progress) throws IOException {
        boolean complete = false;
        try (PDDocument book = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
                Fonts fonts = new Fonts(book)) {
            BookResult made = assemble(plan, book, fonts, cancel, progress);
            Runnable alive = () -> progress.at(made.pages(), made.pages());
            cancel.check();
            try (OutputStream file = new Heard(new BufferedOutputStream(Files.newOutputStream(out), 1 << 16), alive)) {
                // Packing objects is silent until it is done: what is long must be heard to get on.
                book.save(file, made.pages() > PACKED ? CompressParameters.NO_COMPRESSION : CompressParameters.DEFAULT_COMPRESSION);
            }
            BookAudit audit;
            try (Auditor auditor = new Auditor(plan, out, fonts.substituted())) {
                audit = auditor.look(cancel, alive);
            }
            complete = true;
            return new BookResult(made.pages(), Files.size(out), made.warnings(), made.marks(), audit);
        } finally {
            if (!complete) {
                Files.deleteIfExists(out);
            }
        }
    }

    private static BookResult assemble(BookPlan plan, PDDocument book, Fonts fonts, CancelFlag cancel, Progress progress)
            throws IOException {
        ContentsTable contents = new ContentsTable(fonts, plan);
        Typesetter setter = new Typesetter(fonts, 0, contents);
        for (BookPlan.Block block : plan.blocks()) {
            cancel.check();
            setter.set(block);
        }
        Typeset text = setter.finish();
        List<PDPage> textPages = new ArrayList<>();
        for (int i = 0; i < text.sheets().size(); i++) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            book.addPage(page);
            textPages.add(page);
        }
        Targets targets = new Targets(text);
        Painter painter = new Painter(book, fonts, targets);
        Appendix appendix = new Appendix(book, fonts, painter, text.citations(), targets, expected(plan, text), cancel, progress);
        Outline outline = new Outline(book);
        text.headings().forEach(outline::heading);
        for (Source source : plan.sources()) {
            cancel.check();
            outline.source(source, appendix.append(source));
        }
        contents.number(link -> targets.place(link).page());
        for (int i = 0; i < textPages.size(); i++) {
            painter.textPage(textPages.get(i), text.sheets().get(i), i + 1);
        }
        outline.finish();
        describe(plan, book);
        return new BookResult(book.getNumberOfPages(), 0, appendix.warnings(), text.marks(), BookAudit.NONE);
    }

    /** How many pages it will have, about. */
    private static int expected(BookPlan plan, Typeset text) {
        return text.sheets().size() + plan.sources().stream()
                .mapToInt(source -> 1 + Math.clamp(source.labels().size(), 1, Appendix.WHOLE_UP_TO)).sum();
    }

    /** Says while it is written that it is being written. */
    private static final class Heard extends FilterOutputStream {
        private static final int OFTEN = 1 << 16;

        private final Runnable heard;
        private long silent;

        Heard(OutputStream out, Runnable heard) {
            super(out);
            this.heard = heard;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count(length);
        }

        private void count(int more) {
            silent += more;
            if (silent >= OFTEN) {
                silent = 0;
                heard.run();
            }
        }
    }

    private static void describe(BookPlan plan, PDDocument book) {
        Calendar made = GregorianCalendar.from(plan.made().atZone(ZoneOffset.UTC));
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        PDDocumentInformation about = book.getDocumentInformation();
        about.setTitle(Fonts.clean(plan.title()));
        about.setProducer("Casebound");
        about.setCreationDate(made);
        about.setModificationDate(made);
        book.setDocumentId(plan.id());
        book.getDocumentCatalog().setLanguage("en-US");
    }
}
