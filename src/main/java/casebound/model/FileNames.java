package casebound.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the name of a file says to a person. */
final class FileNames {
    /** Only endings of files that are known: in "Order No. 3.2" and "Smith v. Jones" the dot is none. */
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(pdf|txt|text|md|rtf|docx?|docm|odt|wpd|xlsx?|xlsm|ods|csv|tsv|pptx?|odp"
            + "|eml|msg|mbox|html?|mht|xml|json|tiff?|png|jpe?g|jp2|gif|bmp|webp|heic|zip|7z|rar|tar|gz|mp[34]|m4a|wav|mov|avi|mkv)$");
    private static final char UNDECODABLE = '\uFFFD';

    private FileNames() {}

    /** The name as a title: "Motion%20to%20dismiss.pdf" is "Motion to dismiss". Where the percent signs are no code they stay. */
    static String title(String name) {
        String title = withoutExtension(decoded(name)).strip();
        return title.isEmpty() ? name : title;
    }

    static String withoutExtension(String name) {
        return EXTENSION.matcher(name).replaceFirst("");
    }

    private static String decoded(String name) {
        try {
            // A plus is a plus: only forms write a blank so.
            String decoded = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean readable = decoded.chars().noneMatch(each -> each == UNDECODABLE || Character.isISOControl(each));
            return readable ? decoded : name;
        } catch (IllegalArgumentException noCode) {
            return name;
        }
    }
}
