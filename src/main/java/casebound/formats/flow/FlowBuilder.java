package casebound.formats.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a flow from the elements of a web page or of what speaks its language. Elements that are not known are taken as
 * runs of text; scripts, styles and what a page would fetch are left out.
 */
public final class FlowBuilder {
    /** Longer texts are data, not something one reads. */
    private static final int MOST_CHARACTERS = 16_000_000;
    private static final int LONGEST_TARGET = 300;
    private static final int DEEPEST_TABLES = 40;

    private static final Set<String> LEFT_OUT = Set.of("script", "style", "head", "title", "template", "object", "applet",
            "embed", "iframe", "svg", "canvas", "noframes");
    private static final Set<String> APART = Set.of("p", "div", "section", "article", "header", "footer", "main", "nav",
            "aside", "center", "address", "figure", "figcaption", "form", "fieldset", "legend", "dl", "dt", "dd", "body",
            "caption", "option", "label", "details", "summary", "blockquote", "ul", "ol", "menu", "dir", "li", "pre", "xmp",
            "listing", "h1", "h2", "h3", "h4", "h5", "h6");

    private final boolean serif;
    private final Block.Table.Kind tables;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final Deque<OpenTable> open = new ArrayDeque<>();
    private final Deque<int[]> lists = new ArrayDeque<>();
    private final Deque<String> targets = new ArrayDeque<>();
    private final StringBuilder linked = new StringBuilder();
    private Look look = Look.BODY;
    private String marker = "";
    private int quotes;
    private int bold;
    private int italic;
    private int mono;
    private int pre;
    private int leftOut;
    private int characters;
    private int untabled;

    /** A table whose rows are coming. */
    private static final class OpenTable {
        final List<Block.Row> rows = new ArrayList<>();
        @Nullable List<Block.Cell> row;
        @Nullable List<Block.Text> cell;
        int span = 1;
        boolean onlyLayout;
    }

    public FlowBuilder(boolean serif, Block.Table.Kind tables) {
        this.serif = serif;
        this.tables = tables;
    }

    /** An element begins; attributes that are missing are null. */
    public void start(String element, UnaryOperator<@Nullable String> attributes) {
        String tag = element.toLowerCase(Locale.ROOT);
        if (leftOut > 0 || LEFT_OUT.contains(tag)) {
            leftOut += LEFT_OUT.contains(tag) ? 1 : 0;
            return;
        }
        if (APART.contains(tag)) {
            endParagraph();
        }
        switch (tag) {
            case "h1" -> look = Look.TITLE;
            case "h2" -> look = Look.HEADING;
            case "h3", "h4", "h5", "h6" -> look = Look.SUBHEADING;
            case "pre", "xmp", "listing" -> pre++;
            case "blockquote" -> quotes++;
            case "ul", "menu", "dir" -> lists.push(new int[] {-1});
            case "ol" -> lists.push(new int[] {0});
            case "li" -> marker = marker();
            case "b", "strong", "th" -> style(() -> bold++);
            case "i", "em", "cite", "dfn" -> style(() -> italic++);
            case "code", "tt", "kbd", "samp" -> style(() -> mono++);
            case "br" -> lineBreak();
            case "hr" -> rule();
            case "img" -> picture(attributes.apply("alt"));
            case "a" -> link(attributes.apply("href"));
            case "table" -> openTable();
            case "div" -> beginPage(attributes.apply("class"));
            default -> { }
        }
        switch (tag) {
            case "tr" -> openRow();
            case "td", "th" -> openCell(attributes.apply("colspan"));
            default -> { }
        }
    }

