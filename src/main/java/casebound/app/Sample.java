package casebound.app;

import casebound.casefile.Workplace;
import casebound.ui.kit.Preferences;
import casebound.ui.welcome.CasePlace;
import casebound.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the sample case of this person lies: in her data folder, so that nothing has to be asked. One that was made
 * whole is opened again; what a crash left half made is passed over, not deleted.
 */
final class Sample {
    /** Makes the sample case and closes it again. */
    @FunctionalInterface
    interface Maker {
        /** @param folder does not exist yet */
        void make(Path folder, Workplace workplace, Progress progress);
    }

    private static final String WHERE = "sample.folder";

    private Sample() {}

    /** The folder of the sample case, which is made now if it is not there. Waits for the disk. */
    static Path folder(Program program, Progress progress) {
        Preferences preferences = program.settings().preferences();
        Path folder = program.data().resolve(preferences.text(WHERE, name(1)));
        if (preferences.text(WHERE, "").isEmpty() || CasePlace.folder(folder).isEmpty()) {
            folder = free(program.data());
            program.sample().make(folder, program.workplace(), progress);
            preferences.put(WHERE, folder.getFileName());
        }
        return folder.toAbsolutePath().normalize();
    }

    private static Path free(Path data) {
        int number = 1;
        while (Files.exists(data.resolve(name(number)))) {
            number++;
        }
        return data.resolve(name(number));
    }

    private static String name(int number) {
        return number == 1 ? "Sample case.casebound" : "Sample case " + number + ".casebound";
    }
}
