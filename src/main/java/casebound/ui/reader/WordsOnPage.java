package casebound.ui.reader;

import casebound.model.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the words of a search stand on a page that the search has found. */
final class WordsOnPage {
    private WordsOnPage() {}

    /** The whole phrase where it stands on the page; otherwise every one of its words. */
    static List<Hit> hits(int page, PageText text, String words) {
        FoldedText folded = new FoldedText(text.text());
        String query = FoldedText.query(words.replace('"', ' '));
        List<Hit> hits = new ArrayList<>();
        add(hits, page, text, folded.occurrences(query));
        if (hits.isEmpty()) {
            for (String word : query.split(" ")) {
                List<int[]> found = folded.occurrences(word).stream().filter(range -> beginsWord(text.text(), range[0])).toList();
                add(hits, page, text, found);
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from));
        return hits;
    }

    private static void add(List<Hit> hits, int page, PageText text, List<int[]> ranges) {
        ranges.forEach(range -> hits.add(Hit.of(page, text.text(), range[0], range[1], text.areas(page, range[0], range[1]))));
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
