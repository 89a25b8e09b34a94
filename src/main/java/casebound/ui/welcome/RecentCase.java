package casebound.ui.welcome;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A case that was open on this computer.
 *
 * @param folder the case folder, absolute
 * @param documents how many documents it held when it was last open
 */
public record RecentCase(Path folder, String title, Instant lastOpened, int documents) {}
