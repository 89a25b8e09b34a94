package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import java.io.IOException;
import java.util.List;

/** The sticker of an exhibit: whose it is, its number, the number of the case (FIELD 1.2). */
final class Sticker {
    private static final float INSET = 4;
    private static final float SMALLEST = 5;

    private final Fonts fonts;

    Sticker(Fonts fonts) {
        this.fonts = fonts;
    }

    /** In the lower right corner of the frame, where no page reaches. @param lines three */
    void put(Sheet sheet, List<String> lines) throws IOException {
        float x = Frame.OUTER_RIGHT - INSET - Frame.STICKER_WIDTH;
        float y = Frame.OUTER_BOTTOM - INSET - Frame.STICKER_HEIGHT;
        sheet.box(x, y, Frame.STICKER_WIDTH, Frame.STICKER_HEIGHT);
        line(sheet, lines.get(0), Style.BOLD, 7, x, y + 11);
        line(sheet, lines.get(1), Style.BOLD, 16, x, y + 29);
        sheet.rule(x + INSET, y + 35, x + Frame.STICKER_WIDTH - INSET, y + 35, 0.5f);
        line(sheet, lines.get(2), Style.REGULAR, 7, x, y + 44);
    }

    private void line(Sheet sheet, String text, Style style, float size, float x, float baseline) throws IOException {
        float room = Frame.STICKER_WIDTH - 2 * INSET;
        String words = Fonts.clean(text);
        List<Piece> pieces = fonts.pieces(words, style, size, null);
        for (float smaller = size - 1; Fonts.width(pieces) > room && smaller >= SMALLEST; smaller--) {
            pieces = fonts.pieces(words, style, smaller, null);
        }
        Lines.Line line = new Lines(fonts, Fonts.width(pieces) > room ? SMALLEST : pieces.isEmpty() ? size : pieces.getFirst().size(),
                room / 0.9f).of(List.of(new Span(words, style, null, true)), 0).getFirst();
        sheet.put(line, x + (Frame.STICKER_WIDTH - line.width()) / 2, baseline);
    }
}
