package casebound.worker;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How things are spelled inside a frame. */
final class Payload {
    private static final int MOST_TEXT = 1 << 20;
    private static final int MOST_ARGUMENTS = 16;

    /** Writes what a frame says. */
    @FunctionalInterface
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private Payload() {}

    static byte[] of(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static DataInputStream in(byte[] payload) {
        return new DataInputStream(new ByteArrayInputStream(payload));
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in, MOST_TEXT), StandardCharsets.UTF_8);
    }

    static void optional(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(out, text);
        }
    }

    static @Nullable String optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? text(in) : null;
    }

    static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most || length > in.available()) {
            throw new IOException("not a payload");
        }
        return in.readNBytes(length);
    }

    static void problem(DataOutputStream out, Problem problem) throws IOException {
        text(out, problem.code().name());
        out.writeByte(problem.args().size());
        for (String arg : problem.args()) {
            text(out, arg);
        }
    }

    static Problem problem(DataInputStream in) throws IOException {
        Code code;
        try {
            code = Code.valueOf(text(in));
        } catch (IllegalArgumentException unknown) {
            throw new IOException("not a payload", unknown);
        }
        int count = in.readUnsignedByte();
        if (count > MOST_ARGUMENTS) {
            throw new IOException("not a payload");
        }
        List<String> args = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            args.add(text(in));
        }
        return new Problem(code, List.copyOf(args));
    }
}
