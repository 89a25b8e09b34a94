package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a transcript is cited, by its title page. */
class TranscriptNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TRANSCRIPT OF BENCH TRIAL - DAY 3 | Trial Tr. day 3", "JURY TRIAL, VOLUME II | Trial Tr. vol. II", "Jury Trial Day Four | Trial Tr. day 4",
        "TRANSCRIPT OF MOTION HEARING | Hr’g Tr.", "DEPOSITION OF JOHN Q. SMITH, M.D. | Smith Dep.", "In this matter | ''"})
    void theTitlePageSaysIt(String text, String name) {
        assertThat(TranscriptName.of(new PageText(612, 792, text, new float[4 * text.length()])).orElse("")).isEqualTo(name);
    }
}
