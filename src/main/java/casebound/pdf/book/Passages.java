package casebound.pdf.book;

import casebound.model.Area;
import casebound.model.PageText;
import casebound.pdf.book.BookPlan.Cite;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds quoted words on a page. White space does not count: lines break differently in a quote and on a page. */
final class Passages {
    private Passages() {}

    /** The rectangles of the quote on its page, in points as displayed; empty where it does not stand there. */
    static List<Area> find(Cite cite, PageText page) {
        return Stream.of(cite.quote().split(Pattern.quote(BookPlan.ELLIPSIS)))
                .flatMap(words -> find(words, cite.page(), page).stream()).toList();
    }

    private static List<Area> find(String quote, int index, PageText page) {
        StringBuilder wanted = new StringBuilder();
        quote.chars().filter(unit -> !Character.isWhitespace(unit)).forEach(unit -> wanted.append((char) unit));
        String text = page.text();
        StringBuilder dense = new StringBuilder();
        int[] at = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                at[dense.length()] = i;
                dense.append(text.charAt(i));
            }
        }
        int from = wanted.isEmpty() ? -1 : dense.indexOf(wanted.toString());
        return from < 0 ? List.of() : page.areas(index, at[from], at[from + wanted.length() - 1] + 1);
    }
}
