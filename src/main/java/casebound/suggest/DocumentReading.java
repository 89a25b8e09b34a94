package casebound.suggest;

import casebound.model.PageLabelRun;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.recognize.AlikeNames;
import casebound.recognize.DocketStamp;
import casebound.recognize.PaperFacts;
import casebound.recognize.RecognizedLabels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the pages of one document say.
 *
 * @param spellings names that look like a known one, each once, with the page (index from 0) where it first stands
 */
record DocumentReading(PaperFacts facts, List<PageLabelRun> labels, Optional<DocketStamp> stamp, Map<AlikeNames.Alike, Integer> spellings) {
    /** A title page says what a paper is, and its last page who signed it. */
    private static final int FIRST = 3;
    /** A name that matters comes up in the first pages. */
    private static final int NAMES = 60;

    static DocumentReading of(UUID document, PageTexts texts, List<String> names) throws IOException {
        RecognizedLabels labels = new RecognizedLabels(texts.pageCount());
        List<PageText> ends = new ArrayList<>();
        Map<AlikeNames.Alike, Integer> spellings = new LinkedHashMap<>();
        for (int page = 0; page < texts.pageCount(); page++) {
            PageText text = texts.page(page);
            labels.add(text);
            if (page < FIRST || page == texts.pageCount() - 1) {
                ends.add(text);
            }
            if (page < NAMES) {
                for (AlikeNames.Alike alike : AlikeNames.in(text.text(), names)) {
                    spellings.putIfAbsent(new AlikeNames.Alike(alike.spelled(), 0, 0, alike.known()), page);
                }
            }
        }
        Optional<DocketStamp> stamp = ends.isEmpty() ? Optional.empty() : DocketStamp.on(ends.getFirst());
        return new DocumentReading(PaperFacts.of(ends, labels.transcript()), labels.runs(document), stamp, spellings);
    }
}
