package casebound.model;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file says to a person. */
final class FileNames {
    /** Only endings of files that are known: in "Order No. 3.2" and "Smith v. Jones" the dot is none. */
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(pdf|txt|text|md|rtf|docx?|docm|odt|wpd|xlsx?|xlsm|ods|csv|tsv|pptx?|odp"
            + "|eml|msg|mbox|html?|mht|xml|json|tiff?|png|jpe?g|jp2|gif|bmp|webp|heic|zip|7z|rar|tar|gz"
            + "|mp[234]|m4[av]|wav|wm[av]|aac|amr|flac|og[ag]|opus|mov|avi|mkv|webm|mpe?g|vob|m2?ts|3gpp?|asf)$");
    /** The bytes of one or more letters as a browser writes them (RFC 3986, 2.1). */
    private static final Pattern CODES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

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
            String decoded = CODES.matcher(name).replaceAll(codes -> Matcher.quoteReplacement(text(codes.group())));
            return decoded.chars().noneMatch(Character::isISOControl) ? decoded : name;
        } catch (UncheckedIOException noText) {
            return name;
        }
    }

    /** @throws UncheckedIOException where the bytes are no text */
    private static String text(String codes) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(codes.replace("%", "")));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException noText) {
            throw new UncheckedIOException(noText);
        }
    }
}
