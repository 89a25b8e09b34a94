package casebound.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.formats.Corpus;
import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose only text is the court's stamp is a scan; one with text of its own is not. */
class FilingStampTest {
    /** The table does not know this court's stamp; beside it stands "Exhibit A" on a sheet that divides. */
    private static final String KNOWN = "cases/sffa-v-harvard/briefs/SFFAappellateAmicusBrief.pdf page 40";

    @ParameterizedTest
    @ValueSource(strings = {
        "Case 1:16-cv-00745-ESH Document 1 Filed 04/21/16 Page 1 of 15",
        "Case: 1:16-cv-00651 Document #: 114-2 Filed: 06/25/18 Page 1 of 4 PageID #:3344",
        "Appellate Case: 22-1801 Page: 1 Date Filed: 01/19/2023 Entry ID: 5237514",
        "Case: 13-57126, 08/25/2016, ID: 10101827, DktEntry: 109-1, Page 1 of 19",
        "Case 2:15-cv-05642-CAS-JC Document 465 Filed 08/01/19 Page 1 of 1 Page ID #:8083",
        "Case 1:12-cv-05708-ER\nDocument 11 Filed 09/27/13 Page 15 of 15\n- 15 -"
    })
    void aStampAlone(String text) {
        assertThat(FilingStamp.alone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "(b)(6)", "414 Intrusion LANL June 1983", "Hello World", "Case closed. Filed away.",
        "Case 1:16-cv-00745-ESH Document 1 Filed 04/21/16 Page 1 of 15 UNITED STATES DISTRICT COURT FOR THE DISTRICT OF COLUMBIA"
    })
    void noStampAlone(String text) {
        assertThat(FilingStamp.alone(text)).isFalse();
    }

    @Test
    void thePagesOfTheCorpusThatHaveAStampAloneAreFoundAndNoOthers() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> folders = Set.of("court-misc", "cases");
        List<String[]> pages = Corpus.table("PAGES.tsv").stream().filter(row -> folders.contains(row[0].split("/")[0])
                && Integer.parseInt(row[2]) >= 5 && Integer.parseInt(row[2]) <= 250).toList();
        for (String[] row : pages) {
            Path file = Corpus.file(row[0]);
            try (Pages open = ((Opened.Open) Formats.open(file, row[0], null, 10_000)).pages()) {
                boolean stamped = !row[2].equals(row[3]) && Integer.parseInt(row[3]) <= 25;
                if (FilingStamp.alone(open.text(Integer.parseInt(row[1]) - 1).text()) != stamped) {
                    wrong.add(row[0] + " page " + row[1]);
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(wrong).containsExactly(KNOWN);
    }
}
