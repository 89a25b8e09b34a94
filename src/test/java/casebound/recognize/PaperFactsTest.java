package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real papers say of themselves, against what the eye saw; none may be taken for another kind. */
class PaperFactsTest {
    private static final Map<String, PaperFacts> READ = new HashMap<>();

    private static PaperFacts read(String file) {
        return READ.computeIfAbsent(file, name -> {
            var pages = CorpusPages.of(name);
            RecognizedLabels labels = new RecognizedLabels(pages.size());
            pages.forEach(labels::add);
            return PaperFacts.of(pages, labels.transcript());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "cases/sffa-v-harvard/transcripts/20181017-Day-3.pdf | transcript | TRANSCRIPT OF BENCH TRIAL - DAY 3 | 2018-10-17 | ''",
        "cases/414s-los-alamos-1983/1._8-17-83_Letter-LAA0-2-83.pdf | letter | '' | 1983-08-17 | Michael B. Peck",
        "cases/fisc-misc-13-02-13-03/Misc%2013-02%20Order-6_0.pdf | order | OPINION AND ORDER GRANTING MOTION FOR RECONSIDERATION | - | ''",
        "court-misc/10thCircuit-06-6247.pdf | order | ORDER AND JUDGEMENT | 2010-02-05 | ''",
        "court-misc/gov.uscourts.cand.16711.199.0.pdf | order | ORDER DENYING MOTION TO QUASH | 2005-08-23 | ''",
        "court-misc/ca5_00516242060.pdf | opinion | '' | 2022-03-16 | ''",
        "court-misc/redactions/hidden_text_on_visible_text.pdf | complaint | COMPLAINT | 2019-08-20 | ''",
        "cases/sffa-v-harvard/exhibits/P106.pdf | e-mail | applicantj Redacted: | 2013-11-15 | Bouchard, Alessandra",
        "accident-reports/Google_050416.pdf | accident report | REPORT OF TRAFFIC ACCIDENT INVOLVING | - | ''"})
    void aPaperSaysWhatItIs(String file, String kind, String title, LocalDate date, String author) {
        PaperFacts facts = read(file);
        assertThat(facts.kind()).isEqualTo(kind);
        assertThat(facts.title()).isEqualTo(title);
        assertThat(facts.date()).isEqualTo(date);
        assertThat(facts.author()).isEqualTo(author);
    }

    @Test
    void noPaperIsTakenForAnotherKind() throws IOException {
        List<String> wrong = new ArrayList<>();
        int known = 0;
        int right = 0;
        for (String[] row : rows()) {
            String kind = row[8];
            String read = kind.isEmpty() ? "" : read(row[0]).kind();
            known += kind.isEmpty() ? 0 : 1;
            right += !kind.isEmpty() && kind.equals(read) ? 1 : 0;
            if (!read.isEmpty() && !read.equals(kind)) {
                wrong.add(row[0] + ": " + read + " for " + kind);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right).as("of %d; the others are scans whose text lacks the heading", known).isGreaterThanOrEqualTo(known * 3 / 4);
    }

    private static List<String[]> rows() throws IOException {
        Corpus.folder();
        try (var in = PaperFactsTest.class.getResourceAsStream("labelled-pages.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }
}
