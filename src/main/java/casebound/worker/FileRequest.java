package casebound.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a job is asked about as a whole. */
record FileRequest(Path file, String nameHint, @Nullable String password) {
    static byte[] of(Path file, String nameHint, @Nullable String password) {
        return Payload.of(out -> {
            Payload.text(out, file.toAbsolutePath().toString());
            Payload.text(out, nameHint);
            Payload.optional(out, password);
        });
    }

    static FileRequest decode(byte[] payload) throws IOException {
        DataInputStream in = Payload.in(payload);
        return new FileRequest(Path.of(Payload.text(in)), Payload.text(in), Payload.optional(in));
    }
}
