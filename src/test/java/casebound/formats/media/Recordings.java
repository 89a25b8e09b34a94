package casebound.formats.media;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Real recordings of 1.6 seconds and a few kilobytes, made once with ffmpeg 5.1 from its test tone and test picture. */
public final class Recordings {
    private Recordings() {}

    public static Path file(String name) {
        try {
            return Path.of(Recordings.class.getResource("/media/" + name).toURI());
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }
}
