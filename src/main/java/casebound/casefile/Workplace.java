package casebound.casefile;

import casebound.disk.Disk;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Where a case is worked on and by whom.
 *
 * @param data the per-user data folder, for everything that can be made again
 * @param person the name of the person at the keyboard; it is not checked
 * @param clock the time and zone that changes carry
 */
public record Workplace(Path data, String person, Disk disk, Clock clock) {}
