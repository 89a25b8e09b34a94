package casebound.formats.flow;

import java.util.List;

/** One piece of a flow, from top to bottom. */
public sealed interface Block {

    /**
     * A paragraph.
     *
     * @param indent steps from the left edge
     * @param marker what stands before its first line in a list: a bullet or a number; empty elsewhere
     */
    record Text(List<Span> spans, Look look, int indent, String marker) implements Block {
        public Text {
            spans = List.copyOf(spans);
        }

        /** A paragraph of plain body text. */
        public static Text of(String text) {
            return new Text(List.of(Span.plain(text)), Look.BODY, 0, "");
        }
    }

    /** Rows of cells. */
    record Table(List<Row> rows, Kind kind) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }

        /** GRID has lines; QUIET has none and its first column is labels; SHEET is a spreadsheet, which may be wide. */
        public enum Kind { GRID, QUIET, SHEET }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param span how many columns it covers, at least 1 */
    record Cell(List<Text> texts, int span) {
        public Cell {
            texts = List.copyOf(texts);
        }

        /** A cell with one run of text. */
        public static Cell of(String text, Ink ink) {
            return new Cell(List.of(new Text(List.of(new Span(text, false, false, false, ink)), Look.CELL, 0, "")), 1);
        }
    }

    /** A thin line across. */
    record Rule() implements Block {}

    /** What follows begins on a new page: the next slide or sheet. */
    record NewPage() implements Block {}
}
