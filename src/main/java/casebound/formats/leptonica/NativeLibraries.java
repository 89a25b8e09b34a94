package casebound.formats.leptonica;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacpp.Loader;

/** Native libraries, taken out of their jars when they are first needed on this computer. */
public final class NativeLibraries {
    private NativeLibraries() {}

    /**
     * Loads the library behind a class. One process at a time does so: two that unpack the same files for the first time
     * destroy them for each other (javacpp issue 608).
     *
     * @throws IOException if the folder for the unpacked files cannot be written
     */
    public static synchronized void load(Class<?> library) throws IOException {
        Path lock = Loader.getCacheDir().toPath().resolve("casebound.lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            assert held.isValid();
            Loader.load(library);
        }
    }
}
