package casebound.backup;

import casebound.disk.AppendFile;
import casebound.disk.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The files in a backup, for what reads files. Nothing can be written. */
final class ZipDisk implements Disk {
    private final BackupFile backup;

    ZipDisk(BackupFile backup) {
        this.backup = backup;
    }

    @Override
    public boolean isFile(Path path) {
        return backup.size(name(path)) >= 0;
    }

    @Override
    public boolean isFolder(Path path) {
        return !list(path).isEmpty();
    }

    @Override
    public long size(Path file) throws IOException {
        return backup.size(name(file));
    }

    @Override
    public List<Path> list(Path folder) {
        return backup.names().stream().map(Path::of).filter(path -> folder.equals(path.getParent())).sorted().toList();
    }

    @Override
    public InputStream read(Path file, long offset) throws IOException {
        InputStream in = backup.read(name(file));
        in.skipNBytes(offset);
        return in;
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Override
    public AppendFile create(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AppendFile openAppend(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rename(Path from, Path to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createFolders(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forceFolder(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setReadOnly(Path file) {
        throw new UnsupportedOperationException();
    }
}
