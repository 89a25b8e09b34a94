package casebound.recognize;

import casebound.model.PageText;
import casebound.recognize.Reference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words on a page that name an exhibit, a docket entry, a Bates number or a page of a transcript. */
public final class References {
    private static final String NO = "(?:Nos?\\.\\s+)?";
    private static final String OWNER = "(?:(plaintiffs?|pl\\.|defendants?|defense|def\\.|states?|people|peoples?|governments?|govt?\\.?|united states|joint)(?:['’]s?|s['’])?\\s+)?";
    private static final String DAY = "(?:(?:trial\\s+)?(?:day|vol\\.|volume)\\s+(\\d{1,3}),?\\s+)?";

    private static final Pattern EXHIBIT = Pattern.compile(
            "(?i)\\b" + OWNER + "(?:trial\\s+)?(?:exhibit|exh?\\.)\\s+" + NO + "(?:([PDSGJ])X?[- ]?)?(\\d{1,5}(?:-?[A-Z])?|[A-Z]{1,2})(?![\\p{Alnum}])(?!-\\d)");
    private static final Pattern SHORT_EXHIBIT = Pattern.compile("(?<![\\p{Alnum}\\-/.])([PDSGJ])X?[- ]?(\\d{1,5})(?![\\p{Alnum}])(?!-\\d)");
    private static final Pattern FILING = Pattern.compile(
            "(?<![\\p{Alnum}])(?:ECF|Doc\\.|Dkt\\.|D\\.E\\.|Docket\\s+Entry)\\s+(?:No\\.\\s+)?#?(\\d{1,5}(?:-\\d{1,3})?)(?![\\p{Alnum}])");
    private static final Pattern BATES = Pattern.compile("(?<![\\p{Alnum}\\-])([A-Z]{2,12}(?:[-_]?\\d{4,10}| \\d{6,10}))(?![\\p{Alnum}])");
    private static final Pattern TRANSCRIPT = Pattern.compile(
            "(?i)" + DAY + "\\b(?:trial\\s+|hr['’]g\\s+)?tr\\.,?\\s+" + DAY + "(?:at\\s+)?(\\d{1,5})(?::(\\d{1,2}))?(?![\\p{Alnum}])");

    private static final Pattern EXTENSION = Pattern.compile("\\.\\p{Alnum}{1,5}$");

    private static final Map<Character, String> OWNERS = Map.of('p', "P", 'd', "D", 's', "S", 'g', "S", 'u', "S", 'j', "J");

    private References() {}

    /** In the order of the text; none lies in another. */
    public static List<Reference> in(PageText page) {
        String text = withoutLineNumbers(page);
        List<Reference> found = new ArrayList<>();
        collect(found, TRANSCRIPT, text, m -> new Reference(Kind.TRANSCRIPT, m.group(3), first(m.group(1), m.group(2)),
                m.group(4) == null ? 0 : Integer.parseInt(m.group(4)), m.start(), m.end()));
        exhibits(found, text);
        collect(found, FILING, text, m -> new Reference(Kind.FILING, m.group(1), "", 0, m.start(), m.end()));
        collect(found, BATES, text, m -> new Reference(Kind.BATES, m.group(1), "", 0, m.start(), m.end()));
        found.sort(Comparator.comparingInt(Reference::from));
        return found;
    }

    /** The exhibit whose number is all that a file is called by: "P106.pdf", "Exhibit 14.tif"; any other name names none. */
    static Optional<Reference> named(String file) {
        String name = EXTENSION.matcher(file).replaceFirst("").strip();
        List<Reference> found = new ArrayList<>();
        exhibits(found, name);
        return found.stream().filter(each -> each.from() == 0 && each.to() == name.length()).findFirst();
    }

    private static void exhibits(List<Reference> found, String text) {
        collect(found, EXHIBIT, text, m -> lowerCaseLetters(m) ? null : new Reference(Kind.EXHIBIT, number(m.group(3)),
                first(owner(m.group(1)), owner(m.group(2))), 0, m.start(), m.end()));
        collect(found, SHORT_EXHIBIT, text, m -> new Reference(Kind.EXHIBIT, number(m.group(2)), owner(m.group(1)), 0, m.start(), m.end()));
    }

    private interface Reader {
        @Nullable Reference read(Matcher matcher);
    }

    private static void collect(List<Reference> found, Pattern pattern, String text, Reader reader) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            Reference read = found.stream().anyMatch(other -> from < other.to() && other.from() < to) ? null : reader.read(matcher);
            if (read != null) {
                found.add(read);
            }
        }
    }

    /** "exhibit a pattern": a letter names an exhibit only as a capital. */
    private static boolean lowerCaseLetters(Matcher matcher) {
        String number = matcher.group(3);
        return Character.isLetter(number.charAt(0)) && !number.equals(number.toUpperCase(Locale.ROOT));
    }

    /** Whose an exhibit is, by the word or the letter. */
    static String owner(@Nullable String word) {
        if (word == null) {
            return "";
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("pe") ? "S" : OWNERS.getOrDefault(lower.charAt(0), "");
    }

    /** Without leading zeros; capitals. */
    static String number(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "").replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isEmpty() ? one : other == null ? "" : other;
    }

    /** The same text with spaces for the numbers of the lines, which may stand within a reference. */
    private static String withoutLineNumbers(PageText page) {
        StringBuilder text = new StringBuilder(page.text());
        for (int from : LineNumbers.of(page, 0).positions()) {
            for (int i = from; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }
}
