package casebound.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own file and folder dialogs, over one window. Starts where the person was last. */
public final class SystemFilePicker implements FilePicker {
    private final Window owner;
    private File last = new File(System.getProperty("user.home"));

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last.isDirectory() ? last : null);
        return Optional.ofNullable(chooser.showDialog(owner)).map(this::remember);
    }

    @Override
    public List<Path> files(String title) {
        List<File> files = chooser(title).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(this::remember).toList();
    }

    @Override
    public Optional<Path> saveAs(String title, String name, String extension) {
        String proposed = FilePicker.withExtension(name, extension);
        while (true) {
            FileChooser chooser = chooser(title);
            chooser.setInitialFileName(proposed);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*." + extension, "*." + extension));
            File chosen = chooser.showSaveDialog(owner);
            if (chosen == null) {
                return Optional.empty();
            }
            proposed = FilePicker.withExtension(chosen.getName(), extension);
            File named = new File(chosen.getParentFile(), proposed);
            remember(named);
            // Whether a file may be replaced was asked for the name as it was typed: for another one it is asked again.
            if (named.equals(chosen) || !named.exists()) {
                return Optional.of(named.toPath());
            }
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last.isDirectory() ? last : null);
        return chooser;
    }

    private Path remember(File chosen) {
        File folder = chosen.getAbsoluteFile().getParentFile();
        last = folder == null ? last : folder;
        return chosen.toPath();
    }
}
