package casebound.worker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody wants to see.
 *
 * @param file is only ever opened by the worker
 * @param nameHint the name under which it came
 * @param password for a locked file; null where none is known
 * @param page from 0
 * @param scale pixels a point
 * @param rotation quarter turns clockwise on top of the page's own, in degrees
 */
public record PageRequest(Path file, String nameHint, @Nullable String password, int page, float scale, int rotation) {

    public PageRequest {
        if (page < 0 || !(scale > 0) || rotation % 90 != 0) {
            throw new IllegalArgumentException("a page, a scale above 0, quarter turns");
        }
    }

    byte[] encode(int number, int slot) {
        return Payload.of(out -> {
            out.writeInt(number);
            out.writeInt(slot);
            Payload.text(out, file.toAbsolutePath().toString());
            Payload.text(out, nameHint);
            Payload.optional(out, password);
            out.writeInt(page);
            out.writeFloat(scale);
            out.writeInt(rotation);
        });
    }
}
