package casebound.model;

/**
 * What OCR read on one page.
 *
 * @param text its words and lines with their places; empty where there was nothing to read
 * @param confidences how sure the engine was, 0 to 100, one for each word of {@code text} in its order
 */
public record OcrPage(PageText text, byte[] confidences) {
    /** The engine was not sure of a word below this. */
    public static final int UNSURE = 60;

    public OcrPage {
        if (confidences.length != words(text.text())) {
            throw new IllegalArgumentException("one confidence for each word");
        }
    }

    /** A page with nothing to read; its size in points. */
    public static OcrPage empty(float width, float height) {
        return new OcrPage(new PageText(width, height, "", new float[0]), new byte[0]);
    }

    /** How many words a text has: between them stands one space or line feed. */
    static int words(String text) {
        return text.isEmpty() ? 0 : 1 + (int) text.chars().filter(OcrPage::separates).count();
    }

    private static boolean separates(int unit) {
        return unit == ' ' || unit == '\n';
    }
}
