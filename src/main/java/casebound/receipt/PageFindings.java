package casebound.receipt;

import casebound.model.PageLabelRun;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.recognize.NamedAttachments;
import casebound.recognize.RecognizedLabels;
import casebound.recognize.SaidPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the pages of one content say that a receipt has to tell.
 *
 * @param bare pages (from 0) without text of their own
 * @param ocr how many of those OCR has read
 * @param bates the Bates numbers that were read off the pages
 * @param said how many pages it says that it has, where that is another number than it has
 * @param attachments files that it names as attached
 */
record PageFindings(List<Integer> bare, int ocr, List<PageLabelRun> bates, Optional<SaidPages> said, List<String> attachments) {
    static final PageFindings NONE = new PageFindings(List.of(), 0, List.of(), Optional.empty(), List.of());

    static PageFindings of(UUID document, PageTexts texts) throws IOException {
        int pages = texts.pageCount();
        RecognizedLabels labels = new RecognizedLabels(pages);
        List<Integer> bare = new ArrayList<>();
        int ocr = 0;
        Optional<SaidPages> first = Optional.empty();
        Optional<SaidPages> last = Optional.empty();
        List<String> attachments = List.of();
        for (int page = 0; page < pages; page++) {
            PageText text = texts.page(page);
            labels.add(text);
            if (texts.characters(page) == 0) {
                bare.add(page);
                ocr += texts.ocrDone(page) ? 1 : 0;
            }
            if (page == 0) {
                first = SaidPages.on(text);
                attachments = NamedAttachments.on(text);
            }
            if (page == pages - 1) {
                last = SaidPages.on(text);
            }
        }
        return new PageFindings(bare, ocr, labels.runs(document).stream().filter(run -> run.scheme() == PageLabelRun.Scheme.BATES).toList(),
                SaidPages.otherThan(pages, first, last), attachments);
    }
}
