package casebound.ui.welcome;

import java.nio.file.Path;
import java.util.List;

/** What the welcome window asks for. Called on the window's thread; takes its time in the background. */
public interface CaseOpener {
    /** The key of the work that makes the sample case. */
    String MAKING_THE_SAMPLE = "shell.work.sample";

    /** Opens the case in that folder in a window of its own, or says why not. */
    void open(Path folder);

    /**
     * Makes a case and opens it.
     *
     * @param folder the case folder; it must not exist yet
     * @param files files and folders to bring in at once; empty for none
     */
    void create(String title, Path folder, List<Path> files);

    /** How many cases are open. */
    int openCases();

    /** Opens the sample case, which is made at the first time. Asks nothing. */
    void openSample();

    /**
     * Makes a case of a backup and opens it.
     *
     * @param zip the backup
     * @param folder the case folder; it must not exist yet
     */
    void restore(Path zip, Path folder);

    /** Shows the settings. */
    void settings();
}
