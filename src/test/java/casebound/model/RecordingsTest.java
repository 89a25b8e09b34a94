package casebound.model;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Content.Readability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"audio/mpeg|0|Audio", "video/mp4|0|Video", "audio/mpeg|20|Audio, 0:01", "audio/mpeg|42499|Audio, 0:42", "video/mp4|59500|Video, 1:00",
        "video/mp4|3599499|Video, 59:59", "video/mp4|3753000|Video, 1:02:33", "audio/mpeg|363600000|Audio, 101:00:00"})
    void aLengthReadsAsInAPlayer(String mediaType, long milliseconds, String words) {
        Content content = new Content(Ids.next(), "ab".repeat(32), 10, mediaType, Readability.UNSUPPORTED, 0, 0, milliseconds, "FILE_UNSUPPORTED", "");
        assertThat(content.recording()).isTrue();
        assertThat(Recordings.words(content)).isEqualTo(words);
    }
}
