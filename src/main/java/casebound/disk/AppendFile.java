package casebound.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file that grows at its end. Used by one thread at a time. */
public interface AppendFile extends Closeable {

    /** Bytes in the file now. */
    long size() throws IOException;

    /** Writes all remaining bytes of the buffer behind the last one; not durable before {@link #force()}. */
    void append(ByteBuffer bytes) throws IOException;

    /** Makes everything written and cut so far durable. After a failure the file must not be written any more. */
    void force() throws IOException;

    /** Cuts the file to a size in bytes not above its own. */
    void truncate(long size) throws IOException;
}
