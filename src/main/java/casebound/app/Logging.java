package casebound.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The log: a few small files in the data folder, and nothing on the console. Only our own loggers write, which name
 * codes and ids; libraries would name fonts, files and words of documents, so they stay silent.
 */
final class Logging {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;
    private static final Logger OURS = Logger.getLogger("casebound");

    private Logging() {}

    static void start(Path folder) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        OURS.setLevel(Level.INFO);
        OURS.setUseParentHandlers(false);
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve("casebound-%g.log").toString(), BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            OURS.addHandler(file);
        } catch (IOException noLog) {
            // a program that cannot log still has to work
        }
    }
}
