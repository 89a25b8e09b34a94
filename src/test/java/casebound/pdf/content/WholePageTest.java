package casebound.pdf.content;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** What is parsed of a page is what PDFBox parses of it by itself. */
class WholePageTest {
    @Test
    void contentInPiecesIsReadAcrossThem() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSArray pieces = new COSArray();
            for (String piece : List.of("q 1 0 0 1 5", "6 cm BT (one", " word) Tj", "", "ET Q")) {
                pieces.add(stream(document, piece.getBytes(StandardCharsets.US_ASCII), false));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, pieces);
            same(page);
            assertThat(parsed(new WholePage(page))).contains("COSInt{5}", "COSInt{6}");
        }
    }

    @Test
    void damagedAndMissingContentIsLeftToPdfBox() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            same(page);
            byte[] noise = new byte[500];
            new Random(7).nextBytes(noise);
            COSStream damaged = stream(document, "BT (some words) Tj ET ".repeat(50).getBytes(StandardCharsets.US_ASCII), true);
            try (OutputStream raw = damaged.createRawOutputStream()) {
                raw.write(noise);
            }
            page.getCOSObject().setItem(COSName.CONTENTS, damaged);
            same(page);
        }
    }

    @Test
    void whatIsEnormousIsReadPieceByPiece() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.getCOSObject().setItem(COSName.CONTENTS, stream(document, "q Q\n".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII), true));
            PDFStreamParser parser = new PDFStreamParser(new WholePage(page));
            int tokens = 0;
            while (parser.parseNextToken() != null) {
                tokens++;
            }
            assertThat(tokens).isEqualTo(10_000_000);
        }
    }

    @Test
    void pagesOfRealDocumentsAreTheSame() throws IOException {
        int pages = 0;
        List<String> different = new ArrayList<>();
        for (var row : Corpus.table("EXPECTED.tsv").stream().filter(each -> each.get("kind").equals("pdf") && each.get("needs_password").equals("no")
                && each.get("pdftotext_rc").equals("0")).toList()) {
            Path file = Corpus.folder().resolve(row.get("file"));
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                for (int page = 0; page < Math.min(3, document.getNumberOfPages()); page++) {
                    PDPage each = document.getPage(page);
                    if (!parsed(new WholePage(each)).equals(parsed(each))) {
                        different.add(row.get("file") + ", page " + (page + 1));
                    }
                    pages++;
                }
            } catch (IOException | IllegalArgumentException | IllegalStateException notOpened) {
                // other tests tell what becomes of it
            }
        }
        assertThat(pages).isGreaterThan(300);
        // its packed content is damaged in the middle, and the two ways to unpack it give up at different places
        assertThat(different).isSubsetOf("hostile/pdf/poppler-90-0-fuzzed.pdf, page 2");
    }

    private static void same(PDPage page) throws IOException {
        assertThat(parsed(new WholePage(page))).isEqualTo(parsed(page));
    }

    /** Every operand and operator, and the error at the end if there is one. */
    private static List<String> parsed(PDPage page) {
        List<String> tokens = new ArrayList<>();
        try {
            PDFStreamParser parser = new PDFStreamParser(page);
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                tokens.add(token instanceof COSBase operand ? operand.toString() : String.valueOf(token));
            }
        } catch (IOException damaged) {
            tokens.add("damaged");
        }
        return tokens;
    }

    private static COSStream stream(PDDocument document, byte[] content, boolean packed) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = packed ? stream.createOutputStream(COSName.FLATE_DECODE) : stream.createOutputStream()) {
            out.write(content);
        }
        return stream;
    }
}
