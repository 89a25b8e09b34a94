package casebound.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of page buffers that two processes map: what one writes, the other shows without copying. The file is sparse,
 * so only what is used takes space.
 *
 * @param file where it is
 * @param slots how many pages it holds
 * @param slotBytes how large a page may be
 */
record PageRing(Path file, int slots, int slotBytes, MappedByteBuffer bytes) {
    static final int BYTES_A_PIXEL = 4;

    /** Makes a new one. */
    static PageRing create(Path file, int slots, int slotBytes) throws IOException {
        return map(file, slots, slotBytes, StandardOpenOption.CREATE_NEW);
    }

    /** Maps one that the other side has made. */
    static PageRing existing(Path file, int slots, int slotBytes) throws IOException {
        return map(file, slots, slotBytes, StandardOpenOption.WRITE);
    }

    private static PageRing map(Path file, int slots, int slotBytes, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, how,
                StandardOpenOption.SPARSE)) {
            return new PageRing(file, slots, slotBytes,
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) slots * slotBytes));
        }
    }

    /** The pixels of a slot: four bytes each (blue, green, red, alpha; premultiplied), row by row. */
    ByteBuffer pixels(int slot, int width, int height) {
        return bytes.slice(slot * slotBytes, width * height * BYTES_A_PIXEL);
    }

    /** The same as whole numbers 0xAARRGGBB, which lie in memory in that order. */
    IntBuffer argb(int slot, int width, int height) {
        return pixels(slot, width, height).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    int mostPixels() {
        return slotBytes / BYTES_A_PIXEL;
    }
}
