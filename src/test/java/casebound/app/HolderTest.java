package casebound.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.ofHours(-7));

    @ParameterizedTest
    @CsvSource({
        "Pat on desk since 2026-11-22T11:42Z, Pat on desk since 04:42",
        "Pat on desk since 2026-11-20T11:42+01:00, Pat on desk since 20 Nov 03:42",
        "Pat since always, Pat since always",
        "?, ?",
    })
    void theTimeIsSaidAsItIsHere(String written, String said) {
        assertThat(CaseScreen.atHome(written, NOON)).isEqualTo(said);
    }
}
