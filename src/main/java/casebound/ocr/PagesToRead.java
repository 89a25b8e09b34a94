package casebound.ocr;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.PageTexts;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.util.BitSet;

/** Which pages of a content OCR has to read: those without usable text that it has not read yet. */
final class PagesToRead {
    /** Fewer characters than this are no text (corpus: pages_without_text). */
    private static final int SOME_TEXT = 5;

    /** No stamp and no marks are longer, in characters that are not white space. */
    private static final int LONGEST_STAMP = 250;

    private PagesToRead() {}

    /** Whether a content of that media type can have pages that are pictures. */
    static boolean possible(Content content) {
        return content.readability() == Content.Readability.READABLE
                && (content.mediaType().equals("application/pdf") || content.mediaType().startsWith("image/"));
    }

    /** The pages (from 0) that are left to read; none where the page texts are missing. */
    static BitSet of(CaseFile caseFile, Content content) {
        BitSet pages = new BitSet();
        if (!possible(content) || !caseFile.hasPageTexts(content.sha256())) {
            return pages;
        }
        try (PageTexts texts = caseFile.pageTexts(content.sha256())) {
            for (int page = 0; page < texts.pageCount(); page++) {
                if (!texts.ocrDone(page) && !usable(texts, page)) {
                    pages.set(page);
                }
            }
        } catch (IOException | ProblemException damaged) {
            // the original is read again first, and then comes here
        }
        return pages;
    }

    private static boolean usable(PageTexts texts, int page) throws IOException {
        int characters = texts.characters(page);
        return characters > LONGEST_STAMP || characters >= SOME_TEXT && !onlyStamped(texts.own(page).text());
    }

    private static boolean onlyStamped(String text) {
        return FilingStamp.alone(text) || ExemptionMark.alone(text);
    }
}
