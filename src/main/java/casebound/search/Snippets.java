package casebound.search;

import casebound.search.SearchQuery.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the best place of a page to show: where the most of the words that are asked for stand together. */
final class Snippets {
    private static final int LENGTH = 160;
    private static final int LEAD = 50;

    /** @param item which of the wanted items stands here */
    record Place(Item item, Mark mark) {}

    record Snippet(String text, List<Mark> marks) {}

    private Snippets() {}

    static List<Place> places(SearchQuery query, List<Words.Word> words) {
        List<Place> places = new ArrayList<>();
        for (Item item : query.wanted()) {
            for (int at = 0; at < words.size(); at++) {
                int last = last(item, words, at);
                if (last >= 0) {
                    places.add(new Place(item, new Mark(words.get(at).from(), words.get(last).to())));
                }
            }
        }
        places.sort(Comparator.comparingInt((Place place) -> place.mark().from())
                .thenComparingInt(place -> -place.mark().to()));
        List<Place> apart = new ArrayList<>();
        for (Place place : places) {
            if (apart.isEmpty() || place.mark().from() >= apart.getLast().mark().to()) {
                apart.add(place);
            }
        }
        return apart;
    }

    /** The last word of the item when it begins at this word; −1 when it does not. A divided word counts as one, too. */
    private static int last(Item item, List<Words.Word> words, int at) {
        int next = at;
        for (int i = 0; i < item.words().size(); i++) {
            if (next >= words.size()) {
                return -1;
            }
            Words.Word word = words.get(next);
            if (matches(item, i, word.text())) {
                next++;
            } else if (word.whole() != null && matches(item, i, word.whole())) {
                next += 2;
            } else {
                return -1;
            }
        }
        return next - 1;
    }

    private static boolean matches(Item item, int i, String word) {
        String wanted = item.words().get(i);
        return item.beginning() && i == item.words().size() - 1 ? word.startsWith(wanted) : word.equals(wanted);
    }

    static Snippet of(SearchQuery query, String text) {
        List<Words.Word> words = Words.in(text);
        List<Place> places = places(query, words);
        int from = places.isEmpty() ? 0 : Math.max(0, best(places) - LEAD);
        int to = Math.min(text.length(), from + LENGTH);
        from = wordStart(text, words, from);
        to = wordEnd(text, words, to);
        to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        StringBuilder snippet = new StringBuilder(from > 0 ? "… " : "");
        List<Mark> marks = new ArrayList<>();
        int done = from;
        for (Place place : places) {
            if (place.mark().from() >= from && place.mark().to() <= to) {
                fold(text, done, place.mark().from(), snippet);
                int start = snippet.length();
                fold(text, place.mark().from(), place.mark().to(), snippet);
                marks.add(new Mark(start, snippet.length()));
                done = place.mark().to();
            }
        }
        fold(text, done, to, snippet);
        String shown = snippet.toString().stripTrailing();
        return new Snippet(to < text.stripTrailing().length() ? shown + " …" : shown, List.copyOf(marks));
    }

    /** The place from which a snippet shows the most different items; the first of the best. */
    private static int best(List<Place> places) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < places.size(); first++) {
            Set<Item> seen = new HashSet<>();
            int start = places.get(first).mark().from();
            int end = first;
            while (end < places.size() && places.get(end).mark().to() - start <= LENGTH - LEAD) {
                seen.add(places.get(end++).item());
            }
            int worth = seen.size() * 1000 + Math.min(999, end - first);
            if (worth > most) {
                most = worth;
                best = start;
            }
        }
        return most == 0 ? places.getFirst().mark().from() : best;
    }

    private static int wordStart(String text, List<Words.Word> words, int at) {
        for (Words.Word word : words) {
            if (word.from() >= at || at == 0) {
                return at == 0 ? 0 : word.from();
            }
        }
        return Math.min(at, text.length());
    }

    private static int wordEnd(String text, List<Words.Word> words, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        for (Words.Word word : words) {
            if (word.to() >= at) {
                // a very long "word" is cut rather than shown whole
                return word.from() >= at || word.to() - at > LENGTH ? at : word.to();
            }
        }
        return at;
    }

    private static void fold(String text, int from, int to, StringBuilder into) {
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (!Character.isWhitespace(letter) && !Character.isISOControl(letter) && letter != '\u00A0') {
                into.append(letter);
            } else if (!into.isEmpty() && into.charAt(into.length() - 1) != ' ') {
                into.append(' ');
            }
        }
    }
}
