package casebound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what other threads do: long enough for a busy machine, since nothing here measures time. */
public final class Waiting {

    private Waiting() {}

    /** Waits until the process that had a case open for writing has closed it, which empties the text of its lock. */
    public static void untilClosed(Path path) {
        await().until(() -> Files.size(path.resolve("lock")) == 0);
    }

    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }
}
