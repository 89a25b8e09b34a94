package casebound.formats.flow;

import casebound.formats.flow.Block.Cell;
import casebound.formats.flow.Block.Row;
import casebound.formats.flow.Block.Table;
import casebound.formats.flow.Block.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets one table: columns as wide as their content asks for, rows that break over pages where they must. */
final class TableSetting {
    private static final float PAD = 4;
    private static final float ABOVE = 2;
    private static final float NARROWEST = 24;
    private static final float WIDEST_WORD = 90;
    private static final float WIDEST_SHEET_COLUMN = 220;

    /** Columns beyond this stand on their own band of pages. */
    private static final int MOST_COLUMNS = 1000;

    private final Setting setting;
    private final Table table;
    private final int columns;
    private final float[] natural;
    private final float[] least;

    /** A line of a cell. */
    private record CellLine(Line line, Look look, float x) {}

    TableSetting(Setting setting, Table table) {
        this.setting = setting;
        this.table = table;
        columns = Math.min(MOST_COLUMNS, table.rows().stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Cell::span).sum()).max().orElse(0));
        natural = new float[columns];
        least = new float[columns];
    }

    void set() throws TooLongException {
        if (columns == 0) {
            return;
        }
        measure();
        if (table.kind() == Table.Kind.SHEET && total(natural, 0, columns) > Setting.ACROSS) {
            bands();
        } else {
            rows(0, columns, widths());
        }
        setting.down(6);
    }

    private void measure() {
        Arrays.fill(natural, NARROWEST);
        Arrays.fill(least, NARROWEST);
        for (Row row : table.rows()) {
            int column = 0;
            for (Cell cell : row.cells()) {
                if (column < columns && cell.span() == 1) {
                    for (Text text : cell.texts()) {
                        Lines lines = lines(text);
                        natural[column] = Math.max(natural[column], lines.natural() + 2 * PAD + 1);
                        least[column] = Math.max(least[column], Math.min(WIDEST_WORD, lines.longestWord()) + 2 * PAD + 1);
                    }
                }
                column += cell.span();
            }
        }
    }

    private Lines lines(Text text) {
        return new Lines(text.spans(), look(text), setting.serif());
    }

    private static Look look(Text text) {
        return text.look() == Look.BODY ? Look.CELL : text.look();
    }

    private float[] widths() {
        float asked = total(natural, 0, columns);
        float needed = total(least, 0, columns);
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            if (asked <= Setting.ACROSS) {
                widths[i] = natural[i];
            } else if (needed <= Setting.ACROSS) {
                widths[i] = least[i] + (natural[i] - least[i]) * (Setting.ACROSS - needed) / Math.max(1, asked - needed);
            } else {
                widths[i] = least[i] * Setting.ACROSS / needed;
            }
        }
        return widths;
    }

    /** A spreadsheet that is too wide is cut into bands of columns, as on a printer. */
    private void bands() throws TooLongException {
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = Math.min(natural[i], WIDEST_SHEET_COLUMN);
        }
        int from = 0;
        while (from < columns) {
            int to = from + 1;
            while (to < columns && total(widths, from, to + 1) <= Setting.ACROSS) {
                to++;
            }
            if (from > 0) {
                setting.down(10);
            }
            rows(from, to, widths);
            from = to;
        }
    }

    private void rows(int from, int to, float[] widths) throws TooLongException {
        boolean ruled = table.kind() != Table.Kind.QUIET;
        for (Row row : table.rows()) {
            List<List<CellLine>> cells = cells(row, from, to, widths);
            if (from == 0 || cells.stream().anyMatch(lines -> !lines.isEmpty())) {
                row(cells, ruled, total(widths, from, to));
            }
        }
    }

    private List<List<CellLine>> cells(Row row, int from, int to, float[] widths) {
        List<List<CellLine>> cells = new ArrayList<>();
        int column = 0;
        for (Cell cell : row.cells()) {
            int end = Math.min(columns, column + cell.span());
            if (column >= from && column < to) {
                float x = Setting.LEFT + total(widths, from, column);
                float width = total(widths, column, Math.min(end, to)) - 2 * PAD;
                List<CellLine> lines = new ArrayList<>();
                for (Text text : cell.texts()) {
                    for (Line line : lines(text).within(Math.max(8, width))) {
                        float indent = line.rightToLeft() ? Math.max(0, width - line.width()) : 0;
                        lines.add(new CellLine(line, look(text), x + PAD + indent));
                    }
                }
                cells.add(lines);
            }
            column = end;
        }
        return cells;
    }

    private void row(List<List<CellLine>> cells, boolean ruled, float width) throws TooLongException {
        float height = height(cells);
        if (height <= Setting.BOTTOM - Setting.TOP) {
            setting.room(height);
        }
        int[] next = new int[cells.size()];
        do {
            float room = Math.max(setting.left(), 3 * Look.TITLE.leading);
            float deepest = place(cells, next, room);
            setting.down(deepest);
            if (ruled) {
                setting.sheet().rule(Setting.LEFT, setting.y(), Setting.LEFT + width, setting.y());
            }
            if (unfinished(cells, next)) {
                setting.room(Setting.BOTTOM);
            }
        } while (unfinished(cells, next));
    }

    /** As many lines of each cell as there is room for; answers how deep they reach. */
    private float place(List<List<CellLine>> cells, int[] next, float room) {
        float deepest = ABOVE + Look.CELL.leading;
        boolean first = true;
        for (int cell = 0; cell < next.length; cell++) {
            float y = ABOVE;
            boolean top = true;
            while (next[cell] < cells.get(cell).size()) {
                CellLine line = cells.get(cell).get(next[cell]);
                if (y + line.look().leading + ABOVE > room) {
                    break;
                }
                setting.sheet().line(line.line(), line.x(), setting.y() + y, line.look(), top && !first);
                y += line.look().leading;
                next[cell]++;
                top = false;
                first = false;
            }
            deepest = Math.max(deepest, y + ABOVE);
        }
        return deepest;
    }

    private static boolean unfinished(List<List<CellLine>> cells, int[] next) {
        for (int cell = 0; cell < next.length; cell++) {
            if (next[cell] < cells.get(cell).size()) {
                return true;
            }
        }
        return false;
    }

    private static float height(List<List<CellLine>> cells) {
        float height = Look.CELL.leading;
        for (List<CellLine> lines : cells) {
            height = Math.max(height, (float) lines.stream().mapToDouble(line -> line.look().leading).sum());
        }
        return height + 2 * ABOVE;
    }

    private static float total(float[] widths, int from, int to) {
        float total = 0;
        for (int i = from; i < to; i++) {
            total += widths[i];
        }
        return total;
    }
}
