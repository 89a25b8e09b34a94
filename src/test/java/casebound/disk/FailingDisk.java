package casebound.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Another disk whose writes or forces fail when told so; a failed write keeps half of its bytes. */
public final class FailingDisk implements Disk {
    private final Disk disk;
    private String message = "Input/output error";
    private boolean writesFail;
    private boolean forcesFail;
    private int forces;

    public FailingDisk(Disk disk) {
        this.disk = disk;
    }

    public void failWrites(String withMessage) {
        message = withMessage;
        writesFail = true;
    }

    public void failForces() {
        message = "Input/output error";
        forcesFail = true;
    }

    public void recover() {
        writesFail = false;
        forcesFail = false;
    }

    /** How often a file was forced, or was tried to be. */
    public int forces() {
        return forces;
    }

    @Override
    public boolean isFile(Path path) {
        return disk.isFile(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return disk.isFolder(path);
    }

    @Override
    public long size(Path file) throws IOException {
        return disk.size(file);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public InputStream read(Path file, long offset) throws IOException {
        return disk.read(file, offset);
    }

    @Override
    public AppendFile create(Path file) throws IOException {
        return new Failing(disk.create(file));
    }

    @Override
    public AppendFile openAppend(Path file) throws IOException {
        return new Failing(disk.openAppend(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        disk.createFolders(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        disk.forceFolder(folder);
    }

    @Override
    public void setReadOnly(Path file) throws IOException {
        disk.setReadOnly(file);
    }

    private final class Failing implements AppendFile {
        private final AppendFile file;

        Failing(AppendFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            if (writesFail) {
                file.append(bytes.slice(bytes.position(), bytes.remaining() / 2));
                throw new IOException(message);
            }
            file.append(bytes);
        }

        @Override
        public void force() throws IOException {
            forces++;
            if (forcesFail) {
                throw new IOException(message);
            }
            file.force();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
