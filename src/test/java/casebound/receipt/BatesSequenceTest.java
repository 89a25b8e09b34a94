package casebound.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.NumberedLabel;
import casebound.receipt.BatesSequence.Numbered;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatesSequenceTest {

    /** Runs as first label and count; then what was announced; then the findings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "D-1:3 D-4:2 | '' | '' | RANGE D-1 D-5 5",
        "D-1:3 D-6:1 | '' | '' | RANGE D-1 D-6 6, GAP D-4 D-5 2",
        "D-6:1 D-1:3 | '' | '' | RANGE D-1 D-6 6, GAP D-4 D-5 2",
        "D-001:3 d_003:2 | '' | '' | RANGE D-001 D-004 4, TWICE D-003 D-003 1",
        "D-1:9 D-2:1 D-12:1 | '' | '' | RANGE D-1 D-12 12, TWICE D-2 D-2 1, GAP D-10 D-11 2",
        "D-3:2 | D-1 | D-6 | RANGE D-3 D-4 2, GAP D-1 D-2 2, GAP D-5 D-6 2",
        "D-3:2 D-9:1 | D-3 | D-4 | RANGE D-3 D-9 7, NOT_EXPECTED D-9 D-9 1",
        "D-3:2 | E-1 | E-6 | RANGE D-3 D-4 2, NONE_AT_ALL E-1 E-6 6",
        "D-3:2 | E-6 | E-1 | RANGE D-3 D-4 2",
        "D-3:1 X:1 | '' | D-9 | RANGE D-3 D-3 1",
        "A-1:1 B-5:1 | '' | '' | RANGE A-1 A-1 1, RANGE B-5 B-5 1"})
    void whatIsMissingTwiceOrNotExpectedIsFound(String runs, String first, String last, String findings) {
        List<Numbered> numbered = Arrays.stream(runs.split(" ")).map(run -> run.split(":"))
                .map(run -> new Numbered(UUID.randomUUID(), 0, NumberedLabel.of(run[0]), Integer.parseInt(run[1]), true)).toList();
        assertThat(new BatesSequence(numbered, first, last).findings().stream()
                .map(each -> each.what() + " " + each.from() + " " + each.to() + " " + each.count()))
                .containsExactly(findings.split(", "));
    }
}
