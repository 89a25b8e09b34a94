package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import org.jspecify.annotations.Nullable;

/**
 * Text in one style, before lines are made of it.
 *
 * @param whole whether it must not break over two lines
 */
record Span(String text, Style style, @Nullable Link link, boolean whole) {

    static Span plain(String text, Style style) {
        return new Span(text, style, null, false);
    }

    static Span link(String text, Link link) {
        return new Span(text, Style.REGULAR, link, true);
    }
}
