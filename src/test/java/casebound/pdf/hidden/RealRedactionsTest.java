package casebound.pdf.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import casebound.model.PrivacyWarning;
import casebound.pdf.PdfReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Papers of courts and agencies, labeled by eye: what is black on them, and whether the words can be had. The number is that of
 * places with live text that one does not see; comments do not count here.
 */
class RealRedactionsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # ten boxes with a hatching over live text
            court-misc/redactions/bad_cross_hatched_redactions.pdf, REDACTION:10
            # one black box over a sentence, others that were done well
            court-misc/redactions/rectangles_yes.pdf,               REDACTION:1
            # well done, or not black at all
            court-misc/redactions/multi_line_redaction_ok.pdf,      ''
            court-misc/redactions/no_bad_redactions.4.1.pdf,        ''
            court-misc/redactions/no_bad_redactions.6.2.pdf,        ''
            court-misc/redactions/no_bad_redactions.7.1.pdf,        ''
            # "Privilege" stands in black on the box that it explains
            court-misc/redactions/ok_words.pdf,                     ''
            court-misc/redactions/rect_ordering_5.2.pdf,            ''
            # spaces alone under the box
            court-misc/redactions/whitespace_redactions.pdf,        ''
            # one text over another, both seen
            court-misc/redactions/hidden_text_on_visible_text.pdf,  ''
            # scans with black boxes, and text layers made afterwards
            cases/414s-los-alamos-1983/9._Aug_11_Printout-Times_Dates_Intrusions_Redacted.pdf, ''
            cases/414s-los-alamos-1983/11._7-18-83_Letter_Redacted.pdf, ''
            cases/414s-los-alamos-1983/3._Appendix_I-Mail_Message_from_Los_Alamos.pdf, ''
            # cropped to a few points: what is left of the heading stands outside
            pdf-features/pdfjs/endchar.pdf,                         HIDDEN_TEXT:2
            # a maker's name in letters of one point, white
            pdf-features/pdfjs/file_pdfjs_form.pdf,                 HIDDEN_TEXT:1
            """)
    void whatIsUnderTheBoxesIsFoundAndNothingElse(String name, String expected) throws IOException {
        List<String> found = new ArrayList<>();
        try (PdfReader reader = PdfReader.open(Corpus.folder().resolve(name), null, 1000)) {
            for (int page = 0; page < reader.pageCount(); page++) {
                reader.hidden(page).stream().filter(warning -> warning.type() != PrivacyWarning.Type.COMMENTS)
                        .forEach(warning -> found.add(warning.type() + ":" + warning.places()));
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }
}
