package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Content;
import casebound.model.Content.Readability;
import casebound.model.Ids;
import casebound.problem.Code;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record says of a file that another program, or a newer one, has entered is no reason to fail. */
class OutcomeTest {
    @ParameterizedTest
    @CsvSource({"UNSUPPORTED, '', FILE_UNSUPPORTED", "UNSUPPORTED, ARCHIVE_UNSUPPORTED, ARCHIVE_UNSUPPORTED",
            "UNREADABLE, OF_TOMORROW, FILE_BROKEN", "UNREADABLE, FILE_EMPTY, FILE_EMPTY"})
    void theReasonIsTheRecordedOneOrTheCommonOne(Readability readability, String recorded, Code reason) {
        String sha256 = "0".repeat(64);
        Content content = new Content(Ids.ofContent(sha256), sha256, 1, "application/octet-stream", readability, 0, 0, recorded, "");
        assertThat(Outcome.of(Path.of("a.bin"), content, Ids.next(), "", List.of()).reason()).isEqualTo(reason);
    }
}
