package casebound.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of documents for chips: as short as they can be and still tell the documents apart. */
public final class ShortNames {
    private static final int SHORT = 14;
    private static final int LONGER = 24;
    private static final Pattern BREAK = Pattern.compile("\\s*(?:[:;(,]|\\s[-–—]\\s|\\s(?:of|for|in|on|to|and)\\s)");
    /** What stands before it says what a paper is, what stands behind it of what: "Docket: appeal of the dismissal". */
    private static final String OF_WHAT = ":";
    private static final Set<String> SAYS_LITTLE = Set.of("sample summary", "sample page", "sample", "copy", "the", "re", "fw", "fwd", "letter", "exhibit");

    private final Map<String, Integer> uses = new HashMap<>();

    /** @param titles the titles of all documents of the case */
    public ShortNames(Collection<String> titles) {
        titles.forEach(title -> Stream.of(head(title), tail(title)).distinct().forEach(name -> uses.merge(name, 1, Integer::sum)));
    }

    /**
     * "Order of dismissal.pdf" is "Order", or "Order of dismissal" where another paper is an order too; of two dockets
     * "Docket: appeal of the dismissal" is "Appeal".
     */
    public String of(String title) {
        return Stream.of(head(title), tail(title)).filter(name -> !name.isEmpty() && uses.getOrDefault(name, 0) <= 1).findFirst()
                .orElseGet(() -> cut(plain(title), LONGER));
    }

    private static String plain(String title) {
        return FileNames.withoutExtension(title.strip()).replaceAll("[_\\s]+", " ").strip();
    }

    private static String head(String title) {
        return head(plain(title), SHORT);
    }

    /** The same of what stands behind the colon; empty where there is none. */
    private static String tail(String title) {
        String plain = plain(title);
        int colon = plain.indexOf(OF_WHAT);
        return colon < 0 ? "" : capital(head(plain.substring(colon + 1).strip(), LONGER));
    }

    private static String head(String plain, int most) {
        if (plain.length() <= SHORT) {
            return plain;
        }
        List<String> parts = BREAK.splitAsStream(plain).map(String::strip)
                .filter(part -> !part.isEmpty() && !SAYS_LITTLE.contains(part.toLowerCase(Locale.ROOT))).toList();
        String first = parts.isEmpty() ? plain : parts.getFirst();
        return cut(capital(first), most);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Whole words where there are any. */
    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = words.lastIndexOf(' ', most);
        return (end >= most / 2 ? words.substring(0, end) : words.substring(0, words.offsetByCodePoints(0, Math.min(most, words.codePointCount(0, words.length()))))).strip() + "…";
    }
}
