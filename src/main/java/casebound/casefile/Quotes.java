package casebound.casefile;

import casebound.model.PageTexts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a document that is being destroyed, to find them in other texts: its names, its quoted passages, and every
 * run of six words of its pages. White space and case make no difference.
 */
final class Quotes {
    private static final int RUN = 6;
    /** A shorter phrase, such as "Order", must be the whole text to count as a quotation. */
    private static final int LONG_ENOUGH = 12;

    private final Set<String> phrases = new HashSet<>();
    private final Set<Long> runs = new HashSet<>();

    void add(String phrase) {
        String folded = fold(phrase);
        if (!folded.isEmpty()) {
            phrases.add(folded);
        }
    }

    /** Adds the text of a content's pages. */
    void addPages(PageTexts texts) throws IOException {
        for (int page = 0; page < texts.pageCount(); page++) {
            eachRun(fold(texts.page(page).text()), runs::add);
        }
    }

    boolean in(String text) {
        String folded = fold(text);
        for (String phrase : phrases) {
            if (folded.equals(phrase) || phrase.length() >= LONG_ENOUGH && folded.contains(phrase)) {
                return true;
            }
        }
        boolean[] found = {false};
        eachRun(folded, run -> found[0] |= runs.contains(run));
        return found[0];
    }

    private interface RunBody {
        void at(long hash);
    }

    private static void eachRun(String folded, RunBody body) {
        Deque<String> last = new ArrayDeque<>();
        for (String word : folded.split(" ")) {
            last.addLast(word);
            if (last.size() > RUN) {
                last.removeFirst();
            }
            if (last.size() == RUN) {
                long hash = 1125899906842597L;
                for (char c : String.join(" ", last).toCharArray()) {
                    hash = 31 * hash + c;
                }
                body.at(hash);
            }
        }
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
