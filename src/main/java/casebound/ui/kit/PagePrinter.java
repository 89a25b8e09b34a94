package casebound.ui.kit;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.work.Work;
import casebound.worker.PageImage;
import casebound.worker.PageRequest;
import casebound.worker.Reading;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Prints the pages of a file, through the system's own dialog. Pages are drawn by the document process, one after the
 * other in the background, about as fine as a printer shows them, and centered on the paper in their own size or smaller.
 */
public final class PagePrinter {
    /** Pixels a point: 200 a inch. */
    private static final float FINE = 200 / 72f;

    private final Workers workers;
    private final Work work;
    private final FilePicker picker;

    /** @param count how many pages it has */
    public record Pages(Path file, String name, int count) {}

    public PagePrinter(Workers workers, Work work, FilePicker picker) {
        this.workers = workers;
        this.work = work;
        this.picker = picker;
    }

    /**
     * Where a PDF is made that goes to a printer; it stays as long as the program runs.
     *
     * @param name what the printer's queue calls it; nothing from the case
     */
    public static Path scratch(String name) throws IOException {
        Path folder = Files.createTempDirectory("casebound-print");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(name + ".pdf");
        file.toFile().deleteOnExit();
        return file;
    }

    /** Prints a PDF that the program has made. On the window's thread. */
    public void print(Path pdf, Window owner) {
        String name = pdf.getFileName().toString();
        work.run("kit.print.work", (cancel, progress) -> new Pages(pdf, name, count(pdf, name, cancel)),
                pages -> print(pages, name, owner));
    }

    /**
     * Prints a file of any kind that has pages. On the window's thread.
     *
     * @param title what the printer's queue calls it
     */
    public void print(Pages pages, String title, Window owner) {
        PrinterJob job = Printer.getDefaultPrinter() == null && Printer.getAllPrinters().isEmpty() ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            noPrinter(pages, owner);
            return;
        }
        JobSettings settings = job.getJobSettings();
        settings.setJobName(OneLine.of(title));
        settings.setPageRanges(new PageRange(1, Math.max(1, pages.count())));
        if (job.showPrintDialog(owner)) {
            work.run("kit.print.work", (cancel, progress) -> print(job, pages, cancel, progress), whole -> { }, problem -> {
                job.cancelJob();
                work.report(problem);
            });
        } else {
            job.cancelJob();
        }
    }

    private void noPrinter(Pages pages, Window owner) {
        boolean pdf = pages.name().toLowerCase(Locale.ROOT).endsWith(".pdf");
        Decision asked = new Decision("print-none", Texts.text("kit.print.none"), Texts.text(pdf ? "kit.print.save" : "kit.print.connect"));
        if (pdf) {
            asked.also("-save", Texts.text("kit.print.save.act"), () -> picker.saveAs(Texts.text("kit.print.save.act"), pages.name(), "pdf")
                    .ifPresent(target -> work.run("kit.print.work", (cancel, progress) -> copy(pages.file(), target))));
        }
        asked.closeBy(Texts.text("kit.close")).show(owner);
    }

    private static Path copy(Path from, Path to) {
        try {
            return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, to), refused);
        }
    }

    private int count(Path pdf, String name, CancelFlag cancel) throws IOException {
        Path texts = Files.createTempFile("casebound-", ".pages");
        try {
            return switch (workers.read(pdf, name, null, texts, cancel)) {
                case Reading.Readable readable -> readable.pages();
                case Reading.Encrypted locked -> throw Problem.of(Code.FILE_ENCRYPTED).exception();
                case Reading.Unsupported unknown -> throw Problem.of(Code.FILE_UNSUPPORTED).exception();
                case Reading.Unreadable broken -> throw broken.problem().exception();
            };
        } finally {
            Files.deleteIfExists(texts);
        }
    }

    /** Off the window's thread, which then only draws: a printer may take its time. */
    private boolean print(PrinterJob job, Pages pages, CancelFlag cancel, Progress progress) {
        PageRange[] wanted = job.getJobSettings().getPageRanges();
        for (int page = 0; page < pages.count(); page++) {
            cancel.check();
            if (isWanted(wanted, page + 1)) {
                ImageView picture = draw(pages, page);
                PageLayout paper = paper(job, picture);
                if (!job.printPage(paper, placed(picture, paper.getPrintableWidth(), paper.getPrintableHeight()))) {
                    throw Problem.of(Code.EXPORT_FAILED, Texts.text("kit.print.page", page + 1)).exception();
                }
            }
            progress.at(page + 1, pages.count());
        }
        return job.endJob();
    }

    /** A page in its own size, in points. */
    private ImageView draw(Pages pages, int page) {
        PageImage drawn;
        try {
            drawn = workers.images().render(new PageRequest(pages.file(), pages.name(), null, page, FINE, 0)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ProblemException problem ? problem : failed;
        }
        try {
            ByteBuffer pixels = ByteBuffer.allocate(4 * drawn.width() * drawn.height());
            pixels.put(drawn.pixels().duplicate().rewind().limit(pixels.capacity())).rewind();
            ImageView view = new ImageView(new WritableImage(new PixelBuffer<>(drawn.width(), drawn.height(), pixels,
                    PixelFormat.getByteBgraPreInstance())));
            view.setFitWidth(drawn.width() / drawn.scale());
            view.setFitHeight(drawn.height() / drawn.scale());
            return view;
        } finally {
            drawn.release();
        }
    }

    /** The paper that the person chose, turned as the page is. */
    private static PageLayout paper(PrinterJob job, ImageView page) {
        PageLayout chosen = job.getJobSettings().getPageLayout();
        PageOrientation turned = page.getFitWidth() > page.getFitHeight() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        return chosen.getPageOrientation() == turned ? chosen
                : job.getPrinter().createPageLayout(chosen.getPaper(), turned, Printer.MarginType.DEFAULT);
    }

    /** In the middle of the paper, smaller where it would not fit; sizes in points. */
    static Group placed(ImageView page, double width, double height) {
        double scale = Math.min(1, Math.min(width / page.getFitWidth(), height / page.getFitHeight()));
        page.setFitWidth(page.getFitWidth() * scale);
        page.setFitHeight(page.getFitHeight() * scale);
        page.setX((width - page.getFitWidth()) / 2);
        page.setY((height - page.getFitHeight()) / 2);
        return new Group(page);
    }

    /** @param page from 1 */
    static boolean isWanted(PageRange @Nullable [] ranges, int page) {
        return ranges == null || ranges.length == 0
                || Arrays.stream(ranges).anyMatch(range -> page >= range.getStartPage() && page <= range.getEndPage());
    }
}
