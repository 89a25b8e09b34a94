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
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*." + extension, "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(this::remember);
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
