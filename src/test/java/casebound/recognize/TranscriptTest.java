package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Area;
import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The printed pages and lines of a real trial's transcripts, against what stands on each page. */
class TranscriptTest {
    static final List<String> TRANSCRIPTS = CorpusPages.TRANSCRIPTS;

    /** Pages (from 1) that are pictures without text: their numbers, 11 and 22, wait for OCR. */
    private static final Map<String, List<Integer>> SCANS = Map.of(TRANSCRIPTS.get(2), List.of(11, 12));

    private static RecognizedLabels read(List<PageText> pages) {
        RecognizedLabels labels = new RecognizedLabels(pages.size());
        pages.forEach(labels::add);
        return labels;
    }

    @ParameterizedTest
    @FieldSource("TRANSCRIPTS")
    void thePrintedPageOfEveryPageIsKnown(String file) {
        List<PageText> pages = CorpusPages.of(file);
        RecognizedLabels labels = read(pages);
        List<PageLabelRun> runs = labels.runs(new UUID(0, 1));
        assertThat(labels.transcript()).isTrue();
        assertThat(runs).allMatch(run -> run.scheme() == Scheme.TRANSCRIPT);
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            Optional<String> label = runs.stream().map(run -> run.label(page)).flatMap(Optional::stream).findFirst();
            if (label.isEmpty()) {
                without.add(page + 1);
            } else {
                assertThat(cornerOf(pages.get(page))).as("page %d", page + 1).isEqualTo(label.get());
            }
        }
        assertThat(without).isEqualTo(SCANS.getOrDefault(file, List.of()));
    }

    /** What stands at the upper right, above the frame. */
    private static String cornerOf(PageText page) {
        StringBuilder corner = new StringBuilder();
        for (int i = 0; i < page.text().length(); i++) {
            if (page.right(i) > page.left(i) && page.top(i) < 0.1f * page.height() && page.left(i) > page.width() / 2) {
                corner.append(page.text().charAt(i));
            }
        }
        return corner.toString();
    }

    @ParameterizedTest
    @FieldSource("TRANSCRIPTS")
    void theTwentyFiveLinesOfEveryPageAreKnown(String file) {
        List<PageText> pages = CorpusPages.of(file);
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            LineNumbers lines = LineNumbers.of(pages.get(i), i);
            if (lines.isEmpty()) {
                without.add(i + 1);
                continue;
            }
            for (int line = 1; line <= 25; line++) {
                Area area = lines.line(line).orElseThrow();
                assertThat(leftmostIn(pages.get(i), area)).as("page %d line %d", i + 1, line).isEqualTo(Integer.toString(line));
                assertThat(lines.span(List.of(area))).isEqualTo(":" + line);
            }
        }
        assertThat(without).isEqualTo(SCANS.getOrDefault(file, List.of()));
    }

    /** The digits left of the frame whose middle lies in the area's height. */
    private static String leftmostIn(PageText page, Area area) {
        StringBuilder digits = new StringBuilder();
        IntStream.range(0, page.text().length())
                .filter(i -> page.right(i) > page.left(i) && page.right(i) < area.x() + 20)
                .filter(i -> (page.top(i) + page.bottom(i)) / 2 > area.y() && (page.top(i) + page.bottom(i)) / 2 < area.y() + area.height())
                .forEach(i -> digits.append(page.text().charAt(i)));
        return digits.toString();
    }

    @Test
    void aPassageOfSeveralLinesSaysTheFirstAndTheLast() {
        List<PageText> pages = CorpusPages.of(TRANSCRIPTS.get(2));
        PageText page = pages.get(6);
        int from = page.text().indexOf("Just for an instance");
        int to = page.text().indexOf("of Cheng") + "of Cheng".length();
        assertThat(LineNumbers.of(page, 6).span(page.areas(6, from, to))).isEqualTo(":9–10");
    }
}
