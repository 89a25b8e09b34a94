package casebound.ui.welcome;

import casebound.problem.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** What a new case needs: a title. Its folder follows from the title until the person chooses another. */
public final class NewCase {
    private static final int LONGEST_NAME = 80;
    private static final String ENDING = ".casebound";

    private NewCase() {}

    /** A folder name that every system accepts, made of the title: at most 80 characters and the ending. */
    public static String folderName(String title) {
        String name = title.replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*;]+", " ").replaceAll("\\s+", " ").strip();
        name = name.codePoints().limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        name = name.replaceAll("[. ]+$", "");
        boolean reserved = name.toUpperCase(Locale.ROOT).matches("|CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9]");
        return (reserved ? (name + " Case").strip() : name) + ENDING;
    }

    /** What is wrong with a title; empty for nothing. */
    public static String faultOfTitle(String title) {
        return title.isBlank() ? Texts.text("welcome.new.titleMissing") : "";
    }

    /** What is wrong with a typed path; empty for nothing. Does not look at the disk: it is asked at every key. */
    public static String faultOfFolder(String typed) {
        try {
            if (typed.isBlank() || !Path.of(typed).isAbsolute()) {
                return Texts.text("welcome.new.folderNotAbsolute");
            }
            return "";
        } catch (InvalidPathException notAPath) {
            return Texts.text("welcome.new.folderNotAbsolute");
        }
    }
}
