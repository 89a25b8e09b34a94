package casebound.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a word is: letters and digits in a row, in small letters and without accents. Everything else separates, so
 * "47-3" is the word 47 followed by the word 3. Scripts that write no spaces have a word a sign.
 */
final class Words {
    /** Longer words are cut, as no one types them: such runs come from broken fonts and encoded files. */
    private static final int LONGEST = 200;
    /** Words on nearly every page; pairs of them are indexed as one term, or "of the" would read the whole index. */
    private static final Set<String> COMMON = Set.of("a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by",
            "did", "do", "for", "from", "had", "has", "have", "he", "her", "his", "i", "if", "in", "is", "it", "no", "not",
            "of", "on", "or", "q", "s", "she", "so", "such", "that", "the", "their", "there", "they", "this", "to", "was",
            "we", "were", "what", "which", "will", "with", "would", "you");

    /**
     * @param text folded
     * @param from the first character
     * @param to the one after the last
     * @param whole the word that this and the next one make when a line end divides it, "mis-⏎sing"; null otherwise
     */
    record Word(String text, int from, int to, @Nullable String whole) {}

    private Words() {}

    static boolean common(String word) {
        return COMMON.contains(word);
    }

    /** The words of a text, in order. */
    static List<Word> in(CharSequence text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        int length = text.length();
        int at = 0;
        while (at < length) {
            int point = Character.codePointAt(text, at);
            if (!belongs(point)) {
                at += Character.charCount(point);
                continue;
            }
            int from = at;
            at += Character.charCount(point);
            if (!standsAlone(point)) {
                at = end(text, at);
            }
            words.add(new Word(folded(text.subSequence(from, Math.min(at, from + LONGEST))), from, at, null));
            joinOverLineEnd(text, words);
        }
        return words;
    }

    private static int end(CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            boolean invisible = Character.getType(point) == Character.FORMAT;
            if (!invisible && (!belongs(point) || standsAlone(point))) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static void joinOverLineEnd(CharSequence text, List<Word> words) {
        if (words.size() < 2) {
            return;
        }
        Word last = words.get(words.size() - 1);
        Word before = words.get(words.size() - 2);
        int gap = last.from() - before.to();
        if (gap < 2 || gap > 4 || text.charAt(before.to()) != '-' && text.charAt(before.to()) != '‐'
                || !goesOn(text.charAt(before.to() - 1), text.charAt(last.from()))) {
            return;
        }
        String between = text.subSequence(before.to() + 1, last.from()).toString();
        if (between.isBlank() && between.indexOf('\n') >= 0) {
            words.set(words.size() - 2, new Word(before.text(), before.from(), before.to(), before.text() + last.text()));
        }
    }

    private static boolean goesOn(char before, char after) {
        return Character.isLetter(before) && Character.isLowerCase(after)
                || Character.isUpperCase(before) && Character.isUpperCase(after);
    }

    private static boolean belongs(int point) {
        if (point < 128) {
            return point >= 'a' && point <= 'z' || point >= '0' && point <= '9' || point >= 'A' && point <= 'Z';
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int point) {
        return point >= 0x0E00 && switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Small letters, no accents, ligatures taken apart: "Ofﬁcé" is "office". */
    static String folded(CharSequence word) {
        String text = word.toString();
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{Mn}\\p{Cf}]", "");
        char[] letters = Normalizer.normalize(plain, Normalizer.Form.NFC).toCharArray();
        char[] ascii = new char[letters.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, ascii, 0, letters.length);
        return new String(ascii, 0, length).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
