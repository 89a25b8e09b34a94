package casebound.model;

/**
 * A word that OCR read, in the text of its page.
 *
 * @param from index of its first character in {@link PageText#text}
 * @param to index behind its last character
 * @param confidence how sure the engine was, 0 to 100
 */
public record OcrWord(int from, int to, int confidence) {
    /** Whether a person had better look at it. */
    public boolean unsure() {
        return confidence < OcrPage.UNSURE;
    }
}
