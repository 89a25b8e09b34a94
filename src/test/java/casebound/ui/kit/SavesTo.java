package casebound.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A person who saves everything in one place and never chooses anything to open. */
public record SavesTo(Path out) implements FilePicker {
    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public List<Path> files(String title) {
        return List.of();
    }

    @Override
    public Optional<Path> saveAs(String title, String name, String extension) {
        return Optional.of(out);
    }
}