    /** An element ends. */
    public void end(String element) {
        String tag = element.toLowerCase(Locale.ROOT);
        if (leftOut > 0) {
            leftOut -= LEFT_OUT.contains(tag) ? 1 : 0;
            return;
        }
        if (APART.contains(tag)) {
            endParagraph();
        }
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> look = Look.BODY;
            case "pre", "xmp", "listing" -> pre = Math.max(0, pre - 1);
            case "blockquote" -> quotes = Math.max(0, quotes - 1);
            case "ul", "ol", "menu", "dir" -> lists.poll();
            case "b", "strong" -> style(() -> bold = Math.max(0, bold - 1));
            case "i", "em", "cite", "dfn" -> style(() -> italic = Math.max(0, italic - 1));
            case "code", "tt", "kbd", "samp" -> style(() -> mono = Math.max(0, mono - 1));
            case "a" -> endLink();
            case "table" -> closeTable();
            case "tr" -> closeRow();
            case "td", "th" -> {
                closeCell();
                style(() -> bold = Math.max(0, bold - (tag.equals("th") ? 1 : 0)));
            }
            default -> { }
        }
    }

    /** @throws TooLongException if there is more of it than one can read */
    public void text(CharSequence given) throws TooLongException {
        if (leftOut > 0 || given.isEmpty()) {
            return;
        }
        characters += given.length();
        if (characters > MOST_CHARACTERS) {
            throw new TooLongException();
        }
        if (!targets.isEmpty()) {
            linked.append(given);
        }
        append(given);
    }

    /** Adds blocks that are made already, between paragraphs. */
    public void add(Block block) {
        endParagraph();
        blocks.add(block);
    }

    /** What has come so far. */
    public Flow flow() {
        while (!open.isEmpty()) {
            closeTable();
        }
        endParagraph();
        return new Flow(blocks, serif);
    }

    private void lineBreak() {
        while (pre == 0 && !run.isEmpty() && run.charAt(run.length() - 1) == ' ') {
            run.setLength(run.length() - 1);
        }
        run.append('\n');
    }

    private void append(CharSequence given) {
        for (int i = 0; i < given.length(); i++) {
            char unit = given.charAt(i);
            boolean space = unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n' || unit == '\f';
            if (pre > 0) {
                if (unit != '\r') {
                    run.append(unit);
                }
            } else if (!space) {
                run.append(unit);
            } else if (!endsWithSpace()) {
                run.append(' ');
            }
        }
    }

    private boolean endsWithSpace() {
        if (run.isEmpty()) {
            return spans.isEmpty() || endsBlank(spans.getLast().text());
        }
        return endsBlank(run);
    }

    private static boolean endsBlank(CharSequence text) {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n';
    }

    private void style(Runnable change) {
        endRun(Ink.TEXT);
        change.run();
    }

    private void endRun(Ink ink) {
        if (!run.isEmpty()) {
            Ink used = ink == Ink.TEXT && !targets.isEmpty() && !targets.peek().isEmpty() ? Ink.LINK : ink;
            spans.add(new Span(run.toString(), bold > 0, italic > 0, mono > 0, used));
            run.setLength(0);
        }
    }

    private void endParagraph() {
        endRun(Ink.TEXT);
        boolean blank = spans.stream().allMatch(span -> span.text().isBlank());
        if (!blank) {
            int indent = quotes + lists.size();
            put(new Block.Text(trimmed(), pre > 0 ? Look.CODE : look, indent, marker));
            marker = "";
        }
        spans.clear();
    }

    /** Without the line feeds at the ends, which separate it from its neighbours already. */
    private List<Span> trimmed() {
        List<Span> kept = new ArrayList<>(spans);
        trim(kept, 0, text -> pre > 0 ? text.replaceFirst("^\\n+", "") : text.stripLeading());
        trim(kept, kept.size() - 1, String::stripTrailing);
        return kept;
    }

    private static void trim(List<Span> kept, int at, UnaryOperator<String> how) {
        Span span = kept.get(at);
        kept.set(at, new Span(how.apply(span.text()), span.bold(), span.italic(), span.mono(), span.ink()));
    }

    private void put(Block.Text text) {
        OpenTable table = open.peek();
        if (table != null && table.cell != null && !table.onlyLayout) {
            table.cell.add(text);
        } else {
            blocks.add(text);
        }
    }

    private String marker() {
        int[] list = lists.peek();
        return list == null || list[0] < 0 ? "•" : ++list[0] + ".";
    }

    private void rule() {
        endParagraph();
        if (open.isEmpty() || open.peek().onlyLayout) {
            blocks.add(new Block.Rule());
        }
    }

    private void picture(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            endRun(Ink.TEXT);
            append("[" + words.strip() + "]");
            endRun(Ink.MUTED);
        }
    }

    private void link(@Nullable String target) {
        if (!targets.isEmpty()) {
            endLink();
        }
        endRun(Ink.TEXT);
        linked.setLength(0);
        targets.push(target == null || target.startsWith("#") ? "" : target.strip());
    }

    private void endLink() {
        if (targets.isEmpty()) {
            return;
        }
        endRun(Ink.TEXT);
        String target = targets.pop();
        String bare = target.replaceFirst("(?i)^mailto:", "");
        boolean leads = target.matches("(?is)(https?|ftp|file|mailto|tel):.*");
        if (leads && !linked.toString().contains(bare)) {
            append(" ‹" + (target.length() > LONGEST_TARGET ? target.substring(0, LONGEST_TARGET) + "…" : target) + "›");
            endRun(Ink.MUTED);
        }
    }

    private void beginPage(@Nullable String kind) {
        if (kind != null && (kind.equals("page") || kind.equals("slide") || kind.equals("slide-content"))) {
            blocks.add(new Block.NewPage());
        }
    }

    /** A table in a table: the outer one only arranges things. */
    private void openTable() {
        endParagraph();
        for (OpenTable outer : open) {
            spread(outer);
        }
        if (open.size() >= DEEPEST_TABLES) {
            untabled++;
            return;
        }
        open.push(new OpenTable());
    }

    private void spread(OpenTable table) {
        if (table.onlyLayout) {
            return;
        }
        table.onlyLayout = true;
        for (Block.Row row : table.rows) {
            row.cells().forEach(cell -> blocks.addAll(cell.texts()));
        }
        if (table.row != null) {
            table.row.forEach(cell -> blocks.addAll(cell.texts()));
        }
        if (table.cell != null) {
            blocks.addAll(table.cell);
        }
        table.rows.clear();
        table.row = null;
        table.cell = null;
    }

    private void openRow() {
        endParagraph();
        OpenTable table = open.peek();
        if (table != null && !table.onlyLayout) {
            closeRow();
            table.row = new ArrayList<>();
        }
    }

    private void openCell(@Nullable String span) {
        endParagraph();
        OpenTable table = open.peek();
        if (table != null && !table.onlyLayout) {
            closeCell();
            if (table.row == null) {
                table.row = new ArrayList<>();
            }
            table.cell = new ArrayList<>();
            table.span = span != null && span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
        }
    }

    private void closeCell() {
        endParagraph();
        OpenTable table = open.peek();
        if (table != null && table.cell != null && table.row != null) {
            table.row.add(new Block.Cell(table.cell, table.span));
            table.cell = null;
        }
    }

    private void closeRow() {
        closeCell();
        OpenTable table = open.peek();
        if (table != null && table.row != null) {
            table.rows.add(new Block.Row(table.row));
            table.row = null;
        }
    }

    private void closeTable() {
        closeRow();
        if (untabled > 0) {
            untabled--;
            return;
        }
        OpenTable table = open.poll();
        if (table == null || table.rows.isEmpty()) {
            return;
        }
        boolean oneColumn = table.rows.stream().allMatch(row -> row.cells().size() <= 1);
        if (oneColumn && tables != Block.Table.Kind.SHEET) {
            table.rows.forEach(row -> row.cells().forEach(cell -> blocks.addAll(cell.texts())));
        } else {
            blocks.add(new Block.Table(table.rows, tables));
        }
    }
}
