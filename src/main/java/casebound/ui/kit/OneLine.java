package casebound.ui.kit;

/** A text as one line: names of files and records may hold line breaks, and a row has room for one line. */
public final class OneLine {
    private OneLine() {}

    public static String of(String text) {
        return text.chars().noneMatch(Character::isISOControl) ? text : text.replaceAll("\\p{Cntrl}+", " ");
    }
}
