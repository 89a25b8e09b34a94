package casebound.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a part of one, that somebody wants to see.
 *
 * @param file is only ever opened by the worker
 * @param nameHint the name under which it came
 * @param password for a locked file; null where none is known
 * @param page from 0
 * @param scale pixels a point
 * @param rotation quarter turns clockwise on top of the page's own, in degrees
 * @param part what is wanted of the page; null for the whole
 */
public record PageRequest(Path file, String nameHint, @Nullable String password, int page, float scale, int rotation,
                          @Nullable Part part) {

    public PageRequest {
        if (page < 0 || !(scale > 0) || !Float.isFinite(scale) || rotation % 90 != 0) {
            throw new IllegalArgumentException("a page, a scale above 0, quarter turns");
        }
    }

    /** The whole page. */
    public PageRequest(Path file, String nameHint, @Nullable String password, int page, float scale, int rotation) {
        this(file, nameHint, password, page, scale, rotation, null);
    }

    /** The same page at the same scale, but only a part of it: how a small piece is seen sharp at a high zoom. */
    public PageRequest only(Part wanted) {
        return new PageRequest(file, nameHint, password, page, scale, rotation, wanted);
    }

    /**
     * A rectangle of a page, in points as displayed, before {@code rotation} turns it: where {@link casebound.model.Area}
     * and the places of characters are too. What lies beyond the page is cut off.
     *
     * @param x the left edge from the page's left edge
     * @param y the top edge from the page's top edge
     */
    public record Part(float x, float y, float width, float height) {
        public Part {
            if (!(width > 0) || !(height > 0) || !Float.isFinite(x + width) || !Float.isFinite(y + height)) {
                throw new IllegalArgumentException("a rectangle of some size");
            }
        }

        /** Where it lies when the page is turned. */
        Part turned(int degrees, float pageWidth, float pageHeight) {
            return switch (Math.floorMod(degrees / 90, 4)) {
                case 1 -> new Part(pageHeight - y - height, x, height, width);
                case 2 -> new Part(pageWidth - x - width, pageHeight - y - height, width, height);
                case 3 -> new Part(y, pageWidth - x - width, height, width);
                default -> this;
            };
        }

        private void write(DataOutputStream out) throws IOException {
            out.writeFloat(x);
            out.writeFloat(y);
            out.writeFloat(width);
            out.writeFloat(height);
        }

        private static Part read(DataInputStream in) throws IOException {
            try {
                return new Part(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
            } catch (IllegalArgumentException nonsense) {
                throw new IOException("not a payload", nonsense);
            }
        }
    }

    byte[] encode(int slot) {
        return Payload.of(out -> {
            out.writeInt(slot);
            Payload.text(out, file.toAbsolutePath().toString());
            Payload.text(out, nameHint);
            Payload.optional(out, password);
            out.writeInt(page);
            out.writeFloat(scale);
            out.writeInt(rotation);
            out.writeBoolean(part != null);
            if (part != null) {
                part.write(out);
            }
        });
    }

    /** What {@link #encode} wrote behind the slot. */
    static PageRequest decode(DataInputStream in) throws IOException {
        return new PageRequest(Path.of(Payload.text(in)), Payload.text(in), Payload.optional(in), in.readInt(),
                in.readFloat(), in.readInt(), in.readBoolean() ? Part.read(in) : null);
    }
}
