package casebound.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastBackupTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:42:00Z, Last backup today 10:42, false",
        "2026-11-21T23:59:00Z, Last backup yesterday, false",
        "2026-11-20T10:00:00Z, Last backup 2 days ago, false",
        "2026-11-15T10:00:00Z, Last backup 7 days ago, true",
        "2026-11-23T10:00:00Z, Last backup today 10:00, false",
    })
    void theStripSaysWhenAndWhetherOneIsDue(Instant made, String words, boolean due) {
        assertThat(LastBackup.of(Optional.of(made), true, 7, NOON)).isEqualTo(new LastBackup(words, due));
    }

    @Test
    void withoutABackupOneIsDueAsSoonAsThereIsSomething() {
        assertThat(LastBackup.of(Optional.empty(), true, 7, NOON)).isEqualTo(new LastBackup("No backup yet", true));
        assertThat(LastBackup.of(Optional.empty(), false, 7, NOON).due()).isFalse();
        assertThat(LastBackup.of(Optional.empty(), true, 0, NOON).due()).isFalse();
    }
}
