package casebound.data;

import casebound.model.Area;
import casebound.model.PageText;
import casebound.model.PageTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The text of some pages in which a quotation is looked up: any white space counts as one space, and capitals count only
 * where that finds something.
 */
final class Passage {
    private static final int CONTEXT = 40;

    private final int firstPage;
    private final List<PageText> pages = new ArrayList<>();
    private final StringBuilder folded = new StringBuilder();
    /** For each character of the folded text: its page, from the first one, and its index there. */
    private final List<int[]> places = new ArrayList<>();

    /** Where the quotation stands: its rectangles, its words as they are printed, and the text around them. */
    record Found(List<Area> areas, String quote, String before, String after) {}

    /**
     * @param firstPage index from 0
     * @param lastPage index from 0
     */
    Passage(PageTexts texts, int firstPage, int lastPage) throws IOException {
        this.firstPage = firstPage;
        for (int page = firstPage; page <= lastPage; page++) {
            pages.add(texts.page(page));
        }
        for (int page = 0; page < pages.size(); page++) {
            append(page, pages.get(page).text() + "\n");
        }
    }

    private void append(int page, String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(space ? ' ' : text.charAt(i));
                places.add(new int[] {page, i});
            }
        }
    }

    /** Every place at which the quotation stands. */
    List<Found> find(String quote) {
        String wanted = fold(quote);
        List<Integer> starts = starts(folded.toString(), wanted);
        if (starts.isEmpty()) {
            starts = starts(map(folded, Character::toLowerCase), map(wanted, Character::toLowerCase));
        }
        return starts.stream().map(start -> found(places.get(start), places.get(start + wanted.length() - 1))).toList();
    }

    private static List<Integer> starts(String text, String wanted) {
        List<Integer> starts = new ArrayList<>();
        for (int at = text.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = text.indexOf(wanted, at + 1)) {
            starts.add(at);
        }
        return starts;
    }

    private Found found(int[] first, int[] last) {
        List<Area> areas = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int page = first[0]; page <= last[0]; page++) {
            PageText text = pages.get(page);
            int from = page == first[0] ? first[1] : 0;
            int to = page == last[0] ? last[1] + 1 : text.text().length();
            areas.addAll(text.areas(firstPage + page, from, to));
            words.add(text.text().substring(from, to));
        }
        String opening = pages.get(first[0]).text();
        String closing = pages.get(last[0]).text();
        return new Found(areas, String.join("\n", words), opening.substring(Math.max(0, first[1] - CONTEXT), first[1]),
                closing.substring(last[1] + 1, Math.min(closing.length(), last[1] + 1 + CONTEXT)));
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(unit -> {
            boolean space = isSpace((char) unit);
            if (!space || !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(space ? ' ' : (char) unit);
            }
        });
        return folded.toString().strip();
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Unit by unit, so that places stay where they are; whole-text lower case could change the length. */
    private static String map(CharSequence text, IntUnaryOperator each) {
        char[] units = new char[text.length()];
        IntStream.range(0, units.length).forEach(i -> units[i] = (char) each.applyAsInt(text.charAt(i)));
        return new String(units);
    }
}
