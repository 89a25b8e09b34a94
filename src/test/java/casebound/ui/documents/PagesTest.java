package casebound.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @ParameterizedTest
    @CsvSource({"5,4,1", "3-7,2,5", "3–7,2,5", "' 1 - 12 ',0,12"})
    void pagesAreCountedFromOneAsTheyArePrinted(String typed, int first, int count) {
        assertThat(Pages.of(typed, 12)).contains(new Pages(first, count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "7-3", "3-13", "a", "1,2", "99999999999"})
    void whatIsNoPageOfTheDocumentIsNotTaken(String typed) {
        assertThat(Pages.of(typed, 12)).isEqualTo(Optional.empty());
    }

    @Test
    void aLabelThatCountsEndsInANumber() {
        assertThat(Pages.labels("DEF-000123", new Pages(0, 3))).isTrue();
        assertThat(Pages.labels("Cover", new Pages(0, 1))).isTrue();
        assertThat(Pages.labels("Cover", new Pages(0, 3))).isFalse();
        assertThat(Pages.labels("", new Pages(0, 1))).isFalse();
        assertThat(Pages.labels("1", null)).isFalse();
    }
}
