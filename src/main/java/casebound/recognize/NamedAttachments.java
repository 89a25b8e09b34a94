package casebound.recognize;

import casebound.model.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a page says were attached to it: a line "Attachments:" with names that have an ending. */
public final class NamedAttachments {
    private static final Pattern LINE = Pattern.compile("(?i)^\\s*(?:attachments?|attached|enclosures?)\\s*(?:\\(\\d+\\))?\\s*:?\\s+(.+)$");
    private static final Pattern NAME = Pattern.compile("(?<name>[^<>:\"|?*]{1,150}\\.[A-Za-z][A-Za-z0-9]{1,4})(?:\\s*\\([^)]*\\))?");

    private NamedAttachments() {}

    /** The names, each once, in their order. */
    public static List<String> on(PageText page) {
        List<String> names = new ArrayList<>();
        for (String row : TextLine.rows(page)) {
            Matcher line = LINE.matcher(row);
            if (line.matches()) {
                for (String piece : line.group(1).split("[;,]|\\s{2,}")) {
                    Matcher name = NAME.matcher(piece.strip());
                    if (name.matches() && !names.contains(name.group("name"))) {
                        names.add(name.group("name"));
                    }
                }
            }
        }
        return names;
    }
}
