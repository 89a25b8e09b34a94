package casebound.ui.reader;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Memory for the pictures of pages, used again when a picture is let go: a page has megabytes, and new ones at every turn
 * would let the heap grow to its limit. One for all panes. May be used by many threads.
 */
final class PixelMemory {
    static final PixelMemory SHARED = new PixelMemory(8L << 20);

    /** So many are left alone after they were let go, because a picture on the screen is drawn once more before it goes. */
    private static final int RESTING = 3;
    /** Memory may be so many times larger than the picture in it. */
    private static final int ROOMY = 2;

    private final long most;
    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private long bytes;

    /** @param most bytes that wait to be used again */
    PixelMemory(long most) {
        this.most = most;
    }

    /** Memory with that many bytes or somewhat more, with what was there before. */
    synchronized ByteBuffer take(int size) {
        int usable = free.size() - RESTING;
        for (Iterator<ByteBuffer> each = free.iterator(); usable > 0; usable--) {
            ByteBuffer memory = each.next();
            if (memory.capacity() >= size && memory.capacity() / ROOMY <= size) {
                each.remove();
                bytes -= memory.capacity();
                return memory.clear();
            }
        }
        return ByteBuffer.allocate(size);
    }

    /** Nobody looks at it any more. */
    synchronized void giveBack(ByteBuffer memory) {
        free.add(memory);
        bytes += memory.capacity();
        while (bytes > most) {
            bytes -= free.remove().capacity();
        }
    }
}
