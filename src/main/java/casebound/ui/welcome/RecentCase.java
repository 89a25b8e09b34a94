package casebound.ui.welcome;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A case that was open on this computer.
 *
 * @param folder the case folder, absolute
 * @param documents how many documents it held when it was last open
 * @param gaps how many disclosure gaps it had then; negative where that is not known
 */
public record RecentCase(Path folder, String title, Instant lastOpened, int documents, int gaps) {

    /** A case whose gaps were not counted. */
    public RecentCase(Path folder, String title, Instant lastOpened, int documents) {
        this(folder, title, lastOpened, documents, -1);
    }
}
