package casebound.formats.ocr;

import casebound.formats.leptonica.NativeLibraries;
import casebound.model.OcrPage;
import casebound.pdf.PlacedText;
import casebound.pdf.Scan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** Tesseract with its English data, ready for one page after the other. To be used by one thread only. */
public final class OcrEngine implements AutoCloseable {
    /** Names this way of reading in anchors; the number behind the slash changes when offsets would change. */
    public static final String EXTRACTOR = "tesseract-5.5.3-eng/1";

    private static final String DATA = "/tessdata/eng.traineddata";

    /** What Tesseract takes for possible; it would guess outside of this (tesseractclass: kMinCredibleResolution). */
    private static final int COARSEST = 70;
    private static final int FINEST = 2400;

    private final TessBaseAPI api;

    /**
     * Loads the engine and its data.
     *
     * @throws IOException if the program came without the data
     */
    public OcrEngine() throws IOException {
        NativeLibraries.load(tesseract.class);
        byte[] data = data();
        api = new TessBaseAPI();
        try (BytePointer bytes = new BytePointer(data); BytePointer language = new BytePointer("eng")) {
            int failed = api.Init(bytes, data.length, language, tesseract.OEM_LSTM_ONLY, (PointerPointer<?>) null, 0,
                    (StringVector) null, (StringVector) null, false, (FileReader) null);
            if (failed != 0) {
                throw new IOException("the language data of the OCR engine cannot be used");
            }
        }
        api.SetPageSegMode(tesseract.PSM_AUTO);
    }

    private static byte[] data() throws IOException {
        try (InputStream in = OcrEngine.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IOException("the language data of the OCR engine is missing");
            }
            return in.readAllBytes();
        }
    }

    /**
     * Reads a page.
     *
     * @param width of the page in points, as displayed
     * @param height of the page in points, as displayed
     */
    public OcrPage read(Scan scan, float width, float height) {
        api.SetImage(scan.grey(), scan.width(), scan.height(), 1, scan.width());
        api.SetSourceResolution(Math.clamp(scan.dpi(), COARSEST, FINEST));
        try {
            if (api.Recognize(null) != 0) {
                return OcrPage.empty(width, height);
            }
            return words(scan, width, height);
        } finally {
            api.Clear();
        }
    }

    private OcrPage words(Scan scan, float width, float height) {
        PlacedText placed = new PlacedText();
        ByteArrayOutputStream confidences = new ByteArrayOutputStream();
        try (ResultIterator words = api.GetIterator(); IntPointer left = new IntPointer(1); IntPointer top = new IntPointer(1);
                IntPointer right = new IntPointer(1); IntPointer bottom = new IntPointer(1)) {
            if (words == null || words.isNull()) {
                return OcrPage.empty(width, height);
            }
            do {
                String word = word(words);
                if (!word.isEmpty() && words.BoundingBox(tesseract.RIL_WORD, left, top, right, bottom)) {
                    if (words.IsAtBeginningOf(tesseract.RIL_TEXTLINE)) {
                        placed.line();
                    } else {
                        placed.space();
                    }
                    place(word, placed, scan.left() + left.get() * scan.across(), scan.top() + top.get() * scan.down(),
                            scan.left() + right.get() * scan.across(), scan.top() + bottom.get() * scan.down());
                    confidences.write(Math.clamp(Math.round(words.Confidence(tesseract.RIL_WORD)), 0, 100));
                }
            } while (words.Next(tesseract.RIL_WORD));
        }
        return new OcrPage(placed.page(width, height), confidences.toByteArray());
    }

    /** A word without anything that would divide it or could not be seen. */
    private static String word(ResultIterator words) {
        try (BytePointer text = words.GetUTF8Text(tesseract.RIL_WORD)) {
            if (text == null || text.isNull()) {
                return "";
            }
            String word = text.getString(StandardCharsets.UTF_8);
            StringBuilder kept = new StringBuilder(word.length());
            word.codePoints().filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point)
                    && !Character.isISOControl(point)).forEach(kept::appendCodePoint);
            return kept.toString();
        }
    }

    /** The engine knows where a word is; its characters share the room. */
    private static void place(String word, PlacedText placed, float left, float top, float right, float bottom) {
        float each = (right - left) / word.length();
        for (int i = 0; i < word.length(); i++) {
            placed.add(word.charAt(i), left + i * each, top, left + (i + 1) * each, bottom);
        }
    }

    @Override
    public void close() {
        api.End();
        api.close();
    }
}
