package casebound.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Small files that are written whole or not at all, durably. Failures are problems: DISK_FULL or WRITE_FAILED. */
public final class WholeFile {

    private WholeFile() {}

    /** Puts these bytes in the place of the file, or makes it. */
    public static void write(Disk disk, Path file, byte[] bytes) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            disk.delete(part);
            try (AppendFile out = disk.create(part)) {
                out.append(ByteBuffer.wrap(bytes));
                out.force();
            }
            disk.rename(part, file);
            disk.forceFolder(file.getParent());
        } catch (IOException failure) {
            throw WriteFailure.of(file.getParent(), failure);
        }
    }

    /** Deletes the file where it is there. */
    public static void delete(Disk disk, Path file) {
        try {
            disk.delete(file);
            disk.forceFolder(file.getParent());
        } catch (IOException failure) {
            throw WriteFailure.of(file.getParent(), failure);
        }
    }

    /** Makes a folder and those above it. */
    public static void createFolders(Disk disk, Path folder) {
        try {
            disk.createFolders(folder);
            disk.forceFolder(folder.getParent());
        } catch (IOException failure) {
            throw WriteFailure.of(folder, failure);
        }
    }
}
