package casebound.ui.reader.section;

import casebound.model.PageLabelRun;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.recognize.RecognizedLabels;
import casebound.recognize.Reference;
import casebound.recognize.References;
import casebound.recognize.TranscriptName;
import casebound.ui.reader.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * What a document's pages say of themselves and of other papers, read once.
 *
 * @param labels of the pages, in runs
 * @param references to other papers, in the order of the text
 * @param citedAs how a transcript is cited, or empty
 */
record PageReading(List<PageLabelRun> labels, List<Named> references, String citedAs) {
    private static final int CONTEXT = 40;

    /** A reference and the passage that it is. */
    record Named(Reference reference, Selection words) {}

    /**
     * @param stopped whether nobody waits any more; what is read then is of no use
     * @throws IOException if a page's text cannot be read
     */
    static PageReading of(UUID document, PageTexts texts, BooleanSupplier stopped) throws IOException {
        RecognizedLabels labels = new RecognizedLabels(texts.pageCount());
        List<Named> references = new ArrayList<>();
        for (int page = 0; page < texts.pageCount() && !stopped.getAsBoolean(); page++) {
            PageText text = texts.page(page);
            labels.add(text);
            for (Reference reference : References.in(text)) {
                references.add(new Named(reference, words(document, page, text, reference)));
            }
        }
        String citedAs = texts.pageCount() > 0 && labels.transcript() ? TranscriptName.of(texts.page(0)).orElse("") : "";
        return new PageReading(labels.runs(document), references, citedAs);
    }

    private static Selection words(UUID document, int page, PageText text, Reference at) {
        String all = text.text();
        return new Selection(document, page, page, text.areas(page, at.from(), at.to()), all.substring(at.from(), at.to()),
                all.substring(Math.max(0, at.from() - CONTEXT), at.from()),
                all.substring(at.to(), Math.min(all.length(), at.to() + CONTEXT)));
    }
}
