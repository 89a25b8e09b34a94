package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 200 pages of the corpus, chosen by chance and labelled by eye from their pictures before a line of the recogniser
 * was written, and 60 more that were looked at when it was finished. Stamps: at least 99 % right and none invented; stamped
 * and printed numbers: at least 97 %.
 */
class LabelledPagesTest {
    private static final int SEED = 1983;
    private static final String LATER = "later-pages.tsv";
    private static final String SCAN = "the text that came with the scan lacks it";

    /** Pages on which a label that the eye sees is not found, and why. */
    private static final Map<String, String> MISSED = Map.of(
            "cases/414s-los-alamos-1983/15._8-22-83_Radio_TV_Reports_Good_Morning_America.pdf 4", SCAN + ": a for 4",
            "cases/414s-los-alamos-1983/15._8-22-83_Radio_TV_Reports_Good_Morning_America.pdf 5", SCAN,
            "cases/414s-los-alamos-1983/9._Aug_11_Printout-Times_Dates_Intrusions_Redacted.pdf 2", "only the redaction's mark is text",
            "court-misc/gov.uscourts.cand.203343.17.0.pdf 1", "a scan under a stamp: only the stamp is text",
            "court-misc/image-pdf-2.pdf 1", "a scan without text, the clerk's stamp too: waits for OCR");

    private final Map<String, List<PageLabelRun>> runs = new HashMap<>();

    private static List<Map<String, String>> table() throws IOException {
        return table("labelled-pages.tsv");
    }

    private static List<Map<String, String>> table(String name) throws IOException {
        try (var in = LabelledPagesTest.class.getResourceAsStream(name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            String[] columns = lines.getFirst().split("\t");
            return lines.stream().skip(1).map(line -> line.split("\t", -1)).map(row -> {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    values.put(columns[i], row[i]);
                }
                return values;
            }).toList();
        }
    }

    private static String place(Map<String, String> row) {
        return row.get("file") + " " + row.get("page");
    }

    @Test
    void thePagesWereChosenByChance() throws IOException {
        List<String> pages = shuffled();
        assertThat(table()).extracting(LabelledPagesTest::place).containsExactlyInAnyOrderElementsOf(pages.subList(0, 200));
        assertThat(table(LATER)).extracting(LabelledPagesTest::place).containsExactlyElementsOf(pages.subList(200, 260));
    }

    private static List<String> shuffled() throws IOException {
        List<String> pages = new ArrayList<>();
        for (Map<String, String> row : Corpus.table("PAGES.tsv")) {
            if (!row.get("file").startsWith("hostile/")) {
                pages.add(place(row));
            }
        }
        Collections.shuffle(pages, new Random(SEED));
        return pages;
    }

    /** What the recogniser reads of them was set beside their pictures when it was finished; nothing of it was made for them. */
    @Test
    void theNextPagesAreRightToo() throws IOException {
        for (Map<String, String> row : table(LATER)) {
            assertThat(stampSeen(row)).as(place(row)).isEqualTo(stampRead(row));
            assertThat(List.of(row.get("bates"), row.get("printed"))).as(place(row)).isEqualTo(labelsRead(row));
        }
    }

    @Test
    void stampsAreRightAndNoneIsInvented() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> invented = new ArrayList<>();
        for (Map<String, String> row : table()) {
            String seen = stampSeen(row);
            String read = stampRead(row);
            if (seen.isEmpty() && !read.isEmpty()) {
                invented.add(place(row));
            } else if (!seen.equals(read)) {
                wrong.add(place(row));
            }
        }
        assertThat(invented).isEmpty();
        assertThat(wrong).containsExactly("court-misc/image-pdf-2.pdf 1");
    }

    private static String stampSeen(Map<String, String> row) {
        return String.join(" ", row.get("courtNumber"), row.get("documentNumber"), row.get("filed"), row.get("pageOf")).strip();
    }

    private static String stampRead(Map<String, String> row) {
        return DocketStamp.on(CorpusPages.of(row.get("file")).get(Integer.parseInt(row.get("page")) - 1)).map(LabelledPagesTest::words).orElse("");
    }

    private static String words(DocketStamp stamp) {
        String page = stamp.page() == 0 ? "" : stamp.pages() == 0 ? stamp.page() + "" : stamp.page() + " of " + stamp.pages();
        return String.join(" ", stamp.caseNumber(), stamp.document(), stamp.filed() == null ? "" : stamp.filed().toString(), page).strip();
    }

    @Test
    void stampedAndPrintedNumbersAreRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : table()) {
            if (!labelsRead(row).equals(List.of(row.get("bates"), row.get("printed")))) {
                wrong.add(place(row));
            }
        }
        assertThat(wrong).as("known: %s", MISSED).containsExactlyInAnyOrderElementsOf(MISSED.keySet());
        assertThat(wrong.size()).as("97 of 100").isLessThanOrEqualTo(table().size() * 3 / 100);
    }

    /** The stamped and the printed number of a page; empty for none. */
    private List<String> labelsRead(Map<String, String> row) {
        int page = Integer.parseInt(row.get("page")) - 1;
        List<PageLabelRun> found = runs.computeIfAbsent(row.get("file"), LabelledPagesTest::read);
        return List.of(labels(found.stream().filter(run -> run.scheme() == Scheme.BATES).toList(), page),
                labels(found.stream().filter(run -> run.scheme() != Scheme.BATES).toList(), page));
    }

    private static List<PageLabelRun> read(String file) {
        var pages = CorpusPages.of(file);
        RecognizedLabels labels = new RecognizedLabels(pages.size());
        pages.forEach(labels::add);
        return labels.runs(new UUID(0, 1));
    }

    private static String labels(List<PageLabelRun> runs, int page) {
        return runs.stream().map(run -> run.label(page)).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }
}
