package casebound.vault;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file that is to be brought in, as it was when it was first looked at.
 *
 * @param size bytes
 */
record Source(Path path, long size, FileTime modified) {

    /** Takes some bytes; the buffer is used again afterwards. */
    interface Taker {
        void take(ByteBuffer bytes, long done) throws IOException;
    }

    static Source of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw Problem.of(Code.FILE_NOT_READABLE, path).exception(); // a pipe would never end
            }
            return new Source(path, attributes.size(), attributes.lastModifiedTime());
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    /** Reads all bytes once; gives how many there were. Only the taker's own failures come out as IOExceptions. */
    long read(CancelFlag cancel, Taker taker) throws IOException {
        byte[] buffer = new byte[Vault.BUFFER];
        long done = 0;
        try (InputStream in = open()) {
            for (int count = next(in, buffer); count > 0; count = next(in, buffer)) {
                cancel.check();
                done += count;
                taker.take(ByteBuffer.wrap(buffer, 0, count), done);
            }
        }
        return done;
    }

    private InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    private int next(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    /** Ends with FILE_CHANGED when the file is not what it was, or was not read whole. */
    void checkUnchanged(long read) {
        if (read != size || !of(path).equals(this)) {
            throw changed();
        }
    }

    ProblemException changed() {
        return Problem.of(Code.FILE_CHANGED, path).exception();
    }

    private static ProblemException unreadable(Path path, IOException failure) {
        Code code = failure instanceof NoSuchFileException ? Code.FILE_NOT_FOUND : Code.FILE_NOT_READABLE;
        return new ProblemException(Problem.of(code, path), failure);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
