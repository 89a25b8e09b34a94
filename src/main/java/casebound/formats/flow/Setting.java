package casebound.formats.flow;

import java.util.ArrayList;
import java.util.List;

/** Sets a flow on letter pages. */
public final class Setting {
    /** Names this way of setting in anchors; the number behind the slash changes when places or offsets would change. */
    public static final String EXTRACTOR = "flow/1";

    static final float LEFT = 64;
    static final float TOP = 60;
    static final float BOTTOM = Sheet.HEIGHT - 60;
    static final float ACROSS = Sheet.WIDTH - 2 * LEFT;
    private static final float INDENT = 20;
    private static final int DEEPEST = 12;

    private final Flow flow;
    private final int maxPages;
    private final List<Sheet> sheets = new ArrayList<>();
    private Sheet sheet = new Sheet();
    private float y = TOP;

    private Setting(Flow flow, int maxPages) {
        this.flow = flow;
        this.maxPages = maxPages;
    }

    /**
     * Sets a flow; one with nothing in it is an empty page.
     *
     * @throws TooLongException if it takes more than {@code maxPages} pages
     */
    public static List<Sheet> of(Flow flow, int maxPages) throws TooLongException {
        Setting setting = new Setting(flow, maxPages);
        for (Block block : flow.blocks()) {
            setting.set(block);
        }
        setting.sheets.add(setting.sheet);
        return List.copyOf(setting.sheets);
    }

    private void set(Block block) throws TooLongException {
        switch (block) {
            case Block.Text text -> set(text);
            case Block.Table table -> new TableSetting(this, table).set();
            case Block.Rule rule -> {
                room(12);
                sheet.rule(LEFT, y + 4, LEFT + ACROSS, y + 4);
                y += 12;
            }
            case Block.NewPage page -> {
                if (!sheet.empty()) {
                    turn();
                }
            }
        }
    }

    private void set(Block.Text text) throws TooLongException {
        Look look = text.look();
        float indent = INDENT * Math.min(DEEPEST, text.indent());
        List<Line> lines = new Lines(text.spans(), look, flow.serif()).within(ACROSS - indent);
        y += y > TOP ? look.above : 0;
        room(look.heading ? lines.size() * look.leading + 3 * Look.BODY.leading : look.leading);
        boolean marked = !text.marker().isEmpty();
        for (Line line : lines) {
            room(look.leading);
            if (marked) {
                Line marker = new Lines(List.of(Span.plain(text.marker())), look, flow.serif()).within(ACROSS).getFirst();
                sheet.line(marker, LEFT + indent - 5 - marker.width(), y, look, false);
            }
            float x = LEFT + indent + (line.rightToLeft() ? ACROSS - indent - line.width() : 0);
            sheet.line(line, x, y, look, marked);
            marked = false;
            y += look.leading;
        }
        y += look.below;
    }

    /** Turns the page where so much no longer fits on it. */
    void room(float height) throws TooLongException {
        if (y + height > BOTTOM && !sheet.empty()) {
            turn();
        }
    }

    private void turn() throws TooLongException {
        sheets.add(sheet);
        if (sheets.size() >= maxPages) {
            throw new TooLongException();
        }
        sheet = new Sheet();
        y = TOP;
    }

    /** What is left of the page, in points. */
    float left() {
        return BOTTOM - y;
    }

    Sheet sheet() {
        return sheet;
    }

    float y() {
        return y;
    }

    void down(float height) {
        y += height;
    }

    boolean serif() {
        return flow.serif();
    }
}
