package casebound.worker;

import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.formats.ocr.OcrEngine;
import casebound.model.OcrPage;
import casebound.model.OcrTexts;
import casebound.pdf.Scan;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.work.Progress;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page by OCR and writes it as an {@link OcrTexts} of its own. The engine stays loaded, and the file that was
 * asked for last stays open: its other pages come next as a rule.
 */
final class OcrJob implements Job {
    static final String NAME = "ocr";

    private @Nullable OcrEngine engine;
    private @Nullable Request last;
    private @Nullable Pages open;

    /**
     * What is to be read.
     *
     * @param page from 0
     */
    record Request(Path file, String nameHint, @Nullable String password, int page) {
        byte[] encode() {
            return Payload.of(out -> {
                Payload.text(out, file.toString());
                Payload.text(out, nameHint);
                Payload.optional(out, password);
                out.writeInt(page);
            });
        }

        static Request decode(byte[] payload) throws IOException {
            DataInputStream in = Payload.in(payload);
            return new Request(Path.of(Payload.text(in)), Payload.text(in), Payload.optional(in), in.readInt());
        }

        private boolean sameFile(@Nullable Request other) {
            return other != null && new Request(file, nameHint, password, other.page).equals(other);
        }
    }

    @Override
    public byte[] run(byte[] input, Path output, Progress progress) throws IOException {
        Request request = Request.decode(input);
        Pages pages = pages(request);
        if (request.page() >= pages.count()) {
            throw Problem.of(Code.PAGE_NOT_READABLE, Texts.text("worker.page.missing")).exception();
        }
        OcrPage read = read(pages, request.page());
        try (OcrTexts texts = OcrTexts.append(output)) {
            texts.add(request.page(), OcrEngine.EXTRACTOR, read);
        }
        return new byte[0];
    }

    private OcrPage read(Pages pages, int page) throws IOException {
        Optional<Scan> scan;
        try {
            scan = pages.scan(page);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw Problem.of(Code.PAGE_NOT_READABLE, Texts.text("worker.page.damaged")).exception();
        }
        if (engine == null) {
            engine = new OcrEngine();
        }
        return scan.isEmpty() ? OcrPage.empty(pages.width(page), pages.height(page))
                : engine.read(scan.get(), pages.width(page), pages.height(page));
    }

    private Pages pages(Request request) throws IOException {
        if (open != null && request.sameFile(last)) {
            return open;
        }
        if (open != null) {
            open.close();
            open = null;
        }
        open = switch (opened(request)) {
            case Opened.Open opened -> opened.pages();
            case Opened.Locked _ -> throw Problem.of(Code.FILE_ENCRYPTED).exception();
            case Opened.Broken broken -> throw broken.problem().exception();
            case Opened.Other _ -> throw Problem.of(Code.FILE_UNSUPPORTED).exception();
        };
        last = request;
        return open;
    }

    /** What was destroyed or taken away meanwhile is a page that cannot be read, and no fault of the output. */
    private static Opened opened(Request request) {
        try {
            return Formats.open(request.file(), request.nameHint(), request.password(), Integer.MAX_VALUE);
        } catch (IOException gone) {
            throw Problem.of(Code.FILE_NOT_READABLE, request.file()).exception();
        }
    }
}
