package casebound.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person for files and folders. An interface, because the system's own choosers cannot be driven by tests. */
public interface FilePicker {
    /** @param title what the folder is for */
    Optional<Path> folder(String title);

    /** Files to open; empty when the person thought better of it. */
    List<Path> files(String title);

    /** @param extension without its dot, such as {@code pdf} */
    Optional<Path> saveAs(String title, String name, String extension);
}
