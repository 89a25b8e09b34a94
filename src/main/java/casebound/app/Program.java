package casebound.app;

import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.ui.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What all windows of the program share.
 *
 * @param data the per-user data folder
 * @param home the person's own folder, in which her cases lie
 * @param version such as "0.1.0"
 */
record Program(Path data, Path home, Clock clock, Settings settings, CaseSections sections,
        Sample.Maker sample, String version) {

    /** The desk of the person at the keyboard, by the name that she has just now. */
    Workplace workplace() {
        return new Workplace(data, settings.person(), new RealDisk(), clock);
    }
}
