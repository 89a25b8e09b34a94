package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pages a paper says that it has, and the attachments that it names. */
class SaidPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Page 1 of 12 | 1 | 12 | false", "- 3/7 - | 0 | 0 | false", "Pg. 3 / 7 | 3 | 7 | false",
        "see page 3 of 7 of the report | 0 | 0 | false", "Page 8 of 7 | 0 | 0 | false",
        "Case 1:16-cv-00745-ESH Document 12 Filed 04/21/16 Page 2 of 5 | 2 | 5 | true"})
    void aLineOfItsOwnOrAStampSaysIt(String line, int page, int pages, boolean stamped) {
        Optional<SaidPages> said = SaidPages.on(Pages.of("The court finds\n" + line + "\nas follows."));
        assertThat(said).isEqualTo(pages == 0 ? Optional.empty() : Optional.of(new SaidPages(page, pages, stamped)));
    }

    @Test
    void onlyAPaperOfItsOwnCanBeTooShortOrTooLong() {
        Optional<SaidPages> first = Optional.of(new SaidPages(1, 12, false));
        Optional<SaidPages> last = Optional.of(new SaidPages(10, 12, false));
        assertThat(SaidPages.otherThan(10, first, last)).isEqualTo(first);
        assertThat(SaidPages.otherThan(12, first, last)).isEmpty();
        assertThat(SaidPages.otherThan(10, first, Optional.empty())).isEqualTo(first);
        assertThat(SaidPages.otherThan(20, first, Optional.empty())).as("something else may follow it").isEmpty();
        assertThat(SaidPages.otherThan(20, first, last)).as("it goes on to the end").isEqualTo(first);
        assertThat(SaidPages.otherThan(20, first, Optional.of(new SaidPages(8, 8, false)))).as("several papers").isEmpty();
        assertThat(SaidPages.otherThan(20, Optional.empty(), last)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Attachments: photo.jpg; report.pdf (12 KB) | photo.jpg,report.pdf", "Attachment: none | ''", "ATTACHED: a.docx, b.docx, a.docx | a.docx,b.docx",
        "Enclosures (2): Lab report.pdf | Lab report.pdf", "The attachments: a.pdf were lost | ''", "Attachments: see exhibit no. 3 | ''"})
    void onlyNamesOfFilesAreTakenForAttachments(String line, String names) {
        assertThat(String.join(",", NamedAttachments.on(Pages.of("Dear counsel\n" + line)))).isEqualTo(names);
    }
}
