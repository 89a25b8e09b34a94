package casebound.recognize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in a text that look like a known name in another spelling: "Alex Baldwin" for "Alec Baldwin", "Morrissey, Kari",
 * "Karri Morrissey". The last name must be nearly the same and the first name too; nobody is taken for a relative.
 */
public final class AlikeNames {
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'’-]+, \\p{Lu}[\\p{L}'’-]+|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]+){1,2}");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "esq");

    private AlikeNames() {}

    /** @param from index of the first character @param to index behind the last @param known the name that it resembles */
    public record Alike(String spelled, int from, int to, String known) {}

    /** Every place where a known name stands in another spelling than the one known. */
    public static List<Alike> in(String text, List<String> known) {
        List<Alike> found = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        // "Then Alex Baldwin" hides a name behind a word that begins a sentence, so every word may begin one.
        for (int from = 0; names.find(from); from = behindWord(text, names.start())) {
            for (String name : known) {
                if (isAlike(names.group(), name) && !known.contains(names.group())) {
                    found.add(new Alike(names.group(), names.start(), names.end(), name));
                    break;
                }
            }
        }
        return found;
    }

    private static int behindWord(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether two spellings may name one person; the same one in capitals or without a middle initial does not count. */
    static boolean isAlike(String spelled, String known) {
        List<String> one = parts(spelled);
        List<String> other = parts(known);
        if (one.size() < 2 || other.size() < 2 || spelled.equals(known)) {
            return false;
        }
        int last = distance(one.getLast(), other.getLast());
        int first = distance(one.getFirst(), other.getFirst());
        boolean turned = spelled.indexOf(',') > 0 && known.indexOf(',') < 0;
        return last <= allowed(other.getLast()) && first <= allowed(other.getFirst()) && last + first <= 2 && (turned || last + first > 0);
    }

    /** Longer names may differ by a letter more. */
    private static int allowed(String name) {
        return name.length() <= 2 ? 0 : name.length() <= 7 ? 1 : 2;
    }

    /** First name to last, in lower case, without accents and suffixes; "Morrissey, Kari" is turned round. */
    private static List<String> parts(String name) {
        int comma = name.indexOf(',');
        String inOrder = comma > 0 ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
        String plain = Normalizer.normalize(inOrder, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}'’-]+")).filter(part -> part.length() > 1 && !SUFFIXES.contains(part)).toList();
    }

    /** Letters to put in, leave out, change or swap with their neighbor. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
