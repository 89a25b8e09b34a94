package casebound.pdf.book;

import casebound.model.Area;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a book is made from. It says what stands where in what order; {@link PdfBook} decides lines and pages.
 *
 * @param title the title that viewers show
 * @param made the date in the file; two books with equal plans are equal byte for byte
 * @param id what tells this book from others: part of the PDF's document id
 * @param blocks the text, in reading order
 * @param sources the cited documents, in the order in which they are appended
 */
public record BookPlan(String title, Instant made, long id, List<Block> blocks, List<Source> sources) {
    /** Stands in a quote where words are left out. */
    public static final String ELLIPSIS = "…";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public BookPlan {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    /** For the way into another process. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws JacksonException where it is something else
     */
    public static BookPlan of(byte[] json) {
        return JSON.readValue(json, BookPlan.class);
    }

    /** A part of the text. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "block")
    public sealed interface Block permits Heading, Paragraph, Centered, Caption, Contents, Table,
            Space, NewPage {}

    /**
     * A bold, centred heading with an entry in the outline.
     *
     * @param level 1 for a main part, 2 below it
     */
    public record Heading(String text, int level) implements Block {}

    /**
     * Running text.
     *
     * @param mark what cited pages lead back to, such as "¶ 3"; empty for text that nothing leads back to
     * @param lead what stands in front of the first line, such as "3."; empty for none
     * @param doubleSpaced whether the lines stand 28 points apart instead of 18
     */
    public record Paragraph(String mark, String lead, boolean doubleSpaced, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** Lines in the middle of the page, for titles; too long ones wrap. */
    public record Centered(Style style, float size, List<String> lines) implements Block {
        public Centered {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The box of a caption: the parties at the left inside a rule, number and judge at the right.
     *
     * @param right lines at the right, in the middle of the box's height
     */
    public record Caption(List<CaptionLine> left, List<String> right) implements Block {
        public Caption {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** @param indented whether the line stands further in, as a role does under its party */
    public record CaptionLine(String text, boolean indented) {}

    /**
     * The table of contents: every heading behind it and every source, each a link, with the number of its page.
     *
     * @param title stands above it
     */
    public record Contents(String title) implements Block {}

    /**
     * Cells in columns, the first row in bold and repeated on each page.
     *
     * @param shares how the columns share the width; as many as each row has cells
     * @param size of the letters in points
     */
    public record Table(List<Integer> shares, float size, List<List<Cell>> rows) implements Block {
        public Table {
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A cell of a table.
     *
     * @param lines too long ones wrap
     * @param source the key of the source that the cell leads to; null for none
     */
    public record Cell(List<String> lines, @Nullable String source) {
        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell of(String... lines) {
            return new Cell(List.of(lines), null);
        }
    }

    /** @param points the empty height */
    public record Space(float points) implements Block {}

    /** What follows stands on a new page. */
    public record NewPage() implements Block {}

    /** A piece of running text. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "run")
    public sealed interface Run permits Text, Cite {}

    public record Text(String text, Style style) implements Run {}

    /**
     * A citation: printed without a break over two lines, opens the cited page at the passage.
     *
     * @param source the key of a source of this plan
     * @param page page index from 0 in the source
     * @param areas the passage, in points of its pages as displayed; where empty, the quote is looked for on the page
     * @param quote the words there; may be empty; several passages with {@link #ELLIPSIS} between them
     */
    public record Cite(String text, String source, int page, List<Area> areas, String quote) implements Run {
        public Cite {
            areas = List.copyOf(areas);
        }
    }

    /** The cut of the letters. */
    public enum Style { REGULAR, BOLD, ITALIC }

    /**
     * A cited document.
     *
     * @param key what citations name it by
     * @param name the short name in print: Ex. 1
     * @param longName the name on its sheet and foot lines: Exhibit 1
     * @param title its title
     * @param date as printed, may be empty
     * @param sticker what stands on its sticker: whose exhibit it is, its number, the number of the case; empty: no sticker
     * @param file the original
     * @param mediaType such as application/pdf
     * @param sha256 the original's hash in hexadecimal digits
     * @param labels the label of each page, in order; pages beyond the list have their number as label
     */
    public record Source(
            String key, String name, String longName, String title, String date, List<String> sticker, Path file,
            String mediaType, String sha256, List<String> labels) {
        public Source {
            sticker = List.copyOf(sticker);
            labels = List.copyOf(labels);
        }

        /** The label of a page: what is printed on it where that is known, otherwise its number from 1. Page index from 0. */
        public String label(int page) {
            return page < labels.size() && !labels.get(page).isBlank() ? labels.get(page) : Integer.toString(page + 1);
        }
    }
}
