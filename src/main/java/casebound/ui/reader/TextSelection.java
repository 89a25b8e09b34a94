package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * A run of text in reading order, across lines, columns and pages.
 *
 * @param from where it begins
 * @param to where it ends, not before {@code from}
 */
record TextSelection(Caret from, Caret to) {
    private static final int CONTEXT = 40;

    /** What grows when a selection is drawn: characters, or after a double or triple click words or lines. */
    enum Unit {
        CHARACTER, WORD, LINE;

        static Unit ofClicks(int clicks) {
            return clicks >= 3 ? LINE : clicks == 2 ? WORD : CHARACTER;
        }
    }

    static TextSelection between(Caret one, Caret other) {
        return one.compareTo(other) <= 0 ? new TextSelection(one, other) : new TextSelection(other, one);
    }

    /** Both, and all between them. */
    TextSelection with(TextSelection other) {
        return new TextSelection(from.compareTo(other.from) <= 0 ? from : other.from, to.compareTo(other.to) >= 0 ? to : other.to);
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    /** The first selected character on a page of so many characters. */
    int start(int page, int length) {
        return page == from.page() ? Math.min(from.index(), length) : 0;
    }

    /** Behind the last selected character on a page of so many characters. */
    int end(int page, int length) {
        return page == to.page() ? Math.min(to.index(), length) : length;
    }

    /** The rectangles on one page. */
    List<Area> areas(int page, PageText text) {
        int length = text.text().length();
        return text.areas(page, start(page, length), end(page, length));
    }

    /** As a value that can be cited. {@code texts} answers for every page of the selection. */
    Selection value(UUID document, IntFunction<PageText> texts) {
        StringBuilder quote = new StringBuilder();
        List<Area> areas = new ArrayList<>();
        for (int page = from.page(); page <= to.page(); page++) {
            PageText text = texts.apply(page);
            int length = text.text().length();
            if (page > from.page() && !quote.isEmpty() && quote.charAt(quote.length() - 1) != '\n') {
                quote.append('\n');
            }
            quote.append(text.text(), start(page, length), Math.max(start(page, length), end(page, length)));
            areas.addAll(areas(page, text));
        }
        String first = texts.apply(from.page()).text();
        String last = texts.apply(to.page()).text();
        int start = Math.min(from.index(), first.length());
        int end = Math.min(to.index(), last.length());
        return new Selection(document, from.page(), to.page(), areas, quote.toString(),
                first.substring(Math.max(0, start - CONTEXT), start), last.substring(end, Math.min(last.length(), end + CONTEXT)));
    }

    /**
     * An area that was drawn on a page, with the words whose middle lies in it; a scan has none.
     *
     * @param area in points
     */
    static Selection ofArea(UUID document, Area area, PageText text) {
        StringBuilder quote = new StringBuilder();
        int first = -1;
        int behind = -1;
        boolean gap = false;
        for (int i = 0; i < text.text().length(); i++) {
            float x = (text.left(i) + text.right(i)) / 2;
            float y = (text.top(i) + text.bottom(i)) / 2;
            char c = text.text().charAt(i);
            boolean inside = text.right(i) > text.left(i) && x >= area.x() && x <= area.x() + area.width()
                    && y >= area.y() && y <= area.y() + area.height();
            if (!inside || Character.isWhitespace(c)) {
                gap |= !inside || Character.isWhitespace(c);
                if (c == '\n' && !quote.isEmpty() && quote.charAt(quote.length() - 1) != '\n') {
                    quote.append('\n');
                    gap = false;
                }
                continue;
            }
            if (gap && !quote.isEmpty() && quote.charAt(quote.length() - 1) != '\n') {
                quote.append(' ');
            }
            gap = false;
            quote.append(c);
            first = first < 0 ? i : first;
            behind = i + 1;
        }
        String all = text.text();
        return new Selection(document, area.page(), area.page(), List.of(area), quote.toString().strip(),
                first < 0 ? "" : all.substring(Math.max(0, first - CONTEXT), first),
                first < 0 ? "" : all.substring(behind, Math.min(all.length(), behind + CONTEXT)));
    }
}
