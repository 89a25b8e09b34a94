package casebound.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.formats.Corpus;
import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionMarkTest {
    @ParameterizedTest
    @ValueSource(strings = {"(b)(6)", "(b)(6)\n(b)(7)(C)", "(b) (7)(E), (b)(6)", "(k)(2)", "b)(6)", "Exemption (b)(5)"})
    void marksAlone(String text) {
        assertThat(ExemptionMark.alone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(b)(6) Sincerely", "Rule 26(b)(5)", "414 Intrusion", "(a)(1)"})
    void noMarksAlone(String text) {
        assertThat(ExemptionMark.alone(text)).isFalse();
    }

    @Test
    void aReleasedScanIsOnlyMarked() throws IOException {
        String name = "cases/414s-los-alamos-1983/11._7-18-83_Letter_Redacted.pdf";
        try (Pages pages = ((Opened.Open) Formats.open(Corpus.file(name), name, null, 100)).pages()) {
            assertThat(ExemptionMark.alone(pages.text(0).text())).isTrue();
        }
    }
}
