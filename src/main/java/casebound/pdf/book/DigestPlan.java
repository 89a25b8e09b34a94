package casebound.pdf.book;

import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short paper of headed tables for one's own desk, such as the summary of a case. It says what stands where;
 * {@link Digest} decides lines and pages.
 *
 * @param title on top of the first page
 * @param under lines below the title
 * @param foot at the left of each page's foot
 * @param made the date in the file; two papers with equal plans are equal byte for byte
 * @param id what tells this paper from others: part of the PDF's document id
 */
public record DigestPlan(String title, List<String> under, String foot, Instant made, long id, List<Part> parts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public DigestPlan {
        under = List.copyOf(under);
        parts = List.copyOf(parts);
    }

    /**
     * A heading with what stands under it.
     *
     * @param aside behind the heading, such as "7 of 18"; may be empty
     * @param sentence a line of running text; may be empty
     * @param shares how the columns share the width; as many as each row has cells
     * @param head the names of the columns; empty for none
     * @param rest what the rows leave out, such as "and 12 more"; may be empty
     */
    public record Part(String heading, String aside, String sentence, List<Integer> shares, List<String> head,
            List<List<String>> rows, String rest) {
        public Part {
            shares = List.copyOf(shares);
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
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
    public static DigestPlan of(byte[] json) {
        return JSON.readValue(json, DigestPlan.class);
    }
}
