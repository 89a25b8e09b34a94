package casebound.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One message between a worker and who asked: its length (4 bytes), its kind (1 byte), its number (4 bytes), what it says.
 *
 * @param kind what it is about
 * @param number of what was asked, which every answer to it repeats; for a job the lane that does it
 * @param payload what it says
 */
record Frame(Kind kind, int number, byte[] payload) {
    /** The protocol's number: both sides must have the same. */
    static final int VERSION = 3;

    /** A frame never has more bytes than this. */
    static final int MOST_BYTES = 16 << 20;

    enum Kind { HELLO, RUN, PROGRESS, DONE, FAILED, DRAW, DRAWN, NOT_DRAWN, GONE }

    /** What a reader is told when the other side is gone; never sent. */
    static final Frame GONE = new Frame(Kind.GONE, 0, new byte[0]);

    void write(DataOutputStream out) throws IOException {
        if (payload.length > MOST_BYTES) {
            throw new IOException("a frame with too many bytes");
        }
        out.writeInt(payload.length);
        out.writeByte(kind.ordinal());
        out.writeInt(number);
        out.write(payload);
        out.flush();
    }

    static Frame read(DataInputStream in) throws IOException {
        int length = in.readInt();
        int kind = in.readUnsignedByte();
        int number = in.readInt();
        if (length < 0 || length > MOST_BYTES || kind >= Kind.GONE.ordinal()) {
            throw new IOException("not a frame");
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(Kind.values()[kind], number, payload);
    }
}
