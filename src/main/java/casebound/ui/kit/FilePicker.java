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

    /**
     * Where to write a file; its name has the extension, whether or not the person has typed it.
     *
     * @param extension without its dot, such as {@code pdf}
     */
    Optional<Path> saveAs(String title, String name, String extension);

    /** The name with its extension, which is added where it is missing. */
    static String withExtension(String name, String extension) {
        String ending = "." + extension;
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length()) ? name : name + ending;
    }
}
