package casebound.pdf.book;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of a book.
 *
 * @param pages the number of pages of the whole file
 * @param bytes the size of the file
 * @param warnings the sources that are not, or not wholly, behind the text
 * @param marks of each paragraph with a mark, such as "¶ 3", the page on which it begins, index from 0
 * @param audit what a reader found in the finished file
 */
public record BookResult(int pages, long bytes, List<Warning> warnings, Map<String, Integer> marks, BookAudit audit) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public BookResult {
        warnings = List.copyOf(warnings);
        marks = Map.copyOf(marks);
    }

    /** One that nobody has looked at. */
    public BookResult(int pages, long bytes, List<Warning> warnings) {
        this(pages, bytes, warnings, Map.of(), BookAudit.NONE);
    }

    /** For the way back from another process. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** Reads what {@link #json()} wrote. */
    public static BookResult of(byte[] json) {
        return JSON.readValue(json, BookResult.class);
    }

    /**
     * @param source the key of the source
     * @param reason what is wrong with it
     * @param page the page it is about, index from 0, or -1 for the whole source
     */
    public record Warning(String source, Reason reason, int page) {}

    /** Why a source or page of it is not shown as it is. */
    public enum Reason { MISSING, ENCRYPTED, UNREADABLE, UNSUPPORTED, PAGE_UNREADABLE, PAGE_NOT_THERE }
}
