package casebound.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Files and folders, with the difference between done and durable. What was written to a file is durable after
 * {@link AppendFile#force()}; that a file was created, renamed or deleted is durable after {@link #forceFolder} of the
 * folder that lists it. Failures are IOExceptions; {@link WriteFailure} turns them into problems.
 */
public interface Disk {

    /** Whether a regular file is there. A link is none: a stranger's case must not lead out of its folder. */
    boolean isFile(Path path);

    boolean isFolder(Path path);

    /** The size of a file in bytes. */
    long size(Path file) throws IOException;

    /** What a folder holds, sorted by name; nothing when the folder is not there. */
    List<Path> list(Path folder) throws IOException;

    /** A file's bytes from the given offset on. */
    InputStream read(Path file, long offset) throws IOException;

    /** A new empty file; fails when something is there already. */
    AppendFile create(Path file) throws IOException;

    /** An existing file, to be written at its end. */
    AppendFile openAppend(Path file) throws IOException;

    /** Renames in one step, replacing what has the new name. */
    void rename(Path from, Path to) throws IOException;

    /** Deletes a file, a read-only one too; nothing happens when it is not there. */
    void delete(Path file) throws IOException;

    /** Makes the folder and those above it where they are missing; durable once each folder above is forced. */
    void createFolders(Path folder) throws IOException;

    /** Makes durable which names a folder lists. */
    void forceFolder(Path folder) throws IOException;

    /** Protects a file against being changed by mistake, as far as the file system can. */
    void setReadOnly(Path file) throws IOException;
}
